package org.samrad.lifeevent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Whether an initiative concerns municipalities, and what they say about it.
@Component
class MunicipalityStore {
    private final Database database;

    MunicipalityStore(Database database) {
        this.database = database;
    }

    void add(Concern c) {
        database.sql("""
                        insert into lifeevent.concern (initiative, concerns, words, contact, said_by, said_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        c.initiative(),
                        c.answer() == Concern.Answer.YES,
                        c.words(),
                        c.contact(),
                        c.by(),
                        Date.valueOf(c.on()))
                .update();
    }

    /// What was said last comes first.
    List<Concern> concerns(UUID initiative) {
        return database.sql("select * from lifeevent.concern where initiative = ? order by number desc limit 50")
                .param(initiative)
                .query((row, n) -> new Concern(
                        initiative,
                        row.getBoolean("concerns") ? Concern.Answer.YES : Concern.Answer.NO,
                        row.getString("words"),
                        row.getString("contact"),
                        row.getObject("said_by", UUID.class),
                        row.getDate("said_on").toLocalDate()))
                .list();
    }

    void add(CommentPeriod p) {
        database.sql("""
                        insert into lifeevent.comment_period
                            (id, initiative, subject, language, asked, opens, closes, planned_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        p.id(),
                        p.initiative(),
                        p.words().subject(),
                        p.words().language(),
                        p.words().asked(),
                        Date.valueOf(p.opens()),
                        Date.valueOf(p.closes()),
                        p.by())
                .update();
    }

    void answer(UUID id, CommentPeriod.Answer answer) {
        database.sql("update lifeevent.comment_period set outcome = ?, answered_on = ? where id = ?")
                .params(answer.outcome(), Date.valueOf(answer.on()), id)
                .update();
    }

    Optional<CommentPeriod> find(UUID id) {
        return database.sql("select * from lifeevent.comment_period where id = ?")
                .param(id)
                .query((row, n) -> period(row))
                .optional();
    }

    /// The same, and nobody else changes it in the meantime.
    Optional<CommentPeriod> held(UUID id) {
        return database.sql("select * from lifeevent.comment_period where id = ? for update")
                .param(id)
                .query((row, n) -> period(row))
                .optional();
    }

    List<CommentPeriod> periods(UUID initiative) {
        return database.sql("""
                        select * from lifeevent.comment_period where initiative = ? order by number desc limit 50
                        """)
                .param(initiative)
                .query((row, n) -> period(row))
                .list();
    }

    private static CommentPeriod period(ResultSet row) throws SQLException {
        var answered = row.getDate("answered_on");
        return new CommentPeriod(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                new CommentPeriod.Words(row.getString("subject"), row.getString("language"), row.getString("asked")),
                row.getDate("opens").toLocalDate(),
                row.getDate("closes").toLocalDate(),
                row.getObject("planned_by", UUID.class),
                answered == null ? null : new CommentPeriod.Answer(row.getString("outcome"), answered.toLocalDate()));
    }

    void add(CommentPeriod.Comment c) {
        database.sql("""
                        insert into lifeevent.comment (id, period, sender, text, language, written_by, written_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(c.id(), c.period(), c.sender(), c.text(), c.language(), c.by(), Date.valueOf(c.on()))
                .update();
    }

    /// In the order in which they came, one row more than a page where it is asked for.
    List<CommentPeriod.Comment> comments(UUID period, int offset, int count) {
        return database.sql("select * from lifeevent.comment where period = ? order by number offset ? limit ?")
                .params(period, offset, count)
                .query((row, n) -> new CommentPeriod.Comment(
                        row.getObject("id", UUID.class),
                        period,
                        row.getString("sender"),
                        row.getString("text"),
                        row.getString("language"),
                        row.getObject("written_by", UUID.class),
                        row.getDate("written_on").toLocalDate()))
                .list();
    }

    LifeEventFigures.Heard heard(LocalDate from, LocalDate to) {
        return database.sql("""
                        select count(*) as concerned,
                            count(*) filter (where exists (select from lifeevent.comment_period p
                                where p.initiative = last.initiative and p.opens between :from and :to)) as asked,
                            count(*) filter (where exists (select from lifeevent.comment_period p
                                where p.initiative = last.initiative and p.opens between :from and :to
                                    and p.answered_on is not null)) as answered
                        from (select distinct on (c.initiative) c.initiative, c.concerns from lifeevent.concern c
                            where c.said_on between :from and :to order by c.initiative, c.number desc) last
                        where last.concerns
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, n) -> new LifeEventFigures.Heard(
                        row.getInt("concerned"), row.getInt("asked"), row.getInt("answered")))
                .single();
    }

    /// For a person's own eyes.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "said whether municipalities are concerned",
                texts("select words from lifeevent.concern where said_by = ? order by number", person),
                "comment periods planned",
                texts("select subject from lifeevent.comment_period where planned_by = ? order by number", person),
                "comments for an organisation",
                texts("select text from lifeevent.comment where written_by = ? order by number", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
