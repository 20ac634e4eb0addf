package org.samrad.expectation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// What institutions have asked to have changed.
@Component
class AdaptationStore {
    private final Database database;

    AdaptationStore(Database database) {
        this.database = database;
    }

    void add(Adaptation one) {
        database.sql("""
                        insert into expectation.adaptation
                            (id, initiative, institution, text, language, asked_by, asked_on, decide_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.initiative(),
                        one.institution(),
                        one.request().text(),
                        one.request().language(),
                        one.request().by(),
                        Date.valueOf(one.request().on()),
                        Date.valueOf(one.request().decideBy()))
                .update();
    }

    void save(Adaptation one) {
        var decision = one.decision();
        if (decision == null) {
            return;
        }
        database.sql("""
                        update expectation.adaptation
                        set answer = ?, why = ?, release_on = ?, decided_by = ?, decided_on = ?, released_on = ? where id = ?
                        """)
                .params(Arrays.asList(
                        decision.answer().name(),
                        decision.why(),
                        RolloutStore.sql(decision.releaseOn()),
                        decision.by(),
                        Date.valueOf(decision.on()),
                        RolloutStore.sql(one.releasedOn()),
                        one.id()))
                .update();
    }

    Optional<Adaptation> find(UUID id) {
        return database.sql("select * from expectation.adaptation where id = ?")
                .param(id)
                .query((row, n) -> adaptation(row))
                .optional();
    }

    Adaptation held(UUID id) {
        return database.sql("select * from expectation.adaptation where id = ? for update")
                .param(id)
                .query((row, n) -> adaptation(row))
                .optional()
                .orElseThrow(() -> new NotFound("adaptation"));
    }

    /// What waits first, then the newest; of one institution or, where none is named, of all. One row more than a page.
    List<Adaptation> list(UUID initiative, @Nullable UUID institution, int offset, int count) {
        return database.sql("""
                        select * from expectation.adaptation
                        where initiative = :initiative and (:institution::uuid is null or institution = :institution)
                        order by answer is not null, asked_on desc, id offset :offset limit :count
                        """)
                .param("initiative", initiative)
                .param("institution", institution, java.sql.Types.OTHER)
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> adaptation(row))
                .list();
    }

    Map<String, Object> of(UUID person) {
        return Map.of(
                "adaptations asked for", texts("select text from expectation.adaptation where asked_by = ?", person),
                "adaptations decided", texts("select why from expectation.adaptation where decided_by = ?", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Adaptation adaptation(ResultSet row) throws SQLException {
        return new Adaptation(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                row.getObject("institution", UUID.class),
                new Adaptation.Request(
                        row.getString("text"),
                        row.getString("language"),
                        row.getObject("asked_by", UUID.class),
                        row.getDate("asked_on").toLocalDate(),
                        row.getDate("decide_by").toLocalDate()),
                row.getString("answer") == null
                        ? null
                        : new Adaptation.Decision(
                                Adaptation.Answer.valueOf(row.getString("answer")),
                                row.getString("why"),
                                RolloutStore.day(row, "release_on"),
                                row.getObject("decided_by", UUID.class),
                                row.getDate("decided_on").toLocalDate()),
                RolloutStore.day(row, "released_on"));
    }
}
