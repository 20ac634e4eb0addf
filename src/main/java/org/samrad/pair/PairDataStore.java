package org.samrad.pair;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// For a person's own eyes: what that person has written.
@Component
class PairDataStore {
    private final Database database;

    PairDataStore(Database database) {
        this.database = database;
    }

    Map<String, Object> of(UUID person) {
        return Map.of(
                "papers", texts("select matter || ' version ' || version from pair.paper where made_by = ?", person),
                "signatures", texts("select matter || ' version ' || version from pair.hand where person = ?", person),
                "comments", texts("select text from pair.comment where made_by = ? order by number", person),
                "promises", texts("select what from pair.promise where in_charge = ?", person),
                "hours",
                        texts(
                                "select on_day || ': ' || hours || ' ' || note from pair.hours where made_by = ?",
                                person),
                "documents", texts("select file_name from pair.document_version where made_by = ?", person),
                "answers", texts("select text from pair.answer where made_by = ?", person),
                "gaps", texts("select one || ' – ' || other from pair.gap where owner = ?", person),
                "feedback", texts("select text from pair.feedback where made_by = ?", person),
                "followUps", texts("""
                        select words from pair.follow_up where said_by = ?
                        union all select changed from pair.evaluation where made_by = ?
                        union all select text from pair.live_question where made_by = ?
                        """, person, person, person));
    }

    private List<String> texts(String sql, Object... person) {
        return database.sql(sql)
                .params(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
