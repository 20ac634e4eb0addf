package org.samrad.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.core.RowMapper;
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

    private static Forum forum(ResultSet row) throws SQLException {
        var regime = row.getString("regime");
        return new Forum(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                Forum.Level.valueOf(row.getString("level")),
                regime == null ? null : Regime.valueOf(regime),
                row.getObject("area", UUID.class));
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getObject("forum", UUID.class),
                row.getObject("person", UUID.class),
                Mandate.Side.valueOf(row.getString("side")),
                Mandate.Seat.valueOf(row.getString("seat")),
                row.getString("represents"),
                new Mandate.Term(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }

    Forum get(UUID id) {
        return database.sql("select * from organisation.forum where id = ?")
                .param(id)
                .query(FORUM)
                .optional()
                .orElseThrow(() -> new NotFound("forum"));
    }

    List<Forum> inOrganisation(UUID organisation) {
        return database.sql("select * from organisation.forum where organisation = ? order by lower(name), id")
                .param(organisation)
                .query(FORUM)
                .list();
    }

    void add(Forum forum) {
        var regime = forum.regime();
        database.sql("""
                        insert into organisation.forum (id, organisation, name, level, regime, area)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        forum.id(),
                        forum.organisation(),
                        forum.name(),
                        forum.level().name(),
                        regime == null ? null : regime.name(),
                        forum.area()))
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
                        insert into organisation.mandate (id, forum, person, side, seat, represents, from_day, to_day)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
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
                        to == null ? null : Date.valueOf(to)))
                .update();
    }

    /// Seats that the person still has end today, seats that would have begun later are gone, and what the person
    /// represented is forgotten.
    void leave(UUID person, LocalDate today) {
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
