package org.samrad.involvement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.involvement.InvolvementPlan.Approval;
import org.samrad.involvement.InvolvementPlan.Approved;
import org.samrad.involvement.InvolvementPlan.Part;
import org.springframework.stereotype.Component;

/// Plans with their activities and approvals.
@Component
class ActivityStore {
    private final Database database;

    ActivityStore(Database database) {
        this.database = database;
    }

    InvolvementPlan plan(UUID initiative) {
        return database.once("involvement.plan", initiative, () -> read(initiative));
    }

    private InvolvementPlan read(UUID initiative) {
        int revision = database.sql("select revision from involvement.plan where initiative = ?")
                .param(initiative)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new InvolvementPlan(initiative, revision, activities(initiative), approvals(initiative));
    }

    /// The plan has changed, or begins; whoever changes it next waits for this transaction.
    void revise(UUID initiative) {
        database.sql("""
                        insert into involvement.plan (initiative, revision) values (?, 1)
                        on conflict (initiative) do update set revision = involvement.plan.revision + 1
                        """).param(initiative).update();
    }

    private List<Activity> activities(UUID initiative) {
        var groups = new LinkedHashMap<UUID, List<Activity.Group>>();
        database.sql("""
                        select g.* from involvement.activity_group g join involvement.activity a on a.id = g.activity
                        where a.initiative = ? order by g.activity, g.place
                        """)
                .param(initiative)
                .query((row, n) -> groups.computeIfAbsent(
                                row.getObject("activity", UUID.class), id -> new ArrayList<>())
                        .add(group(row)))
                .list();
        return database.sql("select * from involvement.activity where initiative = ? order by starts, ends, id")
                .param(initiative)
                .query((row, n) -> activity(row, groups))
                .list();
    }

    Optional<Activity> find(UUID id) {
        var groups = database.sql("select * from involvement.activity_group where activity = ? order by place")
                .param(id)
                .query((row, n) -> group(row))
                .list();
        return database.sql("select * from involvement.activity where id = ?")
                .param(id)
                .query((row, n) -> activity(row, Map.of(id, groups)))
                .optional();
    }

    private static Activity.Group group(ResultSet row) throws SQLException {
        return new Activity.Group(
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("participants", Integer.class));
    }

    private static Activity activity(ResultSet row, Map<UUID, List<Activity.Group>> groups) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var heldOn = row.getDate("held_on");
        return new Activity(
                id,
                row.getObject("initiative", UUID.class),
                new Activity.Terms(
                        Part.valueOf(row.getString("part")),
                        Method.valueOf(row.getString("method")),
                        new Activity.Said(
                                row.getString("aim"),
                                row.getString("changeable"),
                                row.getString("exit_criterion"),
                                row.getString("language")),
                        period(row),
                        row.getObject("responsible", UUID.class),
                        new Activity.Effort(
                                row.getBigDecimal("hours"), InfluenceLevel.valueOf(row.getString("level")))),
                groups.getOrDefault(id, List.of()),
                heldOn == null ? null : new Activity.Held(heldOn.toLocalDate(), row.getString("learnt")),
                row.getInt("version"));
    }

    private static Activity.Period period(ResultSet row) throws SQLException {
        return new Activity.Period(
                row.getDate("starts").toLocalDate(), row.getDate("ends").toLocalDate());
    }

    void add(Activity a) {
        var terms = a.terms();
        database.sql("""
                        insert into involvement.activity
                            (id, initiative, part, method, aim, starts, ends, responsible, hours, level, changeable,
                             exit_criterion, language)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.id(),
                        a.initiative(),
                        terms.part().name(),
                        terms.method().name(),
                        terms.said().aim(),
                        Date.valueOf(terms.period().starts()),
                        Date.valueOf(terms.period().ends()),
                        terms.responsible(),
                        terms.effort().hours(),
                        terms.effort().level().name(),
                        terms.said().changeable(),
                        terms.said().exit(),
                        terms.said().language())
                .update();
        addGroups(a);
    }

    /// Whether it was still the version that was read; if not, somebody else has changed it meanwhile.
    boolean save(Activity a) {
        var terms = a.terms();
        var held = a.held();
        int saved = database.sql("""
                        update involvement.activity
                        set part = ?, method = ?, aim = ?, starts = ?, ends = ?, responsible = ?, hours = ?, level = ?,
                            changeable = ?, exit_criterion = ?, language = ?, held_on = ?, learnt = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        terms.part().name(),
                        terms.method().name(),
                        terms.said().aim(),
                        Date.valueOf(terms.period().starts()),
                        Date.valueOf(terms.period().ends()),
                        terms.responsible(),
                        terms.effort().hours(),
                        terms.effort().level().name(),
                        terms.said().changeable(),
                        terms.said().exit(),
                        terms.said().language(),
                        held == null ? null : Date.valueOf(held.on()),
                        held == null ? "" : held.learnt(),
                        a.id(),
                        a.version()))
                .update();
        if (saved == 1) {
            database.sql("delete from involvement.activity_group where activity = ?")
                    .param(a.id())
                    .update();
            addGroups(a);
        }
        return saved == 1;
    }

    private void addGroups(Activity a) {
        var groups = a.groups();
        database.sql("""
                        insert into involvement.activity_group (activity, place, kind, name, participants)
                        select ?, g.place, g.kind, g.name, g.participants::int
                        from unnest(?::text[], ?::text[], ?::text[])
                             with ordinality as g (kind, name, participants, place)
                        """)
                .params(
                        a.id(),
                        groups.stream().map(one -> one.kind().name()).toArray(String[]::new),
                        groups.stream().map(Activity.Group::name).toArray(String[]::new),
                        groups.stream().map(one -> text(one.participants())).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    void remove(UUID activity) {
        database.sql("delete from involvement.activity where id = ?")
                .param(activity)
                .update();
    }

    void add(UUID initiative, Approval approval, List<Approved> activities) {
        database.sql("""
                        insert into involvement.approval
                            (id, initiative, number, revision, approved_on, approved_by, exemption)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        approval.id(),
                        initiative,
                        approval.number(),
                        approval.revision(),
                        Date.valueOf(approval.on()),
                        approval.by(),
                        approval.exemption())
                .update();
        database.sql("""
                        insert into involvement.approved_activity
                            (approval, place, part, method, aim, starts, ends, level, groups, language)
                        select ?, a.place, a.part, a.method, a.aim, a.starts::date, a.ends::date, a.level, a.groups,
                               a.language
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[])
                             with ordinality
                             as a (part, method, aim, starts, ends, level, groups, language, place)
                        """)
                .params(
                        approval.id(),
                        column(activities, Approved::part),
                        column(activities, Approved::method),
                        column(activities, Approved::aim),
                        column(activities, one -> one.period().starts()),
                        column(activities, one -> one.period().ends()),
                        column(activities, Approved::level),
                        column(activities, Approved::groups),
                        column(activities, Approved::language))
                .update();
    }

    private static String[] column(List<Approved> all, Function<Approved, Object> cell) {
        return all.stream().map(one -> cell.apply(one).toString()).toArray(String[]::new);
    }

    private List<Approval> approvals(UUID initiative) {
        return database.sql("select * from involvement.approval where initiative = ? order by number desc")
                .param(initiative)
                .query((row, n) -> new Approval(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getInt("revision"),
                        row.getDate("approved_on").toLocalDate(),
                        row.getObject("approved_by", UUID.class),
                        row.getString("exemption")))
                .list();
    }

    /// What all approved plans of an initiative said, the latest first.
    List<Approved> approved(UUID initiative) {
        return database.sql("""
                        select b.* from involvement.approved_activity b join involvement.approval a on a.id = b.approval
                        where a.initiative = ? order by a.number desc, b.place
                        """)
                .param(initiative)
                .query((row, n) -> new Approved(
                        row.getObject("approval", UUID.class),
                        Part.valueOf(row.getString("part")),
                        Method.valueOf(row.getString("method")),
                        row.getString("aim"),
                        period(row),
                        InfluenceLevel.valueOf(row.getString("level")),
                        row.getString("groups"),
                        row.getString("language")))
                .list();
    }

    /// The initiatives whose plans use a method, those that used it last first.
    List<UUID> usersOf(Method method, int count) {
        return database.sql("""
                        select initiative from involvement.activity where method = ?
                        group by initiative order by max(starts) desc, initiative limit ?
                        """)
                .params(method.name(), count)
                .query((row, n) -> row.getObject("initiative", UUID.class))
                .list();
    }

    /// What a person answers for, the next first.
    List<Activity> ofPerson(UUID person) {
        return database.sql("select * from involvement.activity where responsible = ? order by starts, id")
                .param(person)
                .query((row, n) -> activity(row, Map.of()))
                .list();
    }
}
