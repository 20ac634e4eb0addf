package org.samrad.indicator;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many organisations' figures in one question; and how one's own series were opened and closed.
@Component
class OpenSeriesStore {
    /// The series that the reader may see; joined to the figures, it is asked once for all of them.
    private static final String SEEN = """
        seen as (
            select d.indicator, d.organisation from indicator.disclosure d
            where d.indicator = any (:indicators)
                and (d.visibility = 'OPEN' or d.visibility = 'CIRCLE' and d.organisation = any (:circle))
            union
            select unnest(:indicators), :own)
        """;

    private static final String POINT = """
        m.indicator, m.organisation, m.period - date '1970-01-01' as day, m.status, m.numerator::float8,
            m.denominator::float8, m.published::float8
        """;

    private final Database database;

    OpenSeriesStore(Database database) {
        this.database = database;
    }

    List<Reading> latest(Collection<UUID> indicators, LocalDate until, MeasurementStore.Reader reader) {
        return asked("with " + SEEN + """
            , newest as (
                select i.id, (
                    select m.period from indicator.measurement m
                    where m.indicator = i.id and m.period <= :until and m.unit is null
                        and (m.organisation = :own or exists (
                            select from indicator.disclosure d
                            where d.indicator = m.indicator and d.organisation = m.organisation
                                and (d.visibility = 'OPEN'
                                    or d.visibility = 'CIRCLE' and m.organisation = any (:circle))))
                    order by m.period desc limit 1) as period
                from unnest(:indicators) as i (id))
            select\
            """ + " " + POINT + """
            from newest n
            join indicator.measurement m on m.indicator = n.id and m.period = n.period and m.unit is null
            join seen s on s.indicator = m.indicator and s.organisation = m.organisation
            """, indicators, reader)
                .param("until", until)
                .query((row, n) -> reading(row))
                .list();
    }

    List<Reading> between(UUID indicator, LocalDate from, LocalDate to, MeasurementStore.Reader reader) {
        return asked("with " + SEEN + "select " + POINT + """
            from indicator.measurement m
            join seen s on s.indicator = m.indicator and s.organisation = m.organisation
            where m.indicator = any (:indicators) and m.period between :from and :to and m.unit is null
            """, List.of(indicator), reader)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> reading(row))
                .list();
    }

    Map<UUID, Visibility> openness(UUID indicator, MeasurementStore.Reader reader) {
        return database
                .sql("""
                    select organisation, visibility from indicator.disclosure
                    where indicator = :indicator and (visibility = 'OPEN' or visibility = 'CIRCLE'
                        and (organisation = :own or organisation = any (:circle)))
                    """)
                .param("indicator", indicator)
                .param("own", reader.own())
                .param("circle", reader.circle().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), Visibility.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> indicators, MeasurementStore.Reader reader) {
        return database.sql(sql)
                .param("indicators", indicators.toArray(UUID[]::new))
                .param("own", reader.own())
                .param("circle", reader.circle().toArray(UUID[]::new));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new Run.Point(
                        LocalDate.ofEpochDay(row.getInt(3)),
                        Measurement.Status.valueOf(row.getString(4)),
                        number(row, 5),
                        number(row, 6),
                        number(row, 7)));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    List<OpenSeries.Opened> opened(UUID organisation) {
        return database.sql("""
            select of.indicator, coalesce(d.visibility, 'PRIVATE') as visibility
            from (select distinct indicator from indicator.measurement where organisation = ?) of
            left join indicator.disclosure d on d.indicator = of.indicator and d.organisation = ?
            """)
                .params(organisation, organisation)
                .query((row, n) -> new OpenSeries.Opened(
                        row.getObject("indicator", UUID.class), Visibility.valueOf(row.getString("visibility"))))
                .list();
    }

    List<OpenSeries.Step> steps(UUID organisation, int most) {
        return database.sql(
                        "select * from indicator.disclosure_step where organisation = ? order by made_at desc limit ?")
                .params(organisation, most)
                .query((row, n) -> new OpenSeries.Step(
                        row.getObject("indicator", UUID.class),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
