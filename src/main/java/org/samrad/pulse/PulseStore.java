package org.samrad.pulse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Pulses, what they ask of whom, and what organisations have decided about them.
@Component
class PulseStore {
    private static final RowMapper<Pulse> PULSE = (row, n) -> pulse(row);

    private final Database database;

    PulseStore(Database database) {
        this.database = database;
    }

    /// Writes it where it is new or still the version that was read; false when somebody else was quicker.
    boolean save(Pulse p) {
        return database.sql("""
                        insert into pulse.pulse as p
                            (id, organisation, title, purpose, legal_basis, follow_up, follow_up_by, language, threshold,
                             opens_on, closes_on, planned_on, planned_by, cancelled_on, released_on, forgotten_on,
                             outcome, version)
                        values (:id, :organisation, :title, :purpose, :basis, :followUp, :followUpBy, :language,
                                :threshold, :opens, :closes, null, null, null, null, null, '', :version + 1)
                        on conflict (id) do update set title = excluded.title, purpose = excluded.purpose,
                            legal_basis = excluded.legal_basis, follow_up = excluded.follow_up,
                            follow_up_by = excluded.follow_up_by, language = excluded.language,
                            threshold = excluded.threshold, opens_on = excluded.opens_on,
                            closes_on = excluded.closes_on, version = excluded.version
                        where p.version = :version
                        """)
                        .param("id", p.id())
                        .param("organisation", p.organisation())
                        .param("title", p.words().title())
                        .param("purpose", p.words().purpose())
                        .param("basis", p.words().legalBasis())
                        .param("followUp", p.words().followUp())
                        .param("followUpBy", Date.valueOf(p.period().followUpBy()))
                        .param("language", p.words().language())
                        .param("threshold", p.threshold())
                        .param("opens", Date.valueOf(p.period().opensOn()))
                        .param("closes", Date.valueOf(p.period().closesOn()))
                        .param("version", p.version())
                        .update()
                == 1;
    }

    void plan(Pulse p, Pulse.State.Planned planned, String again) {
        database.sql("update pulse.pulse set planned_on = ?, planned_by = ?, again = ? where id = ?")
                .params(Arrays.asList(Date.valueOf(planned.on()), planned.by(), again, p.id()))
                .update();
    }

    void cancel(UUID pulse, LocalDate on) {
        database.sql("update pulse.pulse set cancelled_on = ? where id = ?")
                .params(Date.valueOf(on), pulse)
                .update();
    }

    void release(UUID pulse, LocalDate on) {
        database.sql("update pulse.pulse set released_on = ? where id = ?")
                .params(Date.valueOf(on), pulse)
                .update();
    }

    void forget(UUID pulse, LocalDate on) {
        database.sql("update pulse.pulse set forgotten_on = ? where id = ?")
                .params(Date.valueOf(on), pulse)
                .update();
    }

    void tellOutcome(UUID pulse, String outcome) {
        database.sql("update pulse.pulse set outcome = ? where id = ?")
                .params(outcome, pulse)
                .update();
    }

    Optional<Pulse> find(UUID id) {
        return database.sql("select * from pulse.pulse where id = ?")
                .param(id)
                .query(PULSE)
                .optional();
    }

    Pulse get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("pulse"));
    }

    /// Lets one at a time close, release or take parts together.
    Pulse held(UUID id) {
        return database.sql("select * from pulse.pulse where id = ? for no key update")
                .param(id)
                .query(PULSE)
                .optional()
                .orElseThrow(() -> new NotFound("pulse"));
    }

    List<Pulse> list(UUID organisation, boolean drafts, int offset, int count) {
        return database.sql("""
                        select * from pulse.pulse
                        where organisation = ? and (planned_on is not null or ?)
                        order by opens_on desc, id offset ? limit ?
                        """)
                .params(organisation, drafts, offset, count)
                .query(PULSE)
                .list();
    }

    /// Those that were planned and not called off, and lie in this period at least in part.
    List<Pulse> between(UUID organisation, LocalDate from, LocalDate to) {
        return database.sql("""
                        select * from pulse.pulse
                        where organisation = ? and planned_on is not null and cancelled_on is null
                          and closes_on >= ? and opens_on <= ? order by opens_on, id
                        """)
                .params(organisation, Date.valueOf(from), Date.valueOf(to))
                .query(PULSE)
                .list();
    }

    /// Closed ones whose results have not been released, and released ones whose single answers are still there.
    List<Pulse> due(LocalDate today) {
        return database.sql("""
                        select * from pulse.pulse
                        where planned_on is not null and cancelled_on is null and forgotten_on is null and closes_on < ?
                        order by closes_on, id
                        """).param(Date.valueOf(today)).query(PULSE).list();
    }

    /// The pulse that asked any of these units last and said what came of it.
    Optional<Pulse> lastTime(Pulse of) {
        return database.sql("""
                        select * from pulse.pulse p
                        where organisation = ? and released_on is not null and outcome <> '' and opens_on < ?
                          and exists (select 1 from pulse.part a join pulse.part b on a.unit = b.unit
                                      where a.pulse = p.id and b.pulse = ? and a.people > 0 and b.people > 0)
                        order by closes_on desc, id limit 1
                        """)
                .params(of.organisation(), Date.valueOf(of.period().opensOn()), of.id())
                .query(PULSE)
                .optional();
    }

    List<UUID> plannedBy(UUID person) {
        return database.sql("select id from pulse.pulse where planned_by = ? order by id")
                .param(person)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void forgetPlanner(UUID person) {
        database.sql("update pulse.pulse set planned_by = null where planned_by = ?")
                .param(person)
                .update();
    }

    void setQuestions(UUID pulse, List<PulseQuestion> questions) {
        database.sql("delete from pulse.question where pulse = ?").param(pulse).update();
        database.sql("""
                        insert into pulse.question (pulse, number, ready, text, identity)
                        select ?, number, nullif(ready, ''), text, identity
                        from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as q (number, ready, text, identity)
                        """)
                .params(
                        pulse,
                        questions.stream().map(PulseQuestion::number).toArray(Integer[]::new),
                        questions.stream().map(PulseStore::ready).toArray(String[]::new),
                        questions.stream().map(PulseQuestion::text).toArray(String[]::new),
                        questions.stream().map(PulseQuestion::identity).toArray(String[]::new))
                .update();
    }

    private static String ready(PulseQuestion question) {
        var ready = question.ready();
        return ready == null ? "" : ready.name();
    }

    List<PulseQuestion> questions(UUID pulse) {
        return database.sql("select * from pulse.question where pulse = ? order by number")
                .param(pulse)
                .query((row, n) ->
                        new PulseQuestion(row.getInt("number"), readyOf(row.getString("ready")), row.getString("text")))
                .list();
    }

    private static @Nullable ReadyQuestion readyOf(@Nullable String name) {
        return name == null ? null : ReadyQuestion.valueOf(name);
    }

    void setParts(UUID pulse, List<Part> parts) {
        database.sql("delete from pulse.part where pulse = ?").param(pulse).update();
        database.sql("""
                        insert into pulse.part (pulse, unit, inside, name, people, place)
                        select ?, unit, inside, name, people, n - 1
                        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[])
                            with ordinality as p (unit, inside, name, people, n)
                        """)
                .params(
                        pulse,
                        parts.stream().map(Part::unit).toArray(UUID[]::new),
                        parts.stream().map(Part::inside).toArray(UUID[]::new),
                        parts.stream().map(Part::name).toArray(String[]::new),
                        parts.stream().map(Part::people).toArray(Integer[]::new))
                .update();
    }

    List<Part> parts(UUID pulse) {
        return database.sql("select * from pulse.part where pulse = ? order by place")
                .param(pulse)
                .query((row, n) -> new Part(
                        row.getObject("unit", UUID.class),
                        row.getObject("inside", UUID.class),
                        row.getString("name"),
                        row.getInt("people"),
                        row.getInt("slips")))
                .list();
    }

    /// What these pulses ask of whom, in two look-ups.
    List<Budget.Earlier> earlier(List<Pulse> pulses) {
        var ids = pulses.stream().map(Pulse::id).toArray(UUID[]::new);
        var units = new HashMap<UUID, Set<UUID>>();
        database.sql(
                        "select pulse, array_agg(unit) as units from pulse.part where pulse = any(?) and people > 0 group by pulse")
                .param(ids)
                .query(row -> {
                    units.put(row.getObject("pulse", UUID.class), Set.of((UUID[])
                            row.getArray("units").getArray()));
                });
        var identities = new HashMap<UUID, Set<String>>();
        database.sql(
                        "select pulse, array_agg(distinct identity) as asked from pulse.question where pulse = any(?) group by pulse")
                .param(ids)
                .query(row -> {
                    identities.put(row.getObject("pulse", UUID.class), Set.of((String[])
                            row.getArray("asked").getArray()));
                });
        return pulses.stream()
                .map(one -> new Budget.Earlier(
                        one, units.getOrDefault(one.id(), Set.of()), identities.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    /// The questions that an organisation has released figures of, by identity, as they were last worded.
    Map<String, PulseQuestion> released(UUID organisation) {
        var questions = new java.util.LinkedHashMap<String, PulseQuestion>();
        database.sql("""
                        select distinct on (q.identity) q.identity, q.number, q.ready, q.text
                        from pulse.question q join pulse.pulse p on p.id = q.pulse
                        where p.organisation = ? and p.released_on is not null
                        order by q.identity, p.closes_on desc
                        """).param(organisation).query(row -> {
            questions.put(
                    row.getString("identity"),
                    new PulseQuestion(row.getInt("number"), readyOf(row.getString("ready")), row.getString("text")));
        });
        return questions;
    }

    Optional<PulseRules> rules(UUID organisation) {
        return database.sql("select * from pulse.rules where organisation = ?")
                .param(organisation)
                .query((row, n) ->
                        new PulseRules(row.getInt("threshold"), row.getInt("per_year"), row.getInt("version")))
                .optional();
    }

    boolean save(UUID organisation, PulseRules rules) {
        return database.sql("""
                        insert into pulse.rules as r (organisation, threshold, per_year, version) values (?, ?, ?, ? + 1)
                        on conflict (organisation) do update set threshold = excluded.threshold,
                            per_year = excluded.per_year, version = excluded.version
                        where r.version = excluded.version - 1
                        """)
                        .params(organisation, rules.threshold(), rules.perYear(), rules.version())
                        .update()
                == 1;
    }

    private static Pulse pulse(ResultSet row) throws SQLException {
        return new Pulse(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Pulse.Words(
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getString("legal_basis"),
                        row.getString("follow_up"),
                        row.getString("language")),
                new Pulse.Period(
                        row.getDate("opens_on").toLocalDate(),
                        row.getDate("closes_on").toLocalDate(),
                        row.getDate("follow_up_by").toLocalDate()),
                row.getInt("threshold"),
                state(row),
                row.getInt("version"));
    }

    private static Pulse.State state(ResultSet row) throws SQLException {
        var planned = row.getDate("planned_on");
        var released = row.getDate("released_on");
        if (planned == null) {
            return new Pulse.State.Draft();
        }
        if (row.getDate("cancelled_on") != null) {
            return new Pulse.State.Cancelled();
        }
        return released == null
                ? new Pulse.State.Planned(planned.toLocalDate(), row.getObject("planned_by", UUID.class))
                : new Pulse.State.Released(
                        released.toLocalDate(), row.getDate("forgotten_on") == null, row.getString("outcome"));
    }
}
