package org.samrad.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// The definitions with their words.
@Component
class IndicatorStore {
    private final Database database;

    IndicatorStore(Database database) {
        this.database = database;
    }

    void add(Indicator i, UUID by, Instant at) {
        var rules = i.rules();
        database.sql("""
                        insert into indicator.indicator
                            (id, code, owner, kind, factor, decimals, basis, direction, period_rule, comparability,
                             source, goal, threshold, valid_from, valid_to, version, defined_by, defined_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        i.id(),
                        i.code(),
                        i.owner(),
                        i.formula().kind().name(),
                        i.formula().factor(),
                        i.formula().decimals(),
                        i.formula().basis().name(),
                        rules.direction().name(),
                        rules.period().name(),
                        rules.comparability().name(),
                        rules.source())
                .param(rules.goal())
                .param(rules.threshold())
                .param(rules.validFrom())
                .param(rules.validTo())
                .params(i.version(), by, Timestamp.from(at))
                .update();
        words(i);
    }

    void save(Indicator i) {
        var rules = i.rules();
        database.sql("""
                        update indicator.indicator
                        set kind = ?, factor = ?, decimals = ?, basis = ?, direction = ?, period_rule = ?,
                            comparability = ?, source = ?, goal = ?, threshold = ?, valid_from = ?, valid_to = ?,
                            version = ?
                        where id = ?
                        """)
                .params(
                        i.formula().kind().name(),
                        i.formula().factor(),
                        i.formula().decimals(),
                        i.formula().basis().name(),
                        rules.direction().name(),
                        rules.period().name(),
                        rules.comparability().name(),
                        rules.source())
                .param(rules.goal())
                .param(rules.threshold())
                .param(rules.validFrom())
                .param(rules.validTo())
                .params(i.version(), i.id())
                .update();
        database.sql("delete from indicator.words where indicator = ?")
                .param(i.id())
                .update();
        words(i);
    }

    private void words(Indicator i) {
        i.words()
                .forEach((language, words) -> database.sql("""
                        insert into indicator.words
                            (indicator, language, name, definition, numerator, denominator, unit, method, limits)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                i.id(),
                                language,
                                words.name(),
                                words.definition(),
                                words.numerator(),
                                words.denominator(),
                                words.unit(),
                                words.method(),
                                words.limits())
                        .update());
    }

    Indicator get(UUID id) {
        return whole("where id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("indicator"));
    }

    /// Held until the transaction ends, so that two who change it do so one after the other.
    Indicator held(UUID id) {
        return whole("where id = ? for update", id).stream().findFirst().orElseThrow(() -> new NotFound("indicator"));
    }

    Optional<Indicator> find(String code) {
        return whole("where code = ?", code).stream().findFirst();
    }

    List<Indicator> all(Collection<UUID> ids) {
        return whole("where id = any (?) order by code", (Object) ids.toArray(UUID[]::new));
    }

    List<Indicator> byCode(Collection<String> codes) {
        return whole("where code = any (?) order by code", (Object) codes.toArray(String[]::new));
    }

    List<Indicator> list(String sought, int offset, int count) {
        return whole("""
                where ? = '' or code ilike ? or exists (
                    select from indicator.words w
                    where w.indicator = id and (w.name ilike ? or w.definition ilike ?))
                order by code offset ? limit ?
                """, sought, like(sought), like(sought), like(sought), offset, count);
    }

    private static String like(String sought) {
        return "%" + sought.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private record Held(UUID indicator, String language, Indicator.Words words) {}

    private record Bare(
            UUID id, String code, UUID owner, Indicator.Formula formula, Indicator.Rules rules, int version) {}

    private List<Indicator> whole(String which, Object... params) {
        var bare = database.sql("select * from indicator.indicator " + which)
                .params(params)
                .query((row, n) -> bare(row))
                .list();
        Map<UUID, List<Held>> words = database
                .sql("select * from indicator.words where indicator = any (?)")
                .param(bare.stream().map(Bare::id).toArray(UUID[]::new))
                .query((row, n) -> held(row))
                .list()
                .stream()
                .collect(groupingBy(Held::indicator));
        return bare.stream()
                .map(one -> new Indicator(
                        one.id(),
                        one.code(),
                        one.owner(),
                        words.getOrDefault(one.id(), List.of()).stream().collect(toMap(Held::language, Held::words)),
                        one.formula(),
                        one.rules(),
                        one.version()))
                .toList();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("indicator", UUID.class),
                row.getString("language"),
                new Indicator.Words(
                        row.getString("name"),
                        row.getString("definition"),
                        row.getString("numerator"),
                        row.getString("denominator"),
                        row.getString("unit"),
                        row.getString("method"),
                        row.getString("limits")));
    }

    private static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("owner", UUID.class),
                new Indicator.Formula(
                        Indicator.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("factor"),
                        row.getInt("decimals"),
                        Indicator.Basis.valueOf(row.getString("basis"))),
                new Indicator.Rules(
                        Indicator.Direction.valueOf(row.getString("direction")),
                        Period.Rule.valueOf(row.getString("period_rule")),
                        Indicator.Comparability.valueOf(row.getString("comparability")),
                        row.getString("source"),
                        row.getBigDecimal("goal"),
                        row.getBigDecimal("threshold"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getInt("version"));
    }

    /// For a person's own eyes.
    List<String> of(UUID person) {
        return database.sql("select code from indicator.indicator where defined_by = ? order by code")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
