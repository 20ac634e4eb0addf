package org.samrad.expectation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.springframework.stereotype.Component;

/// Expectation agreements with every version, the hands under them, what was said, and how each item went.
@Component
class AgreementStore {
    private final Database database;

    AgreementStore(Database database) {
        this.database = database;
    }

    /// Whose a version is.
    record Made(int version, Side side, UUID by, Instant at) {}

    void add(Agreement a, Made made) {
        database.sql("""
                        insert into expectation.agreement (id, initiative, institution, language, state, version)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        a.id(),
                        a.between().initiative(),
                        a.between().institution(),
                        a.between().language(),
                        a.state().name(),
                        a.version())
                .update();
        addVersion(a, made);
    }

    void save(Agreement a) {
        database.sql(
                        "update expectation.agreement set state = ?, version = ?, hash = case when hash = '' then ? else hash end where id = ?")
                .params(a.state().name(), a.version(), a.state().binding() ? a.hash() : "", a.id())
                .update();
    }

    void addVersion(Agreement a, Made made) {
        database.sql(
                        "insert into expectation.version (agreement, version, side, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(a.id(), made.version(), made.side().name(), made.by(), Timestamp.from(made.at()))
                .update();
        int place = 0;
        for (var item : a.items()) {
            add(a, item, place++);
        }
    }

    private void add(Agreement a, Item item, int place) {
        var doer = item.words().doer();
        var due = item.words().due();
        database.sql("""
                        insert into expectation.item (agreement, version, id, place, kind, text, doer, due, changed_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        a.id(),
                        a.version(),
                        item.id(),
                        place,
                        item.words().kind().name(),
                        item.words().text(),
                        doer == null ? null : doer.name(),
                        due == null ? null : Date.valueOf(due),
                        item.changedIn()))
                .update();
    }

    void add(UUID agreement, Agreement.Signature hand) {
        database.sql("""
                        insert into expectation.signature (agreement, version, side, signed_by, name, signed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        agreement,
                        hand.version(),
                        hand.side().name(),
                        hand.who().person(),
                        hand.who().name(),
                        Timestamp.from(hand.at()))
                .update();
    }

    void add(UUID agreement, Item.Marked marked) {
        var reason = marked.mark().reason();
        database.sql("""
                        insert into expectation.mark
                            (agreement, item, side, result, reason, evidence, link, marked_by, marked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        agreement,
                        marked.item(),
                        marked.side().name(),
                        marked.mark().result().name(),
                        reason == null ? null : reason.name(),
                        marked.mark().evidence().text(),
                        marked.mark().evidence().link(),
                        marked.by(),
                        Timestamp.from(marked.at())))
                .update();
    }

    void add(UUID agreement, Agreements.Comment comment) {
        database.sql("""
                        insert into expectation.comment (agreement, item, side, text, language, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        agreement,
                        comment.item(),
                        comment.side().name(),
                        comment.text(),
                        comment.language(),
                        comment.by(),
                        Timestamp.from(comment.at())))
                .update();
    }

    void step(UUID agreement, Agreements.Step step) {
        database.sql("insert into expectation.step (agreement, state, made_by, made_at) values (?, ?, ?, ?)")
                .params(agreement, step.state().name(), step.by(), Timestamp.from(step.at()))
                .update();
    }

    List<Agreements.Comment> comments(UUID agreement) {
        return database.sql("select * from expectation.comment where agreement = ? order by number")
                .param(agreement)
                .query((row, n) -> new Agreements.Comment(
                        row.getObject("item", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getString("text"),
                        row.getString("language"),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    List<Agreements.Step> steps(UUID agreement) {
        return database.sql("select * from expectation.step where agreement = ? order by number")
                .param(agreement)
                .query((row, n) -> new Agreements.Step(
                        Agreement.State.valueOf(row.getString("state")),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /// Who made which version, the newest first.
    List<Made> versions(UUID agreement) {
        return database.sql("select * from expectation.version where agreement = ? order by version desc")
                .param(agreement)
                .query((row, n) -> new Made(
                        row.getInt("version"),
                        Side.valueOf(row.getString("side")),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    Optional<Agreement> find(UUID id) {
        return filled(rows("where a.id = ?", id)).stream().findFirst();
    }

    /// The same, and nobody else changes it in the meantime.
    Agreement held(UUID id) {
        database.sql("select 1 from expectation.agreement where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id).orElseThrow(() -> new NotFound("agreement"));
    }

    /// The agreements about one solution; of several with the same institution the newest one.
    List<Agreement> ofInitiative(UUID initiative) {
        return database.once(
                "expectation.agreement", initiative, () -> filled(rows("where a.initiative = ?", initiative)));
    }

    List<Item> items(UUID agreement, int version) {
        return database.sql("select * from expectation.item where agreement = ? and version = ? order by place")
                .params(agreement, version)
                .query((row, n) -> item(row))
                .list();
    }

    Optional<String> hash(UUID agreement) {
        return database.sql("select hash from expectation.agreement where id = ? and hash <> ''")
                .param(agreement)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    private List<Agreement> rows(String where, UUID id) {
        return database.sql("select a.* from expectation.agreement a " + where + " order by (a.state = 'CLOSED'), a.id")
                .param(id)
                .query((row, n) -> new Agreement(
                        row.getObject("id", UUID.class),
                        new Agreement.Between(
                                row.getObject("initiative", UUID.class),
                                row.getObject("institution", UUID.class),
                                row.getString("language")),
                        Agreement.State.valueOf(row.getString("state")),
                        row.getInt("version"),
                        List.of(),
                        List.of(),
                        List.of()))
                .list();
    }

    /// What belongs to these agreements, in one look-up each.
    private List<Agreement> filled(List<Agreement> bare) {
        var ids = bare.stream().map(Agreement::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return bare;
        }
        var items = all(ids, """
                select i.* from expectation.item i join expectation.agreement a on a.id = i.agreement and a.version = i.version
                where i.agreement = any(?) order by i.place
                """, AgreementStore::item);
        var hands = all(
                ids,
                "select * from expectation.signature where agreement = any(?) order by signed_at",
                row -> new Agreement.Signature(
                        row.getInt("version"),
                        Side.valueOf(row.getString("side")),
                        new Agreement.Signatory(row.getObject("signed_by", UUID.class), row.getString("name")),
                        row.getTimestamp("signed_at").toInstant()));
        var marks = all(
                ids,
                "select * from expectation.mark where agreement = any(?) order by marked_at",
                AgreementStore::mark);
        return bare.stream()
                .map(a -> new Agreement(
                        a.id(),
                        a.between(),
                        a.state(),
                        a.version(),
                        items.getOrDefault(a.id(), List.of()),
                        hands.getOrDefault(a.id(), List.of()),
                        marks.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> all(UUID[] agreements, String sql, Reading<T> reading) {
        return database
                .sql(sql)
                .param(agreements)
                .query((row, n) -> Map.entry(row.getObject("agreement", UUID.class), reading.of(row)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static Item item(ResultSet row) throws SQLException {
        var doer = row.getString("doer");
        var due = row.getDate("due");
        return new Item(
                row.getObject("id", UUID.class),
                new Item.Words(
                        Item.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        doer == null ? null : Side.valueOf(doer),
                        due == null ? null : due.toLocalDate()),
                row.getInt("changed_in"));
    }

    private static Item.Marked mark(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Item.Marked(
                row.getObject("item", UUID.class),
                Side.valueOf(row.getString("side")),
                new Item.Mark(
                        Item.Result.valueOf(row.getString("result")),
                        reason == null ? null : Commitment.Reason.valueOf(reason),
                        new Item.Evidence(row.getString("evidence"), row.getString("link"))),
                row.getObject("marked_by", UUID.class),
                row.getTimestamp("marked_at").toInstant());
    }

    /// For a person's own eyes: what was written, signed and marked.
    Map<String, Object> of(UUID person) {
        return Map.of(
                "comments", texts("select text from expectation.comment where made_by = ? order by number", person),
                "signatures",
                        texts(
                                "select agreement::text || ' version ' || version from expectation.signature where signed_by = ?",
                                person),
                "marks", texts("select evidence from expectation.mark where marked_by = ?", person),
                "versions",
                        texts(
                                "select agreement::text || ' version ' || version from expectation.version where made_by = ?",
                                person),
                "steps",
                        texts(
                                "select agreement::text || ' ' || state from expectation.step where made_by = ?",
                                person));
    }

    /// The hand stays, the name goes.
    void forget(UUID person) {
        database.sql("update expectation.signature set name = '' where signed_by = ?")
                .param(person)
                .update();
    }

    private List<String> texts(String sql, @Nullable UUID person) {
        return database.sql(sql)
                .param(person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
