package org.samrad.dialogue;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over what was on the tables of many organisations' forums. A number and its basis are asked with the same
/// words.
@Component
class DialogueFigureStore {
    /// The obligatory questions of each item that was talked of; one that was left disputed has its next step, and is
    /// done.
    private static final String QUESTIONS = """
            select i.id as thing, m.organisation, i.title, i.language, m.day, m.forum,
                count(*) filter (where q.state <> 'OPEN') as part, count(*) as whole
            from dialogue.item_question q
                join dialogue.item i on i.id = q.item
                join dialogue.meeting m on m.id = i.meeting
            where q.obligatory and m.day between :from and :to
                and m.state in ('HELD', 'MINUTES_DRAFTED', 'MINUTES_APPROVED', 'PUBLISHED')
                and m.organisation = any (:organisations)
            group by i.id, m.organisation, i.title, i.language, m.day, m.forum
            """;

    private final Database database;

    DialogueFigureStore(Database database) {
        this.database = database;
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> organisations, Span span) {
        return database.sql(sql)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("from", Date.valueOf(span.from()))
                .param("to", Date.valueOf(span.to()));
    }

    List<Tally> questions(Collection<UUID> organisations, Span span) {
        return asked(
                        "select c.organisation, sum(c.part) as part, sum(c.whole) as whole from (" + QUESTIONS + """
                        ) c group by c.organisation
                        """,
                        organisations,
                        span)
                .query((row, n) ->
                        new Tally(row.getObject("organisation", UUID.class), row.getLong("part"), row.getLong("whole")))
                .list();
    }

    /// `forums` are those whose table the reader may see.
    Basis questions(Basis.Slice of, Collection<UUID> forums) {
        var among = List.of(of.organisation());
        var things = asked("select * from (" + QUESTIONS + """
                        ) c where c.forum = any (:forums) order by c.day desc, c.thing offset :offset limit :count
                        """, among, of.span())
                .param("forums", forums.toArray(UUID[]::new))
                .param("offset", of.offset())
                .param("count", of.count())
                .query((row, n) -> new Basis.Thing(
                        new Basis.Naming(row.getString("title"), row.getString("language")),
                        "/items/" + row.getObject("thing", UUID.class),
                        null,
                        row.getObject("day", LocalDate.class),
                        row.getLong("part"),
                        row.getLong("whole")))
                .list();
        int hidden = asked(
                        "select count(*) from (" + QUESTIONS + ") c where c.forum <> all (:forums)", among, of.span())
                .param("forums", forums.toArray(UUID[]::new))
                .query((row, n) -> row.getInt(1))
                .single();
        return new Basis(things, hidden);
    }
}
