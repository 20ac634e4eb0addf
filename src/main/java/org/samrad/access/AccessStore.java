package org.samrad.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Accounts and the roles they hold.
@Component
class AccessStore {
    private static final String PERSON = """
            select p.id, p.name, p.email, p.organisation,
                   coalesce(array_agg(g.role || ' ' || g.scope) filter (where g.role is not null), '{}') as grants
            from access.person p
            left join access.grant g on g.person = p.id and g.since <= ? and (g.until is null or g.until >= ?)
            """;

    private final Database database;

    AccessStore(Database database) {
        this.database = database;
    }

    Optional<Person> find(UUID id, LocalDate today) {
        return database.sql(PERSON + " where p.id = ? and p.active group by p.id")
                .params(Date.valueOf(today), Date.valueOf(today), id)
                .query((row, n) -> person(row))
                .optional();
    }

    Person get(UUID id, LocalDate today) {
        return find(id, today).orElseThrow(() -> new NotFound("person"));
    }

    Optional<Person> findByEmail(String email, LocalDate today) {
        return database.sql(PERSON + " where lower(p.email) = lower(?) and p.active group by p.id")
                .params(Date.valueOf(today), Date.valueOf(today), email)
                .query((row, n) -> person(row))
                .optional();
    }

    List<Person> inOrganisation(UUID organisation, LocalDate today, int offset, int count) {
        return database.sql(PERSON
                        + " where p.organisation = ? and p.active group by p.id order by p.name offset ? limit ?")
                .params(Date.valueOf(today), Date.valueOf(today), organisation, offset, count)
                .query((row, n) -> person(row))
                .list();
    }

    int size(UUID organisation) {
        return database.sql("select count(*) from access.person where organisation = ? and active")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    List<Person> withIds(Collection<UUID> ids, LocalDate today) {
        return database.sql(PERSON + " where p.id = any (?) and p.active group by p.id")
                .params(Date.valueOf(today), Date.valueOf(today), new SqlArrayValue("uuid", ids.toArray()))
                .query((row, n) -> person(row))
                .list();
    }

    List<Person> withAddresses(Collection<String> addresses, LocalDate today) {
        var lower = addresses.stream().map(one -> one.toLowerCase(Locale.ROOT)).toArray();
        return database.sql(PERSON + " where lower(p.email) = any (?) and p.active group by p.id")
                .params(Date.valueOf(today), Date.valueOf(today), new SqlArrayValue("text", lower))
                .query((row, n) -> person(row))
                .list();
    }

    List<Person> administrators(LocalDate today) {
        return database.sql(PERSON + """
                         where p.active and exists (
                             select 1 from access.grant a where a.person = p.id and a.role = 'ADMINISTRATOR'
                                 and a.since <= ? and (a.until is null or a.until >= ?))
                         group by p.id order by p.email
                        """)
                .params(Date.valueOf(today), Date.valueOf(today), Date.valueOf(today), Date.valueOf(today))
                .query((row, n) -> person(row))
                .list();
    }

    /// The demonstration's people, in the order in which they were added.
    List<Person> cast(LocalDate today) {
        return database.sql(PERSON + """
                         where p.active and p.cast_note <> '' group by p.id
                        order by p.organisation is null, p.number
                        """)
                .params(Date.valueOf(today), Date.valueOf(today))
                .query((row, n) -> person(row))
                .list();
    }

    String castNote(UUID person) {
        return database.sql("select cast_note from access.person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private static Person person(ResultSet row) throws SQLException {
        var grants = Arrays.stream((Object[]) row.getArray("grants").getArray())
                .map(grant -> grant.toString().split(" ", 2))
                .map(parts -> new Person.Grant(Role.valueOf(parts[0]), parts[1]))
                .toList();
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("organisation", UUID.class),
                grants);
    }

    void add(
            UUID id,
            String name,
            String email,
            @Nullable UUID organisation,
            @Nullable String password,
            String castNote) {
        database.sql("""
                        insert into access.person (id, name, email, organisation, password, cast_note)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(id, name, email, organisation, password, castNote))
                .update();
    }

    void rename(UUID id, String name) {
        database.sql("update access.person set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    Optional<String> password(UUID person) {
        return database.sql("select password from access.person where id = ? and password is not null")
                .param(person)
                .query(String.class)
                .optional();
    }

    void setPassword(UUID person, String encoded) {
        database.sql("update access.person set password = ? where id = ?")
                .params(encoded, person)
                .update();
    }

    void grant(UUID person, Role role, String scope, LocalDate since) {
        database.sql("""
                        insert into access.grant (person, role, scope, since)
                        select ?::uuid, ?::text, ?::text, ?::date where not exists (
                            select 1 from access.grant where person = ? and role = ? and scope = ? and until is null)
                        on conflict (person, role, scope, since) do update set until = null
                        """)
                .params(person, role.name(), scope, Date.valueOf(since), person, role.name(), scope)
                .update();
    }

    /// These terms, instead of all that the person held in the scope.
    void replace(UUID person, String scope, List<Access.RoleTerm> terms) {
        database.sql("delete from access.grant where person = ? and scope = ?")
                .params(person, scope)
                .update();
        for (var term : terms) {
            var until = term.until();
            database.sql("insert into access.grant (person, role, scope, since, until) values (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            person,
                            term.role().name(),
                            scope,
                            Date.valueOf(term.since()),
                            until == null ? null : Date.valueOf(until)))
                    .update();
        }
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return database
                .sql("select id, name from access.person where id = any (?) and active")
                .param(new SqlArrayValue("uuid", ids.toArray()))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void revoke(UUID person, Role role, String scope) {
        database.sql("delete from access.grant where person = ? and role = ? and scope = ?")
                .params(person, role.name(), scope)
                .update();
    }

    /// Who holds one of these roles in one of these scopes today, the longest first.
    List<Person> holding(Collection<String> roles, Collection<String> scopes, LocalDate today) {
        return database.sql(PERSON + """
                         join access.grant held on held.person = p.id
                        where p.active and held.role = any (?) and held.scope = any (?)
                          and held.since <= ? and (held.until is null or held.until >= ?)
                        group by p.id order by min(held.since), p.id
                        """)
                .params(
                        Date.valueOf(today),
                        Date.valueOf(today),
                        new SqlArrayValue("text", roles.toArray()),
                        new SqlArrayValue("text", scopes.toArray()),
                        Date.valueOf(today),
                        Date.valueOf(today))
                .query((row, n) -> person(row))
                .list();
    }

    boolean hasAnybody() {
        return database.sql("select exists (select 1 from access.person)")
                .query(Boolean.class)
                .single();
    }

    void erase(UUID person) {
        database.sql("""
                        update access.person
                        set name = '', email = id || '@erased.invalid', password = null, active = false, cast_note = ''
                        where id = ?
                        """).param(person).update();
        database.sql("delete from access.grant where person = ?").param(person).update();
    }
}
