package org.samrad.example;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Who has asked whom about an example.
@Component
class AskingStore {
    private final Database database;

    AskingStore(Database database) {
        this.database = database;
    }

    /// An organisation, and for which of the two sides the reader may act there.
    record Side(UUID organisation, boolean asks, boolean answers) {}

    void add(Asking a) {
        database.sql("""
                        insert into example.asking
                            (id, example, learner, giver, minutes, about, language, asked_by, asked_on, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.id(),
                        a.example(),
                        a.between().learner(),
                        a.between().giver(),
                        a.format().minutes(),
                        a.about().words(),
                        a.about().language(),
                        a.about().by(),
                        Date.valueOf(a.about().on()),
                        a.course().state().name())
                .update();
    }

    void save(Asking a) {
        var day = a.course().day();
        var end = a.course().end();
        var declined = end == null ? null : end.declined();
        var outcome = end == null ? null : end.outcome();
        database.sql(
                        "update example.asking set state = ?, on_day = ?, declined = ?, outcome = ?, said = ? where id = ?")
                .params(Arrays.asList(
                        a.course().state().name(),
                        day == null ? null : Date.valueOf(day),
                        declined == null ? null : declined.name(),
                        outcome == null ? null : outcome.name(),
                        end == null ? "" : end.said(),
                        a.id()))
                .update();
    }

    Optional<Asking> find(UUID id) {
        return database.sql("select * from example.asking where id = ?")
                .param(id)
                .query((row, n) -> asking(row))
                .optional();
    }

    Asking held(UUID id) {
        return database.sql("select * from example.asking where id = ? for update")
                .param(id)
                .query((row, n) -> asking(row))
                .optional()
                .orElseThrow(() -> new NotFound("asking"));
    }

    /// Whether there is one between the two about this example that is not over.
    boolean isOpen(UUID example, Asking.Between between) {
        return database.sql("""
                        select exists (select 1 from example.asking where example = ? and learner = ? and giver = ?
                            and state in ('SUGGESTED', 'ACCEPTED', 'SCHEDULED', 'HELD'))
                        """)
                .params(example, between.learner(), between.giver())
                .query(Boolean.class)
                .single();
    }

    /// Those of an organisation, open ones first, then the newest; one row more than a page.
    List<Asking> ofOrganisation(Side side, int offset, int count) {
        return database.sql("""
                        select * from example.asking where :asks and learner = :own or :answers and giver = :own
                        order by state in ('RECORDED', 'DECLINED', 'LAPSED'), asked_on desc, id
                        offset :offset limit :count
                        """)
                .param("own", side.organisation())
                .param("asks", side.asks())
                .param("answers", side.answers())
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> asking(row))
                .list();
    }

    /// Asked before this day, and not answered yet.
    List<UUID> unansweredSince(LocalDate day) {
        return database.sql("""
                        select id from example.asking where state = 'SUGGESTED' and asked_on < ?
                        order by asked_on limit 500
                        """)
                .param(Date.valueOf(day))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Asking asking(ResultSet row) throws SQLException {
        return new Asking(
                row.getObject("id", UUID.class),
                row.getObject("example", UUID.class),
                new Asking.Between(row.getObject("learner", UUID.class), row.getObject("giver", UUID.class)),
                Asking.Format.of(row.getInt("minutes")),
                new Asking.About(
                        row.getString("about"),
                        row.getString("language"),
                        row.getObject("asked_by", UUID.class),
                        row.getObject("asked_on", LocalDate.class)),
                new Course(
                        Course.State.valueOf(row.getString("state")),
                        row.getObject("on_day", LocalDate.class),
                        end(row)));
    }

    private static Course.@Nullable End end(ResultSet row) throws SQLException {
        var declined = row.getString("declined");
        var outcome = row.getString("outcome");
        return declined == null && outcome == null
                ? null
                : new Course.End(
                        declined == null ? null : Course.Reason.valueOf(declined),
                        outcome == null ? null : ReuseOutcome.valueOf(outcome),
                        row.getString("said"));
    }

    /// For a person's own eyes: what one has asked.
    List<String> of(UUID person) {
        return database.sql("select asked_on || ' ' || about from example.asking where asked_by = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
