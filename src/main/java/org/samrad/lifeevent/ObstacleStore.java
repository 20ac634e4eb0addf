package org.samrad.lifeevent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// What stands in the way, what was tried, and who waits for whom.
@Component
class ObstacleStore {
    private final Database database;

    ObstacleStore(Database database) {
        this.database = database;
    }

    void add(Obstacle o) {
        database.sql("""
                        insert into lifeevent.obstacle
                            (id, initiative, kind, level, text, language, owner, raised_by, raised_for, raised_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        o.id(),
                        o.initiative(),
                        o.kind().name(),
                        o.level().name(),
                        o.words().text(),
                        o.words().language(),
                        o.words().owner(),
                        o.raised().by(),
                        o.raised().actor(),
                        Date.valueOf(o.raised().on()))
                .update();
    }

    void add(UUID obstacle, Obstacle.Attempt attempt) {
        database.sql("insert into lifeevent.attempt (obstacle, text, language, on_day, by) values (?, ?, ?, ?, ?)")
                .params(obstacle, attempt.text(), attempt.language(), Date.valueOf(attempt.on()), attempt.by())
                .update();
    }

    void end(Obstacle o) {
        var ended = o.state().endedOn();
        database.sql("update lifeevent.obstacle set state = ?, lesson = ?, ended_on = ?, version = ? where id = ?")
                .params(Arrays.asList(
                        o.state().how().name(),
                        o.state().lesson(),
                        ended == null ? null : Date.valueOf(ended),
                        o.state().version(),
                        o.id()))
                .update();
    }

    /// Nobody else changes it in the meantime.
    Optional<Obstacle> held(UUID id) {
        return database.sql("select * from lifeevent.obstacle where id = ? for update")
                .param(id)
                .query((row, n) -> obstacle(row, List.of()))
                .optional();
    }

    /// Those that are open first, the newest first, each with what was tried.
    List<Obstacle> obstacles(UUID initiative) {
        var attempts = new HashMap<UUID, List<Obstacle.Attempt>>();
        database.sql("""
                        select a.* from lifeevent.attempt a join lifeevent.obstacle o on o.id = a.obstacle
                        where o.initiative = ? order by a.number
                        """).param(initiative).query(row -> {
            attempts.computeIfAbsent(row.getObject("obstacle", UUID.class), id -> new ArrayList<>())
                    .add(new Obstacle.Attempt(
                            row.getString("text"),
                            row.getString("language"),
                            row.getDate("on_day").toLocalDate(),
                            row.getObject("by", UUID.class)));
        });
        return database.sql("""
                        select * from lifeevent.obstacle where initiative = ?
                        order by state <> 'OPEN', number desc limit 200
                        """)
                .param(initiative)
                .query((row, n) -> obstacle(row, attempts.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Obstacle obstacle(ResultSet row, List<Obstacle.Attempt> attempts) throws SQLException {
        var ended = row.getDate("ended_on");
        return new Obstacle(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                Obstacle.Kind.valueOf(row.getString("kind")),
                Obstacle.Level.valueOf(row.getString("level")),
                new Obstacle.Words(row.getString("text"), row.getString("language"), row.getString("owner")),
                new Obstacle.Raised(
                        row.getObject("raised_by", UUID.class),
                        row.getObject("raised_for", UUID.class),
                        row.getDate("raised_on").toLocalDate()),
                new Obstacle.State(
                        Obstacle.How.valueOf(row.getString("state")),
                        row.getString("lesson"),
                        ended == null ? null : ended.toLocalDate(),
                        row.getInt("version")),
                attempts);
    }

    List<LifeEventFigures.Met> met(LocalDate from, LocalDate to) {
        return database.sql("""
                        select kind, count(*) as raised, count(*) filter (where state = 'SOLVED') as solved
                        from lifeevent.obstacle where raised_on between ? and ?
                        group by kind order by raised desc, kind
                        """)
                .params(Date.valueOf(from), Date.valueOf(to))
                .query((row, n) -> new LifeEventFigures.Met(
                        Obstacle.Kind.valueOf(row.getString("kind")), row.getInt("raised"), row.getInt("solved")))
                .list();
    }

    void add(Dependency d) {
        database.sql("""
                        insert into lifeevent.dependency
                            (id, initiative, actor, on_whom, text, language, needed_by, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        d.id(),
                        d.initiative(),
                        d.actor(),
                        d.words().onWhom(),
                        d.words().text(),
                        d.words().language(),
                        Date.valueOf(d.neededBy()),
                        d.by())
                .update();
    }

    void settle(UUID id, Dependency.Settled settled) {
        database.sql("update lifeevent.dependency set settled_on = ?, outcome = ? where id = ?")
                .params(Date.valueOf(settled.on()), settled.outcome(), id)
                .update();
    }

    Optional<Dependency> heldDependency(UUID id) {
        return database.sql("select * from lifeevent.dependency where id = ? for update")
                .param(id)
                .query((row, n) -> dependency(row))
                .optional();
    }

    /// What is waited for first, by the day it is needed.
    List<Dependency> dependencies(UUID initiative) {
        return database.sql("""
                        select * from lifeevent.dependency where initiative = ?
                        order by settled_on is not null, needed_by, number limit 200
                        """)
                .param(initiative)
                .query((row, n) -> dependency(row))
                .list();
    }

    private static Dependency dependency(ResultSet row) throws SQLException {
        var settled = row.getDate("settled_on");
        return new Dependency(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                row.getObject("actor", UUID.class),
                new Dependency.Words(row.getString("on_whom"), row.getString("text"), row.getString("language")),
                row.getDate("needed_by").toLocalDate(),
                row.getObject("added_by", UUID.class),
                settled == null ? null : new Dependency.Settled(settled.toLocalDate(), row.getString("outcome")));
    }

    /// For a person's own eyes.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "obstacles raised", texts("select text from lifeevent.obstacle where raised_by = ?", person),
                "attempts told", texts("select text from lifeevent.attempt where by = ?", person),
                "dependencies named", texts("select text from lifeevent.dependency where added_by = ?", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
