package org.samrad.counsel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// For a person's own eyes: what that person has to do with in talks and contacts.
@Component
class TalkDataStore {
    private final Database database;

    TalkDataStore(Database database) {
        this.database = database;
    }

    Map<String, Object> of(UUID person) {
        return Map.of(
                "asked",
                        texts(
                                "select on_day::text from counsel.status_question where referent = ? order by on_day",
                                person),
                "consents", texts("select consented_on::text from counsel.talk where consented_by = ?", person),
                "named", texts("select area || ' ' || named_on from counsel.contact where named_by = ?", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
