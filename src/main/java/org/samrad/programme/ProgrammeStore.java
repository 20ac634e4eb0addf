package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Programmes and who runs them.
@Component
class ProgrammeStore {
    private final Database database;

    ProgrammeStore(Database database) {
        this.database = database;
    }

    void add(Programme p, UUID by, Instant at) {
        database.sql("""
                        insert into programme.programme
                            (id, address, title, about, language, measured, example, own_word, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        p.id(),
                        p.address(),
                        p.words().title(),
                        p.words().about(),
                        p.words().language(),
                        p.evidence().measured(),
                        p.evidence().example(),
                        p.evidence().ownWord(),
                        by,
                        Timestamp.from(at))
                .update();
        organisers(p);
    }

    void save(Programme p) {
        database.sql("""
                        update programme.programme
                        set title = ?, about = ?, language = ?, measured = ?, example = ?, own_word = ? where id = ?
                        """)
                .params(
                        p.words().title(),
                        p.words().about(),
                        p.words().language(),
                        p.evidence().measured(),
                        p.evidence().example(),
                        p.evidence().ownWord(),
                        p.id())
                .update();
        organisers(p);
    }

    private void organisers(Programme p) {
        database.sql("delete from programme.organiser where programme = ?")
                .param(p.id())
                .update();
        int place = 0;
        for (var one : p.organisers()) {
            database.sql(
                            "insert into programme.organiser (programme, organisation, place, responsibility) values (?, ?, ?, ?)")
                    .params(p.id(), one.organisation(), place++, one.responsibility())
                    .update();
        }
    }

    Optional<Programme> find(UUID id) {
        return whole(database.sql("select * from programme.programme where id = ?")
                        .param(id)
                        .query((row, n) -> programme(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Programme> find(String address) {
        return whole(database.sql("select * from programme.programme where address = ?")
                        .param(address)
                        .query((row, n) -> programme(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Programme> list(int offset, int count) {
        return whole(database.sql("select * from programme.programme order by title, id offset ? limit ?")
                .params(offset, count)
                .query((row, n) -> programme(row))
                .list());
    }

    private record Held(UUID programme, Programme.Organiser organiser) {}

    private List<Programme> whole(List<Programme> bare) {
        var organisers = organisers(bare.stream().map(Programme::id).toList());
        return bare.stream()
                .map(p -> new Programme(
                        p.id(), p.address(), p.words(), organisers.getOrDefault(p.id(), List.of()), p.evidence()))
                .toList();
    }

    private Map<UUID, List<Programme.Organiser>> organisers(Collection<UUID> programmes) {
        return database
                .sql("select * from programme.organiser where programme = any (?) order by programme, place")
                .param(programmes.toArray(UUID[]::new))
                .query((row, n) -> new Held(
                        row.getObject("programme", UUID.class),
                        new Programme.Organiser(
                                row.getObject("organisation", UUID.class), row.getString("responsibility"))))
                .list()
                .stream()
                .collect(groupingBy(Held::programme, mapping(Held::organiser, toList())));
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("address"),
                new Programme.Words(row.getString("title"), row.getString("about"), row.getString("language")),
                List.of(),
                new Programme.Evidence(row.getInt("measured"), row.getInt("example"), row.getInt("own_word")));
    }

    /// For a person's own eyes.
    List<String> of(UUID person) {
        return database.sql("select title from programme.programme where started_by = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
