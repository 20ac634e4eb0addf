package org.samrad.consultation;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Participants and their votes. Nothing here holds a time, an address or, in an anonymous consultation, a person.
@Component
class AnswerStore {
    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    /// A participant: whose receipt this is, in which consultation, from which audience group.
    record Participant(UUID id, UUID consultation, int audience) {}

    /// True when the ticket was free, and is now taken.
    boolean takeTicket(UUID consultation, UUID person) {
        return database.sql(
                                "insert into consultation.ticket (consultation, person) values (?, ?) on conflict do nothing")
                        .params(consultation, person)
                        .update()
                == 1;
    }

    void join(Participant p, byte[] receipt, @Nullable UUID person) {
        database.sql("""
                        insert into consultation.participant (id, consultation, audience, receipt, person)
                        values (?, ?, ?, ?, ?) on conflict (receipt) do nothing
                        """)
                .params(Arrays.asList(p.id(), p.consultation(), p.audience(), receipt, person))
                .update();
    }

    /// A confidential participant begins, or comes back on another device: then the old receipt is replaced.
    void joinAgain(Participant p, byte[] receipt, UUID person) {
        database.sql("""
                        insert into consultation.participant (id, consultation, audience, receipt, person)
                        values (?, ?, ?, ?, ?)
                        on conflict (consultation, person) where person is not null do update
                        set receipt = excluded.receipt
                        """)
                .params(p.id(), p.consultation(), p.audience(), receipt, person)
                .update();
    }

    /// Tickets lie in the order in which people came, and so do participants. Once nobody comes any more they are laid
    /// out anew, so that not even a copy of the database tells whose answers came with which ticket.
    void shuffleTickets(UUID consultation) {
        database.sql("""
                        with taken as (delete from consultation.ticket where consultation = ? returning *)
                        insert into consultation.ticket (consultation, person)
                        select consultation, person from taken order by person
                        """).param(consultation).update();
    }

    Optional<Participant> find(byte[] receipt) {
        return database.sql("select id, consultation, audience from consultation.participant where receipt = ?")
                .param(receipt)
                .query((row, n) -> new Participant(
                        row.getObject("id", UUID.class),
                        row.getObject("consultation", UUID.class),
                        row.getInt("audience")))
                .optional();
    }

    /// A vote as it is sent. `revision` is the device's own count; null takes the place of whatever is there.
    record Ballot(
            UUID statement,
            int value,
            boolean important,
            @Nullable Integer revision) {
        private static final int MOST_REVISIONS = 1_000_000_000;

        boolean valid() {
            return value >= -1 && value <= 1 && (revision == null || revision >= 0 && revision <= MOST_REVISIONS);
        }
    }

    /// Waits until every ballot that was on its way a moment ago stands written; five seconds at most.
    void awaitBallots() {
        var moment =
                database.sql("select clock_timestamp()").query(Timestamp.class).single();
        for (int i = 0; i < 250 && onTheirWay(moment); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean onTheirWay(Timestamp moment) {
        return database.sql("""
                        select exists (select 1 from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
                          and xact_start <= ? and query like '%insert into consultation.vote%')
                        """).param(moment).query(Boolean.class).single();
    }

    /// Writes the vote where the consultation takes answers at this moment and the statement is shown. True when it
    /// stands written, now or by an earlier copy of the same or a later ballot.
    boolean vote(Participant p, Ballot ballot, Instant arrived, LocalDate today) {
        return database.sql("""
                        with door as (
                            select s.id, (select coalesce(max(number), 0) + 1 from consultation.round
                                          where consultation = c.id) as round
                            from consultation.statement s
                            join consultation.consultation c on c.id = s.consultation
                            where s.id = :statement and s.state = 'SHOWN' and c.id = :consultation
                              and c.opened_at is not null and c.closed_at is null
                              and c.opens_on <= :today and :arrived < c.closes_at + :grace * interval '1 second'
                        ), written as (
                            insert into consultation.vote
                                (participant, statement, consultation, value, important, revision, round)
                            select :participant, id, :consultation, :value, :important, coalesce(:revision, 1), round from door
                            on conflict (participant, statement) do update
                            set value = excluded.value, important = excluded.important, round = excluded.round,
                                revision = case when :revision::int is null then vote.revision + 1 else excluded.revision end
                            where :revision::int is null or vote.revision < excluded.revision
                        )
                        select count(*) = 1 from door
                        """)
                .param("statement", ballot.statement())
                .param("consultation", p.consultation())
                .param("participant", p.id())
                .param("value", ballot.value())
                .param("important", ballot.important())
                .param("revision", ballot.revision(), java.sql.Types.INTEGER)
                .param("today", Date.valueOf(today))
                .param("arrived", Timestamp.from(arrived))
                .param("grace", Consultation.GRACE.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /// One's own votes.
    record Own(UUID statement, int value, boolean important, int revision) {}

    List<Own> own(UUID participant) {
        return database.sql("select statement, value, important, revision from consultation.vote where participant = ?")
                .param(participant)
                .query((row, n) -> new Own(
                        row.getObject("statement", UUID.class),
                        row.getInt("value"),
                        row.getBoolean("important"),
                        row.getInt("revision")))
                .list();
    }

    /// A statement with how it has been answered so far: what the choice of the next one goes by.
    record Candidate(Statement statement, int agree, int disagree, int pass) {}

    List<Candidate> candidates(UUID consultation) {
        return database.sql("""
                        select s.*, coalesce(v.agree, 0) as agree, coalesce(v.disagree, 0) as disagree,
                               coalesce(v.pass, 0) as pass
                        from consultation.statement s
                        left join (
                            select statement, count(*) filter (where value = 1) as agree,
                                   count(*) filter (where value = -1) as disagree,
                                   count(*) filter (where value = 0) as pass
                            from consultation.vote where consultation = ? group by statement
                        ) v on v.statement = s.id
                        where s.consultation = ? and s.state = 'SHOWN' order by s.number
                        """)
                .params(consultation, consultation)
                .query((row, n) -> new Candidate(
                        StatementStore.statement(row), row.getInt("agree"), row.getInt("disagree"), row.getInt("pass")))
                .list();
    }

    /// Gives everybody who has voted and has none yet a place: the row in figures, the same in all rounds. Places go by
    /// the random number of the participant, not by time.
    void givePlaces(UUID consultation) {
        database.sql("""
                        update consultation.participant p set place = o.place
                        from (select n.id, (select coalesce(max(place), -1) from consultation.participant
                                            where consultation = :consultation)
                                           + row_number() over (order by n.id) as place
                              from consultation.participant n
                              where n.consultation = :consultation and n.place is null
                                and exists (select 1 from consultation.vote v where v.participant = n.id)) o
                        where p.id = o.id
                        """).param("consultation", consultation).update();
    }

    /// Every vote, by participant: what the analysis is made of. The participant is known here by a row number only.
    record Cell(int row, int audience, int statement, int value, boolean important) {}

    List<Cell> votes(UUID consultation) {
        return database.sql("""
                        select p.place as row, p.audience, s.number, v.value, v.important
                        from consultation.vote v
                        join consultation.participant p on p.id = v.participant
                        join consultation.statement s on s.id = v.statement
                        where v.consultation = ? and p.place is not null
                        """)
                .param(consultation)
                .query((row, n) -> new Cell(
                        row.getInt("row"),
                        row.getInt("audience"),
                        row.getInt("number"),
                        row.getInt("value"),
                        row.getBoolean("important")))
                .list();
    }

    /// A vote from elsewhere, by the participant's place in the list that comes with it.
    record Brought(int participant, UUID statement, int value) {}

    /// Writes a whole conversation's participants and votes, a hundred thousand at a time.
    void addAll(UUID consultation, List<UUID> people, List<Brought> votes) {
        database.sql("""
                        insert into consultation.participant (id, consultation, audience, receipt)
                        select id, ?, 0, sha256(convert_to(gen_random_uuid()::text, 'UTF8')) from unnest(?::uuid[]) as p (id)
                        """).params(consultation, people.toArray(UUID[]::new)).update();
        for (int from = 0; from < votes.size(); from += 100_000) {
            var part = votes.subList(from, Math.min(votes.size(), from + 100_000));
            database.sql("""
                            insert into consultation.vote
                                (participant, statement, consultation, value, important, revision, round)
                            select p, s, ?, v, false, 1, 1 from unnest(?::uuid[], ?::uuid[], ?::int[]) as b (p, s, v)
                            """)
                    .params(
                            consultation,
                            part.stream()
                                    .map(vote -> people.get(vote.participant()))
                                    .toArray(UUID[]::new),
                            part.stream().map(Brought::statement).toArray(UUID[]::new),
                            part.stream().map(Brought::value).toArray(Integer[]::new))
                    .update();
        }
    }

    /// How many of each group have voted on anything, by the group's number.
    record Turnout(int audience, int people) {}

    List<Turnout> turnout(UUID consultation) {
        return database.sql("""
                        select p.audience, count(*) as people from consultation.participant p
                        where p.consultation = ?
                          and exists (select 1 from consultation.vote v where v.participant = p.id)
                        group by p.audience
                        """)
                .param(consultation)
                .query((row, n) -> new Turnout(row.getInt("audience"), row.getInt("people")))
                .list();
    }

    /// How many have voted or changed a vote since the last round of results, and how many in all.
    record Since(int changed, int all) {}

    Since since(UUID consultation, int round) {
        return database.sql("""
                        select count(distinct participant) filter (where round > ?) as changed,
                               count(distinct participant) as all_of_them
                        from consultation.vote where consultation = ?
                        """)
                .params(round, consultation)
                .query((row, n) -> new Since(row.getInt("changed"), row.getInt("all_of_them")))
                .single();
    }

    List<UUID> consultationsWithTicket(UUID person) {
        return database.sql("select consultation from consultation.ticket where person = ?")
                .param(person)
                .query((row, n) -> row.getObject("consultation", UUID.class))
                .list();
    }

    void forget(UUID person) {
        database.sql("delete from consultation.ticket where person = ?")
                .param(person)
                .update();
        database.sql("update consultation.participant set person = null where person = ?")
                .param(person)
                .update();
    }
}
