package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// The questions asked on items, with their answers.
@Component
class ItemQuestionStore {
    private final Database database;

    ItemQuestionStore(Database database) {
        this.database = database;
    }

    void add(ItemQuestion q) {
        database.sql("""
                        insert into dialogue.item_question (id, item, question, number, obligatory, state)
                        values (?, ?, ?, ?, ?, ?) on conflict (item, question) do nothing
                        """)
                .params(
                        q.id(),
                        q.item(),
                        q.question(),
                        q.number(),
                        q.obligatory(),
                        q.state().name())
                .update();
    }

    /// Only what nobody has answered is taken away again.
    void remove(UUID item, Collection<UUID> questions) {
        database.sql("""
                        delete from dialogue.item_question
                        where item = ? and question = any (?::uuid[]) and state = 'OPEN' and answer = ''
                          and management = '' and employees = ''
                        """).params(item, questions.toArray(UUID[]::new)).update();
    }

    /// Saves where nobody has saved since; answers whether it did.
    boolean save(ItemQuestion q) {
        var answer = q.answer();
        var next = answer.next();
        return database.sql("""
                        update dialogue.item_question
                        set state = ?, answer = ?, management = ?, employees = ?, next_step = ?, next_who = ?,
                            next_by = ?, version = ?
                        where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                q.state().name(),
                                answer.text(),
                                answer.management(),
                                answer.employees(),
                                next == null ? "" : next.what(),
                                next == null ? null : next.who(),
                                next == null ? null : Date.valueOf(next.by()),
                                q.version(),
                                q.id(),
                                q.version() - 1))
                        .update()
                == 1;
    }

    ItemQuestion get(UUID id) {
        return database.sql("select * from dialogue.item_question where id = ?")
                .param(id)
                .query((row, n) -> question(row))
                .optional()
                .orElseThrow(() -> new NotFound("question"));
    }

    List<ItemQuestion> of(Collection<UUID> items) {
        return database.once(
                "dialogue.item_question",
                Set.copyOf(items),
                () -> database.sql("""
                        select * from dialogue.item_question where item = any (?::uuid[]) order by number, id
                        """)
                        .param(items.toArray(UUID[]::new))
                        .query((row, n) -> question(row))
                        .list());
    }

    private static ItemQuestion question(ResultSet row) throws SQLException {
        var who = row.getObject("next_who", UUID.class);
        var by = row.getDate("next_by");
        var next = who == null || by == null
                ? null
                : new ItemQuestion.NextStep(row.getString("next_step"), who, by.toLocalDate());
        return new ItemQuestion(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                row.getObject("question", UUID.class),
                row.getInt("number"),
                row.getBoolean("obligatory"),
                new ItemQuestion.Answer(
                        row.getString("answer"), row.getString("management"), row.getString("employees"), next),
                ItemQuestion.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
