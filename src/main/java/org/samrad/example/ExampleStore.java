package org.samrad.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Examples with every version and every state they have been in.
@Component
class ExampleStore {
    private static final String WITH_STATE = """
            select e.*, s.made_by state_by, s.made_at state_at, s.why
            from example.example e join lateral
                (select * from example.step where example = e.id order by number desc limit 1) s on true
            """;

    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    ExampleStore(Database database) {
        this.database = database;
    }

    /// An example with its headline, for a list.
    record Line(Example example, String headline, String language) {}

    /// An organisation, and whether the reader may write or approve there.
    record Side(UUID organisation, boolean writes, boolean approves) {}

    void add(Example e, Example.Version first, Example.Step step) {
        database.sql("""
                        insert into example.example (id, host, organisation, writer, visit, state, version, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        e.id(),
                        e.host(),
                        e.writer().organisation(),
                        e.writer().person(),
                        e.writer().visit(),
                        e.state().name().name(),
                        e.version(),
                        Timestamp.from(first.at())))
                .update();
        add(e.id(), first);
        add(e.id(), step);
    }

    void add(UUID example, Example.Version version) {
        database.sql("""
                        insert into example.version (example, version, content, changed, made_by, made_at)
                        values (?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        example,
                        version.number(),
                        json.writeValueAsString(version.content()),
                        version.changed(),
                        version.by(),
                        Timestamp.from(version.at()))
                .update();
    }

    void add(UUID example, Example.Step step) {
        database.sql("""
                        insert into example.step (id, example, state, version, why, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        step.id(),
                        example,
                        step.state().name().name(),
                        step.version(),
                        step.state().why(),
                        step.state().done().by(),
                        Timestamp.from(step.state().done().at()))
                .update();
    }

    void save(Example e) {
        database.sql("update example.example set state = ?, version = ?, shown = ? where id = ?")
                .params(Arrays.asList(e.state().name().name(), e.version(), e.shown(), e.id()))
                .update();
    }

    Optional<Example> find(UUID id) {
        return database.sql(WITH_STATE + " where e.id = ?")
                .param(id)
                .query((row, n) -> example(row))
                .optional();
    }

    /// As it stands, nobody else changing it meanwhile.
    Example held(UUID id) {
        database.sql("select id from example.example where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id).orElseThrow(() -> new NotFound("example"));
    }

    private static Example example(ResultSet row) throws SQLException {
        var done = new ExampleState.Done(
                row.getObject("state_by", UUID.class),
                row.getTimestamp("state_at").toInstant());
        return new Example(
                row.getObject("id", UUID.class),
                row.getObject("host", UUID.class),
                new Example.Writer(
                        row.getObject("organisation", UUID.class),
                        row.getObject("writer", UUID.class),
                        row.getObject("visit", UUID.class)),
                ExampleState.of(ExampleState.Name.valueOf(row.getString("state")), done, row.getString("why")),
                row.getInt("version"),
                row.getObject("shown", Integer.class));
    }

    Example.Version version(UUID example, int number) {
        return database.sql("select * from example.version where example = ? and version = ?")
                .params(example, number)
                .query((row, n) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound("version"));
    }

    private Example.Version version(ResultSet row) throws SQLException {
        return new Example.Version(
                row.getInt("version"),
                json.readValue(row.getString("content"), ExampleContent.class),
                row.getString("changed"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }

    /// All versions, the newest first.
    List<Example.Version> versions(UUID example) {
        return database.sql("select * from example.version where example = ? order by version desc")
                .param(example)
                .query((row, n) -> version(row))
                .list();
    }

    /// All that has happened to it, the latest first.
    List<Example.Step> steps(UUID example) {
        return database.sql("select * from example.step where example = ? order by number desc")
                .param(example)
                .query((row, n) -> new Example.Step(
                        row.getObject("id", UUID.class),
                        ExampleState.of(
                                ExampleState.Name.valueOf(row.getString("state")),
                                new ExampleState.Done(
                                        row.getObject("made_by", UUID.class),
                                        row.getTimestamp("made_at").toInstant()),
                                row.getString("why")),
                        row.getInt("version")))
                .list();
    }

    /// Whether the host has ever been asked.
    boolean wasSent(UUID example) {
        return database.sql("select exists (select 1 from example.step where example = ? and state = 'WRITTEN')")
                .param(example)
                .query(Boolean.class)
                .single();
    }

    /// Those that an organisation writes, or that its mandate is asked about; what waits first.
    List<Line> ofOrganisation(Side side, int offset, int count) {
        return database.sql("""
                        select e.*, s.made_by state_by, s.made_at state_at, s.why,
                            v.content -> 'words' ->> 'headline' headline, v.content -> 'words' ->> 'language' language
                        from example.example e join lateral
                            (select * from example.step where example = e.id order by number desc limit 1) s on true
                        join example.version v on v.example = e.id and v.version = e.version
                        where :writes and e.organisation = :own
                            or :approves and e.host = :own
                                and exists (select 1 from example.step where example = e.id and state = 'WRITTEN')
                        order by e.state in ('PUBLISHED', 'RETIRED'), e.state = 'RETIRED', s.made_at desc, e.id
                        offset :offset limit :count
                        """)
                .param("own", side.organisation())
                .param("writes", side.writes())
                .param("approves", side.approves())
                .param("offset", offset)
                .param("count", count)
                .query((row, n) -> new Line(example(row), row.getString("headline"), row.getString("language")))
                .list();
    }

    /// For a person's own eyes: what one has written and decided.
    List<String> of(UUID person) {
        return database.sql("""
                        select v.made_at::date || ' ' || (v.content -> 'words' ->> 'headline')
                        from example.version v where v.made_by = :person
                        union all
                        select s.made_at::date || ' ' || s.state || ' ' || s.why from example.step s
                        where s.made_by = :person order by 1
                        """)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
