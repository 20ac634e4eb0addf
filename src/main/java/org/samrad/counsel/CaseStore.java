package org.samrad.counsel;

import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// Cases with every state they have been in, and the seats that have no part in one.
@Component
class CaseStore {
    private static final String WITH_APPLICANTS = """
            select c.*, (select array_agg(a.organisation order by a.place) from counsel.applicant a
                where a.advised = c.id) applicants
            from counsel.case c
            """;

    private final Database database;

    CaseStore(Database database) {
        this.database = database;
    }

    void add(Case fresh) {
        var what = fresh.application();
        database.sql("""
                        insert into counsel.case (id, council, title, issue, language, questions, kind, size, phase,
                            themes, reuse, initiative, applied_by, state, applied_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        fresh.id(),
                        fresh.council(),
                        what.title(),
                        what.issue(),
                        what.language(),
                        what.questions().toArray(String[]::new),
                        what.kind().name(),
                        what.size().name(),
                        what.phase().name(),
                        names(what.inOrder()),
                        what.reuse().name(),
                        what.initiative(),
                        fresh.team().appliedBy(),
                        fresh.state().name(),
                        Date.valueOf(fresh.days().applied())))
                .update();
        for (int place = 0; place < fresh.applicants().size(); place++) {
            database.sql("insert into counsel.applicant (advised, place, organisation) values (?, ?, ?)")
                    .params(fresh.id(), place, fresh.applicants().get(place))
                    .update();
        }
    }

    static String[] names(Collection<? extends Enum<?>> these) {
        return these.stream().map(Enum::name).toArray(String[]::new);
    }

    /// Saves it as one version more; false where somebody else has saved meanwhile.
    boolean save(Case c) {
        var what = c.application();
        var days = c.days();
        return database.sql("""
                        update counsel.case set title = ?, issue = ?, language = ?, questions = ?, kind = ?, size = ?,
                            phase = ?, themes = ?, reuse = ?, initiative = ?, handler = ?, substitute = ?, state = ?,
                            documents_on = ?, due_on = ?, meeting_on = ?, sent_on = ?, talk_on = ?, ended_on = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                what.title(),
                                what.issue(),
                                what.language(),
                                what.questions().toArray(String[]::new),
                                what.kind().name(),
                                what.size().name(),
                                what.phase().name(),
                                names(what.inOrder()),
                                what.reuse().name(),
                                what.initiative(),
                                c.team().handler(),
                                c.team().substitute(),
                                c.state().name(),
                                days.documents(),
                                days.due(),
                                days.meeting(),
                                days.sent(),
                                days.talk(),
                                days.ended(),
                                c.id(),
                                c.version()))
                        .update()
                == 1;
    }

    void add(UUID advised, Case.Step step) {
        database.sql("insert into counsel.step (advised, state, on_day, why, made_by) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        advised, step.state().name(), Date.valueOf(step.on()), step.why(), step.by()))
                .update();
    }

    /// The first state first.
    List<Case.Step> steps(UUID advised) {
        return database.sql("select * from counsel.step where advised = ? order by number")
                .param(advised)
                .query((row, n) -> new Case.Step(
                        Case.State.valueOf(row.getString("state")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("why"),
                        row.getObject("made_by", UUID.class)))
                .list();
    }

    Optional<Case> find(UUID id) {
        return database.sql(WITH_APPLICANTS + " where c.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /// As it stands, nobody else changing it meanwhile.
    Case held(UUID id) {
        return database.sql(WITH_APPLICANTS + " where c.id = ? for update of c")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    List<Case> all(Collection<UUID> ids) {
        return database.sql(WITH_APPLICANTS + " where c.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /// What a reader may see: whole councils, the own organisation’s cases, and those where something was put to her.
    record Circle(
            Collection<UUID> councils,
            @Nullable UUID organisation,
            UUID person) {}

    /// Those in the reader's circle, what is most urgent first.
    List<Case> list(Circle circle, Counsel.Sought sought, int offset, int count) {
        return database.sql(WITH_APPLICANTS + """
                        where (c.council = any(:councils)
                                or exists (select 1 from counsel.applicant a
                                    where a.advised = c.id and a.organisation = :organisation::uuid)
                                or exists (select 1 from counsel.recommendation r join counsel.answer n
                                    on n.recommendation = r.id where r.advised = c.id and n.in_charge = :person))
                            and not exists (select 1 from counsel.conflict f join counsel.seat s on s.id = f.seat
                                where f.advised = c.id and s.person = :person)
                            and (:states::text[] is null or c.state = any(:states::text[]))
                            and (:theme::text is null or :theme::text = any(c.themes))
                            and (:words = '' or position(lower(:words) in lower(c.title)) > 0)
                            and (not :mine or c.handler = :person or c.substitute = :person or c.applied_by = :person)
                        order by (c.state in ('CLOSED', 'WITHDRAWN')), (c.sent_on is not null), c.due_on,
                            c.meeting_on, c.applied_on desc, c.id
                        offset :offset limit :count
                        """)
                .param("councils", circle.councils().toArray(UUID[]::new))
                .param("organisation", circle.organisation())
                .param("person", circle.person())
                .param("states", sought.stage() == null ? null : names(sought.stage().states()))
                .param("theme", sought.theme() == null ? null : sought.theme().name())
                .param("words", sought.words().strip())
                .param("mine", sought.whose() == Counsel.Whose.MINE)
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }

    /// What these agencies have asked for before.
    List<Case> earlier(Case of) {
        return database.sql(WITH_APPLICANTS + """
                        where c.council = ? and c.id <> ? and c.applied_on <= ? and exists
                            (select 1 from counsel.applicant a where a.advised = c.id and a.organisation = any(?))
                        order by c.applied_on desc, c.id limit 20
                        """)
                .params(
                        of.council(),
                        of.id(),
                        Date.valueOf(of.days().applied()),
                        of.applicants().toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /// Cases of the same council that others may be pointed to, the most alike first: by their words and themes.
    List<Case> alike(Case of, int count) {
        return database.sql(WITH_APPLICANTS + """
                        , (select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')) words
                            from counsel.case o, unnest(o.sought) where o.id = :id) q
                        where c.council = :council and c.id <> :id and c.reuse = 'WITHOUT_NAMES' and c.sent_on is not null
                            and (c.sought @@ q.words or c.themes && :themes::text[])
                        order by ts_rank(c.sought, q.words) + 0.05 * cardinality(array(select unnest(c.themes)
                            intersect select unnest(:themes::text[]))) desc, c.sent_on desc, c.id
                        limit :count
                        """)
                .param("id", of.id())
                .param("council", of.council())
                .param("themes", names(of.application().inOrder()))
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }

    /// Advised cases without a day for the talk, and those whose meeting was held since.
    List<Case> withoutTalk() {
        return database.sql(WITH_APPLICANTS + " where c.state = 'RECOMMENDATION_SENT' order by c.sent_on, c.id")
                .query((row, n) -> read(row))
                .list();
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                row.getObject("council", UUID.class),
                new Case.Application(
                        row.getString("title"),
                        row.getString("issue"),
                        row.getString("language"),
                        List.of((String[]) row.getArray("questions").getArray()),
                        Case.Kind.valueOf(row.getString("kind")),
                        Case.Size.valueOf(row.getString("size")),
                        Phase.valueOf(row.getString("phase")),
                        themes(row, "themes"),
                        Case.Reuse.valueOf(row.getString("reuse")),
                        row.getObject("initiative", UUID.class)),
                List.of((UUID[]) row.getArray("applicants").getArray()),
                new Case.Team(
                        row.getObject("applied_by", UUID.class),
                        row.getObject("handler", UUID.class),
                        row.getObject("substitute", UUID.class)),
                Case.State.valueOf(row.getString("state")),
                new Case.Days(
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("documents_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("talk_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                row.getInt("version"));
    }

    static java.util.Set<Theme> themes(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Theme::valueOf)
                .collect(toSet());
    }

    void add(UUID advised, Seat.Conflict conflict) {
        database.sql("""
                        insert into counsel.conflict (advised, seat, why, noted_by, noted_on) values (?, ?, ?, ?, ?)
                        on conflict (advised, seat) do update set why = excluded.why
                        """)
                .params(advised, conflict.seat(), conflict.why(), conflict.notedBy(), Date.valueOf(conflict.on()))
                .update();
    }

    void remove(UUID advised, UUID seat) {
        database.sql("delete from counsel.conflict where advised = ? and seat = ?")
                .params(advised, seat)
                .update();
    }

    List<Seat.Conflict> conflicts(UUID advised) {
        return database.sql("select * from counsel.conflict where advised = ? order by noted_on, seat")
                .param(advised)
                .query((row, n) -> new Seat.Conflict(
                        row.getObject("seat", UUID.class),
                        row.getString("why"),
                        row.getObject("noted_by", UUID.class),
                        row.getObject("noted_on", LocalDate.class)))
                .list();
    }

    boolean hasConflict(UUID advised, UUID person) {
        return database.sql("""
                        select exists (select 1 from counsel.conflict f join counsel.seat s on s.id = f.seat
                            where f.advised = ? and s.person = ?)
                        """)
                .params(advised, person)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Whether something that was advised there was put to this person.
    boolean isInCharge(UUID advised, UUID person) {
        return database.sql("""
                        select exists (select 1 from counsel.recommendation r join counsel.answer n
                            on n.recommendation = r.id where r.advised = ? and n.in_charge = ?)
                        """)
                .params(advised, person)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
