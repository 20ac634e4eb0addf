package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Profiles, drafts and shared ones apart, with their areas, and what organisations wish in private.
@Component
class ProfileStore {
    enum Stage {
        DRAFT,
        SHARED
    }

    private final Database database;

    ProfileStore(Database database) {
        this.database = database;
    }

    void save(Profile p, Stage stage, Instant at) {
        var sector = p.facts().sector();
        var resources = p.facts().resources();
        database.sql("""
                        insert into programme.profile (organisation, stage, sector, languages, resources, structure,
                            language, suggested, most, version, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation, stage) do update set sector = excluded.sector,
                            languages = excluded.languages, resources = excluded.resources,
                            structure = excluded.structure, language = excluded.language,
                            suggested = excluded.suggested, most = excluded.most, version = excluded.version,
                            saved_at = excluded.saved_at
                        """)
                .params(Arrays.asList(
                        p.organisation(),
                        stage.name(),
                        sector == null ? null : sector.name(),
                        p.facts().languages().toArray(String[]::new),
                        resources == null ? null : resources.name(),
                        p.facts().structure(),
                        p.facts().language(),
                        p.consent().suggested(),
                        p.consent().most(),
                        p.version(),
                        Timestamp.from(at)))
                .update();
        entries(p, stage);
    }

    private void entries(Profile p, Stage stage) {
        database.sql("delete from programme.entry where organisation = ? and stage = ?")
                .params(p.organisation(), stage.name())
                .update();
        for (var entry : p.entries()) {
            database.sql("""
                            insert into programme.entry (organisation, stage, area, need, strength, evidence, words)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            p.organisation(),
                            stage.name(),
                            entry.area(),
                            entry.need(),
                            entry.strength(),
                            entry.evidence().name(),
                            entry.words())
                    .update();
        }
    }

    /// Nobody else saves this organisation's draft until the transaction is over.
    void hold(UUID organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('programme.profile ' || ?::text, 0))")
                .param(organisation)
                .query((row, n) -> organisation)
                .list();
    }

    Optional<Profile> find(UUID organisation, Stage stage) {
        return find(List.of(organisation), stage).stream().findFirst();
    }

    List<Profile> find(Collection<UUID> organisations, Stage stage) {
        return whole(
                database.sql(
                                "select * from programme.profile where organisation = any (?) and stage = ? order by organisation")
                        .params(organisations.toArray(UUID[]::new), stage.name())
                        .query((row, n) -> bare(row))
                        .list(),
                stage);
    }

    List<Profile> shared() {
        return whole(
                database.sql("select * from programme.profile where stage = 'SHARED' order by organisation")
                        .query((row, n) -> bare(row))
                        .list(),
                Stage.SHARED);
    }

    List<UUID> unsuggested() {
        return database.sql("select organisation from programme.profile where stage = 'SHARED' and not suggested")
                .query((row, n) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /// A digest of who shares what, and since when.
    String mark() {
        return database.sql("""
                        select md5(coalesce(string_agg(organisation || ' ' || version || ' ' || saved_at || ' ' || suggested, ','
                               order by organisation), ''))
                        from programme.profile where stage = 'SHARED'
                        """).query(String.class).single();
    }

    Optional<Instant> sharedAt(UUID organisation) {
        return database.sql("select saved_at from programme.profile where organisation = ? and stage = 'SHARED'")
                .param(organisation)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private record Held(UUID organisation, Profile.Entry entry) {}

    private List<Profile> whole(List<Profile> bare, Stage stage) {
        var entries = entries(bare.stream().map(Profile::organisation).toList(), stage);
        return bare.stream()
                .map(p -> new Profile(
                        p.organisation(),
                        entries.getOrDefault(p.organisation(), List.of()).stream()
                                .map(Held::entry)
                                .toList(),
                        p.facts(),
                        p.consent(),
                        p.version()))
                .toList();
    }

    private Map<UUID, List<Held>> entries(Collection<UUID> organisations, Stage stage) {
        return database
                .sql(
                        "select * from programme.entry where organisation = any (?) and stage = ? order by organisation, area")
                .params(organisations.toArray(UUID[]::new), stage.name())
                .query((row, n) -> new Held(row.getObject("organisation", UUID.class), entry(row)))
                .list()
                .stream()
                .collect(groupingBy(Held::organisation));
    }

    private static Profile.Entry entry(ResultSet row) throws SQLException {
        return new Profile.Entry(
                row.getString("area"),
                row.getInt("need"),
                row.getInt("strength"),
                Profile.Evidence.valueOf(row.getString("evidence")),
                row.getString("words"));
    }

    private static Profile bare(ResultSet row) throws SQLException {
        return new Profile(
                row.getObject("organisation", UUID.class),
                List.of(),
                new Profile.Facts(
                        one(row.getString("sector"), Profile.Sector.class),
                        List.of((String[]) row.getArray("languages").getArray()),
                        one(row.getString("resources"), Profile.Resources.class),
                        row.getString("structure"),
                        row.getString("language")),
                new Profile.Consent(row.getBoolean("suggested"), row.getInt("most")),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E one(@Nullable String name, Class<E> kind) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    void add(UUID organisation, Profile.Wish wish) {
        database.sql("""
                        insert into programme.wish (organisation, other, kind, reason) values (?, ?, ?, ?)
                        on conflict (organisation, other) do update set kind = excluded.kind, reason = excluded.reason
                        """)
                .params(organisation, wish.organisation(), wish.kind().name(), wish.reason())
                .update();
    }

    void remove(UUID organisation, UUID other) {
        database.sql("delete from programme.wish where organisation = ? and other = ?")
                .params(organisation, other)
                .update();
    }

    /// What these organisations wish, each with whose wish it is.
    List<Wished> wishes(Collection<UUID> organisations) {
        return database.sql("select * from programme.wish where organisation = any (?) order by organisation, other")
                .param(organisations.toArray(UUID[]::new))
                .query((row, n) -> new Wished(
                        row.getObject("organisation", UUID.class),
                        new Profile.Wish(
                                row.getObject("other", UUID.class),
                                Profile.Wish.Kind.valueOf(row.getString("kind")),
                                row.getString("reason"))))
                .list();
    }

    record Wished(UUID by, Profile.Wish wish) {}

    void add(Area own) {
        var text = own.in("");
        database.sql("insert into programme.area (code, text, language) values (?, ?, ?)")
                .params(own.code(), text.text(), text.language())
                .update();
    }

    List<Area> ownAreas() {
        return database.sql("select * from programme.area order by lower(text), code")
                .query((row, n) -> new Area(
                        row.getString("code"), Area.OWN, Map.of(row.getString("language"), row.getString("text"))))
                .list();
    }
}
