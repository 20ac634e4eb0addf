package org.samrad.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Targets, what was told about them, and what use is expected of each unit.
@Component
class TargetStore {
    private static final String WHOLE =
            "select t.*, i.period_rule from indicator.target t join indicator.indicator i on i.id = t.indicator ";

    private final Database database;

    TargetStore(Database database) {
        this.database = database;
    }

    void add(Target t, UUID by) {
        database.sql("""
                        insert into indicator.target (id, indicator, organisation, value, by_period, since_period,
                            since_value, role, words, language, set_on, set_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        t.id(),
                        t.indicator(),
                        t.organisation(),
                        t.aim().value(),
                        t.aim().by().first(),
                        t.aim().since().first())
                .param(t.aim().sinceValue())
                .params(
                        t.said().role(),
                        t.said().words(),
                        t.said().language(),
                        t.said().on(),
                        by)
                .update();
    }

    void end(UUID id, Target.Ended how) {
        database.sql("update indicator.target set ended_on = ?, ended_why = ? where id = ?")
                .params(how.on(), how.why(), id)
                .update();
    }

    Target get(UUID id) {
        return database.sql(WHOLE + "where t.id = ?")
                .param(id)
                .query((row, n) -> target(row))
                .optional()
                .orElseThrow(() -> new NotFound("target"));
    }

    Target held(UUID id) {
        return database.sql(WHOLE + "where t.id = ? for update of t")
                .param(id)
                .query((row, n) -> target(row))
                .optional()
                .orElseThrow(() -> new NotFound("target"));
    }

    /// The open ones first, then the newest.
    List<Target> ofSeries(UUID indicator, UUID organisation) {
        return database.sql(
                        WHOLE
                                + "where t.indicator = ? and t.organisation = ? order by t.ended_on nulls first, t.set_on desc, t.id")
                .params(indicator, organisation)
                .query((row, n) -> target(row))
                .list();
    }

    List<Target> open(UUID organisation) {
        return database.sql(
                        WHOLE + "where t.organisation = ? and t.ended_on is null order by t.set_on desc, t.id limit 20")
                .param(organisation)
                .query((row, n) -> target(row))
                .list();
    }

    void add(UUID target, Target.Event event, UUID by, Instant at) {
        database.sql("""
                        insert into indicator.event (id, target, kind, on_day, reach, words, language, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(event.id(), target, event.kind().name(), event.on())
                .param(event.reach())
                .params(event.words(), event.language(), by, Timestamp.from(at))
                .update();
    }

    List<Target.Event> events(UUID target) {
        return database.sql("select * from indicator.event where target = ? order by on_day, noted_at")
                .param(target)
                .query((row, n) -> new Target.Event(
                        row.getObject("id", UUID.class),
                        Target.Event.Kind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("reach", Integer.class),
                        row.getString("words"),
                        row.getString("language")))
                .list();
    }

    void expect(UUID target, List<Adoption.Expected> of) {
        database.sql("delete from indicator.expected_use where target = ?")
                .param(target)
                .update();
        database.sql("""
                        insert into indicator.expected_use (target, unit, expected, people)
                        select ?, u, e, p from unnest(?::uuid[], ?::numeric[], ?::int[]) as e (u, e, p)
                        """)
                .params(
                        target,
                        of.stream().map(one -> one.unit().toString()).toArray(String[]::new),
                        of.stream().map(one -> one.use().toPlainString()).toArray(String[]::new),
                        of.stream().map(one -> String.valueOf(one.people())).toArray(String[]::new))
                .update();
    }

    List<Adoption.Expected> expected(UUID target) {
        return database.sql("select * from indicator.expected_use where target = ? order by unit")
                .param(target)
                .query((row, n) -> new Adoption.Expected(
                        row.getObject("unit", UUID.class), number(row, "expected"), row.getInt("people")))
                .list();
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return java.util.Objects.requireNonNull(row.getBigDecimal(column));
    }

    void add(UUID target, Target.NonUse of, UUID by) {
        database.sql("""
                        insert into indicator.non_use (target, unit, period, reason, words, language, noted_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (target, unit, period, reason) do update
                        set words = excluded.words, language = excluded.language, noted_by = excluded.noted_by
                        """)
                .params(target, of.unit(), of.period().first(), of.why().name(), of.words(), of.language(), by)
                .update();
    }

    /// The reasons of a period.
    List<Target.NonUse> nonUse(Target of, Period period) {
        return database.sql("select * from indicator.non_use where target = ? and period = ? order by unit, reason")
                .params(of.id(), period.first())
                .query((row, n) -> new Target.NonUse(
                        row.getObject("unit", UUID.class),
                        period,
                        Target.NonUse.Why.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getString("language")))
                .list();
    }

    private static Target target(ResultSet row) throws SQLException {
        var rule = Period.Rule.valueOf(row.getString("period_rule"));
        var ended = row.getObject("ended_on", LocalDate.class);
        return new Target(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getObject("organisation", UUID.class),
                new Target.Aim(
                        number(row, "value"),
                        new Period(rule, row.getObject("by_period", LocalDate.class)),
                        new Period(rule, row.getObject("since_period", LocalDate.class)),
                        row.getBigDecimal("since_value")),
                new Target.Said(
                        row.getString("role"),
                        row.getString("words"),
                        row.getString("language"),
                        row.getObject("set_on", LocalDate.class)),
                ended == null ? null : new Target.Ended(ended, row.getString("ended_why")));
    }

    /// For a person's own eyes.
    List<String> of(UUID person) {
        return database.sql("""
                        select words from indicator.target where set_by = :person
                        union all select words from indicator.event where noted_by = :person
                        union all select words from indicator.non_use where noted_by = :person
                        """)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
