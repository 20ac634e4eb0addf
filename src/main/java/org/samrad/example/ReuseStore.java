package org.samrad.example;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Who uses which example, and what came of it.
@Component
class ReuseStore {
    private final Database database;

    ReuseStore(Database database) {
        this.database = database;
    }

    /// A use with the headline of what is used.
    record Named(Reuse reuse, String headline, String language) {}

    /// Whether it was added: an initiative says once that it uses an example.
    boolean add(Reuse r) {
        try {
            database.sql("""
                            insert into example.reuse
                                (id, example, after, organisation, initiative, way, how, language, named, begun_by, begun_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            r.id(),
                            r.example(),
                            r.telling().after(),
                            r.user().organisation(),
                            r.user().initiative(),
                            r.telling().way().name(),
                            r.telling().how(),
                            r.telling().language(),
                            r.user().named(),
                            r.begun().by(),
                            Date.valueOf(r.begun().on())))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void save(UUID id, Reuse.Result result) {
        database.sql("update example.reuse set outcome = ?, outcome_said = ?, outcome_on = ? where id = ?")
                .params(result.outcome().name(), result.said(), Date.valueOf(result.on()), id)
                .update();
    }

    Optional<Reuse> find(UUID id) {
        return database.sql("select * from example.reuse where id = ?")
                .param(id)
                .query((row, n) -> reuse(row))
                .optional();
    }

    Reuse held(UUID id) {
        return database.sql("select * from example.reuse where id = ? for update")
                .param(id)
                .query((row, n) -> reuse(row))
                .optional()
                .orElseThrow(() -> new NotFound("reuse"));
    }

    List<Reuse> ofExample(UUID example) {
        return database.sql("select * from example.reuse where example = ? order by number limit 500")
                .param(example)
                .query((row, n) -> reuse(row))
                .list();
    }

    private static final String NAMED = """
            select r.*, v.content -> 'words' ->> 'headline' headline, v.content -> 'words' ->> 'language' spoken
            from example.reuse r join example.example e on e.id = r.example
            join example.version v on v.example = e.id and v.version = coalesce(e.shown, e.version)
            """;

    List<Named> ofInitiative(UUID initiative) {
        return database.sql(NAMED + " where r.initiative = ? order by r.number desc limit 100")
                .param(initiative)
                .query((row, n) -> new Named(reuse(row), row.getString("headline"), row.getString("spoken")))
                .list();
    }

    private static Reuse reuse(ResultSet row) throws SQLException {
        return new Reuse(
                row.getObject("id", UUID.class),
                row.getObject("example", UUID.class),
                new Reuse.User(
                        row.getObject("organisation", UUID.class),
                        row.getObject("initiative", UUID.class),
                        row.getBoolean("named")),
                new Reuse.Telling(
                        Reuse.Way.valueOf(row.getString("way")),
                        row.getString("how"),
                        row.getString("language"),
                        row.getObject("after", UUID.class)),
                new Reuse.Begun(row.getObject("begun_by", UUID.class), row.getObject("begun_on", LocalDate.class)),
                result(row));
    }

    private static Reuse.@Nullable Result result(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Reuse.Result(
                        ReuseOutcome.valueOf(outcome),
                        row.getString("outcome_said"),
                        row.getObject("outcome_on", LocalDate.class));
    }

    /// For a person's own eyes: what one has said to use.
    List<String> of(UUID person) {
        return database.sql("select begun_on || ' ' || way || ' ' || how from example.reuse where begun_by = ?")
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
