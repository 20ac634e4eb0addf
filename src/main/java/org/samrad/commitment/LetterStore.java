package org.samrad.commitment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Which letters people want, which they have got, and the addresses of their calendars.
@Component
class LetterStore {
    private static final int DAYS_AHEAD = 21;
    private static final int DAYS_BACK = 90;
    private static final int DAYS_KEPT = 30;

    private final Database database;

    LetterStore(Database database) {
        this.database = database;
    }

    /// An open commitment, and the day since which nothing has been said of it.
    record Waiting(UUID commitment, UUID debtor, LocalDate due, LocalDate since) {}

    /// Those of which somebody may have to be reminded, by who owes them.
    Map<UUID, List<Waiting>> waiting(LocalDate today) {
        return database
                .sql("""
                        select id, debtor, due, coalesce(reminded_on, raised_on) as since
                        from commitment.commitment
                        where state = 'OPEN' and due between ? and ? and (reminded_on is null or reminded_on < ?)
                        """)
                .params(
                        Date.valueOf(today.minusDays(DAYS_BACK)),
                        Date.valueOf(today.plusDays(DAYS_AHEAD)),
                        Date.valueOf(today))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("debtor", UUID.class),
                        row.getDate("due").toLocalDate(),
                        row.getDate("since").toLocalDate()))
                .list()
                .stream()
                .collect(groupingBy(Waiting::debtor));
    }

    /// Who has chosen a digest.
    List<UUID> digested() {
        return database.sql("select person from commitment.choice where digest <> 'NONE'")
                .query((row, n) -> row.getObject("person", UUID.class))
                .list();
    }

    Map<UUID, LetterChoice> choices(Collection<UUID> people) {
        return database
                .sql("select * from commitment.choice where person = any (?)")
                .param(new SqlArrayValue("uuid", people.toArray()))
                .query((row, n) -> Map.entry(
                        row.getObject("person", UUID.class),
                        new LetterChoice(
                                LetterChoice.Digest.valueOf(row.getString("digest")), row.getString("language"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void choose(UUID person, LetterChoice choice) {
        database.sql("""
                        insert into commitment.choice (person, digest, language) values (?, ?, ?)
                        on conflict (person) do update set digest = excluded.digest, language = excluded.language
                        """)
                .params(person, choice.digest().name(), choice.language())
                .update();
    }

    /// The first letter of the day; false where there has been one already.
    boolean isFirst(UUID person, LocalDate day) {
        return database.sql("insert into commitment.letter (person, day) values (?, ?) on conflict do nothing")
                        .params(person, Date.valueOf(day))
                        .update()
                == 1;
    }

    void reminded(Collection<UUID> commitments, LocalDate day) {
        database.sql("update commitment.commitment set reminded_on = ? where id = any (?)")
                .params(Date.valueOf(day), new SqlArrayValue("uuid", commitments.toArray()))
                .update();
    }

    boolean isWritten(LocalDate day) {
        return database.sql("select exists (select 1 from commitment.letter_round where day = ?)")
                .param(Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    void written(LocalDate day) {
        database.sql("insert into commitment.letter_round (day) values (?) on conflict do nothing")
                .param(Date.valueOf(day))
                .update();
        var past = Date.valueOf(day.minusDays(DAYS_KEPT));
        database.sql("delete from commitment.letter where day < ?").param(past).update();
        database.sql("delete from commitment.letter_round where day < ?")
                .param(past)
                .update();
    }

    /// Since when somebody's calendar has the address that it has.
    Optional<LocalDate> calendarSince(UUID person) {
        return database.sql("select since from commitment.calendar where person = ?")
                .param(person)
                .query((row, n) -> row.getDate("since").toLocalDate())
                .optional();
    }

    void setCalendar(UUID person, byte[] secret, LocalDate since) {
        database.sql("""
                        insert into commitment.calendar (person, secret, since) values (?, ?, ?)
                        on conflict (person) do update set secret = excluded.secret, since = excluded.since
                        """).params(person, secret, Date.valueOf(since)).update();
    }

    void removeCalendar(UUID person) {
        database.sql("delete from commitment.calendar where person = ?")
                .param(person)
                .update();
    }

    Optional<UUID> findByCalendar(byte[] secret) {
        return database.sql("select person from commitment.calendar where secret = ?")
                .param(secret)
                .query((row, n) -> row.getObject("person", UUID.class))
                .optional();
    }

    /// When these were last changed.
    Map<UUID, java.time.Instant> changes(Collection<UUID> commitments) {
        return database
                .sql("select id, changed_at from commitment.commitment where id = any (?)")
                .param(new SqlArrayValue("uuid", commitments.toArray()))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("changed_at").toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forget(UUID person) {
        removeCalendar(person);
        database.sql("delete from commitment.choice where person = ?")
                .param(person)
                .update();
        database.sql("delete from commitment.letter where person = ?")
                .param(person)
                .update();
    }
}
