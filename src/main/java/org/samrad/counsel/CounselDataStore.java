package org.samrad.counsel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// For a person's own eyes: what that person has to do with in cases.
@Component
class CounselDataStore {
    private final Database database;

    CounselDataStore(Database database) {
        this.database = database;
    }

    Map<String, Object> of(UUID person) {
        return Map.of(
                "cases", texts("""
                        select title from counsel.case where applied_by = ? or handler = ? or substitute = ?
                        order by applied_on
                        """, person, person, person),
                "seats", texts("select from_day || ' – ' || coalesce(to_day::text, '') from counsel.seat where person = ?", person),
                "steps", texts("select state || ' ' || on_day from counsel.step where made_by = ? order by number", person),
                "conflicts", texts("select why from counsel.conflict where noted_by = ?", person),
                "documents", texts("select file_name from counsel.document_version where made_by = ?", person),
                "said", texts("select text from counsel.entry where made_by = ? order by number", person),
                "statuses", texts("select status || ' ' || note from counsel.standing where made_by = ? order by number", person),
                "answers", texts("select stance || ' ' || words from counsel.answer where made_by = ? order by number", person),
                "inChargeOf", texts("select what from counsel.answer where in_charge = ? order by number", person),
                "letters", texts("select hash from counsel.letter where sent_by = ?", person));
    }

    private List<String> texts(String sql, Object... person) {
        return database.sql(sql)
                .params(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
