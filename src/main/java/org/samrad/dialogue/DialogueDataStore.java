package org.samrad.dialogue;

import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What the house keeps about one person, line by line.
@Component
class DialogueDataStore {
    private final Database database;

    DialogueDataStore(Database database) {
        this.database = database;
    }

    List<String> items(UUID person) {
        return lines("""
                select submitted_on || ' ' || title from dialogue.item where person = :person order by submitted_on, id
                """, person);
    }

    List<String> attendance(UUID person) {
        return lines("""
                select m.day || ' ' || a.mode from dialogue.attendance a
                join dialogue.meeting m on m.id = a.meeting where a.person = :person order by m.day
                """, person);
    }

    List<String> agreed(UUID person) {
        return lines("""
                select at::date || ' ' || side || ' ' || thing || ' ' || version from dialogue.yes
                where person = :person order by at
                """, person);
    }

    List<String> statements(UUID person) {
        return lines("""
                select at::date || ' ' || words from dialogue.minutes_statement where person = :person order by at
                """, person);
    }

    List<String> tasks(UUID person) {
        return lines("""
                select deadline || ' ' || decision from dialogue.discussion where executor = :person
                union all
                select next_by || ' ' || next_step from dialogue.item_question where next_who = :person
                """, person);
    }

    private List<String> lines(String sql, UUID person) {
        return database.sql(sql)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
