package org.samrad.question;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// Organisations' question sets and what stands in them.
@Component
class SetStore {
    private final Database database;

    SetStore(Database database) {
        this.database = database;
    }

    /// A set in a list, without its questions.
    record Row(UUID id, UUID organisation, QuestionSet.Purpose purpose, int edition, int size, Instant changedAt) {}

    private static final String ROW = """
            select s.*, (select count(*) from question.item i where i.question_set = s.id) as size
            from question.question_set s where s.ended_at is null
            """;

    List<Row> of(UUID organisation) {
        return rows(database.sql(ROW + " and s.organisation = ?").param(organisation));
    }

    Optional<Row> row(UUID id) {
        return rows(database.sql(ROW + " and s.id = ? for update of s").param(id)).stream()
                .findFirst();
    }

    private static List<Row> rows(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec asked) {
        return asked.query((row, n) -> {
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getObject("organisation", UUID.class),
                            QuestionStore.purpose(row, ""),
                            row.getInt("edition"),
                            row.getInt("size"),
                            row.getTimestamp("changed_at").toInstant());
                })
                .list();
    }

    List<QuestionSet.Item> items(UUID set) {
        return database.sql(QuestionStore.VERSION.replace(
                                "from question.version v", ", i.obligatory as must_here from question.version v")
                        + " join question.item i on i.version = v.id where i.question_set = ? order by i.position")
                .param(set)
                .query((row, n) -> new QuestionSet.Item(QuestionStore.version(row), row.getBoolean("must_here")))
                .list();
    }

    void add(QuestionSet set, UUID person, Instant at) {
        var purpose = set.purpose();
        database.sql("""
                        insert into question.question_set
                            (id, organisation, occasion, phase, audience, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        set.id(),
                        set.organisation(),
                        purpose.occasion().name(),
                        QuestionStore.name(purpose.phase()),
                        QuestionStore.name(purpose.audience()),
                        Timestamp.from(at),
                        person))
                .update();
        fill(set);
    }

    /// Saves a set, unless somebody else has changed it meanwhile; true when it was saved.
    boolean save(QuestionSet set, UUID person, Instant at) {
        var saved = database.sql("""
                        update question.question_set set edition = edition + 1, changed_at = ?, changed_by = ?
                        where id = ? and edition = ?
                        """)
                .params(Timestamp.from(at), person, set.id(), set.edition())
                .update();
        if (saved == 0) {
            return false;
        }
        database.sql("delete from question.item where question_set = ?")
                .param(set.id())
                .update();
        fill(set);
        return true;
    }

    private void fill(QuestionSet set) {
        var items = set.items();
        database.sql("""
                        insert into question.item (question_set, question, version, position, obligatory)
                        select ?, q, v, p, o from unnest(?::uuid[], ?::uuid[], ?::int[], ?::bool[]) as i (q, v, p, o)
                        """)
                .params(
                        set.id(),
                        items.stream().map(QuestionSet.Item::question).toArray(UUID[]::new),
                        items.stream().map(item -> item.version().id()).toArray(UUID[]::new),
                        IntStream.range(0, items.size()).boxed().toArray(Integer[]::new),
                        items.stream().map(QuestionSet.Item::obligatory).toArray(Boolean[]::new))
                .update();
    }

    void end(UUID set, Instant at) {
        database.sql("update question.question_set set ended_at = ? where id = ?")
                .params(Timestamp.from(at), set)
                .update();
    }

    /// The living sets of an organisation that hold a question.
    List<UUID> holding(UUID organisation, UUID question) {
        return database.sql("""
                        select s.id from question.question_set s join question.item i on i.question_set = s.id
                        where s.organisation = ? and s.ended_at is null and i.question = ?
                        """)
                .params(organisation, question)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Which sets an organisation has for a purpose: none or one.
    Optional<UUID> find(UUID organisation, QuestionSet.Purpose purpose) {
        return database.sql("""
                        select id from question.question_set
                        where organisation = :organisation and ended_at is null and occasion = :occasion
                          and phase is not distinct from :phase and audience is not distinct from :audience
                        """)
                .param("organisation", organisation)
                .param("occasion", purpose.occasion().name())
                .param("phase", QuestionStore.name(purpose.phase()), Types.VARCHAR)
                .param("audience", QuestionStore.name(purpose.audience()), Types.VARCHAR)
                .query(UUID.class)
                .optional();
    }

    List<String> changedBy(UUID person) {
        return database.sql("""
                        select s.occasion || coalesce(' ' || s.phase || ' ' || s.audience, '') as purpose
                        from question.question_set s where s.changed_by = ? order by s.changed_at
                        """)
                .param(person)
                .query((row, n) -> java.util.Objects.toString(row.getString("purpose"), ""))
                .list();
    }

    void forget(@Nullable UUID person) {
        database.sql("update question.question_set set changed_by = null where changed_by = ?")
                .param(person)
                .update();
    }
}
