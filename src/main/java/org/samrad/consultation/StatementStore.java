package org.samrad.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Statements, what moderation did with them, and what the owner says of them.
@Component
class StatementStore {
    private final Database database;

    StatementStore(Database database) {
        this.database = database;
    }

    /// Adds a statement with the next number. The caller holds the consultation, so that numbers stay whole.
    Statement add(
            UUID consultation,
            String text,
            String language,
            Statement.Origin origin,
            Statement.State state,
            @Nullable UUID author) {
        var id = UUID.randomUUID();
        int number = database.sql("""
                        insert into consultation.statement (id, consultation, number, text, language, origin, state, author)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                        from consultation.statement where consultation = ?
                        returning number
                        """)
                .params(Arrays.asList(
                        id, consultation, text, language, origin.name(), state.name(), author, consultation))
                .query(Integer.class)
                .single();
        return new Statement(id, consultation, number, text, language, origin, state, author);
    }

    void remove(UUID statement) {
        database.sql("delete from consultation.statement where id = ?")
                .param(statement)
                .update();
    }

    void setState(UUID statement, Statement.State state, Statement.@Nullable Reason reason, String explanation) {
        database.sql("update consultation.statement set state = ?, reason = ?, explanation = ? where id = ?")
                .params(Arrays.asList(state.name(), reason == null ? null : reason.name(), explanation, statement))
                .update();
    }

    Statement get(UUID statement) {
        return database.sql("select * from consultation.statement where id = ?")
                .param(statement)
                .query((row, n) -> statement(row))
                .optional()
                .orElseThrow(() -> new NotFound("statement"));
    }

    List<Statement> all(UUID consultation) {
        return database.sql("select * from consultation.statement where consultation = ? order by number")
                .param(consultation)
                .query((row, n) -> statement(row))
                .list();
    }

    /// A statement in the same words, be they in capitals or not.
    Optional<Statement> findSame(UUID consultation, String text) {
        return database.sql("""
                        select * from consultation.statement
                        where consultation = ? and lower(text) = lower(?) and state <> 'WITHDRAWN' limit 1
                        """)
                .params(consultation, text)
                .query((row, n) -> statement(row))
                .optional();
    }

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class),
                row.getInt("number"),
                row.getString("text"),
                row.getString("language"),
                Statement.Origin.valueOf(row.getString("origin")),
                Statement.State.valueOf(row.getString("state")),
                row.getObject("author", UUID.class));
    }

    void log(Statement statement, String act, String reason, String explanation, LocalDate on, UUID by) {
        database.sql("""
                        insert into consultation.moderation (consultation, statement, act, reason, explanation, on_day, by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(statement.consultation(), statement.id(), act, reason, explanation, Date.valueOf(on), by)
                .update();
    }

    List<Moderation.Line> moderation(UUID consultation) {
        return database.sql("""
                        select s.number, s.text, m.act, m.reason, m.explanation, m.on_day
                        from consultation.moderation m join consultation.statement s on s.id = m.statement
                        where m.consultation = ? order by m.number
                        """)
                .param(consultation)
                .query((row, n) -> new Moderation.Line(
                        row.getInt("number"),
                        row.getString("text"),
                        row.getString("act"),
                        row.getString("reason"),
                        row.getString("explanation"),
                        row.getDate("on_day").toLocalDate()))
                .list();
    }

    Statement.Withdrawal withdrawal(UUID statement) {
        return database.sql(
                        "select coalesce(reason, '') as reason, explanation from consultation.statement where id = ?")
                .param(statement)
                .query((row, n) -> new Statement.Withdrawal(row.getString("reason"), row.getString("explanation")))
                .single();
    }

    /// Writes the draft; what is published stays until the draft is published in its place.
    void treat(UUID consultation, Treatment t, UUID by) {
        database.sql("""
                        insert into consultation.treatment
                            (statement, consultation, kind, reason, next_step, by_when, decided_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (statement, (published_at is null)) where not replaced
                        do update set kind = excluded.kind, reason = excluded.reason,
                            next_step = excluded.next_step, by_when = excluded.by_when,
                            decided_by = excluded.decided_by
                        """)
                .params(Arrays.asList(
                        t.statement(),
                        consultation,
                        t.kind().name(),
                        t.reason(),
                        t.nextStep(),
                        t.byWhen() == null ? null : Date.valueOf(t.byWhen()),
                        by))
                .update();
    }

    int publish(UUID consultation, Instant now) {
        database.sql("""
                        update consultation.treatment p set replaced = true
                        where p.consultation = ? and p.published_at is not null and not p.replaced
                          and exists (select 1 from consultation.treatment d
                                      where d.statement = p.statement and d.published_at is null)
                        """).param(consultation).update();
        return database.sql(
                        "update consultation.treatment set published_at = ? where consultation = ? and published_at is null")
                .params(Timestamp.from(now), consultation)
                .update();
    }

    /// What is said now: for a statement the published words, the draft, or both, the draft last.
    List<Treatment> treatments(UUID consultation) {
        return database.sql("""
                        select * from consultation.treatment
                        where consultation = ? and not replaced order by statement, published_at nulls last
                        """)
                .param(consultation)
                .query((row, n) -> {
                    var byWhen = row.getDate("by_when");
                    var published = row.getTimestamp("published_at");
                    return new Treatment(
                            row.getObject("statement", UUID.class),
                            Treatment.Kind.valueOf(row.getString("kind")),
                            row.getString("reason"),
                            row.getString("next_step"),
                            byWhen == null ? null : byWhen.toLocalDate(),
                            published == null ? null : published.toInstant());
                })
                .list();
    }
}
