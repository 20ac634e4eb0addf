package org.samrad.dialogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.organisation.Mandate.Side;
import org.springframework.stereotype.Component;

/// Meetings with the states they have been in, and the yes of each side to a version of something.
@Component
class MeetingStore {
    private final Database database;

    MeetingStore(Database database) {
        this.database = database;
    }

    /// Who moved a meeting on, when, and why.
    record Moved(@Nullable UUID by, Instant at, String note) {}

    void add(Meeting m, Moved moved) {
        var plan = m.plan();
        database.sql("""
                        insert into dialogue.meeting
                            (id, forum, organisation, kind, theme, day, starts, ends, mode, place, link, state,
                             agenda_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        m.id(),
                        m.forum(),
                        m.organisation(),
                        plan.kind().name(),
                        plan.theme(),
                        Date.valueOf(plan.when().day()),
                        Time.valueOf(plan.when().from()),
                        Time.valueOf(plan.when().to()),
                        plan.place().mode().name(),
                        plan.place().where(),
                        plan.place().link(),
                        m.state().name(),
                        m.agendaVersion())
                .update();
        state(m, moved);
    }

    void save(Meeting m, Moved moved) {
        var plan = m.plan();
        database.sql("""
                        update dialogue.meeting
                        set kind = ?, theme = ?, day = ?, starts = ?, ends = ?, mode = ?, place = ?, link = ?,
                            state = ?, agenda_version = ?
                        where id = ?
                        """)
                .params(
                        plan.kind().name(),
                        plan.theme(),
                        Date.valueOf(plan.when().day()),
                        Time.valueOf(plan.when().from()),
                        Time.valueOf(plan.when().to()),
                        plan.place().mode().name(),
                        plan.place().where(),
                        plan.place().link(),
                        m.state().name(),
                        m.agendaVersion(),
                        m.id())
                .update();
        state(m, moved);
    }

    /// Writes a state down once, when it is entered.
    private void state(Meeting m, Moved moved) {
        database.sql("""
                        insert into dialogue.meeting_state (meeting, state, at, person, note)
                        select ?, ?, ?, ?, ?
                        where ? is distinct from
                            (select state from dialogue.meeting_state where meeting = ? order by number desc limit 1)
                        """)
                .params(Arrays.asList(
                        m.id(),
                        m.state().name(),
                        Timestamp.from(moved.at()),
                        moved.by(),
                        moved.note(),
                        m.state().name(),
                        m.id()))
                .update();
    }

    Meeting get(UUID id) {
        return one("select * from dialogue.meeting where id = ?", id);
    }

    /// The meeting, kept for this transaction: two who change it at once come one after the other.
    Meeting hold(UUID id) {
        return one("select * from dialogue.meeting where id = ? for update", id);
    }

    private Meeting one(String sql, UUID id) {
        return database.sql(sql)
                .param(id)
                .query((row, n) -> meeting(row))
                .optional()
                .orElseThrow(() -> new NotFound("meeting"));
    }

    /// Why it is in the state it is in.
    String note(UUID meeting) {
        return database.sql("""
                        select note from dialogue.meeting_state where meeting = ? order by number desc limit 1
                        """).param(meeting).query(String.class).optional().orElse("");
    }

    List<Meeting> between(UUID forum, LocalDate from, LocalDate to) {
        return database.sql("""
                        select * from dialogue.meeting where forum = ? and day between ? and ? order by day, starts
                        """)
                .params(forum, Date.valueOf(from), Date.valueOf(to))
                .query((row, n) -> meeting(row))
                .list();
    }

    /// Those still ahead, the next one first.
    List<Meeting> ahead(UUID forum, LocalDate today) {
        return database.sql("""
                        select * from dialogue.meeting
                        where forum = ? and day >= ? and state in ('PLANNED', 'AGENDA_OPEN', 'AGENDA_SENT')
                        order by day, starts limit 20
                        """)
                .params(forum, Date.valueOf(today))
                .query((row, n) -> meeting(row))
                .list();
    }

    List<Meeting> next(Collection<UUID> forums, LocalDate today) {
        return database.sql("""
                        select distinct on (forum) * from dialogue.meeting
                        where forum = any (?::uuid[]) and day >= ?
                          and state in ('PLANNED', 'AGENDA_OPEN', 'AGENDA_SENT')
                        order by forum, day, starts
                        """)
                .params(forums.toArray(UUID[]::new), Date.valueOf(today))
                .query((row, n) -> meeting(row))
                .list();
    }

    /// Newest first.
    List<Meeting> published(UUID forum, int offset, int count) {
        return database.sql("""
                        select * from dialogue.meeting where forum = ? and state = 'PUBLISHED'
                        order by day desc, id offset ? limit ?
                        """)
                .params(forum, offset, count)
                .query((row, n) -> meeting(row))
                .list();
    }

    /// Those whose day is past and whose minutes are not published yet.
    List<Meeting> unfinished(UUID forum, LocalDate today) {
        return database.sql("""
                        select * from dialogue.meeting
                        where forum = ? and (state in ('HELD', 'MINUTES_DRAFTED', 'MINUTES_APPROVED')
                            or day < ? and state in ('PLANNED', 'AGENDA_OPEN', 'AGENDA_SENT'))
                        order by day desc limit 20
                        """)
                .params(forum, Date.valueOf(today))
                .query((row, n) -> meeting(row))
                .list();
    }

    List<Meeting> all(Collection<UUID> ids) {
        return database.sql("select * from dialogue.meeting where id = any (?::uuid[])")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> meeting(row))
                .list();
    }

    /// The next one on whose agenda something can still be put.
    Optional<Meeting> nextOpen(UUID forum, LocalDate after) {
        return database.sql("""
                        select * from dialogue.meeting
                        where forum = ? and day > ? and state in ('PLANNED', 'AGENDA_OPEN')
                        order by day, starts limit 1
                        """)
                .params(forum, Date.valueOf(after))
                .query((row, n) -> meeting(row))
                .optional();
    }

    void add(MeetingYear y) {
        database.sql("insert into dialogue.year_plan (id, forum, year, rhythm, version) values (?, ?, ?, ?, ?)")
                .params(y.id(), y.forum(), y.year(), y.rhythm().name(), y.version())
                .update();
    }

    /// Nobody has agreed to the plan as it stands now.
    void yearChanged(UUID forum, int year) {
        database.sql("update dialogue.year_plan set version = version + 1 where forum = ? and year = ?")
                .params(forum, year)
                .update();
    }

    Optional<MeetingYear> year(UUID forum, int year) {
        return database.sql("select * from dialogue.year_plan where forum = ? and year = ?")
                .params(forum, year)
                .query((row, n) -> new MeetingYear(
                        row.getObject("id", UUID.class),
                        row.getObject("forum", UUID.class),
                        row.getInt("year"),
                        MeetingYear.Rhythm.valueOf(row.getString("rhythm")),
                        row.getInt("version")))
                .optional();
    }

    BothSides said(UUID thing, int version) {
        var yes = database.sql("select side, person, at from dialogue.yes where thing = ? and version = ?")
                .params(thing, version)
                .query((row, n) -> new BothSides.Yes(
                        Side.valueOf(row.getString("side")),
                        row.getObject("person", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
        return new BothSides(thing, version, yes);
    }

    /// The same for several things at once.
    Map<UUID, BothSides> said(Collection<UUID> things, int version) {
        var all = new HashMap<UUID, BothSides>();
        things.forEach(thing -> all.put(thing, new BothSides(thing, version, List.of())));
        database.sql("select * from dialogue.yes where thing = any (?::uuid[]) and version = ?")
                .params(things.toArray(UUID[]::new), version)
                .query((row, n) -> new BothSides(
                        row.getObject("thing", UUID.class),
                        version,
                        List.of(new BothSides.Yes(
                                Side.valueOf(row.getString("side")),
                                row.getObject("person", UUID.class),
                                row.getTimestamp("at").toInstant()))))
                .list()
                .forEach(one -> all.merge(one.thing(), one, BothSides::and));
        return all;
    }

    /// Those of these things to which both sides have said yes in this version.
    List<UUID> wholly(Collection<UUID> things, int version) {
        return database.sql("""
                        select thing from dialogue.yes where thing = any (?::uuid[]) and version = ?
                        group by thing having count(*) = 2
                        """)
                .params(things.toArray(UUID[]::new), version)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void say(UUID thing, int version, BothSides.Yes yes) {
        database.sql("""
                        insert into dialogue.yes (thing, version, side, person, at) values (?, ?, ?, ?, ?)
                        on conflict (thing, version, side) do nothing
                        """)
                .params(thing, version, yes.side().name(), yes.person(), Timestamp.from(yes.at()))
                .update();
    }

    static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("forum", UUID.class),
                row.getObject("organisation", UUID.class),
                new Meeting.Plan(
                        Meeting.Kind.valueOf(row.getString("kind")),
                        row.getString("theme"),
                        new Meeting.When(
                                row.getDate("day").toLocalDate(),
                                row.getTime("starts").toLocalTime(),
                                row.getTime("ends").toLocalTime()),
                        new Meeting.Place(
                                Meeting.Mode.valueOf(row.getString("mode")),
                                row.getString("place"),
                                row.getString("link"))),
                Meeting.State.valueOf(row.getString("state")),
                row.getInt("agenda_version"));
    }
}
