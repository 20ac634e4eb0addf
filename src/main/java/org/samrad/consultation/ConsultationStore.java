package org.samrad.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;

/// Consultations, whom they ask, and their statements.
@Component
class ConsultationStore {
    private final Database database;

    ConsultationStore(Database database) {
        this.database = database;
    }

    void add(Consultation c) {
        database.sql("""
                        insert into consultation.consultation
                            (id, initiative, owners, question, why, changeable, promise, answer_by, language,
                             moderation, results_when, privacy, threshold, opens_on, closes_at, source)
                        values (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        c.id(),
                        c.initiative(),
                        c.owners().toArray(UUID[]::new),
                        c.terms().question(),
                        c.terms().why(),
                        c.terms().changeable(),
                        c.terms().promise(),
                        Date.valueOf(c.terms().answerBy()),
                        c.terms().language(),
                        c.rules().moderation().name(),
                        c.rules().resultsWhen().name(),
                        c.rules().privacy().name(),
                        c.rules().threshold(),
                        Date.valueOf(c.period().opensOn()),
                        Timestamp.from(c.period().closesAt()),
                        c.source())
                .update();
    }

    void save(Consultation c) {
        database.sql("""
                        update consultation.consultation set
                            question = ?, why = ?, changeable = ?, promise = ?, answer_by = ?, language = ?,
                            moderation = ?, results_when = ?, privacy = ?, threshold = ?, opens_on = ?, closes_at = ?,
                            opened_at = ?, closed_at = ?, decided_at = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        c.terms().question(),
                        c.terms().why(),
                        c.terms().changeable(),
                        c.terms().promise(),
                        Date.valueOf(c.terms().answerBy()),
                        c.terms().language(),
                        c.rules().moderation().name(),
                        c.rules().resultsWhen().name(),
                        c.rules().privacy().name(),
                        c.rules().threshold(),
                        Date.valueOf(c.period().opensOn()),
                        Timestamp.from(c.period().closesAt()),
                        moment(openedAt(c)),
                        moment(closedAt(c)),
                        c.state() instanceof Consultation.State.Decided decided ? moment(decided.at()) : null,
                        c.id()))
                .update();
    }

    /// The opening is kept as it was, whatever comes after it.
    private @Nullable Instant openedAt(Consultation c) {
        return switch (c.state()) {
            case Consultation.State.Draft ignored -> null;
            case Consultation.State.Open open -> open.since();
            default ->
                database.sql("select opened_at from consultation.consultation where id = ?")
                        .param(c.id())
                        .query(Timestamp.class)
                        .single()
                        .toInstant();
        };
    }

    private static @Nullable Instant closedAt(Consultation c) {
        return switch (c.state()) {
            case Consultation.State.Closed closed -> closed.at();
            case Consultation.State.Decided decided -> decided.closed();
            default -> null;
        };
    }

    private static @Nullable Timestamp moment(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    Optional<Consultation> find(UUID id) {
        return database.sql("select * from consultation.consultation where id = ?")
                .param(id)
                .query((row, n) -> consultation(row))
                .optional();
    }

    Consultation get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("consultation"));
    }

    List<Consultation> ofInitiative(UUID initiative) {
        return database.sql("select * from consultation.consultation where initiative = ? order by opens_on desc, id")
                .param(initiative)
                .query((row, n) -> consultation(row))
                .list();
    }

    /// Those that have been opened and ask one of these organisations and units, with which of them.
    Map<Consultation, Set<UUID>> asking(Collection<UUID> places) {
        var asking = new LinkedHashMap<Consultation, Set<UUID>>();
        database.sql("""
                        select c.*, array(select distinct g.ref from consultation.audience_group g
                                          where g.consultation = c.id and g.ref = any(:places)) as refs
                        from consultation.consultation c
                        where c.opened_at is not null
                          and exists (select 1 from consultation.audience_group g
                                      where g.consultation = c.id and g.ref = any(:places))
                        order by c.opens_on, c.id
                        """).param("places", places.toArray(UUID[]::new)).query(row -> {
            asking.put(consultation(row), Set.of((UUID[]) row.getArray("refs").getArray()));
        });
        return asking;
    }

    /// Closed ones whose final figures are missing, because the program was stopped in between.
    List<Consultation> unfinished() {
        return database.sql("""
                        select * from consultation.consultation c
                        where closed_at is not null
                          and not exists (select 1 from consultation.round r where r.consultation = c.id and r.final)
                        """).query((row, n) -> consultation(row)).list();
    }

    /// Lets one at a time add statements or finish; answers and new participants do not wait for it.
    void hold(UUID consultation) {
        database.sql("select 1 from consultation.consultation where id = ? for no key update")
                .param(consultation)
                .query(Integer.class)
                .single();
    }

    List<Consultation> open() {
        return database.sql("select * from consultation.consultation where opened_at is not null and closed_at is null")
                .query((row, n) -> consultation(row))
                .list();
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getObject("initiative", UUID.class),
                List.of((UUID[]) row.getArray("owners").getArray()),
                new Consultation.Terms(
                        row.getString("question"),
                        row.getString("why"),
                        row.getString("changeable"),
                        row.getString("promise"),
                        row.getDate("answer_by").toLocalDate(),
                        row.getString("language")),
                new Consultation.Rules(
                        Consultation.Moderation.valueOf(row.getString("moderation")),
                        Consultation.ResultsWhen.valueOf(row.getString("results_when")),
                        Consultation.Privacy.valueOf(row.getString("privacy")),
                        row.getInt("threshold")),
                new Consultation.Period(
                        row.getDate("opens_on").toLocalDate(),
                        row.getTimestamp("closes_at").toInstant()),
                state(row),
                row.getString("source"));
    }

    private static Consultation.State state(ResultSet row) throws SQLException {
        var opened = row.getTimestamp("opened_at");
        var closed = row.getTimestamp("closed_at");
        var decided = row.getTimestamp("decided_at");
        if (decided != null) {
            return new Consultation.State.Decided(closed.toInstant(), decided.toInstant());
        }
        if (closed != null) {
            return new Consultation.State.Closed(closed.toInstant());
        }
        return opened == null ? new Consultation.State.Draft() : new Consultation.State.Open(opened.toInstant());
    }

    void addGroup(UUID consultation, AudienceGroup g) {
        database.sql("""
                        insert into consultation.audience_group
                            (id, consultation, number, parent, kind, ref, role, name, admission, code, code_until, invited)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        g.id(),
                        consultation,
                        g.number(),
                        g.parent(),
                        g.kind().name(),
                        g.ref(),
                        g.role(),
                        g.name(),
                        g.admission().name(),
                        g.code(),
                        moment(g.codeUntil()),
                        g.invited()))
                .update();
    }

    /// Takes a group out; the others move up, so that numbers stay whole.
    void removeGroup(UUID consultation, UUID group) {
        database.sql("delete from consultation.audience_group where consultation = ? and id = ?")
                .params(consultation, group)
                .update();
        database.sql("""
                        update consultation.audience_group g set number = o.place
                        from (select id, row_number() over (order by number) - 1 as place
                              from consultation.audience_group where consultation = ?) o
                        where g.id = o.id
                        """).param(consultation).update();
    }

    void setParent(UUID consultation, int group, int parent) {
        database.sql("update consultation.audience_group set parent = ? where consultation = ? and number = ?")
                .params(parent, consultation, group)
                .update();
    }

    void renewCode(UUID consultation, AudienceGroup group, String code, @Nullable Instant until) {
        database.sql("insert into consultation.old_code (code, consultation) values (?, ?)")
                .params(group.code(), consultation)
                .update();
        database.sql("update consultation.audience_group set code = ?, code_until = ? where id = ?")
                .params(Arrays.asList(code, moment(until), group.id()))
                .update();
    }

    void reminded(UUID group, LocalDate today) {
        database.sql("update consultation.audience_group set reminded_on = ? where id = ?")
                .params(Date.valueOf(today), group)
                .update();
    }

    List<AudienceGroup> groups(UUID consultation) {
        return database.sql("select * from consultation.audience_group where consultation = ? order by number")
                .param(consultation)
                .query((row, n) -> group(row))
                .list();
    }

    /// The consultation and group behind a code.
    Optional<Door> findDoor(String code) {
        return database.sql("select * from consultation.audience_group where code = ?")
                .param(code)
                .query((row, n) -> new Door(row.getObject("consultation", UUID.class), group(row)))
                .optional();
    }

    record Door(UUID consultation, AudienceGroup group) {}

    boolean wasCode(String code) {
        return database.sql("select exists (select 1 from consultation.old_code where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private static AudienceGroup group(ResultSet row) throws SQLException {
        var until = row.getTimestamp("code_until");
        var reminded = row.getDate("reminded_on");
        return new AudienceGroup(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("parent", Integer.class),
                AudienceGroup.Kind.valueOf(row.getString("kind")),
                row.getObject("ref", UUID.class),
                row.getString("role"),
                row.getString("name"),
                AudienceGroup.Admission.valueOf(row.getString("admission")),
                row.getString("code"),
                until == null ? null : until.toInstant(),
                row.getObject("invited", Integer.class),
                reminded == null ? null : reminded.toLocalDate());
    }
}
