package org.samrad.pair;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reports of rounds as they were made public.
@Component
class ReportStore {
    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    ReportStore(Database database) {
        this.database = database;
    }

    void publish(UUID round, RoundReport report, UUID by, LocalDate on) {
        database.sql("""
                        insert into pair.report (round, content, published_by, published_on) values (?, ?::jsonb, ?, ?)
                        on conflict (round) do update set content = excluded.content,
                            published_by = excluded.published_by, published_on = excluded.published_on
                        """)
                .params(round, json.writeValueAsString(report), by, Date.valueOf(on))
                .update();
    }

    void withdraw(UUID round) {
        database.sql("delete from pair.report where round = ?").param(round).update();
    }

    Optional<RoundReports.Published> find(UUID round) {
        return database.sql("select * from pair.report where round = ?")
                .param(round)
                .query((row, n) -> new RoundReports.Published(
                        round,
                        json.readValue(row.getString("content"), RoundReport.class),
                        row.getDate("published_on").toLocalDate()))
                .optional();
    }

    /// The days on which reports of these rounds were made public.
    Map<UUID, LocalDate> days(Collection<UUID> rounds) {
        return database
                .sql("select round, published_on from pair.report where round = any(?)")
                .param(rounds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("round", UUID.class),
                        row.getDate("published_on").toLocalDate()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
