package org.samrad.example;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What everybody can read, and the log of its changes.
@Component
class ExampleCatalogueStore {
    private static final String SHOWN = """
            select s.*, (select count(*) from example.reuse r where r.example = s.example) uses from example.shown s
            """;
    private static final String SOUGHT = """
             where s.sought like all (:words::text[])
                and (:country = '' or s.country = :country) and (:type = '' or s.type = :type)
                and (:size = '' or s.size = :size) and (:phase = '' or s.phase = :phase)
                and (:event = '' or :event = any (s.life_events)) and (:evidence = '' or s.evidence = :evidence)
                and (:kind = '' or s.kind = :kind) and (:year = 0 or s.year = :year)
            """;

    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    ExampleCatalogueStore(Database database) {
        this.database = database;
    }

    void show(ShownExample e, LocalDate today) {
        var facts = e.content().facts();
        var phase = facts.phase();
        var year = facts.year();
        database.sql("""
                        insert into example.shown (example, version, host, content, sought, language, country, type, size,
                            kind, evidence, phase, year, life_events, published_on, changed_on, fresh_on, looked_at_on)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (example) do update set version = excluded.version, content = excluded.content,
                            sought = excluded.sought, language = excluded.language, country = excluded.country,
                            type = excluded.type, size = excluded.size, kind = excluded.kind,
                            evidence = excluded.evidence, phase = excluded.phase, year = excluded.year,
                            life_events = excluded.life_events, changed_on = excluded.changed_on,
                            fresh_on = excluded.fresh_on
                        """)
                .params(Arrays.asList(
                        e.id(),
                        e.version(),
                        e.host(),
                        json.writeValueAsString(e.content()),
                        sought(e.content()),
                        e.language(),
                        e.place().country().name(),
                        e.place().type().name(),
                        e.place().size().name(),
                        facts.kind().name(),
                        facts.evidence().name(),
                        phase == null ? null : phase.name(),
                        year == null ? 0 : year,
                        facts.lifeEvents().stream().map(Enum::name).toArray(String[]::new),
                        Date.valueOf(e.days().published()),
                        Date.valueOf(e.days().changed()),
                        Date.valueOf(today),
                        Date.valueOf(today)))
                .update();
    }

    private static String sought(ExampleContent content) {
        return (String.join("\n", content.words().all()) + "\n"
                        + String.join("\n", content.facts().subjects()))
                .toLowerCase(Locale.ROOT);
    }

    void takeAway(UUID example) {
        database.sql("delete from example.shown where example = ?")
                .param(example)
                .update();
    }

    Optional<ShownExample> find(UUID id) {
        return published(List.of(id)).stream().findFirst();
    }

    List<ShownExample> published(Collection<UUID> ids) {
        return database.sql(SHOWN + " where s.example = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> shown(row))
                .list();
    }

    List<ShownExample> after(@Nullable UUID id, int count) {
        return database.sql(SHOWN + " where s.example > ? order by s.example limit ?")
                .params(id == null ? new UUID(0, 0) : id, count)
                .query((row, n) -> shown(row))
                .list();
    }

    private Map<String, Object> named(ExampleCatalogue.Sought sought) {
        var named = new HashMap<String, Object>();
        named.put("words", patterns(sought.text()));
        named.put("country", name(sought.country()));
        named.put("type", name(sought.type()));
        named.put("size", name(sought.size()));
        named.put("phase", name(sought.phase()));
        named.put("event", name(sought.event()));
        named.put("evidence", name(sought.evidence()));
        named.put("kind", name(sought.kind()));
        named.put("year", sought.year());
        return named;
    }

    /// Every word must stand there somewhere, as it is or in a longer one.
    private static String[] patterns(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }

    /// The latest change first, one row more than a page.
    List<ShownExample> list(ExampleCatalogue.Sought sought, int offset, int count) {
        var named = named(sought);
        named.put("offset", offset);
        named.put("count", count);
        return database.sql(SHOWN + SOUGHT + " order by s.changed_on desc, s.example offset :offset limit :count")
                .params(named)
                .query((row, n) -> shown(row))
                .list();
    }

    int count(ExampleCatalogue.Sought sought) {
        return database.sql("select count(*) from example.shown s" + SOUGHT)
                .params(named(sought))
                .query(Integer.class)
                .single();
    }

    /// How many there are of each value, if that one were chosen beside what is sought otherwise.
    List<ExampleCatalogue.Count> counts(ExampleCatalogue.Sought sought) {
        return database.sql("""
                        select f.facet, f.value, count(*) number from example.shown s cross join lateral (
                            values ('country', s.country), ('type', s.type), ('size', s.size), ('phase', s.phase),
                                ('evidence', s.evidence), ('kind', s.kind), ('year', s.year::text)
                            union all select 'event', unnest(s.life_events)) f (facet, value)
                        where f.value is not null and s.sought like all (:words::text[])
                            and (:country = '' or f.facet = 'country' or s.country = :country)
                            and (:type = '' or f.facet = 'type' or s.type = :type)
                            and (:size = '' or f.facet = 'size' or s.size = :size)
                            and (:phase = '' or f.facet = 'phase' or s.phase = :phase)
                            and (:event = '' or f.facet = 'event' or :event = any (s.life_events))
                            and (:evidence = '' or f.facet = 'evidence' or s.evidence = :evidence)
                            and (:kind = '' or f.facet = 'kind' or s.kind = :kind)
                            and (:year = 0 or f.facet = 'year' or s.year = :year)
                        group by f.facet, f.value order by f.value
                        """)
                .params(named(sought))
                .query((row, n) -> new ExampleCatalogue.Count(
                        row.getString("facet"), row.getString("value"), row.getInt("number")))
                .list();
    }

    private ShownExample shown(ResultSet row) throws SQLException {
        return new ShownExample(
                row.getObject("example", UUID.class),
                row.getObject("host", UUID.class),
                row.getInt("version"),
                json.readValue(row.getString("content"), ExampleContent.class),
                new ShownExample.Place(
                        Country.valueOf(row.getString("country")),
                        Organisation.Type.valueOf(row.getString("type")),
                        ShownExample.Size.valueOf(row.getString("size"))),
                new ShownExample.Days(
                        row.getObject("published_on", LocalDate.class), row.getObject("changed_on", LocalDate.class)),
                row.getInt("uses"));
    }

    /// Only of transactions that are older than all that still run, so that nothing comes in between later.
    List<ExampleCatalogue.Change> changes(ExampleCatalogue.Position after, int limit) {
        return database.sql("""
                        select transaction, number, example from example.change
                        where (transaction, number) > (?, ?)
                            and transaction < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
                        order by transaction, number limit ?
                        """)
                .params(after.transaction(), after.number(), limit)
                .query((row, n) -> new ExampleCatalogue.Change(
                        new ExampleCatalogue.Position(row.getLong("transaction"), row.getLong("number")),
                        row.getObject("example", UUID.class)))
                .list();
    }

    /// When somebody last said that it is still so.
    LocalDate freshOn(UUID example) {
        return database.sql("select fresh_on from example.shown where example = ?")
                .param(example)
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.EPOCH);
    }

    void fresh(UUID example, LocalDate today) {
        database.sql("update example.shown set fresh_on = ? where example = ?")
                .params(Date.valueOf(today), example)
                .update();
    }

    /// Somebody is asked whether it is to stay: `review` is what that is owed for.
    void review(UUID example, UUID review) {
        database.sql("update example.shown set review = ? where example = ?")
                .params(review, example)
                .update();
    }

    Optional<UUID> reviewOf(UUID example) {
        return database.sql("select review from example.shown where example = ? and review is not null")
                .param(example)
                .query(UUID.class)
                .optional();
    }

    /// It stays; in two years one looks again.
    void lookedAt(UUID example, LocalDate today) {
        database.sql("update example.shown set review = null, looked_at_on = ? where example = ?")
                .params(Date.valueOf(today), example)
                .update();
    }

    /// Those that nobody has said to use since this day, and that nobody has looked at either.
    List<UUID> unusedSince(LocalDate day) {
        return database.sql("""
                        select s.example from example.shown s where s.looked_at_on < :day and s.review is null
                            and not exists
                                (select 1 from example.reuse r where r.example = s.example and r.begun_on >= :day)
                        order by s.looked_at_on limit 200
                        """)
                .param("day", Date.valueOf(day))
                .query((row, n) -> row.getObject("example", UUID.class))
                .list();
    }
}
