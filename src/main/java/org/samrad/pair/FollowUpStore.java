package org.samrad.pair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// What came of pairs after six and twelve months, and what they say when they close.
@Component
class FollowUpStore {
    private final Database database;

    FollowUpStore(Database database) {
        this.database = database;
    }

    void add(FollowUp f) {
        database.sql("""
                        insert into pair.follow_up (id, pair, organisation, months, due) values (?, ?, ?, ?, ?)
                        """)
                .params(
                        f.id(),
                        f.pair(),
                        f.organisation(),
                        f.asked().months(),
                        Date.valueOf(f.asked().due()))
                .update();
    }

    void save(UUID followUp, FollowUp.Answer a) {
        database.sql("""
                        update pair.follow_up set words = ?, language = ?, shared = ?, said_by = ?, said_at = ?
                        where id = ?
                        """)
                .params(a.words(), a.language(), a.shared(), a.by(), Timestamp.from(a.at()), followUp)
                .update();
        a.results()
                .forEach((area, result) -> database.sql(
                                "insert into pair.area_result (follow_up, area, result) values (?, ?, ?)")
                        .params(followUp, area, result.name())
                        .update());
    }

    FollowUp held(UUID id) {
        return rows("where id = ? for update", id).stream().findFirst().orElseThrow(() -> new NotFound("follow-up"));
    }

    List<FollowUp> of(UUID pair) {
        return of(List.of(pair));
    }

    List<FollowUp> of(Collection<UUID> pairs) {
        return rows("where pair = any(?) order by due, organisation", pairs.toArray(UUID[]::new));
    }

    private List<FollowUp> rows(String where, Object value) {
        var bare = database.sql("select * from pair.follow_up " + where)
                .param(value)
                .query((row, n) -> followUp(row))
                .list();
        var results = results(bare.stream().map(FollowUp::id).toArray(UUID[]::new));
        return bare.stream()
                .map(f -> new FollowUp(
                        f.id(), f.pair(), f.organisation(), f.asked(), filled(f.answer(), results.get(f.id())), null))
                .toList();
    }

    private static FollowUp.@Nullable Answer filled(
            FollowUp.@Nullable Answer a, @Nullable Map<UUID, FollowUp.Result> results) {
        return a == null
                ? null
                : new FollowUp.Answer(
                        results == null ? Map.of() : results, a.words(), a.language(), a.shared(), a.by(), a.at());
    }

    private record Row(UUID followUp, UUID area, FollowUp.Result result) {}

    private Map<UUID, Map<UUID, FollowUp.Result>> results(UUID[] followUps) {
        return database
                .sql("select * from pair.area_result where follow_up = any(?)")
                .param(followUps)
                .query((row, n) -> new Row(
                        row.getObject("follow_up", UUID.class),
                        row.getObject("area", UUID.class),
                        FollowUp.Result.valueOf(row.getString("result"))))
                .list()
                .stream()
                .collect(groupingBy(Row::followUp, toMap(Row::area, Row::result)));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        var at = row.getTimestamp("said_at");
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("pair", UUID.class),
                row.getObject("organisation", UUID.class),
                new FollowUp.Asked(row.getInt("months"), row.getDate("due").toLocalDate()),
                at == null
                        ? null
                        : new FollowUp.Answer(
                                Map.of(),
                                row.getString("words"),
                                row.getString("language"),
                                row.getBoolean("shared"),
                                row.getObject("said_by", UUID.class),
                                at.toInstant()),
                null);
    }

    void save(UUID pair, Evaluation e) {
        database.sql("""
                        insert into pair.evaluation
                            (pair, organisation, causes, words, changed, language, before, after, shared, made_by, made_at)
                        values (?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (pair, organisation) do update set causes = excluded.causes, words = excluded.words,
                            changed = excluded.changed, language = excluded.language, before = excluded.before,
                            after = excluded.after, shared = excluded.shared, made_by = excluded.made_by,
                            made_at = excluded.made_at
                        """)
                .params(
                        pair,
                        e.organisation(),
                        e.causes().stream().map(Evaluation.Cause::name).sorted().toArray(String[]::new),
                        e.words().why(),
                        e.words().changed(),
                        e.words().language(),
                        e.meetings().before(),
                        e.meetings().after(),
                        e.words().shared(),
                        e.said().by(),
                        Timestamp.from(e.said().at()))
                .update();
    }

    List<Evaluation> evaluations(UUID pair) {
        return Optional.ofNullable(evaluations(List.of(pair)).get(pair)).orElse(List.of());
    }

    Map<UUID, List<Evaluation>> evaluations(Collection<UUID> pairs) {
        return database
                .sql("select * from pair.evaluation where pair = any(?) order by made_at")
                .param(pairs.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("pair", UUID.class), evaluation(row)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getObject("organisation", UUID.class),
                causes(row.getArray("causes")),
                new Evaluation.Words(
                        row.getString("words"),
                        row.getString("changed"),
                        row.getString("language"),
                        row.getBoolean("shared")),
                new Evaluation.Meetings(row.getInt("before"), row.getInt("after")),
                new Evaluation.Said(
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()));
    }

    private static Set<Evaluation.Cause> causes(Array array) throws SQLException {
        var all = EnumSet.noneOf(Evaluation.Cause.class);
        Arrays.stream((String[]) array.getArray())
                .map(Evaluation.Cause::valueOf)
                .forEach(all::add);
        return all;
    }
}
