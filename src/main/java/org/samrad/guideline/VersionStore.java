package org.samrad.guideline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// The wordings of guidelines with their steps and approvals, and what the chairs have said of an initiative's size.
@Component
class VersionStore {
    private final Database database;

    VersionStore(Database database) {
        this.database = database;
    }

    /// Which version of which guideline.
    private record Key(UUID guideline, int number) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getObject("guideline", UUID.class), row.getInt("number"));
        }
    }

    /// All versions of one guideline, the first first; the last may be a draft.
    List<GuidelineVersion> of(UUID guideline) {
        return versions(List.of(guideline));
    }

    /// The version that holds on a day, by guideline.
    Map<UUID, GuidelineVersion> holding(Collection<UUID> guidelines, LocalDate day) {
        var holding = new HashMap<UUID, GuidelineVersion>();
        for (var version : versions(guidelines)) {
            if (version.isAgreed() && !version.wording().from().isAfter(day)) {
                holding.put(version.guideline(), version);
            }
        }
        return holding;
    }

    private List<GuidelineVersion> versions(Collection<UUID> guidelines) {
        if (guidelines.isEmpty()) {
            return List.of();
        }
        var ids = new SqlArrayValue("uuid", guidelines.toArray());
        var steps = database
                .sql("select * from guideline.step where guideline = any (?) order by guideline, number, place")
                .param(ids)
                .query((row, n) -> Map.entry(Key.of(row), step(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var approvals = database
                .sql("select * from guideline.approval where guideline = any (?) order by on_day, person")
                .param(ids)
                .query((row, n) -> Map.entry(Key.of(row), approval(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return database.sql("select * from guideline.version where guideline = any (?) order by guideline, number")
                .param(ids)
                .query((row, n) -> version(
                        row,
                        steps.getOrDefault(Key.of(row), List.of()),
                        approvals.getOrDefault(Key.of(row), List.of())))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Phase.valueOf(row.getString("phase")),
                Forum.Level.valueOf(row.getString("level")),
                row.getString("material"),
                row.getInt("working_days"));
    }

    private static GuidelineVersion.Approval approval(ResultSet row) throws SQLException {
        return new GuidelineVersion.Approval(
                row.getObject("person", UUID.class),
                Mandate.Side.valueOf(row.getString("side")),
                row.getObject("on_day", LocalDate.class));
    }

    private static GuidelineVersion version(ResultSet row, List<Step> steps, List<GuidelineVersion.Approval> approvals)
            throws SQLException {
        return new GuidelineVersion(
                row.getObject("guideline", UUID.class),
                row.getInt("number"),
                row.getInt("revision"),
                new GuidelineVersion.Wording(
                        row.getString("text"),
                        new Reach(
                                row.getString("people"),
                                row.getString("cost"),
                                row.getString("task"),
                                row.getString("risk"),
                                row.getObject("people_from", Integer.class),
                                row.getObject("cost_from", Long.class),
                                row.getString("currency")),
                        steps,
                        row.getString("change_rule"),
                        row.getObject("holds_from", LocalDate.class)),
                approvals,
                row.getObject("agreed_on", LocalDate.class));
    }

    /// Writes a version as it is now, in place of what it was.
    void save(GuidelineVersion version, UUID writtenBy) {
        database.sql("delete from guideline.version where guideline = ? and number = ? and agreed_on is null")
                .params(version.guideline(), version.number())
                .update();
        var wording = version.wording();
        var reach = wording.reach();
        database.sql("""
                        insert into guideline.version (guideline, number, revision, text, people, cost, task, risk,
                            people_from, cost_from, currency, change_rule, holds_from, written_by, agreed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        version.guideline(),
                        version.number(),
                        version.revision(),
                        wording.text(),
                        reach.people(),
                        reach.cost(),
                        reach.task(),
                        reach.risk(),
                        reach.peopleFrom(),
                        reach.costFrom(),
                        reach.currency(),
                        wording.changeRule(),
                        Date.valueOf(wording.from()),
                        writtenBy,
                        version.agreedOn() == null ? null : Date.valueOf(version.agreedOn())))
                .update();
        saveSteps(version);
        version.approvals().forEach(approval -> save(version, approval));
    }

    private void saveSteps(GuidelineVersion version) {
        var steps = version.wording().steps();
        for (int place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            database.sql("""
                            insert into guideline.step (guideline, number, place, phase, level, material, working_days)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            version.guideline(),
                            version.number(),
                            place,
                            step.phase().name(),
                            step.level().name(),
                            step.material(),
                            step.workingDays())
                    .update();
        }
    }

    void save(GuidelineVersion version, GuidelineVersion.Approval approval) {
        database.sql("""
                        insert into guideline.approval (guideline, number, person, side, on_day)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        version.guideline(),
                        version.number(),
                        approval.person(),
                        approval.side().name(),
                        Date.valueOf(approval.on()))
                .update();
    }

    void agree(GuidelineVersion version, LocalDate on) {
        database.sql("update guideline.version set agreed_on = ? where guideline = ? and number = ?")
                .params(Date.valueOf(on), version.guideline(), version.number())
                .update();
    }

    /// What was said of an initiative's size, the last first.
    List<ExpectedSteps.Said> choices(UUID guideline, UUID initiative) {
        return database.once(
                "guideline.reach_choice",
                List.of(guideline, initiative),
                () -> database.sql("""
                        select * from guideline.reach_choice where guideline = ? and initiative = ? order by number desc
                        """)
                        .params(guideline, initiative)
                        .query((row, n) -> new ExpectedSteps.Said(
                                row.getBoolean("counts") ? Reach.Choice.COUNTS : Reach.Choice.DOES_NOT,
                                row.getString("why"),
                                row.getObject("person", UUID.class),
                                row.getObject("on_day", LocalDate.class)))
                        .list());
    }

    void choose(UUID guideline, UUID initiative, ExpectedSteps.Said said) {
        database.sql("""
                        insert into guideline.reach_choice (guideline, initiative, number, counts, why, person, on_day)
                        select ?::uuid, ?::uuid, coalesce(max(number), 0) + 1, ?::boolean, ?::text, ?::uuid, ?::date
                        from guideline.reach_choice where guideline = ? and initiative = ?
                        """)
                .params(
                        guideline,
                        initiative,
                        said.choice() == Reach.Choice.COUNTS,
                        said.why(),
                        said.by(),
                        Date.valueOf(said.on()),
                        guideline,
                        initiative)
                .update();
    }

    /// Versions that the person has approved, as `title, number`.
    List<String> approvedBy(UUID person) {
        return database.sql("""
                        select g.title, a.number from guideline.approval a join guideline.guideline g on g.id = a.guideline
                        where a.person = ? order by a.on_day, g.title
                        """)
                .param(person)
                .query((row, n) -> row.getString("title") + ", " + row.getInt("number"))
                .list();
    }
}
