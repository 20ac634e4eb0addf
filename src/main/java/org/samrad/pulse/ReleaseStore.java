package org.samrad.pulse;

import static java.util.stream.Collectors.joining;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.insight.Share;
import org.springframework.stereotype.Component;

/// What has been released, for good: figures that may be seen, and how many stood behind each part.
@Component
class ReleaseStore {
    private final Database database;

    ReleaseStore(Database database) {
        this.database = database;
    }

    /// What is released is held against all that was released before: one at a time in an organisation, until the
    /// transaction ends.
    void oneAtATime(UUID organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('pulse.release ' || ?, 0))")
                .param(organisation.toString())
                .query(row -> {});
    }

    void add(Release release, List<Release.Figure> figures) {
        database.sql("insert into pulse.release (id, pulse, at_closing, name, released_on) values (?, ?, ?, ?, ?)")
                .params(release.id(), release.pulse(), release.atClosing(), release.name(), Date.valueOf(release.on()))
                .update();
        database.sql("""
                        insert into pulse.figure
                            (release, question, place, units, agree, disagree, partly, answers, held)
                        select ?, question, place, units::uuid[], agree, disagree, partly, answers, held
                        from unnest(?::int[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::text[])
                            as f (question, place, units, agree, disagree, partly, answers, held)
                        """)
                .params(
                        release.id(),
                        figures.stream().map(Release.Figure::question).toArray(Integer[]::new),
                        figures.stream().map(Release.Figure::place).toArray(Integer[]::new),
                        figures.stream().map(ReleaseStore::units).toArray(String[]::new),
                        numbers(figures, Share.Shown::agree),
                        numbers(figures, Share.Shown::disagree),
                        numbers(figures, Share.Shown::pass),
                        numbers(figures, Share.Shown::answers),
                        figures.stream().map(ReleaseStore::held).toArray(String[]::new))
                .update();
    }

    private static String units(Release.Figure figure) {
        return figure.units().stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    private static @Nullable String held(Release.Figure figure) {
        var hidden = figure.share().hidden();
        return hidden == null ? null : hidden.name();
    }

    private static @Nullable Integer[] numbers(List<Release.Figure> figures, Count number) {
        @Nullable Integer[] numbers = new @Nullable Integer[figures.size()];
        for (int i = 0; i < numbers.length; i++) {
            var shown = figures.get(i).share().shown();
            numbers[i] = shown == null ? null : number.of(shown);
        }
        return numbers;
    }

    private interface Count {
        @Nullable
        Integer of(Share.Shown shown);
    }

    /// How many answered a question in a unit itself.
    record Base(UUID pulse, int question, UUID unit, int answers) {}

    void addBase(List<Base> base) {
        database.sql("""
                        insert into pulse.base (pulse, question, unit, answers)
                        select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::int[])
                        """)
                .params(
                        base.stream().map(Base::pulse).toArray(UUID[]::new),
                        base.stream().map(Base::question).toArray(Integer[]::new),
                        base.stream().map(Base::unit).toArray(UUID[]::new),
                        base.stream().map(Base::answers).toArray(Integer[]::new))
                .update();
    }

    /// The releases of a pulse, that of the closing first.
    List<Release.Page> of(UUID pulse) {
        var pages = new LinkedHashMap<UUID, Release.Page>();
        database.sql("""
                        select r.*, f.question, f.place, f.units, f.agree, f.disagree, f.partly, f.answers, f.held
                        from pulse.release r join pulse.figure f on f.release = r.id
                        where r.pulse = ? order by r.at_closing desc, r.released_on, r.name, r.id, f.question, f.place
                        """).param(pulse).query(row -> {
            var release = release(row);
            pages.computeIfAbsent(release.id(), id -> new Release.Page(release, new ArrayList<>()))
                    .figures()
                    .add(figure(row));
        });
        return List.copyOf(pages.values());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("pulse", UUID.class),
                row.getBoolean("at_closing"),
                row.getString("name"),
                row.getDate("released_on").toLocalDate());
    }

    private static Release.Figure figure(ResultSet row) throws SQLException {
        return new Release.Figure(
                row.getInt("question"),
                row.getInt("place"),
                Set.of((UUID[]) row.getArray("units").getArray()),
                share(row));
    }

    private static Share share(ResultSet row) throws SQLException {
        var held = row.getString("held");
        return held == null
                ? new Share(
                        new Share.Shown(
                                row.getInt("agree"),
                                row.getInt("disagree"),
                                row.getInt("partly"),
                                row.getObject("answers", Integer.class)),
                        null)
                : new Share(null, Share.Reason.valueOf(held));
    }

    /// What one release told about a question: the sums of units that were shown, and how many stood behind each unit.
    record Told(UUID pulse, List<Set<UUID>> shown, Map<UUID, Integer> answers) {}

    /// Everything that was told about a question in an organisation since a day.
    List<Told> told(UUID organisation, String identity, LocalDate since) {
        var shown = new LinkedHashMap<UUID, List<Set<UUID>>>();
        database.sql("""
                        select r.pulse, f.units from pulse.figure f
                        join pulse.release r on r.id = f.release
                        join pulse.pulse p on p.id = r.pulse
                        join pulse.question q on q.pulse = p.id and q.number = f.question
                        where p.organisation = ? and q.identity = ? and r.released_on >= ? and f.held is null
                        order by p.closes_on, r.pulse
                        """).params(organisation, identity, Date.valueOf(since)).query(row -> {
            shown.computeIfAbsent(row.getObject("pulse", UUID.class), id -> new ArrayList<>())
                    .add(Set.of((UUID[]) row.getArray("units").getArray()));
        });
        var answers = new HashMap<UUID, Map<UUID, Integer>>();
        database.sql("""
                        select b.pulse, b.unit, b.answers from pulse.base b
                        join pulse.question q on q.pulse = b.pulse and q.number = b.question
                        where b.pulse = any(?) and q.identity = ?
                        """).params(shown.keySet().toArray(UUID[]::new), identity).query(row -> {
            answers.computeIfAbsent(row.getObject("pulse", UUID.class), id -> new HashMap<>())
                    .put(row.getObject("unit", UUID.class), row.getInt("answers"));
        });
        return shown.entrySet().stream()
                .map(one -> new Told(one.getKey(), one.getValue(), answers.getOrDefault(one.getKey(), Map.of())))
                .toList();
    }

    /// The released figure of a question over the pulses of an organisation, the oldest first: for everyone, or for one
    /// unit with all that lay in it.
    List<PulseResults.Point> trend(UUID organisation, String identity, UUID unit) {
        return database.sql("""
                        select p.id, p.title, p.language, p.closes_on, f.* from pulse.pulse p
                        join pulse.question q on q.pulse = p.id and q.identity = ?
                        join pulse.release r on r.pulse = p.id and r.at_closing
                        join pulse.figure f on f.release = r.id and f.question = q.number
                        left join pulse.part t on t.pulse = p.id and t.place = f.place - 1
                        where p.organisation = ?
                          and case when ? = p.organisation then f.place = 0 else f.place > 0 and t.unit = ? end
                        order by p.closes_on, p.id
                        """)
                .params(identity, organisation, unit, unit)
                .query((row, n) -> new PulseResults.Point(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("language"),
                        row.getDate("closes_on").toLocalDate(),
                        share(row)))
                .list();
    }
}
