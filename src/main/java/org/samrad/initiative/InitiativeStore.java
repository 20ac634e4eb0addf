package org.samrad.initiative;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Initiatives with their partners, those affected, and the phases they have been in.
@Component
class InitiativeStore {
    private static final String INITIATIVE = """
            select i.*,
                   (select coalesce(array_agg(p.organisation order by p.organisation), '{}')
                    from initiative.partner p where p.initiative = i.id) as partners,
                   (select coalesce(array_agg(a.organisation || coalesce('/' || a.unit, '') order by a.organisation, a.unit), '{}')
                    from initiative.affected a where a.initiative = i.id) as affected
            from initiative.initiative i
            """;
    private static final String CONCERNS = """
            (i.organisation = :organisation
             or exists (select 1 from initiative.partner p where p.initiative = i.id and p.organisation = :organisation)
             or exists (select 1 from initiative.affected a where a.initiative = i.id and a.organisation = :organisation))
            """;

    private final Database database;

    InitiativeStore(Database database) {
        this.database = database;
    }

    void add(Initiative i) {
        database.sql("""
                        insert into initiative.initiative
                            (id, title, summary, language, organisation, owner, phase, started_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        i.id(),
                        i.words().title(),
                        i.words().summary(),
                        i.words().language(),
                        i.organisation(),
                        i.owner(),
                        i.phase().name(),
                        Date.valueOf(i.startedOn()))
                .update();
        facts(i);
        run(i.id(), new Initiative.PhaseRun(i.phase(), i.startedOn()));
        around(i);
    }

    /// Saves it where nobody else has changed it since it was read.
    void save(Initiative i) {
        int saved = database.sql("""
                        update initiative.initiative
                        set title = ?, summary = ?, language = ?, phase = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        i.words().title(),
                        i.words().summary(),
                        i.words().language(),
                        i.phase().name(),
                        i.id(),
                        i.version())
                .update();
        if (saved == 0) {
            throw new RuleBroken("", "initiative.rule.changed-meanwhile");
        }
        facts(i);
        database.sql("delete from initiative.partner where initiative = ?")
                .param(i.id())
                .update();
        database.sql("delete from initiative.affected where initiative = ?")
                .param(i.id())
                .update();
        around(i);
    }

    private void facts(Initiative i) {
        var facts = i.facts();
        var ending = i.ending();
        database.sql("""
                        update initiative.initiative
                        set kind = ?, goal = ?, sponsor = ?, vocabulary = ?, planned_start = ?, delivered_on = ?, areas = ?,
                            ended = ?, ended_on = ?, ended_why = ?, merged_into = ?
                        where id = ?
                        """)
                .params(Arrays.asList(
                        facts.kind().name(),
                        facts.goal(),
                        facts.sponsor(),
                        facts.vocabulary(),
                        date(facts.plannedStart()),
                        date(facts.deliveredOn()),
                        facts.areas().toArray(String[]::new),
                        ending == null ? null : ending.how().name(),
                        ending == null ? null : date(ending.on()),
                        ending == null ? null : ending.why(),
                        ending == null ? null : ending.into(),
                        i.id()))
                .update();
        var owner = facts.decisionOwner();
        database.sql("""
                        update initiative.initiative
                        set owner_organisation = ?, owner_unit = ?, owner_function = ?, owner_kind = ? where id = ?
                        """)
                .params(Arrays.asList(
                        owner == null ? null : owner.organisation(),
                        owner == null ? null : owner.unit(),
                        owner == null ? null : owner.function(),
                        owner == null ? null : owner.kind().name(),
                        i.id()))
                .update();
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private void around(Initiative i) {
        database.sql("insert into initiative.partner (initiative, organisation) select ?, unnest(?::uuid[])")
                .params(i.id(), i.partners().toArray(UUID[]::new))
                .update();
        database.sql("""
                        insert into initiative.affected (initiative, organisation, unit)
                        select ?, o, u from unnest(?::uuid[], ?::uuid[]) as a (o, u) on conflict do nothing
                        """)
                .params(
                        i.id(),
                        i.affected().stream()
                                .map(Initiative.Affected::organisation)
                                .toArray(UUID[]::new),
                        i.affected().stream().map(Initiative.Affected::unit).toArray(UUID[]::new))
                .update();
    }

    void run(UUID initiative, Initiative.PhaseRun run) {
        database.sql("insert into initiative.phase_run (initiative, phase, since) values (?, ?, ?)")
                .params(initiative, run.phase().name(), Date.valueOf(run.since()))
                .update();
    }

    List<Initiative.PhaseRun> runs(UUID initiative) {
        return database.sql("select phase, since from initiative.phase_run where initiative = ? order by number")
                .param(initiative)
                .query((row, n) -> new Initiative.PhaseRun(
                        Phase.valueOf(row.getString("phase")),
                        row.getDate("since").toLocalDate()))
                .list();
    }

    Optional<Initiative> find(UUID id) {
        return database.once(
                "initiative.initiative",
                id,
                () -> database.sql(INITIATIVE + " where i.id = ?")
                        .param(id)
                        .query((row, n) -> initiative(row))
                        .optional());
    }

    /// The initiatives that concern an organisation, or all where none is named, newest first; those on the horizon
    /// come in the order in which they are to start.
    List<Initiative> list(@Nullable UUID organisation, Initiatives.Sought sought, int offset, int count) {
        return database.sql(INITIATIVE + " where (:organisation::uuid is null or " + CONCERNS + ")" + """
                         and (:search = '' or i.title ilike '%' || :search || '%')
                         and (:phase = '' or (i.phase = :phase and i.ended is null))
                         and (:kind = '' or i.kind = :kind)
                         and (:area = '' or i.areas @> array[:area]::text[])
                         and (:owner::uuid is null or i.organisation = :owner
                              or exists (select 1 from initiative.partner p
                                         where p.initiative = i.id and p.organisation = :owner))
                         and (:touched::uuid is null
                              or exists (select 1 from initiative.affected a
                                         where a.initiative = i.id and a.organisation = :touched))
                         and (:from::date is null or (i.planned_start >= :from and i.ended is null))
                         order by case when :from::date is null then null else i.planned_start end,
                                  i.started_on desc, i.id
                         offset :offset limit :count
                        """)
                .param("organisation", organisation, Types.OTHER)
                .param("search", sought.title().replaceAll("[%_\\\\]", "\\\\$0"))
                .param("phase", sought.phase() == null ? "" : sought.phase().name())
                .param("kind", sought.kind() == null ? "" : sought.kind().name())
                .param("area", sought.area())
                .param("owner", sought.owner(), Types.OTHER)
                .param("touched", sought.affected(), Types.OTHER)
                .param("from", date(sought.startsFrom()), Types.DATE)
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> initiative(row))
                .list();
    }

    /// The subject areas in use among the initiatives that concern an organisation, or among all.
    List<String> areas(@Nullable UUID organisation) {
        return database.sql("select distinct unnest(i.areas) as area from initiative.initiative i"
                        + " where (:organisation::uuid is null or " + CONCERNS + ") order by area limit 60")
                .param("organisation", organisation, Types.OTHER)
                .query((row, n) -> row.getString("area"))
                .list();
    }

    List<Vocabulary> vocabularies() {
        var steps = new HashMap<String, List<Vocabulary.Step>>();
        database.sql("select * from initiative.vocabulary_step order by vocabulary, place")
                .query(row -> {
                    var phases = Arrays.stream((String[]) row.getArray("phases").getArray())
                            .map(Phase::valueOf)
                            .toList();
                    steps.computeIfAbsent(row.getString("vocabulary"), code -> new ArrayList<>())
                            .add(new Vocabulary.Step(labels(row), phases));
                });
        return database.sql("select * from initiative.vocabulary order by place")
                .query((row, n) -> new Vocabulary(
                        row.getString("code"), labels(row), steps.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    private static Map<String, String> labels(ResultSet row) throws SQLException {
        return Map.of(
                "en", row.getString("en"),
                "da", row.getString("da"),
                "sv", row.getString("sv"),
                "nb", row.getString("nb"),
                "nn", row.getString("nn"));
    }

    /// What these are called, in which language.
    Map<UUID, Initiative.Words> titles(Collection<UUID> ids) {
        return database
                .sql("select id, title, language from initiative.initiative where id = any (?)")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Initiative.Words(row.getString("title"), "", row.getString("language"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Initiative> ownedBy(UUID person) {
        return database.sql(INITIATIVE + " where i.owner = ?")
                .param(person)
                .query((row, n) -> initiative(row))
                .list();
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        return new Initiative(
                row.getObject("id", UUID.class),
                new Initiative.Words(row.getString("title"), row.getString("summary"), row.getString("language")),
                row.getObject("organisation", UUID.class),
                row.getObject("owner", UUID.class),
                Phase.valueOf(row.getString("phase")),
                row.getDate("started_on").toLocalDate(),
                facts(row),
                Arrays.asList((UUID[]) row.getArray("partners").getArray()),
                affected((Object[]) row.getArray("affected").getArray()),
                ending(row),
                row.getInt("version"));
    }

    private static Initiative.Facts facts(ResultSet row) throws SQLException {
        var function = row.getString("owner_function");
        var owner = function == null
                ? null
                : new PlannedDecision.Decider(
                        row.getObject("owner_organisation", UUID.class),
                        row.getObject("owner_unit", UUID.class),
                        function,
                        PlannedDecision.Kind.valueOf(row.getString("owner_kind")));
        return new Initiative.Facts(
                Initiative.Kind.valueOf(row.getString("kind")),
                row.getString("goal"),
                row.getString("sponsor"),
                owner,
                row.getString("vocabulary"),
                day(row, "planned_start"),
                day(row, "delivered_on"),
                Arrays.asList((String[]) row.getArray("areas").getArray()));
    }

    private static Initiative.@Nullable Ending ending(ResultSet row) throws SQLException {
        var how = row.getString("ended");
        return how == null
                ? null
                : new Initiative.Ending(
                        Initiative.Ending.How.valueOf(how),
                        row.getDate("ended_on").toLocalDate(),
                        row.getString("ended_why"),
                        row.getObject("merged_into", UUID.class));
    }

    private static List<Initiative.Affected> affected(Object[] rows) {
        var affected = new ArrayList<Initiative.Affected>();
        for (var row : rows) {
            var parts = row.toString().split("/");
            affected.add(new Initiative.Affected(
                    UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null));
        }
        return affected;
    }
}
