package org.samrad.pair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Every version of every paper, the hands under them, the fingerprints, and what was said about the plan.
@Component
class PaperStore {
    private final Database database;
    private final JsonMapper json = JsonMapper.builder().build();

    PaperStore(Database database) {
        this.database = database;
    }

    /// A kind of paper: its matter, and what it says before anything is written.
    record Kind<T extends Written>(Paper.Matter matter, Class<T> type, T empty) {
        static final Kind<Statement> STATEMENT = new Kind<>(Paper.Matter.STATEMENT, Statement.class, Statement.EMPTY);
        static final Kind<Plan> PLAN = new Kind<>(Paper.Matter.PLAN, Plan.class, Plan.EMPTY);
        static final Kind<Continuation> CONTINUATION =
                new Kind<>(Paper.Matter.CONTINUATION, Continuation.class, Continuation.NONE);
    }

    <T extends Written> Paper<T> get(UUID pair, Kind<T> kind) {
        return of(List.of(pair), kind).getOrDefault(pair, new Paper<>(pair, kind.matter(), 0, kind.empty(), List.of()));
    }

    /// The newest version of each of these pairs that has one.
    <T extends Written> Map<UUID, Paper<T>> of(Collection<UUID> pairs, Kind<T> kind) {
        var ids = pairs.toArray(UUID[]::new);
        var hands = hands(ids, kind.matter());
        return database
                .sql("""
                        select distinct on (pair) pair, version, content from pair.paper
                        where pair = any(?) and matter = ? order by pair, version desc
                        """)
                .params(ids, kind.matter().name())
                .query((row, n) -> {
                    var pair = row.getObject("pair", UUID.class);
                    return new Paper<>(
                            pair,
                            kind.matter(),
                            row.getInt("version"),
                            json.readValue(row.getString("content"), kind.type()),
                            hands.getOrDefault(pair, List.of()));
                })
                .list()
                .stream()
                .collect(toMap(Paper::pair, paper -> paper));
    }

    private Map<UUID, List<Paper.Hand>> hands(UUID[] pairs, Paper.Matter matter) {
        return database
                .sql("select * from pair.hand where pair = any(?) and matter = ? order by at")
                .params(pairs, matter.name())
                .query((row, n) -> Map.entry(row.getObject("pair", UUID.class), hand(row)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static Paper.Hand hand(ResultSet row) throws SQLException {
        return new Paper.Hand(
                row.getInt("version"),
                row.getObject("organisation", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }

    /// An earlier version, with the hands that stand under it.
    <T extends Written> Paper<T> at(UUID pair, int version, Kind<T> kind) {
        return database.sql("select content from pair.paper where pair = ? and matter = ? and version = ?")
                .params(pair, kind.matter().name(), version)
                .query((row, n) -> json.readValue(row.getString("content"), kind.type()))
                .optional()
                .map(content -> new Paper<>(
                        pair,
                        kind.matter(),
                        version,
                        content,
                        hands(new UUID[] {pair}, kind.matter()).getOrDefault(pair, List.of())))
                .orElseThrow(() -> new NotFound("version"));
    }

    void add(Paper<?> paper, Paper.Made made) {
        database.sql("""
                        insert into pair.paper (pair, matter, version, content, organisation, made_by, made_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        paper.pair(),
                        paper.matter().name(),
                        made.version(),
                        json.writeValueAsString(paper.content()),
                        made.organisation(),
                        made.by(),
                        Timestamp.from(made.at()))
                .update();
    }

    void add(Paper<?> paper, Paper.Hand hand) {
        database.sql("""
                        insert into pair.hand (pair, matter, version, organisation, person, name, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        paper.pair(),
                        paper.matter().name(),
                        hand.version(),
                        hand.organisation(),
                        hand.person(),
                        hand.name(),
                        Timestamp.from(hand.at()))
                .update();
    }

    void freeze(Paper<?> paper, Instant at) {
        database.sql("insert into pair.frozen (pair, matter, version, hash, at) values (?, ?, ?, ?, ?)")
                .params(paper.pair(), paper.matter().name(), paper.version(), paper.hash(), Timestamp.from(at))
                .update();
    }

    /// A version under which all hands stand: its fingerprint, and since when.
    record Frozen(int version, String hash, Instant at) {}

    List<Frozen> frozen(UUID pair, Paper.Matter matter) {
        return database.sql("select * from pair.frozen where pair = ? and matter = ? order by version desc")
                .params(pair, matter.name())
                .query((row, n) -> new Frozen(
                        row.getInt("version"),
                        row.getString("hash"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// When these pairs first had an agreed version of this matter.
    Map<UUID, Instant> firstFrozen(Collection<UUID> pairs, Paper.Matter matter) {
        return database
                .sql("select pair, min(at) as at from pair.frozen where pair = any(?) and matter = ? group by pair")
                .params(pairs.toArray(UUID[]::new), matter.name())
                .query((row, n) -> Map.entry(
                        row.getObject("pair", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Who made which version, the newest first.
    List<Paper.Made> versions(UUID pair, Paper.Matter matter) {
        return database.sql("""
                        select version, organisation, made_by, made_at from pair.paper
                        where pair = ? and matter = ? order by version desc
                        """)
                .params(pair, matter.name())
                .query((row, n) -> new Paper.Made(
                        row.getInt("version"),
                        row.getObject("organisation", UUID.class),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(UUID pair, Plans.Comment comment) {
        database.sql("""
                        insert into pair.comment (pair, part, text, language, organisation, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pair,
                        comment.part(),
                        comment.text(),
                        comment.language(),
                        comment.organisation(),
                        comment.by(),
                        Timestamp.from(comment.at()))
                .update();
    }

    List<Plans.Comment> comments(UUID pair) {
        return database.sql("select * from pair.comment where pair = ? order by number")
                .param(pair)
                .query((row, n) -> new Plans.Comment(
                        row.getString("part"),
                        row.getString("text"),
                        row.getString("language"),
                        row.getObject("organisation", UUID.class),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /// The hand stays, the name goes.
    void forget(UUID person) {
        database.sql("update pair.hand set name = '' where person = ?")
                .param(person)
                .update();
    }
}
