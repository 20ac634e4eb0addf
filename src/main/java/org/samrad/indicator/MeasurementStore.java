package org.samrad.indicator;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Figures, whole batches at a time. What somebody may see is a part of every question that others' figures could
/// answer.
@Component
class MeasurementStore {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SEEN = """
             (m.organisation = :own or exists (
                select from indicator.disclosure d
                where d.indicator = m.indicator and d.organisation = m.organisation
                    and (d.visibility = 'OPEN' or d.visibility = 'CIRCLE' and m.organisation = any (:circle))))
            """;

    private static final String BRING = """
                with written as (
                    insert into indicator.measurement as m (indicator, organisation, unit, period, status,
                        numerator, denominator, published, reason, revision)
                    select i, o, u, p, s, n, d, v, r, 1
                    from unnest(:indicators::uuid[], :organisations::uuid[], :units::uuid[], :periods::date[],
                        :statuses::text[], :numerators::numeric[], :denominators::numeric[],
                        :published::numeric[], :reasons::text[]) as come (i, o, u, p, s, n, d, v, r)
                    order by i, o, u, p
                    on conflict (indicator, organisation, unit, period) do update
                    set status = excluded.status, numerator = excluded.numerator,
                        denominator = excluded.denominator, published = excluded.published,
                        reason = excluded.reason, revision = m.revision + 1
                    where (m.status, m.numerator, m.denominator, m.published, m.reason) is distinct from
                        (excluded.status, excluded.numerator, excluded.denominator, excluded.published,
                        excluded.reason)
                    returning m.*)
                insert into indicator.revision (indicator, organisation, unit, period, number, status,
                    numerator, denominator, published, reason, published_on, source, note, made_by, made_at)
                select indicator, organisation, unit, period, revision, status, numerator, denominator,
                    published, reason, :on, :source, :note, :by, :at
                from written
                returning number
                """;

    private final Database database;

    MeasurementStore(Database database) {
        this.database = database;
    }

    /// Who asks: the organisation they work in, and those whose circle it stands in.
    record Reader(UUID own, Set<UUID> circle) {
        static final Reader GUEST = new Reader(NOBODY, Set.of());
    }

    /// Where figures come from, by whom and when.
    record Stamp(LocalDate publishedOn, String source, String note, UUID by, Instant at) {}

    record Line(Measurement.Key key, Measurement.Content content) {}

    /// Writes what says something new and leaves the rest alone, in one statement: the revisions that came of it, by
    /// number. Sorted, so that two imports at once wait for each other and do not lock each other out.
    List<Integer> bring(List<Line> lines, Stamp stamp) {
        return database.sql(BRING)
                .param("indicators", texts(lines, line -> line.key().indicator()))
                .param("organisations", texts(lines, line -> line.key().organisation()))
                .param("units", texts(lines, line -> line.key().unit()))
                .param("periods", texts(lines, line -> line.key().period().first()))
                .param("statuses", texts(lines, line -> line.content().status()))
                .param("numerators", texts(lines, line -> plain(line.content().numerator())))
                .param("denominators", texts(lines, line -> plain(line.content().denominator())))
                .param("published", texts(lines, line -> plain(line.content().published())))
                .param("reasons", texts(lines, line -> line.content().reason()))
                .param("on", stamp.publishedOn())
                .param("source", stamp.source())
                .param("note", stamp.note())
                .param("by", stamp.by())
                .param("at", Timestamp.from(stamp.at()))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String[] texts(List<Line> lines, Function<Line, @Nullable Object> what) {
        var texts = new @Nullable String[lines.size()];
        for (int i = 0; i < texts.length; i++) {
            var one = what.apply(lines.get(i));
            texts[i] = one == null ? null : one.toString();
        }
        return texts;
    }

    boolean isMeasured(UUID indicator) {
        return database.sql("select exists (select from indicator.measurement where indicator = ?)")
                .param(indicator)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Of the organisation as a whole, the oldest first.
    List<Measurement> series(Indicator of, UUID organisation) {
        return database.sql("""
                        select * from indicator.measurement
                        where indicator = ? and organisation = ? and unit is null order by period
                        """)
                .params(of.id(), organisation)
                .query((row, n) -> measurement(of, row))
                .list();
    }

    /// Of its units, from a day on.
    List<Measurement> unitSeries(Indicator of, UUID organisation, LocalDate from) {
        return database.sql("""
                        select * from indicator.measurement
                        where indicator = ? and organisation = ? and unit is not null and period >= ? order by period
                        """)
                .params(of.id(), organisation, from)
                .query((row, n) -> measurement(of, row))
                .list();
    }

    record Held(LocalDate period, Measurement.Revision revision) {}

    /// All numbers that ever held for the whole organisation.
    List<Held> revisions(UUID indicator, UUID organisation) {
        return database.sql("""
                        select * from indicator.revision
                        where indicator = ? and organisation = ? and unit is null order by period, number
                        """)
                .params(indicator, organisation)
                .query((row, n) -> new Held(
                        row.getObject("period", LocalDate.class),
                        new Measurement.Revision(
                                row.getInt("number"),
                                content(row),
                                row.getObject("published_on", LocalDate.class),
                                row.getString("source"),
                                row.getString("note"))))
                .list();
    }

    record Told(UUID organisation, Held held) {}

    /// The same for several organisations at once, each with its periods in order.
    List<Told> revisions(UUID indicator, Collection<UUID> organisations) {
        return database.sql("""
                        select * from indicator.revision
                        where indicator = ? and organisation = any (?) and unit is null
                        order by organisation, period, number
                        """)
                .params(indicator, organisations.toArray(UUID[]::new))
                .query((row, n) -> new Told(
                        row.getObject("organisation", UUID.class),
                        new Held(
                                row.getObject("period", LocalDate.class),
                                new Measurement.Revision(
                                        row.getInt("number"),
                                        content(row),
                                        row.getObject("published_on", LocalDate.class),
                                        row.getString("source"),
                                        row.getString("note")))))
                .list();
    }

    /// Of every organisation as a whole that the reader may see.
    List<Measurement> ofPeriod(Indicator of, Period period, Reader reader) {
        return asked("""
                select m.* from indicator.measurement m
                where m.indicator = :indicator and m.period = :period and m.unit is null and""" + SEEN + " order by m.organisation", reader)
                .param("indicator", of.id())
                .param("period", period.first())
                .query((row, n) -> measurement(of, row))
                .list();
    }

    /// The periods of which the reader may see a figure, the newest first.
    List<LocalDate> periods(UUID indicator, Reader reader) {
        return asked("""
                select distinct m.period from indicator.measurement m
                where m.indicator = :indicator and m.unit is null and""" + SEEN + " order by m.period desc", reader)
                .param("indicator", indicator)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    record Pair(UUID indicator, UUID organisation) {}

    /// Which series of these indicators the reader may see.
    List<Pair> seen(Collection<UUID> indicators, Reader reader) {
        return asked("""
                select distinct m.indicator, m.organisation from indicator.measurement m
                where m.indicator = any (:indicators) and m.unit is null and""" + SEEN, reader)
                .param("indicators", indicators.toArray(UUID[]::new))
                .query((row, n) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /// One row for each series, its periods and numbers side by side.
    List<Run> runs(Measurements.Selection of, Reader reader) {
        return asked("""
                select m.indicator, m.organisation, array_agg(m.period - date '1970-01-01' order by m.period) as days,
                    array_agg(m.status order by m.period) as statuses,
                    array_agg(m.numerator::float8 order by m.period) as numerators,
                    array_agg(m.denominator::float8 order by m.period) as denominators,
                    array_agg(m.published::float8 order by m.period) as published
                from indicator.measurement m
                where m.indicator = any (:indicators) and m.organisation = any (:organisations)
                    and m.period between :from and :to and m.unit is null and""" + SEEN + " group by m.indicator, m.organisation", reader)
                .param("indicators", of.indicators().toArray(UUID[]::new))
                .param("organisations", of.organisations().toArray(UUID[]::new))
                .param("from", of.from())
                .param("to", of.to())
                .query((row, n) -> run(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Reader reader) {
        return database.sql(sql)
                .param("own", reader.own())
                .param("circle", reader.circle().toArray(UUID[]::new));
    }

    private static Run run(ResultSet row) throws SQLException {
        var days = (Integer[]) array(row.getArray("days"));
        var statuses = (String[]) array(row.getArray("statuses"));
        var numerators = (@Nullable Double[]) array(row.getArray("numerators"));
        var denominators = (@Nullable Double[]) array(row.getArray("denominators"));
        var published = (@Nullable Double[]) array(row.getArray("published"));
        var points = new ArrayList<Run.Point>(days.length);
        for (int i = 0; i < days.length; i++) {
            points.add(new Run.Point(
                    LocalDate.ofEpochDay(days[i]),
                    Measurement.Status.valueOf(statuses[i]),
                    number(numerators[i]),
                    number(denominators[i]),
                    number(published[i])));
        }
        return new Run(row.getObject("indicator", UUID.class), row.getObject("organisation", UUID.class), points);
    }

    private static Object array(Array of) throws SQLException {
        return of.getArray();
    }

    private static double number(@Nullable Double known) {
        return known == null ? Double.NaN : known;
    }

    /// Of these series, those that an organisation has kept to itself.
    List<UUID> keptPrivate(UUID indicator, Collection<UUID> organisations) {
        return database.sql("""
                        select distinct m.organisation from indicator.measurement m
                        where m.indicator = ? and m.organisation = any (?) and not exists (
                            select from indicator.disclosure d
                            where d.indicator = m.indicator and d.organisation = m.organisation
                                and d.visibility <> 'PRIVATE')
                        """)
                .params(indicator, organisations.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    record Open(UUID organisation, Visibility visibility) {}

    /// How far the series are open that are not private.
    List<Open> visibilities(UUID indicator) {
        return database.sql("select * from indicator.disclosure where indicator = ? and visibility <> 'PRIVATE'")
                .param(indicator)
                .query((row, n) -> new Open(
                        row.getObject("organisation", UUID.class), Visibility.valueOf(row.getString("visibility"))))
                .list();
    }

    Visibility visibility(UUID indicator, UUID organisation) {
        return database.sql("select visibility from indicator.disclosure where indicator = ? and organisation = ?")
                .params(indicator, organisation)
                .query((row, n) -> Visibility.valueOf(row.getString(1)))
                .optional()
                .orElse(Visibility.PRIVATE);
    }

    void disclose(UUID indicator, UUID organisation, Visibility how, UUID by, Instant at) {
        database.sql("""
                        insert into indicator.disclosure (indicator, organisation, visibility, made_by, made_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (indicator, organisation) do update
                        set visibility = excluded.visibility, made_by = excluded.made_by, made_at = excluded.made_at
                        """)
                .params(indicator, organisation, how.name(), by, Timestamp.from(at))
                .update();
    }

    /// Opens series of public figures where the organisation itself has never said how far.
    void discloseFresh(UUID indicator, Collection<UUID> organisations, UUID by, Instant at) {
        database.sql("""
                        insert into indicator.disclosure (indicator, organisation, visibility, made_by, made_at)
                        select ?, unnest(?), 'OPEN', ?, ? on conflict do nothing
                        """)
                .params(indicator, organisations.toArray(UUID[]::new), by, Timestamp.from(at))
                .update();
    }

    private static Measurement measurement(Indicator of, ResultSet row) throws SQLException {
        return new Measurement(
                new Measurement.Key(
                        of.id(),
                        row.getObject("organisation", UUID.class),
                        row.getObject("unit", UUID.class),
                        new Period(of.rules().period(), row.getObject("period", LocalDate.class))),
                content(row),
                row.getInt("revision"));
    }

    private static Measurement.Content content(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Measurement.Content(
                Measurement.Status.valueOf(row.getString("status")),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("published"),
                reason == null ? null : Measurement.Reason.valueOf(reason));
    }

    /// For a person's own eyes: how many figures they have entered.
    int countOf(UUID person) {
        return database.sql("select count(*) from indicator.revision where made_by = ?")
                .param(person)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
