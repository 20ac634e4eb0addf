package org.samrad.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Organisations, their names and what became of them; and lists that wait to be brought in.
@Component
class OrganisationStore {
    private final Database database;

    OrganisationStore(Database database) {
        this.database = database;
    }

    Organisation get(UUID id) {
        return database.once("organisation.organisation", id, () -> read(id));
    }

    private Organisation read(UUID id) {
        var names = database.sql("select * from organisation.naming where organisation = ? order by place")
                .param(id)
                .query((row, n) -> new Organisation.Naming(name(row), day(row, "since"), row.getString("reason")))
                .list();
        return database.sql("select * from organisation.organisation where id = ?")
                .param(id)
                .query((row, n) -> new Organisation(id, facts(row), names, state(row)))
                .optional()
                .orElseThrow(() -> new NotFound("organisation"));
    }

    Map<UUID, Organisation.Facts> facts(Collection<UUID> organisations) {
        var found = new HashMap<UUID, Organisation.Facts>();
        database.sql("select * from organisation.organisation where id = any (?)")
                .param(organisations.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), facts(row)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /// Held until the end of the transaction: its tree and its forums change one act at a time.
    Organisation held(UUID id) {
        hold(id);
        return get(id);
    }

    void hold(UUID id) {
        var ids = database.sql("select id from organisation.organisation where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            throw new NotFound("organisation");
        }
    }

    private static Name name(ResultSet row) throws SQLException {
        var texts = new HashMap<String, String>();
        for (var language : Name.LANGUAGES) {
            texts.put(language, row.getString(language));
        }
        return new Name(texts);
    }

    private static Organisation.Facts facts(ResultSet row) throws SQLException {
        var country = Country.valueOf(row.getString("country"));
        return new Organisation.Facts(
                country,
                Organisation.Type.valueOf(row.getString("type")),
                number(row),
                row.getString("numberless"),
                row.getString("parent"),
                row.getObject("size") == null
                        ? null
                        : new Organisation.Size(row.getInt("size"), row.getInt("size_year")));
    }

    private static @Nullable RegistrationNumber number(ResultSet row) throws SQLException {
        var digits = row.getString("number");
        return digits == null ? null : new RegistrationNumber(Country.valueOf(row.getString("country")), digits);
    }

    private static Organisation.State state(ResultSet row) throws SQLException {
        var on = day(row, "ended_on");
        return on == null
                ? new Organisation.State.Active()
                : new Organisation.State.Ended(
                        Organisation.How.valueOf(row.getString("ended_how")), on, row.getString("ended_reason"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    void save(Organisation organisation) {
        var facts = organisation.facts();
        var size = facts.size();
        var ended = organisation.state() instanceof Organisation.State.Ended end ? end : null;
        database.sql("""
                        insert into organisation.organisation
                            (id, country, type, number, numberless, parent, size, size_year,
                             ended_how, ended_on, ended_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            country = excluded.country, type = excluded.type, number = excluded.number,
                            numberless = excluded.numberless, parent = excluded.parent, size = excluded.size,
                            size_year = excluded.size_year, ended_how = excluded.ended_how,
                            ended_on = excluded.ended_on, ended_reason = excluded.ended_reason
                        """)
                .params(Arrays.asList(
                        organisation.id(),
                        facts.country().name(),
                        facts.type().name(),
                        facts.number() == null ? null : facts.number().digits(),
                        facts.numberless(),
                        facts.parent(),
                        size == null ? null : size.workUnits(),
                        size == null ? null : size.year(),
                        ended == null ? null : ended.how().name(),
                        ended == null ? null : Date.valueOf(ended.on()),
                        ended == null ? "" : ended.reason()))
                .update();
        for (int place = 0; place < organisation.names().size(); place++) {
            save(organisation.id(), place, organisation.names().get(place));
        }
    }

    private void save(UUID organisation, int place, Organisation.Naming naming) {
        var texts = naming.name().texts();
        database.sql("""
                        insert into organisation.naming (organisation, place, since, reason, da, sv, nb, nn, en)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation, place) do update set
                            since = excluded.since, reason = excluded.reason, da = excluded.da, sv = excluded.sv,
                            nb = excluded.nb, nn = excluded.nn, en = excluded.en
                        """)
                .params(Arrays.asList(
                        organisation,
                        place,
                        naming.since() == null ? null : Date.valueOf(naming.since()),
                        naming.reason(),
                        texts.getOrDefault("da", ""),
                        texts.getOrDefault("sv", ""),
                        texts.getOrDefault("nb", ""),
                        texts.getOrDefault("nn", ""),
                        texts.getOrDefault("en", "")))
                .update();
    }

    /// Another organisation that has this number.
    Optional<UUID> findByNumber(RegistrationNumber number, UUID besides) {
        return database.sql("select id from organisation.organisation where country = ? and number = ? and id <> ?")
                .params(number.country().name(), number.digits(), besides)
                .query(UUID.class)
                .optional();
    }

    /// By number as digits, whatever the country, or by a present name in any language, whatever the case.
    List<UUID> findByNumberOrName(String sought) {
        return database.sql("""
                        select o.id from organisation.organisation o
                        join organisation.naming n on n.organisation = o.id
                        where n.place = (select max(place) from organisation.naming where organisation = o.id)
                          and (o.number = ? or lower(?) in (lower(n.da), lower(n.sv), lower(n.nb), lower(n.nn), lower(n.en)))
                        """)
                .params(digits(sought), sought)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Each of these that is the number or a present name of exactly one organisation.
    Map<String, UUID> matching(Collection<String> sought) {
        var all = List.copyOf(sought);
        var found = new HashMap<String, UUID>();
        database.sql("""
                        with sought as (select * from unnest(?, ?) s (sought, digits)),
                        present as (
                            select distinct on (organisation) * from organisation.naming
                            order by organisation, place desc),
                        known as (
                            select lower(v.name) as name, p.organisation from present p
                            cross join lateral (values (p.da), (p.sv), (p.nb), (p.nn), (p.en)) v (name)),
                        hits as (
                            select s.sought, k.organisation as id from sought s join known k on k.name = lower(s.sought)
                            union
                            select s.sought, o.id from sought s join organisation.organisation o on o.number = s.digits)
                        select sought, min(id::text)::uuid as id from hits group by sought having count(*) = 1
                        """)
                .params(
                        all.toArray(String[]::new),
                        all.stream().map(OrganisationStore::digits).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("sought"), row.getObject("id", UUID.class));
                });
        return found;
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\-]", "").replaceFirst("(?i)^(DK|NO|SE)(?=\\d)", "");
    }

    /// The names that were right on that day, in one look-up.
    Map<UUID, Name> names(Collection<UUID> organisations, LocalDate on) {
        var names = new HashMap<UUID, Name>();
        database.sql("""
                        select distinct on (organisation) * from organisation.naming
                        where organisation = any (?) and (since is null or since <= ? or place = 0)
                        order by organisation, place desc
                        """).params(ids(organisations), Date.valueOf(on)).query(row -> {
            names.put(row.getObject("organisation", UUID.class), name(row));
        });
        return Map.copyOf(names);
    }

    /// A set of ids in one parameter, however many they are.
    static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /// Those that have, or had, a name or a number with this in it; all for an empty one.
    List<Organisation.Summary> list(String sought, LocalDate today, int offset, int count) {
        var digits = digits(sought);
        return database.sql("""
                        select o.*, n.da, n.sv, n.nb, n.nn, n.en from organisation.organisation o
                        join lateral (
                            select * from organisation.naming
                            where organisation = o.id and (since is null or since <= ? or place = 0)
                            order by place desc limit 1) n on true
                        where o.number like ? or exists (
                            select 1 from organisation.naming
                            where organisation = o.id and concat_ws(chr(10), da, sv, nb, nn, en) ilike ?)
                        order by lower(coalesce(nullif(n.da, ''), nullif(n.sv, ''), nullif(n.nb, ''),
                                                nullif(n.nn, ''), n.en)), o.id
                        offset ? limit ?
                        """)
                .params(
                        Date.valueOf(today),
                        digits.matches("\\d{3,}") ? digits + "%" : "-",
                        "%" + sought.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        offset,
                        count)
                .query((row, n) -> new Organisation.Summary(
                        row.getObject("id", UUID.class),
                        name(row),
                        Country.valueOf(row.getString("country")),
                        Organisation.Type.valueOf(row.getString("type")),
                        number(row),
                        day(row, "ended_on")))
                .list();
    }

    List<Organisation.Traits> traits(Country country, LocalDate today) {
        return database.sql("""
                        select o.*, n.da, n.sv, n.nb, n.nn, n.en from organisation.organisation o
                        join lateral (
                            select * from organisation.naming
                            where organisation = o.id and (since is null or since <= ? or place = 0)
                            order by place desc limit 1) n on true
                        where o.country = ? and (o.ended_on is null or o.ended_on > ?)
                        order by lower(coalesce(nullif(n.da, ''), nullif(n.sv, ''), nullif(n.nb, ''),
                                                nullif(n.nn, ''), n.en)), o.id
                        """)
                .params(Date.valueOf(today), country.name(), Date.valueOf(today))
                .query((row, n) -> {
                    var facts = facts(row);
                    return new Organisation.Traits(
                            row.getObject("id", UUID.class), name(row), facts.type(), facts.parent(), facts.size());
                })
                .list();
    }

    List<Organisation.Succession> successions(UUID organisation) {
        return database.sql("""
                        select * from organisation.succession where ? in (predecessor, successor) order by happened_on
                        """)
                .param(organisation)
                .query((row, n) -> new Organisation.Succession(
                        row.getObject("predecessor", UUID.class),
                        row.getObject("successor", UUID.class),
                        Organisation.Succession.Kind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /// Whether `later` came, over however many steps, from `earlier`.
    boolean descends(UUID later, UUID earlier) {
        return database.sql("""
                        with recursive line (id) as (
                            select ?::uuid
                            union
                            select s.successor from organisation.succession s join line on line.id = s.predecessor)
                        select exists (select 1 from line where id = ?)
                        """).params(earlier, later).query(Boolean.class).single();
    }

    void add(Organisation.Succession link) {
        database.sql("""
                        insert into organisation.succession (predecessor, successor, kind, happened_on, reason)
                        values (?, ?, ?, ?, ?)
                        on conflict (predecessor, successor) do update set
                            kind = excluded.kind, happened_on = excluded.happened_on, reason = excluded.reason
                        """)
                .params(
                        link.predecessor(),
                        link.successor(),
                        link.kind().name(),
                        Date.valueOf(link.on()),
                        link.reason())
                .update();
    }

    /// Keeps a list until it is brought in, and forgets those older than a day.
    void keepUpload(UUID id, UUID person, Instant at, byte[] content) {
        database.sql("delete from organisation.upload where uploaded_at < ?::timestamptz - interval '1 day'")
                .param(Timestamp.from(at))
                .update();
        database.sql("insert into organisation.upload (id, person, uploaded_at, content) values (?, ?, ?, ?)")
                .params(id, person, Timestamp.from(at), content)
                .update();
    }

    byte[] upload(UUID id, UUID person) {
        return database.sql("select content from organisation.upload where id = ? and person = ?")
                .params(id, person)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("upload"));
    }

    void forgetUploads(UUID person) {
        database.sql("delete from organisation.upload where person = ?")
                .param(person)
                .update();
    }
}
