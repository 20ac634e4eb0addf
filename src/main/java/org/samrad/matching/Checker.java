package org.samrad.matching;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Checks a proposal without trusting the engine: it scores all pairs by the formula, in its own way, and holds them
/// against the prices of the certificate. Where there are triads, the certificate vouches for the pairs beside them.
public final class Checker {
    private final List<Participant> all;
    private final Rules rules;
    private final Proposal proposal;
    private final Map<String, Integer> number = new HashMap<>();
    private final int[][] areas;
    private final int[][] shares;
    private final int[][] gives;
    private final int[][] stands;
    private final BitSet weak = new BitSet();

    private static final class Fault extends RuntimeException {
        Fault(String what) {
            super(what);
        }
    }

    private Checker(Collection<Participant> participants, Rules rules, Proposal proposal) {
        all = List.copyOf(participants);
        this.rules = rules;
        this.proposal = proposal;
        var area = new HashMap<String, Integer>();
        for (var each : all) {
            must(number.put(each.id(), number.size()) == null, "two profiles of " + each.id());
            each.needs().keySet().forEach(name -> area.putIfAbsent(name, area.size()));
        }
        int n = all.size();
        areas = new int[n][];
        shares = new int[n][];
        gives = new int[n][area.size()];
        stands = new int[n][area.size()];
        for (int i = 0; i < n; i++) {
            var needs = all.get(i).needs();
            int whole = needs.values().stream().mapToInt(each -> each).sum();
            areas[i] = needs.keySet().stream().mapToInt(area::get).toArray();
            shares[i] = needs.values().stream()
                    .mapToInt(weight -> weight * 10_000 / Math.max(1, whole))
                    .toArray();
            int row = i;
            all.get(i).strengths().forEach((name, strength) -> {
                if (area.containsKey(name)) {
                    stands[row][area.get(name)] = 100 * strength.level();
                    gives[row][area.get(name)] =
                            rules.trust().getOrDefault(strength.evidence(), 100) * strength.level();
                }
            });
        }
    }

    /// @return the first fault; nothing when the proposal is what it says it is and, where it says so, the best
    public static Optional<String> check(Collection<Participant> participants, Rules rules, Proposal proposal) {
        try {
            new Checker(participants, rules, proposal).run();
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(String.valueOf(fault.getMessage()));
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new Fault(otherwise);
        }
    }

    private void run() {
        var seen = new HashSet<String>();
        long total = 0;
        for (var match : proposal.matches()) {
            for (var couple : match.couples()) {
                must(!isBanned(couple), "not allowed: " + couple);
                must(match.members().size() > 2 || match.mutual() == mutual(couple), "wrong strength: " + couple);
            }
            match.members().forEach(id -> must(number.containsKey(id) && seen.add(id), "twice or unknown: " + id));
            total += match.worth();
        }
        proposal.leftOut().forEach(left -> must(seen.add(left.id()), "left out and not: " + left.id()));
        must(seen.size() == all.size(), "somebody is missing");
        must(proposal.couples().containsAll(rules.pinned()), "a pinned pair is missing");
        must(total == proposal.total() && total <= proposal.totals().upperBound(), "wrong total");
        mustKnowTheWeak();
        if (proposal.optimal()) {
            must(total == proposal.totals().upperBound(), "the bound is not reached");
            prove();
        }
    }

    /// Who has no possible partner with as much mutual benefit as `Rules.weak`, and is not pinned.
    private void mustKnowTheWeak() {
        if (rules.goal() == Goal.WEAKEST && rules.size() == 2) {
            var pinned = new HashSet<String>();
            rules.pinned().forEach(couple -> pinned.addAll(List.of(couple.a(), couple.b())));
            int[] free = IntStream.range(0, all.size())
                    .filter(row -> !pinned.contains(all.get(row).id()))
                    .toArray();
            Arrays.stream(free).filter(row -> rules.weak() > 0).forEach(weak::set);
            for (int a : free) {
                for (int b : free) {
                    boolean asks = a != b && (weak.get(a) || weak.get(b)) && mutual(a, b) >= rules.weak();
                    if (asks && !isBanned(Couple.of(all.get(a).id(), all.get(b).id()))) {
                        weak.clear(a);
                        weak.clear(b);
                    }
                }
            }
        }
        must(
                weak.stream()
                        .mapToObj(row -> all.get(row).id())
                        .collect(Collectors.toSet())
                        .equals(new HashSet<>(proposal.weak())),
                "weak are others");
    }

    private void prove() {
        must(!proposal.proof().isEmpty(), "no certificate");
        var best = proposal.proof().getFirst();
        var terms = best.terms();
        var weight = BigInteger.ZERO;
        var couples = proposal.matches().stream()
                .filter(match -> match.members().size() == 2 && !match.pinned())
                .map(match -> Couple.of(match.a(), match.b()))
                .toList();
        for (var couple : couples) {
            must(mutual(couple) >= (counts(couple) ? terms.floor() : 1), "below the floor: " + couple);
            weight = weight.add(BigInteger.valueOf(weight(couple, terms, mutual(couple))));
        }
        must(weight.equals(bound(best)), "the pairs weigh " + weight + ", possible is " + bound(best));
        if (rules.goal() == Goal.WEAKEST) {
            must(proposal.proof().size() == 3, "three certificates are needed");
            var most = proposal.proof().get(1);
            var beyond = proposal.proof().get(2);
            long least = (all.size() / 2 + 1L) * 1_000_000;
            for (var each : proposal.proof()) {
                must(each.terms().perPair() >= least, "one pair more must weigh more");
            }
            must(most.terms().floor() == 1 && bound(most).compareTo(pairs(couples.size() + 1, most)) < 0, "more pairs");
            must(
                    beyond.terms().floor() == terms.floor() + 1
                            && (couples.stream().noneMatch(this::counts)
                                    || bound(beyond).compareTo(pairs(couples.size(), beyond)) < 0),
                    "a higher floor");
        }
    }

    private boolean counts(Couple couple) {
        return counts(number.getOrDefault(couple.a(), 0), number.getOrDefault(couple.b(), 0));
    }

    /// Whether the floor is for these two.
    private boolean counts(int a, int b) {
        return !weak.get(a) && !weak.get(b);
    }

    private static BigInteger pairs(int count, Certificate certificate) {
        var terms = certificate.terms();
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(terms.perPair()))
                .shiftLeft(terms.shift());
    }

    /// What no pairing can exceed: the sum of the prices, when every possible pair is paid.
    private BigInteger bound(Certificate certificate) {
        var sum = BigInteger.ZERO;
        long[] y = new long[all.size()];
        BitSet[] inside = new BitSet[all.size()];
        Arrays.setAll(inside, row -> new BitSet());
        certificate.y().forEach((id, price) -> y[number.getOrDefault(id, 0)] = price);
        for (int index = 0; index < certificate.sets().size(); index++) {
            var set = certificate.sets().get(index);
            int place = index;
            var members = new HashSet<>(set.members());
            must(set.z() >= 0 && members.size() % 2 == 1, "not an odd set with a price: " + members);
            must(members.size() == set.members().size(), "somebody is twice in a set: " + members);
            sum = sum.add(BigInteger.valueOf(set.z()).multiply(BigInteger.valueOf(members.size() / 2)));
            members.forEach(id -> inside[number.getOrDefault(id, 0)].set(place));
        }
        for (long price : y) {
            must(price >= 0, "a price below 0");
            sum = sum.add(BigInteger.valueOf(price));
        }
        for (int a = 0; a < all.size(); a++) {
            for (int b = 0; b < a && certificate.y().containsKey(all.get(a).id()); b++) {
                mustBePaid(a, b, y[a] + y[b], inside, certificate);
            }
        }
        return sum.shiftRight(1);
    }

    private void mustBePaid(int a, int b, long price, BitSet[] inside, Certificate certificate) {
        int mutual = mutual(a, b);
        boolean possible = mutual >= certificate.terms().floor() || (mutual > 0 && !counts(a, b));
        if (!possible || price >= 2 * mostWeight(certificate.terms(), mutual)) {
            return;
        }
        var couple = Couple.of(all.get(a).id(), all.get(b).id());
        if (certificate.y().containsKey(all.get(b).id()) && !isBanned(couple)) {
            long needed = 2 * weight(couple, certificate.terms(), mutual);
            long paid = price;
            if (paid < needed) {
                for (int set = inside[a].nextSetBit(0); set >= 0; set = inside[a].nextSetBit(set + 1)) {
                    paid += inside[b].get(set) ? certificate.sets().get(set).z() : 0;
                }
            }
            must(paid >= needed, "not paid for: " + couple);
        }
    }

    private static long mostWeight(Certificate.Terms terms, int mutual) {
        return (terms.perPair() + mutual + terms.bonus() + 1) << terms.shift();
    }

    private long weight(Couple couple, Certificate.Terms terms, int mutual) {
        long worth = terms.perPair() + mutual + (rules.keep().pairs().contains(couple) ? terms.bonus() : 0);
        long tie = Order.tie(Order.hash(couple.a()), Order.hash(couple.b()), terms.tie());
        return (worth << terms.shift()) + tie;
    }

    private boolean isBanned(Couple couple) {
        return rules.forbidden().contains(couple) || rules.earlier().contains(couple);
    }

    private int mutual(Couple couple) {
        return mutual(number.getOrDefault(couple.a(), 0), number.getOrDefault(couple.b(), 0));
    }

    private int mutual(int a, int b) {
        long product = (long) gain(a, b) * gain(b, a);
        long root = (long) Math.sqrt((double) product);
        while (root * root > product) {
            root--;
        }
        return root == 0
                ? 0
                : (int) root * all.get(a).facts().contextWith(all.get(b).facts());
    }

    /// How much of what b needs it can learn from a.
    private int gain(int a, int b) {
        int sum = 0;
        for (int i = 0; i < areas[b].length; i++) {
            sum += shares[b][i] * Math.max(0, gives[a][areas[b][i]] - stands[b][areas[b][i]]);
        }
        return sum / 400;
    }
}
