package org.samrad.example;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What is kept of somebody in rounds of visits: for that person's own eyes, and to be taken out.
@Component
class VisitDataStore {
    private final Database database;

    VisitDataStore(Database database) {
        this.database = database;
    }

    Map<String, Object> of(UUID person) {
        return Map.of(
                "visits", texts("""
                        select v.on_day || ' ' || p.part from example.visit_person p
                        join example.visit v on v.id = p.visit where p.person = ? order by v.on_day
                        """, person),
                "scope", texts("""
                        select r.theme || coalesce(': ' || s.reason || ' ' || s.note, '') from example.visit_scope s
                        join example.visit_round r on r.id = s.round where s.person = ?
                        """, person),
                "notes", texts("""
                        select concat_ws(E'\\n', nullif(about, ''), saw, nullif(heard, ''), nullif(changed, ''))
                        from example.visit_note where author = ? order by received_at
                        """, person),
                "reasonsGiven",
                        texts("select reason || ' ' || note from example.visit_scope where given_by = ?", person),
                "rated", texts("select visit::text from example.visit_rated where person = ?", person),
                "roundsPlanned", texts("select theme from example.visit_round where made_by = ?", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// What was seen stays with the organisation, without who saw it.
    void forget(UUID person) {
        for (var sql : List.of(
                "delete from example.visit_person where person = ?",
                "delete from example.visit_scope where person = ?",
                "delete from example.visit_rated where person = ?",
                "update example.visit_scope set given_by = null where given_by = ?",
                "update example.visit_note set author = null where author = ?",
                "update example.visit_round set made_by = null where made_by = ?")) {
            database.sql(sql).param(person).update();
        }
    }
}
