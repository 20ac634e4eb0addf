package org.samrad.insight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rank test: can anything be worked out about fewer than `k` people from everything that has been released?
///
/// **Model.** Each released figure is the sum, over a set of people, of something about each of them (agreed or not). A
/// view is that set. The attacker knows every set exactly and may add and subtract the sums with any coefficients, so
/// he knows the sum over people of `c(person) · answer(person)` for every `c` in the row space of the 0/1 matrix views
/// × people. If some non-zero `c` rests on fewer than `k` people, something is known about so few; if it rests on one,
/// that person's answer is known. People who lie in exactly the same views cannot be told apart and form a class.
///
/// **Search.** Classes with `k` or more people cannot take part, so only what can be computed that leaves them all out
/// matters; mostly that is nothing, and the search is over. Among the classes that occur in it every combination with
/// coefficients
/// -2
/// to 2 on classes of together fewer than `k` people is looked for, hence every class and every union of classes. To
/// find them fast, each class gets a number: its place in a random vector orthogonal to all views, modulo the prime
/// 2^61 - 1. A combination lies in the row space only if its numbers cancel, so the halves of a combination have the
/// same number and meet in a sorted list. What meets is then checked by elimination.
///
/// **Exactness.** Nothing is missed: an offending combination always cancels. A false alarm has odds of about 1 in
/// 10^18 per combination and errs on the safe side. When there are more combinations than [#LIMIT], nothing is proven
/// and the verdict is a refusal.
///
/// **Cost.** Views² · classes for the elimination; `(2 · small classes)^h / h!` for the search, where `h` is half of `k
/// - 1`
/// rounded up (2 for the threshold five).
///
/// **What it does not show.** What follows from a figure of 0 % or 100 %, or with probability from other knowledge.
public final class DisclosureAudit {
    /// More half combinations than this are not searched; the release is refused.
    static final int LIMIT = 200_000;

    /// Between two rounds at least this many participants must have changed something.
    public static final int ROUND = 10;

    private DisclosureAudit() {}

    /// The outcome.
    ///
    /// @param safe   nothing can be worked out about fewer than `k` people
    /// @param proven whether the search was complete; if not, `safe` is false
    /// @param people fewer than `k` people about whom something can be worked out; empty when there are none
    /// @param views  the views, by number, from which it can be worked out: candidates for holding back
    public record Verdict(boolean safe, boolean proven, List<Integer> people, List<Integer> views) {
        public Verdict {
            people = List.copyOf(people);
            views = List.copyOf(views);
        }
    }

    /// Audits the union of all views that have been or would be released about one statement.
    ///
    /// @param views the set of people behind each figure, as row numbers
    public static Verdict of(List<BitSet> views, int k) {
        List<Kind> classes = classes(views);
        classes.sort(Comparator.comparing((Kind kind) -> kind.people.size() < k));
        int large =
                (int) classes.stream().filter(kind -> kind.people.size() >= k).count();
        RowSpace space = new RowSpace(matrix(views.size(), classes));
        int[] sizes = classes.stream()
                .skip(large)
                .mapToInt(kind -> kind.people.size())
                .toArray();
        SmallCombination search = new SmallCombination(space.leavingOut(large), sizes, k);
        if (search.tooMany(LIMIT)) {
            return new Verdict(false, false, List.of(), List.of());
        }
        int[] found = search.find();
        if (found == null) {
            return new Verdict(true, true, List.of(), List.of());
        }
        int[] coefficients = new int[classes.size()];
        List<Integer> people = new ArrayList<>();
        for (int member = 0; member < found.length; member++) {
            coefficients[large + member] = found[member];
            people.addAll(found[member] == 0 ? List.of() : classes.get(large + member).people);
        }
        people.sort(null);
        return new Verdict(
                false, true, people, space.rowsOf(coefficients).stream().boxed().toList());
    }

    /// Whether two releases about the same thing lie so close that their difference speaks of at least one and fewer
    /// than `k` people. A later release that differs too little from an earlier one must be refused.
    public static boolean differsTooLittle(BitSet earlier, BitSet later, int k) {
        BitSet difference = (BitSet) earlier.clone();
        difference.xor(later);
        int people = difference.cardinality();
        return people > 0 && people < k;
    }

    /// Whether so few participants have changed, added or taken back a vote that no new round may be published.
    public static boolean tooFewChanged(VoteMatrix earlier, VoteMatrix later) {
        return changed(earlier, later).cardinality() < ROUND;
    }

    /// The participants whose votes are not the same in both; a row that is missing in one has no votes there.
    public static BitSet changed(VoteMatrix earlier, VoteMatrix later) {
        BitSet changed = new BitSet();
        countOneWay(earlier, later, changed);
        countOneWay(later, earlier, changed);
        return changed;
    }

    private static void countOneWay(VoteMatrix one, VoteMatrix other, BitSet changed) {
        one.forEach((row, column, vote) -> {
            boolean same = row < other.participants() && column < other.statements() && other.vote(row, column) == vote;
            if (!same) {
                changed.set(row);
            }
        });
    }

    /// People who lie in exactly the same views.
    private record Kind(BitSet signature, List<Integer> people) {}

    private static List<Kind> classes(List<BitSet> views) {
        BitSet everybody = new BitSet();
        views.forEach(everybody::or);
        Map<BitSet, Kind> classes = new LinkedHashMap<>();
        for (int person = everybody.nextSetBit(0); person >= 0; person = everybody.nextSetBit(person + 1)) {
            BitSet signature = new BitSet(views.size());
            for (int view = 0; view < views.size(); view++) {
                signature.set(view, views.get(view).get(person));
            }
            classes.computeIfAbsent(signature, s -> new Kind(s, new ArrayList<>()))
                    .people
                    .add(person);
        }
        return new ArrayList<>(classes.values());
    }

    private static long[][] matrix(int views, List<Kind> classes) {
        long[][] matrix = new long[views][classes.size()];
        for (int column = 0; column < classes.size(); column++) {
            int at = column;
            classes.get(column).signature.stream().forEach(view -> matrix[view][at] = 1);
        }
        return matrix;
    }
}
