package org.samrad.example;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Visits and who goes along.
@Component
class VisitStore {
    private static final String COUNTED = """
            select v.*,
                (select count(*) from example.visit_person p where p.visit = v.id and p.part <> 'MISSED') as people,
                (select count(*) from example.visit_note n where n.visit = v.id) as notes,
                (select count(*) from example.visit_note n where n.visit = v.id and n.candidate) as candidates
            from example.visit v
            """;

    private final Database database;

    VisitStore(Database database) {
        this.database = database;
    }

    /// A visit in a list: how many go or went, how many notes there are, and how many of them may become an example.
    record Line(Visit visit, int people, int notes, int candidates) {}

    void add(Visit visit) {
        database.sql("""
                        insert into example.visit (id, round, host, on_day, starts, ends, mode, place, link, contact,
                            email, seats, state, sequence, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        visit.id(),
                        visit.round(),
                        visit.host(),
                        Date.valueOf(visit.event().when().day()),
                        Time.valueOf(visit.event().when().from()),
                        Time.valueOf(visit.event().when().to()),
                        visit.event().place().mode().name(),
                        visit.event().place().where(),
                        visit.event().place().link(),
                        visit.event().contact().role(),
                        visit.event().contact().email(),
                        visit.event().seats(),
                        visit.state().name(),
                        visit.saved().sequence(),
                        Timestamp.from(visit.saved().at()))
                .update();
    }

    void save(Visit visit) {
        database.sql("""
                        update example.visit set on_day = ?, starts = ?, ends = ?, mode = ?, place = ?, link = ?,
                            contact = ?, email = ?, seats = ?, state = ?, why = ?, sequence = ?, saved_at = ?
                        where id = ?
                        """)
                .params(
                        Date.valueOf(visit.event().when().day()),
                        Time.valueOf(visit.event().when().from()),
                        Time.valueOf(visit.event().when().to()),
                        visit.event().place().mode().name(),
                        visit.event().place().where(),
                        visit.event().place().link(),
                        visit.event().contact().role(),
                        visit.event().contact().email(),
                        visit.event().seats(),
                        visit.state().name(),
                        visit.standing().why(),
                        visit.saved().sequence(),
                        Timestamp.from(visit.saved().at()),
                        visit.id())
                .update();
    }

    Visit get(UUID id) {
        return database.sql("select * from example.visit where id = ?")
                .param(id)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit"));
    }

    Map<UUID, Visit> all(UUID round, Collection<UUID> ids) {
        var all = new HashMap<UUID, Visit>();
        database.sql("select * from example.visit where round = ? and id = any (?)")
                .params(round, VisitRoundStore.ids(ids))
                .query(row -> {
                    all.put(row.getObject("id", UUID.class), visit(row));
                });
        return all;
    }

    Visit held(UUID id) {
        return database.sql("select * from example.visit where id = ? for update")
                .param(id)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(() -> new NotFound("visit"));
    }

    /// The next to come first, what is over after it.
    List<Line> ofRound(UUID round, int offset, int count) {
        return database.sql(COUNTED + """
                         where v.round = ?
                        order by v.state = 'CANCELLED', v.state <> 'PLANNED', v.on_day, v.starts, v.id offset ? limit ?
                        """)
                .params(round, offset, count)
                .query((row, n) -> line(row))
                .list();
    }

    /// The visits that somebody goes on or has been on, the latest first.
    List<Line> ofPerson(UUID person, int offset, int count) {
        return database.sql(COUNTED + """
                         where v.state <> 'CANCELLED' and exists (select 1 from example.visit_person p
                            where p.visit = v.id and p.person = ? and p.part <> 'MISSED')
                        order by v.on_day desc, v.starts desc, v.id offset ? limit ?
                        """)
                .params(person, offset, count)
                .query((row, n) -> line(row))
                .list();
    }

    List<Line> ofHost(UUID host, int offset, int count) {
        return database.sql(COUNTED + """
                         where v.state <> 'CANCELLED' and v.host = ?
                        order by v.on_day desc, v.starts desc, v.id offset ? limit ?
                        """)
                .params(host, offset, count)
                .query((row, n) -> line(row))
                .list();
    }

    List<Visit> aheadOf(UUID person, LocalDate today) {
        return database.sql("""
                        select v.* from example.visit v join example.visit_person p on p.visit = v.id
                        where p.person = ? and v.state = 'PLANNED' and v.on_day >= ? order by v.on_day, v.starts limit 200
                        """)
                .params(person, Date.valueOf(today))
                .query((row, n) -> visit(row))
                .list();
    }

    boolean hasVisits(UUID round, UUID host) {
        return database.sql("""
                        select exists (select 1 from example.visit
                            where round = ? and host = ? and state <> 'CANCELLED')
                        """).params(round, host).query(Boolean.class).single();
    }

    /// The hosts of a round that somebody goes to.
    List<VisitPlace> places(UUID round) {
        return database.sql("""
                        select v.host, count(*) filter (where v.state <> 'PLANNED') as been,
                            count(*) filter (where v.state = 'PLANNED') as ahead
                        from example.visit v join example.visit_person p on p.visit = v.id and p.part <> 'MISSED'
                        where v.round = ? and v.state <> 'CANCELLED' group by v.host
                        """)
                .param(round)
                .query((row, n) ->
                        new VisitPlace(row.getObject("host", UUID.class), row.getInt("been"), row.getInt("ahead")))
                .list();
    }

    Map<UUID, VisitPerson.Part> people(UUID visit) {
        var people = new LinkedHashMap<UUID, VisitPerson.Part>();
        database.sql("select * from example.visit_person where visit = ? order by person")
                .param(visit)
                .query(row -> {
                    people.put(row.getObject("person", UUID.class), VisitPerson.Part.valueOf(row.getString("part")));
                });
        return people;
    }

    /// By host, those who have been or are going there.
    Map<UUID, List<UUID>> peopleByHost(UUID round) {
        var by = new HashMap<UUID, List<UUID>>();
        database.sql("""
                        select v.host, p.person from example.visit v join example.visit_person p on p.visit = v.id
                        where v.round = ? and v.state <> 'CANCELLED' and p.part <> 'MISSED'
                        """).param(round).query(row -> {
            by.computeIfAbsent(row.getObject("host", UUID.class), none -> new ArrayList<>())
                    .add(row.getObject("person", UUID.class));
        });
        return by;
    }

    /// The hosts to which each of these people goes or has gone in a round.
    Map<UUID, List<Visit>> visitsOf(UUID round, Collection<UUID> people) {
        var of = new HashMap<UUID, List<Visit>>();
        database.sql("""
                        select v.*, p.person from example.visit v join example.visit_person p on p.visit = v.id
                        where v.round = ? and v.state <> 'CANCELLED' and p.part <> 'MISSED' and p.person = any (?)
                        order by v.on_day
                        """).params(round, VisitRoundStore.ids(people)).query(row -> {
            of.computeIfAbsent(row.getObject("person", UUID.class), none -> new ArrayList<>())
                    .add(visit(row));
        });
        return of;
    }

    void take(UUID visit, Collection<UUID> people) {
        database.sql("""
                        insert into example.visit_person (visit, person, part)
                        select ?, unnest(?), 'PLANNED' on conflict do nothing
                        """).params(visit, VisitRoundStore.ids(people)).update();
    }

    void leave(UUID visit, Collection<UUID> people) {
        database.sql("delete from example.visit_person where visit = ? and person = any (?)")
                .params(visit, VisitRoundStore.ids(people))
                .update();
    }

    void took(UUID visit, Collection<UUID> people) {
        database.sql("""
                        update example.visit_person set part = case when person = any (?) then 'TOOK_PART'
                            else 'MISSED' end where visit = ?
                        """).params(VisitRoundStore.ids(people), visit).update();
    }

    void setCode(UUID visit, byte[] hash) {
        database.sql("update example.visit set code = ? where id = ?")
                .params(hash, visit)
                .update();
    }

    Optional<Visit> findByCode(byte[] hash) {
        return database.sql("select * from example.visit where code = ?")
                .param(hash)
                .query((row, n) -> visit(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(visit(row), row.getInt("people"), row.getInt("notes"), row.getInt("candidates"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getObject("host", UUID.class),
                new Visit.Event(
                        new Visit.When(
                                row.getDate("on_day").toLocalDate(),
                                row.getTime("starts").toLocalTime(),
                                row.getTime("ends").toLocalTime()),
                        new Visit.Place(
                                Visit.Mode.valueOf(row.getString("mode")),
                                row.getString("place"),
                                row.getString("link")),
                        new Visit.Contact(row.getString("contact"), row.getString("email")),
                        row.getInt("seats")),
                new Visit.Standing(Visit.State.valueOf(row.getString("state")), row.getString("why")),
                new Visit.Saved(
                        row.getInt("sequence"), row.getTimestamp("saved_at").toInstant()));
    }
}
