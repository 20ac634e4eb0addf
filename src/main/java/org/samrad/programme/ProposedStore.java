package org.samrad.programme;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// The pairs of a proposal with their reasons, and who was left out. Written in a few statements, however many they
/// are.
@Component
class ProposedStore {
    private final Database database;

    ProposedStore(Database database) {
        this.database = database;
    }

    private record MemberRow(int place, int position, Pairing.Gain gain) {}

    private record WhyRow(int place, UUID learner, int rank, Pairing.Why why) {}

    void add(UUID pairing, Pairing.Outcome outcome) {
        var pairs = outcome.pairs();
        database.sql("""
                        insert into programme.proposed (pairing, place, mutual, context, pinned)
                        select ?, * from unnest(?::int[], ?::int[], ?::int[], ?::boolean[])
                        """)
                .params(
                        pairing,
                        IntStream.range(0, pairs.size()).boxed().toArray(Integer[]::new),
                        column(pairs, Pairing.Proposed::mutual),
                        column(pairs, Pairing.Proposed::context),
                        pairs.stream().map(Pairing.Proposed::pinned).toArray(Boolean[]::new))
                .update();
        var members = IntStream.range(0, pairs.size())
                .boxed()
                .flatMap(place -> IntStream.range(0, pairs.get(place).members().size())
                        .mapToObj(at -> new MemberRow(
                                place,
                                at,
                                gain(
                                        pairs.get(place),
                                        pairs.get(place).members().get(at)))))
                .toList();
        members(pairing, members);
        reasons(
                pairing,
                members.stream()
                        .flatMap(member -> IntStream.range(
                                        0, member.gain().reasons().size())
                                .mapToObj(rank -> new WhyRow(
                                        member.place(),
                                        member.gain().learner(),
                                        rank,
                                        member.gain().reasons().get(rank))))
                        .toList());
        left(pairing, outcome.left());
    }

    private void left(UUID pairing, List<Pairing.Left> all) {
        for (var left : all) {
            database.sql(
                            "insert into programme.left_out (pairing, organisation, cause, offer, ask) values (?, ?, ?, ?, ?)")
                    .params(
                            pairing,
                            left.organisation(),
                            left.cause(),
                            left.offer().toArray(String[]::new),
                            left.ask().toArray(String[]::new))
                    .update();
        }
    }

    private static Pairing.Gain gain(Pairing.Proposed pair, UUID member) {
        return pair.gains().stream()
                .filter(one -> one.learner().equals(member))
                .findFirst()
                .orElse(new Pairing.Gain(member, 0, Pairing.Rank.NONE, List.of()));
    }

    private static <T> Integer[] column(List<T> rows, Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    private void members(UUID pairing, List<MemberRow> rows) {
        database.sql("""
                        insert into programme.proposed_member (pairing, place, position, organisation, points, rank,
                            possible)
                        select ?, * from unnest(?::int[], ?::int[], ?::uuid[], ?::int[], ?::int[], ?::int[])
                        """)
                .params(
                        pairing,
                        column(rows, MemberRow::place),
                        column(rows, MemberRow::position),
                        rows.stream().map(row -> row.gain().learner()).toArray(UUID[]::new),
                        column(rows, row -> row.gain().points()),
                        column(rows, row -> row.gain().rank().place()),
                        column(rows, row -> row.gain().rank().of()))
                .update();
    }

    private void reasons(UUID pairing, List<WhyRow> rows) {
        database.sql("""
                        insert into programme.proposed_reason
                            (pairing, place, learner, rank, area, giver, need, level, evidence, own, points)
                        select ?, * from unnest(?::int[], ?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::int[], ?::int[],
                            ?::text[], ?::int[], ?::int[])
                        """)
                .params(
                        pairing,
                        column(rows, WhyRow::place),
                        rows.stream().map(WhyRow::learner).toArray(UUID[]::new),
                        column(rows, WhyRow::rank),
                        rows.stream().map(row -> row.why().area()).toArray(String[]::new),
                        rows.stream().map(row -> row.why().giver()).toArray(UUID[]::new),
                        column(rows, row -> row.why().need()),
                        column(rows, row -> row.why().standing().level()),
                        rows.stream()
                                .map(row -> row.why().standing().evidence().name())
                                .toArray(String[]::new),
                        column(rows, row -> row.why().standing().own()),
                        column(rows, row -> row.why().points()))
                .update();
    }

    /// `counts` is how much a strength counted when the proposal was made.
    Pairing.Outcome of(UUID pairing, Programme.Evidence counts, Pairing.Totals totals) {
        return new Pairing.Outcome(pairs(pairing, counts), left(pairing), totals);
    }

    private List<Pairing.Left> left(UUID pairing) {
        return database.sql("select * from programme.left_out where pairing = ? order by organisation")
                .param(pairing)
                .query((row, n) -> new Pairing.Left(
                        row.getObject("organisation", UUID.class),
                        row.getString("cause"),
                        List.of((String[]) row.getArray("offer").getArray()),
                        List.of((String[]) row.getArray("ask").getArray())))
                .list();
    }

    private List<Pairing.Proposed> pairs(UUID pairing, Programme.Evidence counts) {
        var reasons = database
                .sql("select * from programme.proposed_reason where pairing = ? order by place, learner, rank")
                .param(pairing)
                .query((row, n) -> why(row, counts))
                .list()
                .stream()
                .collect(groupingBy(WhyRow::place));
        var members = database
                .sql("select * from programme.proposed_member where pairing = ? order by place, position")
                .param(pairing)
                .query((row, n) -> member(row, reasons))
                .list()
                .stream()
                .collect(groupingBy(MemberRow::place));
        return database.sql("select * from programme.proposed where pairing = ? order by place")
                .param(pairing)
                .query((row, n) -> {
                    var gains = members.getOrDefault(row.getInt("place"), List.of()).stream()
                            .map(MemberRow::gain)
                            .toList();
                    return new Pairing.Proposed(
                            gains.stream().map(Pairing.Gain::learner).toList(),
                            row.getInt("mutual"),
                            row.getInt("context"),
                            row.getBoolean("pinned"),
                            gains);
                })
                .list();
    }

    private static WhyRow why(ResultSet row, Programme.Evidence counts) throws SQLException {
        var evidence = Profile.Evidence.valueOf(row.getString("evidence"));
        return new WhyRow(
                row.getInt("place"),
                row.getObject("learner", UUID.class),
                row.getInt("rank"),
                new Pairing.Why(
                        row.getString("area"),
                        row.getObject("giver", UUID.class),
                        row.getInt("need"),
                        new Pairing.Standing(row.getInt("level"), evidence, counts.of(evidence), row.getInt("own")),
                        row.getInt("points")));
    }

    private static MemberRow member(ResultSet row, Map<Integer, List<WhyRow>> reasons) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new MemberRow(
                row.getInt("place"),
                row.getInt("position"),
                new Pairing.Gain(
                        organisation,
                        row.getInt("points"),
                        new Pairing.Rank(row.getInt("rank"), row.getInt("possible")),
                        reasons.getOrDefault(row.getInt("place"), List.of()).stream()
                                .filter(one -> one.learner().equals(organisation))
                                .map(WhyRow::why)
                                .toList()));
    }

    void origin(UUID pair, UUID pairing, int place) {
        database.sql("insert into programme.pair_origin (pair, pairing, place) values (?, ?, ?)")
                .params(pair, pairing, place)
                .update();
    }

    /// The proposal behind a published pair; none where the organisers proposed it by their own judgement.
    Optional<Pairing.Proposed> behind(UUID pair) {
        record At(UUID pairing, int place, Programme.Evidence counts) {}
        return database.sql("""
                        select o.place, p.id, p.measured, p.example, p.own_word
                        from programme.pair_origin o join programme.pairing p on p.id = o.pairing where o.pair = ?
                        """)
                .param(pair)
                .query((row, n) ->
                        new At(row.getObject("id", UUID.class), row.getInt("place"), PairingStore.counts(row)))
                .optional()
                .map(at -> pairs(at.pairing(), at.counts()).get(at.place()));
    }
}
