package org.samrad.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Who is in the scope of a round, and how far each has come.
@Component
class VisitPeopleStore {
    /// How somebody stands, in the order in which it counts.
    private static final String STANDING = """
            select s.*, case
                when exists (select 1 from example.visit_person p join example.visit v on v.id = p.visit
                    where v.round = s.round and p.person = s.person and p.part <> 'MISSED'
                        and v.state in ('HELD', 'DOCUMENTED', 'CLOSED')) then 'VISITED'
                when exists (select 1 from example.visit_person p join example.visit v on v.id = p.visit
                    where v.round = s.round and p.person = s.person and v.state = 'PLANNED') then 'AHEAD'
                when s.reason is not null then 'EXCUSED'
                else 'WITHOUT' end as standing
            from example.visit_scope s where s.round = ?
            """;

    private final Database database;

    VisitPeopleStore(Database database) {
        this.database = database;
    }

    VisitCoverage coverage(UUID round) {
        var counts = new HashMap<String, Integer>();
        database.sql("select standing, count(*) from (" + STANDING + ") all_of_them group by standing")
                .param(round)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return new VisitCoverage(
                counts.getOrDefault("VISITED", 0),
                counts.getOrDefault("AHEAD", 0),
                counts.getOrDefault("EXCUSED", 0),
                counts.getOrDefault("WITHOUT", 0));
    }

    /// Those without a visit or a reason first, then by name.
    List<VisitPerson> list(UUID round, int offset, int count) {
        return database.sql("select * from (" + STANDING
                        + ") all_of_them order by standing <> 'WITHOUT', name, person offset ? limit ?")
                .params(round, offset, count)
                .query((row, n) -> person(row))
                .list();
    }

    List<VisitPerson> without(UUID round, int most) {
        return database.sql("select * from (" + STANDING
                        + ") all_of_them where standing = 'WITHOUT' order by name, person limit ?")
                .params(round, most)
                .query((row, n) -> person(row))
                .list();
    }

    Optional<VisitPerson> find(UUID round, UUID person) {
        return database.sql("select * from (" + STANDING + ") all_of_them where person = ?")
                .params(round, person)
                .query((row, n) -> person(row))
                .optional();
    }

    private static VisitPerson person(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new VisitPerson(
                row.getObject("person", UUID.class),
                row.getString("name"),
                reason == null ? null : VisitPerson.Reason.valueOf(reason),
                row.getString("note"),
                VisitPerson.Standing.valueOf(row.getString("standing")));
    }

    /// Makes the scope exactly these people. Who has left and has nothing in the round goes; what was written of the
    /// others stays.
    void bring(UUID round, Map<UUID, String> people) {
        database.sql("""
                        delete from example.visit_scope s where s.round = ? and not s.person = any (?)
                            and not exists (select 1 from example.visit_person p join example.visit v on v.id = p.visit
                                where v.round = s.round and p.person = s.person)
                        """).params(round, VisitRoundStore.ids(people.keySet())).update();
        var names = people.entrySet().stream().toList();
        database.sql("""
                        insert into example.visit_scope (round, person, name)
                        select ?, fresh.person, fresh.name from unnest(?, ?) as fresh (person, name)
                        on conflict (round, person) do update set name = excluded.name
                        """)
                .params(
                        round,
                        VisitRoundStore.ids(
                                names.stream().map(Map.Entry::getKey).toList()),
                        new SqlArrayValue(
                                "text", names.stream().map(Map.Entry::getValue).toArray()))
                .update();
    }

    void excuse(UUID round, UUID person, VisitPerson.Reason reason, String note, UUID by, Instant at) {
        database.sql("""
                        update example.visit_scope set reason = ?, note = ?, given_by = ?, given_at = ?
                        where round = ? and person = ?
                        """)
                .params(reason.name(), note, by, Timestamp.from(at), round, person)
                .update();
    }

    void unexcuse(UUID round, UUID person) {
        database.sql("""
                        update example.visit_scope set reason = null, note = '', given_by = null, given_at = null
                        where round = ? and person = ?
                        """).params(round, person).update();
    }

    /// Those of these people who are in the scope.
    List<UUID> within(UUID round, Collection<UUID> people) {
        return database.sql("select person from example.visit_scope where round = ? and person = any (?)")
                .params(round, VisitRoundStore.ids(people))
                .query((row, n) -> row.getObject("person", UUID.class))
                .list();
    }
}
