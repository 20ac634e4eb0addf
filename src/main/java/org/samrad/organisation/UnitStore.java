package org.samrad.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Units and who has a place in them.
@Component
class UnitStore {
    private static final RowMapper<Unit> UNIT = (row, n) -> new Unit(
            row.getObject("id", UUID.class),
            row.getObject("organisation", UUID.class),
            row.getObject("inside", UUID.class),
            row.getString("name"));

    private final Database database;

    UnitStore(Database database) {
        this.database = database;
    }

    Optional<Unit> find(UUID id) {
        return database.sql("select * from organisation.unit where id = ?")
                .param(id)
                .query(UNIT)
                .optional();
    }

    Unit get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("unit"));
    }

    List<Unit> all(Collection<UUID> ids) {
        return database.sql("select * from organisation.unit where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(UNIT)
                .list();
    }

    List<Unit> inOrganisation(UUID organisation) {
        return database.sql("select * from organisation.unit where organisation = ? order by lower(name), id")
                .param(organisation)
                .query(UNIT)
                .list();
    }

    /// Whether a sibling has the name already.
    boolean hasTwin(Unit unit) {
        return database.sql("""
                        select exists (
                            select 1 from organisation.unit
                            where organisation = ? and inside is not distinct from ?::uuid and name = ? and id <> ?)
                        """)
                .params(Arrays.asList(unit.organisation(), unit.inside(), unit.name(), unit.id()))
                .query(Boolean.class)
                .single();
    }

    void save(Unit unit) {
        database.sql("""
                        insert into organisation.unit (id, organisation, inside, name) values (?, ?, ?, ?)
                        on conflict (id) do update set inside = excluded.inside, name = excluded.name
                        """)
                .params(Arrays.asList(unit.id(), unit.organisation(), unit.inside(), unit.name()))
                .update();
    }

    /// The units from the top down to this one.
    List<Unit> way(UUID unit) {
        return database.sql("""
                        with recursive way (id, organisation, inside, name, step) as (
                            select id, organisation, inside, name, 0 from organisation.unit where id = ?
                            union all
                            select u.id, u.organisation, u.inside, u.name, way.step + 1
                            from organisation.unit u join way on way.inside = u.id)
                        select * from way order by step desc
                        """).param(unit).query(UNIT).list();
    }

    List<Unit> withDescendants(UUID unit) {
        return database.sql("""
                        with recursive below (id, organisation, inside, name, depth) as (
                            select id, organisation, inside, name, 0 from organisation.unit where id = ?
                            union all
                            select u.id, u.organisation, u.inside, u.name, below.depth + 1
                            from organisation.unit u join below on u.inside = below.id)
                        select * from below order by depth, lower(name), id
                        """).param(unit).query(UNIT).list();
    }

    Map<UUID, Integer> memberCounts(UUID organisation) {
        var counts = new HashMap<UUID, Integer>();
        database.sql("""
                        select m.unit, count(*) as members
                        from organisation.membership m join organisation.unit u on u.id = m.unit
                        where u.organisation = ? group by m.unit
                        """).param(organisation).query(row -> {
            counts.put(row.getObject("unit", UUID.class), row.getInt("members"));
        });
        return counts;
    }

    List<UUID> members(Collection<UUID> units) {
        return database.sql("select person from organisation.membership where unit = any (?) order by person")
                .param(OrganisationStore.ids(units))
                .query((row, n) -> row.getObject("person", UUID.class))
                .list();
    }

    Optional<UUID> place(UUID person) {
        return database.sql("select unit from organisation.membership where person = ?")
                .param(person)
                .query(UUID.class)
                .optional();
    }

    /// The units in which these people have their place.
    Map<UUID, Unit> places(Collection<UUID> people) {
        var places = new HashMap<UUID, Unit>();
        database.sql("""
                        select m.person, u.* from organisation.membership m join organisation.unit u on u.id = m.unit
                        where m.person = any (?)
                        """).param(OrganisationStore.ids(people)).query(row -> {
            var unit = UNIT.mapRow(row, 0);
            if (unit != null) {
                places.put(row.getObject("person", UUID.class), unit);
            }
        });
        return places;
    }

    void place(UUID person, UUID unit) {
        database.sql("""
                        insert into organisation.membership (person, unit) values (?, ?)
                        on conflict (person) do update set unit = excluded.unit
                        """).params(person, unit).update();
    }

    void takeOut(UUID person) {
        database.sql("delete from organisation.membership where person = ?")
                .param(person)
                .update();
    }
}
