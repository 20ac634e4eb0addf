package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A matching that has been solved. What only some ask for is computed when they do.
final class Matched implements Matching {
    private final Rules rules;
    private final Pool pool;
    private final Columns columns;
    private final Weighing weighing;
    private final Method method;
    private final Solution solution;
    private final Proposal proposal;

    private Matched(Rules rules, Columns columns, Weighing weighing, Method method) {
        this.rules = rules;
        this.columns = columns;
        this.weighing = weighing;
        this.method = method;
        pool = weighing.pool;
        solution = method.solution();
        proposal = propose();
    }

    static Matching of(Collection<Participant> participants, Rules rules) {
        var pool = new Pool(participants, rules.trust());
        Pins.check(pool, rules);
        var columns = new Columns(pool);
        var weighing = Weighing.of(pool, rules);
        return new Matched(rules, columns, weighing, Method.of(columns, weighing, rules));
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Proposal proposal() {
        return proposal;
    }

    @Override
    public Matching with(Rules changed) {
        if (changed.equals(rules)) {
            return this;
        }
        boolean alike = changed.trust().equals(rules.trust());
        return with(alike ? pool : new Pool(Arrays.asList(pool.participant), changed.trust()), changed);
    }

    @Override
    public Matching with(Participant changed) {
        return with(pool.with(changed, rules.trust()), rules);
    }

    private Matching with(Pool other, Rules changed) {
        Pins.check(other, changed);
        var others = other == pool ? columns : new Columns(other);
        var weights = Weighing.of(other, changed);
        boolean alike = changed.goal() == rules.goal()
                && changed.size() == rules.size()
                && changed.triads() == rules.triads()
                && changed.trust().equals(rules.trust());
        return new Matched(
                changed,
                others,
                weights,
                alike ? method.with(others, weights, changed) : Method.of(others, weights, changed));
    }

    private Proposal propose() {
        var bundles = new Bundles(pool);
        var matches = new ArrayList<Match>();
        boolean[] placed = new boolean[pool.n];
        for (int[] rows : solution.bundles()) {
            matches.add(bundles.match(rows, isPinned(rows)));
            Arrays.stream(rows).forEach(row -> placed[row] = true);
        }
        for (int[] rows : rules.size() == 2 ? Pins.bundles(pool, rules) : List.<int[]>of()) {
            matches.add(bundles.match(rows, true));
            Arrays.stream(rows).forEach(row -> placed[row] = true);
        }
        matches.sort(Comparator.comparing(Match::a, Order::compare));
        long pinned =
                matches.stream().filter(Match::pinned).mapToLong(Match::worth).sum();
        var totals = new Proposal.Totals(
                pool.n,
                matches.stream().mapToLong(Match::worth).sum(),
                solution.bound().longValueExact() + (rules.size() == 2 ? pinned : 0),
                solution.proven(),
                matches.stream().mapToInt(Match::mutual).min().orElse(0));
        var left = new Leftovers(pool, weighing);
        var leftOut = Arrays.stream(pool.inOrder())
                .filter(row -> !placed[row])
                .mapToObj(left::of)
                .toList();
        return new Proposal(matches, leftOut, totals, weak(), solution.proof());
    }

    private List<String> weak() {
        var prices = solution.prices();
        return prices == null
                ? List.of()
                : Arrays.stream(pool.inOrder())
                        .filter(prices.weighing::isWeak)
                        .mapToObj(pool::id)
                        .toList();
    }

    /// In a group, some may be pinned to each other.
    private boolean isPinned(int[] rows) {
        return Arrays.stream(rows).anyMatch(weighing::isOut);
    }

    @Override
    public Match between(String a, String b) {
        int[] rows = {row(a), row(b)};
        if (rows[0] == rows[1]) {
            throw new Refused(Refused.Problem.WITH_ITSELF, a, b);
        }
        return new Bundles(pool).match(rows, rules.pinned().contains(Couple.of(a, b)));
    }

    @Override
    public List<Partner> partners(String id) {
        int row = row(id);
        var prices = rules.goal() == Goal.TOTAL && !weighing.isOut(row) ? solution.prices() : null;
        var partners = new ArrayList<Partner>();
        for (int other : pool.inOrder()) {
            var score = pool.score(row, other);
            if (other != row && score.mutual() > 0) {
                boolean allowed = !weighing.isBanned(row, other);
                boolean free = allowed && !weighing.isOut(other);
                long atLeast = prices != null && free ? prices.costAtLeast(row, other) : 0;
                partners.add(new Partner(pool.id(other), score, allowed, atLeast));
            }
        }
        partners.sort(
                Comparator.comparingInt((Partner each) -> each.score().mutual()).reversed());
        return partners;
    }

    private int row(String id) {
        int row = pool.row(id);
        if (row < 0) {
            throw new Refused(Refused.Problem.UNKNOWN, id, id);
        }
        return row;
    }

    @Override
    public Standings standings() {
        return new Ranking(pool, columns, weighing, proposal, this::price).standings();
    }

    @Override
    public List<Supply> supply() {
        return new Market(pool, proposal, this::price).supply();
    }

    private long price(int row) {
        var prices = solution.prices();
        return prices == null || weighing.isOut(row) ? 0 : prices.price(row);
    }
}
