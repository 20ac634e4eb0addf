package org.samrad.initiative;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The dated facts of an initiative: groups, amounts, measures, ambition, impact, and who changed what.
@Component
class InitiativeFactStore {
    private final Database database;

    InitiativeFactStore(Database database) {
        this.database = database;
    }

    void add(AffectedGroup g) {
        database.sql("""
                        insert into initiative.affected_group
                            (id, initiative, kind, name, people, organisation, unit)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        g.id(), g.initiative(), g.kind().name(), g.name(), g.people(), g.organisation(), g.unit()))
                .update();
    }

    void count(AffectedGroup g) {
        database.sql("update initiative.affected_group set people = ? where id = ?")
                .params(Arrays.asList(g.people(), g.id()))
                .update();
    }

    void remove(AffectedGroup g) {
        database.sql("delete from initiative.affected_group where id = ?")
                .param(g.id())
                .update();
    }

    List<AffectedGroup> groups(UUID initiative) {
        return database.once(
                "initiative.affected_group",
                initiative,
                () -> database.sql(
                                "select * from initiative.affected_group where initiative = ? order by kind, name, id")
                        .param(initiative)
                        .query((row, n) -> new AffectedGroup(
                                row.getObject("id", UUID.class),
                                initiative,
                                AffectedGroup.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getObject("people", Integer.class),
                                row.getObject("organisation", UUID.class),
                                row.getObject("unit", UUID.class)))
                        .list());
    }

    void add(Amount a) {
        database.sql("""
                        insert into initiative.amount
                            (id, initiative, amount, currency, kind, on_day, source, link, note, one_source, corrects)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        a.id(),
                        a.initiative(),
                        a.amount(),
                        a.currency(),
                        a.kind().name(),
                        Date.valueOf(a.on()),
                        a.source().text(),
                        a.source().link(),
                        a.source().note(),
                        a.oneSource(),
                        a.corrects()))
                .update();
    }

    /// Newest day first.
    List<Amount> amounts(UUID initiative) {
        return database.once(
                "initiative.amount",
                initiative,
                () -> database.sql("""
                        select * from initiative.amount where initiative = ? order by on_day desc, number desc
                        """)
                        .param(initiative)
                        .query((row, n) -> new Amount(
                                row.getObject("id", UUID.class),
                                initiative,
                                row.getLong("amount"),
                                row.getString("currency"),
                                Amount.Kind.valueOf(row.getString("kind")),
                                row.getDate("on_day").toLocalDate(),
                                new Amount.Source(
                                        row.getString("source"), row.getString("link"), row.getString("note")),
                                row.getBoolean("one_source"),
                                row.getObject("corrects", UUID.class)))
                        .list());
    }

    void add(ScopeMeasure m) {
        database.sql("insert into initiative.measure (id, initiative, name) values (?, ?, ?)")
                .params(m.id(), m.initiative(), m.name())
                .update();
        m.points().forEach(point -> add(m.id(), point));
    }

    void add(UUID measure, ScopeMeasure.Point point) {
        database.sql(
                        "insert into initiative.measure_point (measure, on_day, total, done, source) values (?, ?, ?, ?, ?)")
                .params(measure, Date.valueOf(point.on()), point.total(), point.done(), point.source())
                .update();
    }

    List<ScopeMeasure> measures(UUID initiative) {
        var points = new HashMap<UUID, List<ScopeMeasure.Point>>();
        database.sql("""
                        select point.* from initiative.measure_point point
                        join initiative.measure m on m.id = point.measure
                        where m.initiative = ? order by point.on_day, point.number
                        """).param(initiative).query(row -> {
            points.computeIfAbsent(row.getObject("measure", UUID.class), id -> new ArrayList<>())
                    .add(new ScopeMeasure.Point(
                            row.getDate("on_day").toLocalDate(),
                            row.getInt("total"),
                            row.getInt("done"),
                            row.getString("source")));
        });
        return database.sql("select * from initiative.measure where initiative = ? order by number")
                .param(initiative)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ScopeMeasure(id, initiative, row.getString("name"), points.getOrDefault(id, List.of()));
                })
                .list();
    }

    void add(Ambition a) {
        database.sql("""
                        insert into initiative.ambition
                            (initiative, criteria, class, contested, why, on_day, by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.initiative(),
                        a.criteria().stream().map(Enum::name).sorted().toArray(String[]::new),
                        a.reach().name(),
                        a.origin() == Ambition.Origin.CONTESTED,
                        a.why(),
                        Date.valueOf(a.on()),
                        a.by())
                .update();
    }

    /// Newest first.
    List<Ambition> ambitions(UUID initiative) {
        return database.once(
                "initiative.ambition",
                initiative,
                () -> database.sql("select * from initiative.ambition where initiative = ? order by number desc")
                        .param(initiative)
                        .query((row, n) -> new Ambition(
                                initiative,
                                criteria((String[]) row.getArray("criteria").getArray()),
                                Ambition.Class.valueOf(row.getString("class")),
                                row.getBoolean("contested") ? Ambition.Origin.CONTESTED : Ambition.Origin.DERIVED,
                                row.getString("why"),
                                row.getDate("on_day").toLocalDate(),
                                row.getObject("by", UUID.class)))
                        .list());
    }

    private static Set<Ambition.Criterion> criteria(String[] names) {
        var criteria = EnumSet.noneOf(Ambition.Criterion.class);
        for (var name : names) {
            criteria.add(Ambition.Criterion.valueOf(name));
        }
        return criteria;
    }

    void add(UUID initiative, Impact impact) {
        database.sql("insert into initiative.impact (initiative, respect, words, on_day) values (?, ?, ?, ?)")
                .params(initiative, impact.respect().name(), impact.words(), Date.valueOf(impact.on()))
                .update();
    }

    /// What was said last in each respect.
    Map<Impact.Respect, Impact> impacts(UUID initiative) {
        var latest = new EnumMap<Impact.Respect, Impact>(Impact.Respect.class);
        database.sql("select * from initiative.impact where initiative = ? order by number")
                .param(initiative)
                .query((row, n) -> new Impact(
                        Impact.Respect.valueOf(row.getString("respect")),
                        row.getString("words"),
                        row.getDate("on_day").toLocalDate()))
                .list()
                .forEach(impact -> latest.put(impact.respect(), impact));
        return latest;
    }

    void add(InitiativeFacts.Change c) {
        database.sql("insert into initiative.change (initiative, at, by, what, words) values (?, ?, ?, ?, ?)")
                .params(c.initiative(), Timestamp.from(c.at()), c.by(), c.what(), c.words())
                .update();
    }

    List<InitiativeFacts.Change> changes(UUID initiative, int offset, int count) {
        return database.sql("""
                        select * from initiative.change where initiative = ? order by number desc offset ? limit ?
                        """)
                .params(initiative, offset, count)
                .query((row, n) -> change(row))
                .list();
    }

    List<InitiativeFacts.Change> changesBy(UUID person) {
        return database.sql("select * from initiative.change where by = ? order by at")
                .param(person)
                .query((row, n) -> change(row))
                .list();
    }

    private static InitiativeFacts.Change change(ResultSet row) throws SQLException {
        return new InitiativeFacts.Change(
                row.getObject("initiative", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("by", UUID.class),
                row.getString("what"),
                row.getString("words"));
    }
}
