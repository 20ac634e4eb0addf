package org.samrad.question;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Questions and their versions, written: the texts, the states and who brought them about.
@Component
class WordingStore {
    /// Two programs that start at once on one database do not take the bank in twice.
    private static final long BANK_LOCK = 88_017;

    private final Database database;

    WordingStore(Database database) {
        this.database = database;
    }

    /// A version came into a state. `person` is empty where it came with the program.
    record Step(
            UUID version,
            Question.State state,
            Instant at,
            @Nullable UUID person) {}

    void lockBank() {
        database.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(BANK_LOCK)
                .query(Integer.class)
                .single();
    }

    Map<String, Integer> editions() {
        var editions = new HashMap<String, Integer>();
        database.sql("select code, edition from question.question where organisation is null")
                .query(row -> {
                    editions.put(row.getString("code"), row.getInt("edition"));
                });
        return editions;
    }

    String ownCode() {
        return "OWN-"
                + database.sql("select nextval('question.own_code')")
                        .query(Long.class)
                        .single();
    }

    void keep(Question q, int edition) {
        var place = q.place();
        database.sql("""
                        insert into question.question
                            (id, code, organisation, occasion, phase, audience, half, position, focus, answer, edition)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set half = excluded.half, position = excluded.position,
                            focus = excluded.focus, answer = excluded.answer, edition = excluded.edition
                        """)
                .params(Arrays.asList(
                        q.id(),
                        q.code(),
                        q.organisation(),
                        place.occasion().name(),
                        QuestionStore.name(place.phase()),
                        QuestionStore.name(place.audience()),
                        place.half(),
                        place.position(),
                        q.focus().name(),
                        q.answer().name(),
                        edition))
                .update();
    }

    int lastNumber(UUID question, @Nullable UUID organisation) {
        return database.sql("""
                        select coalesce(max(number), 0) from question.version
                        where question = :question and organisation is not distinct from :organisation
                        """)
                .param("question", question)
                .param("organisation", organisation, Types.OTHER)
                .query(Integer.class)
                .single();
    }

    void add(Question.Version v, @Nullable UUID person, Instant at) {
        database.sql("""
                        insert into question.version (id, question, number, organisation, obligatory, state)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        v.id(),
                        v.question(),
                        v.number(),
                        v.organisation(),
                        v.obligatory(),
                        v.standing().state().name()))
                .update();
        words(v);
        step(v.id(), v.standing().state(), person, at);
    }

    /// The same draft in other words.
    void saveWords(Question.Version v) {
        database.sql("delete from question.wording where version = ?")
                .param(v.id())
                .update();
        words(v);
    }

    private void words(Question.Version v) {
        var languages = List.copyOf(v.texts().keySet());
        database.sql("""
                        insert into question.wording (version, language, text, help)
                        select ?, l, t, h from unnest(?::text[], ?::text[], ?::text[]) as w (l, t, h)
                        """)
                .params(
                        v.id(),
                        languages.toArray(String[]::new),
                        languages.stream().map(v.texts()::get).toArray(String[]::new),
                        languages.stream()
                                .map(one -> v.words().helps().getOrDefault(one, ""))
                                .toArray(String[]::new))
                .update();
    }

    void saveState(Question.Version v, UUID person, Instant at) {
        database.sql("update question.version set state = ? where id = ?")
                .params(v.standing().state().name(), v.id())
                .update();
        step(v.id(), v.standing().state(), person, at);
    }

    /// Takes back what one owner has published of a question, so that only one wording of each is in force.
    void withdrawPublished(UUID question, @Nullable UUID organisation, @Nullable UUID person, Instant at) {
        var published = database.sql("""
                        update question.version set state = 'WITHDRAWN'
                        where question = :question and organisation is not distinct from :organisation and state = 'PUBLISHED'
                        returning id
                        """)
                .param("question", question)
                .param("organisation", organisation, Types.OTHER)
                .query(UUID.class)
                .list();
        published.forEach(version -> step(version, Question.State.WITHDRAWN, person, at));
    }

    private void step(UUID version, Question.State state, @Nullable UUID person, Instant at) {
        database.sql("insert into question.step (version, state, at, person) values (?, ?, ?, ?)")
                .params(Arrays.asList(version, state.name(), Timestamp.from(at), person))
                .update();
    }

    /// The last step of each of these versions.
    Map<UUID, Step> lastSteps(Collection<UUID> versions) {
        var steps = new HashMap<UUID, Step>();
        database.sql("""
                        select distinct on (version) * from question.step where version = any(?)
                        order by version, number desc
                        """)
                .param(versions.toArray(UUID[]::new))
                .query((row, n) -> new Step(
                        row.getObject("version", UUID.class),
                        Question.State.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("person", UUID.class)))
                .list()
                .forEach(step -> steps.put(step.version(), step));
        return steps;
    }

    Optional<Question.Version> find(UUID version) {
        return database.sql(QuestionStore.VERSION + " where v.id = ? for update of v")
                .param(version)
                .query((row, n) -> QuestionStore.version(row))
                .optional();
    }

    /// Versions that a person has brought into a state: code, number and state.
    List<String> stepsOf(UUID person) {
        return database.sql("""
                        select q.code || ' ' || v.number || ' ' || s.state as step from question.step s
                        join question.version v on v.id = s.version join question.question q on q.id = v.question
                        where s.person = ? order by s.number
                        """)
                .param(person)
                .query((row, n) -> Objects.toString(row.getString("step"), ""))
                .list();
    }

    void forget(UUID person) {
        database.sql("update question.step set person = null where person = ?")
                .param(person)
                .update();
    }
}
