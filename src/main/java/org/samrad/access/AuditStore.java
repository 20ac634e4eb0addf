package org.samrad.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// The log: what is told, its chain, its seals and the pseudonyms of people in it.
@Component
class AuditStore {
    private final Database database;

    AuditStore(Database database) {
        this.database = database;
    }

    /// A line that is not chained yet.
    record Told(
            long number, Instant at, @Nullable UUID by, String act, String thing) {
        Told(long number, Instant at, @Nullable UUID by, String act, String thing) {
            this.number = number;
            this.at = at;
            this.by = by;
            this.act = act;
            this.thing = thing;
        }
    }

    /// A link, and the seal of the batch that ends with it.
    record Sealed(AuditLink link, @Nullable AuditSeal seal) {
        Sealed(AuditLink link, @Nullable AuditSeal seal) {
            this.link = link;
            this.seal = seal;
        }
    }

    void tell(Instant at, @Nullable UUID by, String act, String thing) {
        database.sql("insert into access.audit_told (at, person, act, thing) values (?, ?, ?, ?)")
                .params(Arrays.asList(Timestamp.from(at), by, act, thing))
                .update();
    }

    /// Newest first. What waits for the writer is read with the chain, so that a page shows what was just done.
    List<Audit.Line> lines(int offset, int count) {
        return database.sql("""
                        select a.at, coalesce(p.name, '') as name, a.who, a.act, a.thing
                        from (
                            (select 1 as waits, t.number, t.at, t.person, '' as who, t.act, t.thing
                             from access.audit_told t order by t.number desc limit ?)
                            union all
                            (select 0, l.number, l.at, n.person, l.who, l.act, l.thing
                             from (select * from access.audit_link order by number desc limit ?) l
                             left join access.audit_name n on n.name = l.who)
                        ) a
                        left join access.person p on p.id = a.person
                        order by a.waits desc, a.number desc offset ? limit ?
                        """)
                .params((long) offset + count, (long) offset + count, offset, count)
                .query((row, n) -> new Audit.Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("who"),
                        row.getString("act"),
                        row.getString("thing")))
                .list();
    }

    /// Lets one writer at a time chain, until the end of its transaction; readers are not held up.
    void beOnlyWriter() {
        database.sql("lock table access.audit_link in share row exclusive mode").update();
    }

    List<Told> told(int count) {
        return database.sql("select number, at, person, act, thing from access.audit_told order by number limit ?")
                .param(count)
                .query((row, n) -> new Told(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("person", UUID.class),
                        row.getString("act"),
                        row.getString("thing")))
                .list();
    }

    int waiting() {
        return database.sql("select count(*) from access.audit_told")
                .query(Integer.class)
                .single();
    }

    Optional<AuditLink> last() {
        return database.sql("""
                        select number, at, who, act, thing, hash from access.audit_link order by number desc limit 1
                        """).query((row, n) -> link(row)).optional();
    }

    /// Puts the links in place of what was told; both lists are in the same order.
    void chain(List<Told> told, List<AuditLink> links) {
        var numbers = told.stream().map(Told::number).toArray();
        database.sql("""
                        insert into access.audit_link (number, at, who, act, thing, hash)
                        select c.number, t.at, c.who, t.act, c.thing, c.hash
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                                 as c (told, number, who, thing, hash)
                        join access.audit_told t on t.number = c.told
                        """)
                .params(
                        new SqlArrayValue("int8", numbers),
                        column("int8", links, AuditLink::number),
                        column("text", links, link -> link.entry().who()),
                        column("text", links, link -> link.entry().thing()),
                        column("text", links, AuditLink::hash))
                .update();
        database.sql("delete from access.audit_told where number = any (?)")
                .param(new SqlArrayValue("int8", numbers))
                .update();
    }

    private static SqlArrayValue column(String type, List<AuditLink> links, Function<AuditLink, Object> part) {
        return new SqlArrayValue(type, links.stream().map(part).toArray());
    }

    void seal(AuditSeal seal) {
        database.sql("insert into access.audit_seal (last, first, at, signature) values (?, ?, ?, ?)")
                .params(seal.last(), seal.first(), Timestamp.from(seal.at()), seal.signature())
                .update();
    }

    /// The newest seal: the head of the chain.
    Optional<AuditSeal> head() {
        return database.sql("""
                        select s.first, s.last, l.hash, s.at as sealed_at, s.signature
                        from access.audit_seal s join access.audit_link l on l.number = s.last
                        order by s.last desc limit 1
                        """)
                .query((row, n) -> new AuditSeal(
                        row.getLong("first"),
                        row.getLong("last"),
                        row.getString("hash"),
                        row.getTimestamp("sealed_at").toInstant(),
                        row.getString("signature")))
                .optional();
    }

    /// The chain behind a number, in order.
    List<Sealed> chain(long behind, int count) {
        return database.sql("""
                        select l.number, l.at, l.who, l.act, l.thing, l.hash, s.first, s.at as sealed_at, s.signature
                        from access.audit_link l left join access.audit_seal s on s.last = l.number
                        where l.number > ? order by l.number limit ?
                        """)
                .params(behind, count)
                .query((row, n) -> new Sealed(link(row), seal(row)))
                .list();
    }

    private static AuditLink link(ResultSet row) throws SQLException {
        var entry = new AuditLink.Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("thing"));
        return new AuditLink(row.getLong("number"), entry, row.getString("hash"));
    }

    private static @Nullable AuditSeal seal(ResultSet row) throws SQLException {
        var signature = row.getString("signature");
        return signature == null
                ? null
                : new AuditSeal(
                        row.getLong("first"),
                        row.getLong("number"),
                        row.getString("hash"),
                        row.getTimestamp("sealed_at").toInstant(),
                        signature);
    }

    List<AuditName> names(Collection<UUID> people) {
        return database.sql("select person, key, name from access.audit_name where person = any (?)")
                .param(new SqlArrayValue("uuid", people.toArray()))
                .query((row, n) -> name(row))
                .list();
    }

    /// All pseudonyms whose person comes behind this one, in order.
    List<AuditName> names(UUID behind, int count) {
        return database.sql("select person, key, name from access.audit_name where person > ? order by person limit ?")
                .params(behind, count)
                .query((row, n) -> name(row))
                .list();
    }

    private static AuditName name(ResultSet row) throws SQLException {
        return new AuditName(row.getObject("person", UUID.class), row.getString("key"), row.getString("name"));
    }

    /// Keeps the pseudonyms of people who have an account; that of somebody erased must lead nowhere.
    void keep(List<AuditName> names) {
        database.sql("""
                        insert into access.audit_name (person, key, name)
                        select f.person, f.key, f.name
                        from unnest(?::uuid[], ?::text[], ?::text[]) as f (person, key, name)
                        join access.person p on p.id = f.person and p.active
                        """)
                .params(
                        new SqlArrayValue(
                                "uuid", names.stream().map(AuditName::person).toArray()),
                        new SqlArrayValue(
                                "text", names.stream().map(AuditName::key).toArray()),
                        new SqlArrayValue(
                                "text", names.stream().map(AuditName::name).toArray()))
                .update();
    }

    void forget(UUID person) {
        database.sql("delete from access.audit_name where person = ?")
                .param(person)
                .update();
    }
}
