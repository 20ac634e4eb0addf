package org.samrad.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Forums and the mandates in them.
@Component
class ForumStore {
    private static final RowMapper<Forum> FORUM = (row, n) -> forum(row);
    private static final RowMapper<Mandate> MANDATE = (row, n) -> mandate(row);

    private final Database database;

    ForumStore(Database database) {
        this.database = database;
    }

    private static final String SELECT = """
            select f.*, s.on_day as state_on, s.other as state_other, s.reason as state_reason
            from organisation.forum f join organisation.forum_state s on s.forum = f.id
                and s.number = (select max(number) from organisation.forum_state where forum = f.id)
            """;

    private static Forum forum(ResultSet row) throws SQLException {
        var regime = row.getString("regime");
        return new Forum(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                Forum.Level.valueOf(row.getString("level")),
                regime == null ? null : Regime.valueOf(regime),
                row.getObject("area", UUID.class),
                row.getObject("parent", UUID.class),
                new Forum.Working(
                        Forum.Openness.valueOf(row.getString("openness")),
                        new Forum.Seats(number(row, "management_seats"), number(row, "employee_seats")),
                        row.getString("rhythm"),
                        row.getString("mandate"),
                        row.getString("contact"),
                        row.getString("groups").lines().toList(),
                        new Forum.Rules(
                                number(row, "proposal_days"),
                                number(row, "send_days"),
                                number(row, "silent_days"),
                                number(row, "first_talk_days"))),
                state(row, row.getString("state"), "state_on", "state_other", "state_reason"),
                row.getInt("version"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Forum.State state(ResultSet row, String kind, String on, String other, String reason)
            throws SQLException {
        var day = row.getObject(on, LocalDate.class);
        return switch (kind) {
            case "PROPOSED" -> new Forum.State.Proposed(day);
            case "ESTABLISHED" -> new Forum.State.Established(day);
            case "MERGED" -> new Forum.State.Merged(day, row.getObject(other, UUID.class), row.getString(reason));
            default -> new Forum.State.Dissolved(day, row.getString(reason));
        };
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getObject("forum", UUID.class),
                row.getObject("person", UUID.class),
                Mandate.Side.valueOf(row.getString("side")),
                Mandate.Seat.valueOf(row.getString("seat")),
                row.getString("represents"),
                new Mandate.Term(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getObject("deputy_of", UUID.class));
    }

    Forum get(UUID id) {
        return database.once(
                "organisation.forum",
                id,
                () -> database.sql(SELECT + "where f.id = ?")
                        .param(id)
                        .query(FORUM)
                        .optional()
                        .orElseThrow(() -> new NotFound("forum")));
    }

    List<Forum> inOrganisation(UUID organisation) {
        return database.once(
                "organisation.forum in",
                organisation,
                () -> database.sql(SELECT + "where f.organisation = ? order by lower(f.name), f.id")
                        .param(organisation)
                        .query(FORUM)
                        .list());
    }

    List<Forum> all(Collection<UUID> ids) {
        return database.once(
                "organisation.forum any",
                Set.copyOf(ids),
                () -> database.sql(SELECT + "where f.id = any (?) order by lower(f.name), f.id")
                        .param(new SqlArrayValue("uuid", ids.toArray()))
                        .query(FORUM)
                        .list());
    }

    Set<UUID> withCommittee(Collection<UUID> organisations, LocalDate day) {
        return Set.copyOf(database.sql("""
                        select distinct f.organisation from organisation.forum f
                        join organisation.forum_state s on s.forum = f.id and s.number = (
                            select max(number) from organisation.forum_state where forum = f.id and on_day <= ?)
                        where f.organisation = any (?) and s.state = 'ESTABLISHED'
                            and f.level in ('LOCAL', 'AREA', 'MAIN')
                        """)
                .params(Date.valueOf(day), new SqlArrayValue("uuid", organisations.toArray()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    void add(Forum forum) {
        database.sql("""
                        insert into organisation.forum (id, organisation, level, name, regime, area, parent, openness,
                            management_seats, employee_seats, rhythm, mandate, contact, groups,
                            proposal_days, send_days, silent_days, first_talk_days)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Stream.concat(
                                Stream.of(
                                        forum.id(),
                                        forum.organisation(),
                                        forum.level().name()),
                                columns(forum).stream())
                        .toList())
                .update();
        enter(forum);
    }

    /// Saves what may be changed; false where somebody else has changed it meanwhile.
    boolean save(Forum forum) {
        var columns = new ArrayList<>(columns(forum));
        columns.add(forum.id());
        columns.add(forum.version());
        return database.sql("""
                        update organisation.forum set name = ?, regime = ?, area = ?, parent = ?, openness = ?,
                            management_seats = ?, employee_seats = ?, rhythm = ?, mandate = ?, contact = ?, groups = ?,
                            proposal_days = ?, send_days = ?, silent_days = ?, first_talk_days = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """).params(columns).update() == 1;
    }

    private static List<@Nullable Object> columns(Forum forum) {
        var regime = forum.regime();
        var working = forum.working();
        return Arrays.asList(
                forum.name(),
                regime == null ? null : regime.name(),
                forum.area(),
                forum.parent(),
                working.openness().name(),
                working.seats().management(),
                working.seats().employees(),
                working.rhythm(),
                working.mandate(),
                working.contact(),
                String.join("\n", working.groups()),
                working.rules().proposalDays(),
                working.rules().sendDays(),
                working.rules().silentApprovalDays(),
                working.rules().firstTalkDays());
    }

    /// Writes the present state into the history.
    void enter(Forum forum) {
        var state = forum.state();
        var kind = state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        database.sql("update organisation.forum set state = ? where id = ?")
                .params(kind, forum.id())
                .update();
        database.sql("""
                        insert into organisation.forum_state (forum, number, state, on_day, other, reason)
                        select ?::uuid, coalesce(max(number), 0) + 1, ?::text, ?::date, ?::uuid, ?::text
                        from organisation.forum_state where forum = ?
                        """)
                .params(Arrays.asList(
                        forum.id(),
                        kind,
                        Date.valueOf(state.on()),
                        state instanceof Forum.State.Merged merged ? merged.into() : null,
                        switch (state) {
                            case Forum.State.Merged merged -> merged.agreement();
                            case Forum.State.Dissolved dissolved -> dissolved.why();
                            default -> "";
                        },
                        forum.id()))
                .update();
    }

    /// Every state it has been in, the first first.
    List<Forum.State> states(UUID forum) {
        return database.sql("select * from organisation.forum_state where forum = ? order by number")
                .param(forum)
                .query((row, n) -> state(row, row.getString("state"), "on_day", "other", "reason"))
                .list();
    }

    /// Those that stood under one forum stand under another.
    void move(UUID from, UUID to) {
        database.sql("update organisation.forum set parent = ?, version = version + 1 where parent = ? and id <> ?")
                .params(to, from, to)
                .update();
        database.sql("update organisation.forum set parent = null, version = version + 1 where parent = ? and id = ?")
                .params(from, to)
                .update();
    }

    Mandate getMandate(UUID id) {
        return database.sql("select * from organisation.mandate where id = ?")
                .param(id)
                .query(MANDATE)
                .optional()
                .orElseThrow(() -> new NotFound("mandate"));
    }

    List<Mandate> mandates(UUID forum) {
        return database.sql("select * from organisation.mandate where forum = ? order by from_day, id")
                .param(forum)
                .query(MANDATE)
                .list();
    }

    List<Mandate> mandatesIn(UUID organisation) {
        return database.sql("""
                        select m.* from organisation.mandate m join organisation.forum f on f.id = m.forum
                        where f.organisation = ? order by m.side, m.from_day, m.id
                        """).param(organisation).query(MANDATE).list();
    }

    List<Mandate> mandatesOf(UUID person) {
        return database.sql("select * from organisation.mandate where person = ? order by from_day, id")
                .param(person)
                .query(MANDATE)
                .list();
    }

    void save(Mandate mandate) {
        var to = mandate.term().to();
        database.sql("""
                        insert into organisation.mandate
                            (id, forum, person, side, seat, represents, from_day, to_day, deputy_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set to_day = excluded.to_day
                        """)
                .params(Arrays.asList(
                        mandate.id(),
                        mandate.forum(),
                        mandate.person(),
                        mandate.side().name(),
                        mandate.seat().name(),
                        mandate.represents(),
                        Date.valueOf(mandate.term().from()),
                        to == null ? null : Date.valueOf(to),
                        mandate.deputyOf()))
                .update();
    }

    /// A seat that never began.
    void drop(UUID mandate) {
        database.sql("update organisation.mandate set deputy_of = null where deputy_of = ?")
                .param(mandate)
                .update();
        database.sql("delete from organisation.mandate where id = ?")
                .param(mandate)
                .update();
    }

    /// Seats that the person still has end today, seats that would have begun later are gone, and what the person
    /// represented is forgotten.
    void leave(UUID person, LocalDate today) {
        database.sql("""
                        update organisation.mandate set deputy_of = null where deputy_of in (
                            select id from organisation.mandate where person = ? and from_day > ?)
                        """).params(person, Date.valueOf(today)).update();
        database.sql("delete from organisation.mandate where person = ? and from_day > ?")
                .params(person, Date.valueOf(today))
                .update();
        database.sql("update organisation.mandate set to_day = ? where person = ? and (to_day is null or to_day > ?)")
                .params(Date.valueOf(today), person, Date.valueOf(today))
                .update();
        database.sql("update organisation.mandate set represents = '' where person = ?")
                .param(person)
                .update();
    }
}
