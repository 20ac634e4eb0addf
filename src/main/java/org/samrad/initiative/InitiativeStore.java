package org.samrad.initiative;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
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
        run(i.id(), new Initiative.PhaseRun(i.phase(), i.startedOn()));
        around(i);
    }

    void save(Initiative i) {
        database.sql("update initiative.initiative set title = ?, summary = ?, language = ?, phase = ? where id = ?")
                .params(
                        i.words().title(),
                        i.words().summary(),
                        i.words().language(),
                        i.phase().name(),
                        i.id())
                .update();
        database.sql("delete from initiative.partner where initiative = ?")
                .param(i.id())
                .update();
        database.sql("delete from initiative.affected where initiative = ?")
                .param(i.id())
                .update();
        around(i);
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
        return database.sql(INITIATIVE + " where i.id = ?")
                .param(id)
                .query((row, n) -> initiative(row))
                .optional();
    }

    /// The initiatives that concern an organisation, or all where none is named, newest first.
    List<Initiative> list(@Nullable UUID organisation, String search, int offset, int count) {
        return database.sql(INITIATIVE + " where (:organisation::uuid is null or " + CONCERNS + ")"
                        + " and (:search = '' or i.title ilike '%' || :search || '%')"
                        + " order by i.started_on desc, i.id offset :offset limit :count")
                .param("organisation", organisation, java.sql.Types.OTHER)
                .param("search", search.replaceAll("[%_\\\\]", "\\\\$0"))
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> initiative(row))
                .list();
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
                Arrays.asList((UUID[]) row.getArray("partners").getArray()),
                affected((Object[]) row.getArray("affected").getArray()));
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
