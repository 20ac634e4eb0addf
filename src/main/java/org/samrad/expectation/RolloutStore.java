package org.samrad.expectation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.springframework.stereotype.Component;

/// Waves, the institutions in them, their readiness and their task packages.
@Component
class RolloutStore {
    private final Database database;

    RolloutStore(Database database) {
        this.database = database;
    }

    void add(Wave wave) {
        database.sql("""
                        insert into expectation.wave (id, initiative, name, language, starts, ends, state)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        wave.id(),
                        wave.initiative(),
                        wave.plan().name(),
                        wave.plan().language(),
                        Date.valueOf(wave.plan().starts()),
                        Date.valueOf(wave.plan().ends()),
                        wave.state().name())
                .update();
    }

    void save(Wave wave) {
        database.sql("""
                        update expectation.wave
                        set name = ?, starts = ?, ends = ?, version = ?, state = ?, started_on = ?, ended_on = ? where id = ?
                        """)
                .params(Arrays.asList(
                        wave.plan().name(),
                        Date.valueOf(wave.plan().starts()),
                        Date.valueOf(wave.plan().ends()),
                        wave.plan().version(),
                        wave.state().name(),
                        sql(wave.progress().startedOn()),
                        sql(wave.progress().endedOn()),
                        wave.id()))
                .update();
    }

    Optional<Wave> findWave(UUID id) {
        return database.sql("select * from expectation.wave where id = ?")
                .param(id)
                .query((row, n) -> wave(row))
                .optional();
    }

    Wave heldWave(UUID id) {
        return database.sql("select * from expectation.wave where id = ? for update")
                .param(id)
                .query((row, n) -> wave(row))
                .optional()
                .orElseThrow(() -> new NotFound("wave"));
    }

    List<Wave> waves(UUID initiative) {
        return database.once(
                "expectation.wave",
                initiative,
                () -> database.sql("select * from expectation.wave where initiative = ? order by starts, ends, id")
                        .param(initiative)
                        .query((row, n) -> wave(row))
                        .list());
    }

    void add(Rollout rollout) {
        database.sql("insert into expectation.rollout (id, wave, institution) values (?, ?, ?)")
                .params(rollout.id(), rollout.wave(), rollout.institution())
                .update();
    }

    void save(Rollout rollout) {
        database.sql("update expectation.rollout set delivered_on = ?, used_on = ?, used_how = ? where id = ?")
                .params(Arrays.asList(
                        sql(rollout.reached().deliveredOn()),
                        sql(rollout.reached().usedOn()),
                        rollout.reached().usedHow(),
                        rollout.id()))
                .update();
    }

    void remove(UUID rollout) {
        database.sql("delete from expectation.rollout where id = ?")
                .param(rollout)
                .update();
    }

    Optional<Rollout> find(UUID id) {
        return filled(rollouts("where r.id = ?", id)).stream().findFirst();
    }

    Rollout held(UUID id) {
        database.sql("select 1 from expectation.rollout where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id).orElseThrow(() -> new NotFound("rollout"));
    }

    List<Rollout> inWave(UUID wave) {
        return filled(rollouts("where r.wave = ?", wave));
    }

    List<Rollout> ofInitiative(UUID initiative) {
        return filled(rollouts("where w.initiative = ?", initiative));
    }

    private List<Rollout> rollouts(String where, UUID id) {
        return database.sql("select r.* from expectation.rollout r join expectation.wave w on w.id = r.wave " + where
                        + " order by w.starts, r.id")
                .param(id)
                .query((row, n) -> new Rollout(
                        row.getObject("id", UUID.class),
                        row.getObject("wave", UUID.class),
                        row.getObject("institution", UUID.class),
                        new Rollout.Reached(day(row, "delivered_on"), day(row, "used_on"), row.getString("used_how")),
                        List.of()))
                .list();
    }

    private List<Rollout> filled(List<Rollout> bare) {
        var ids = bare.stream().map(Rollout::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return bare;
        }
        var said = database
                .sql("""
                        select distinct on (rollout, unit) * from expectation.readiness
                        where rollout = any(?) order by rollout, unit nulls first, number desc
                        """)
                .param(ids)
                .query((row, n) -> Map.entry(row.getObject("rollout", UUID.class), readiness(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey));
        return bare.stream()
                .map(one -> new Rollout(
                        one.id(),
                        one.wave(),
                        one.institution(),
                        one.reached(),
                        said.getOrDefault(one.id(), List.of()).stream()
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }

    void add(UUID rollout, Rollout.Readiness said) {
        database.sql("""
                        insert into expectation.readiness (rollout, unit, standing, reason, said_by, said_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        rollout,
                        said.unit(),
                        said.standing().name(),
                        said.reason(),
                        said.by(),
                        Date.valueOf(said.on())))
                .update();
    }

    void add(TaskPackage.Template template) {
        database.sql("""
                        insert into expectation.package_template (id, wave, title, purpose, participants, competences, due)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(worded(template.id(), template.wave(), template.words()))
                .update();
    }

    private static List<Object> worded(UUID id, UUID in, TaskPackage.Words words) {
        return List.of(
                id,
                in,
                words.title(),
                words.purpose(),
                words.participants(),
                words.competences(),
                Date.valueOf(words.due()));
    }

    List<TaskPackage.Template> templates(UUID wave) {
        return database.sql("select * from expectation.package_template where wave = ? order by due, title, id")
                .param(wave)
                .query((row, n) -> new TaskPackage.Template(
                        row.getObject("id", UUID.class), row.getObject("wave", UUID.class), words(row)))
                .list();
    }

    void add(TaskPackage one) {
        database.sql("""
                        insert into expectation.package (id, rollout, title, purpose, participants, competences, due)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """).params(worded(one.id(), one.rollout(), one.words())).update();
    }

    void save(TaskPackage one) {
        var params = new ArrayList<@Nullable Object>(
                Arrays.asList(Date.valueOf(one.words().due()), one.responsible()));
        params.addAll(ending(one.outcome()));
        params.add(one.id());
        database.sql("""
                        update expectation.package
                        set due = ?, responsible = ?, result = ?, reason = ?, note = ?, ended_by = ?, ended_on = ? where id = ?
                        """).params(params).update();
    }

    private static List<@Nullable Object> ending(TaskPackage.@Nullable Outcome how) {
        if (how == null) {
            return Arrays.asList(null, null, "", null, null);
        }
        var reason = how.reason();
        return Arrays.asList(
                how.result().name(),
                reason == null ? null : reason.name(),
                how.note(),
                how.by(),
                Date.valueOf(how.on()));
    }

    Optional<TaskPackage> findPackage(UUID id) {
        return packages("where p.id = ?", id).stream().findFirst();
    }

    List<TaskPackage> packages(UUID rollout) {
        return packages("where p.rollout = ?", rollout);
    }

    List<TaskPackage> packagesOfWave(UUID wave) {
        return packages("where r.wave = ?", wave);
    }

    private List<TaskPackage> packages(String where, UUID id) {
        return database.sql("select p.* from expectation.package p join expectation.rollout r on r.id = p.rollout "
                        + where + " order by p.due, p.title, p.id")
                .param(id)
                .query((row, n) -> new TaskPackage(
                        row.getObject("id", UUID.class),
                        row.getObject("rollout", UUID.class),
                        words(row),
                        row.getObject("responsible", UUID.class),
                        outcome(row)))
                .list();
    }

    /// For a person's own eyes.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "readiness",
                        texts("select standing || ' ' || reason from expectation.readiness where said_by = ?", person),
                "task packages",
                        texts("select title from expectation.package where ? in (responsible, ended_by)", person));
    }

    private List<String> texts(String sql, UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Wave wave(ResultSet row) throws SQLException {
        return new Wave(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                new Wave.Plan(
                        row.getString("name"),
                        row.getString("language"),
                        row.getDate("starts").toLocalDate(),
                        row.getDate("ends").toLocalDate(),
                        row.getInt("version")),
                new Wave.Progress(
                        Wave.State.valueOf(row.getString("state")), day(row, "started_on"), day(row, "ended_on")));
    }

    private static Rollout.Readiness readiness(ResultSet row) throws SQLException {
        return new Rollout.Readiness(
                row.getObject("unit", UUID.class),
                Rollout.Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                row.getObject("said_by", UUID.class),
                row.getDate("said_on").toLocalDate());
    }

    private static TaskPackage.Words words(ResultSet row) throws SQLException {
        return new TaskPackage.Words(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("participants"),
                row.getString("competences"),
                row.getDate("due").toLocalDate());
    }

    private static TaskPackage.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        var result = row.getString("result");
        if (result == null) {
            return null;
        }
        var reason = row.getString("reason");
        return new TaskPackage.Outcome(
                TaskPackage.Result.valueOf(result),
                reason == null ? null : Commitment.Reason.valueOf(reason),
                row.getString("note"),
                row.getObject("ended_by", UUID.class),
                row.getDate("ended_on").toLocalDate());
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
