package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.samrad.insight.DisclosureAudit.Verdict;

/// Which figures about one question of a survey may be shown unit by unit, so that none that is held back can be worked
/// out from them, nor from them together with anything that was shown about the same question before.
///
/// **Parts.** Those who answered in one unit itself, without its subunits. A figure is the sum over a set of parts. The
/// same number stands for the same unit in all releases, however the tree around it has been changed since.
///
/// **One release.** [SafeFigures] decides: exact, by minimum cuts.
///
/// **Over time.** Answers of two surveys come from nobody in particular, so it is not known who answered twice. The
/// attacker is given the strongest guess: in each part the smaller number answered both times, and said the same. A
/// part is therefore divided into levels, one for each number that ever answered in it. Whoever came in above the
/// threshold is taken as at least `k` people, for nobody knows who they are; below it each is counted.
/// [DisclosureAudit] is asked whether the union of all figures ever shown tells anything about fewer than `k`; while it
/// does, the smallest new figure that takes part is held back.
///
/// **What it does not do.** A figure that moves because three people were hired shows how the whole moved, not that
/// nobody changed their mind.
///
/// **Cost.** Held-back figures · one audit, for each question.
public final class UnitFigures {
    /// What one release has told: how many answered in each part, by number, and the sums that were shown.
    public record Told(List<Integer> answers, List<Set<Integer>> shown) {
        public Told {
            answers = List.copyOf(answers);
            shown = List.copyOf(shown);
        }
    }

    private final int k;
    private final List<Told> all;
    private final List<BitSet> known = new ArrayList<>();

    private UnitFigures(int k, List<Told> before, Told now) {
        this.k = k;
        all = new ArrayList<>(before);
        all.add(now);
        for (Told told : before) {
            told.shown().forEach(sum -> known.add(people(told, sum)));
        }
    }

    /// The share of everyone, then of each unit with all that lies in it.
    ///
    /// @param parts the answers given in each unit itself, by its number in the tree; the last are those in no unit
    /// @param before what was shown earlier; parts that are not in the tree have numbers above it
    public static List<Share> of(AudienceTree tree, List<Tally> parts, Threshold threshold, List<Told> before) {
        int[] cell = parts.stream().mapToInt(Tally::seen).toArray();
        SafeFigures safe = SafeFigures.decide(tree, 0, cell, threshold.people());
        List<Set<Integer>> sums = sums(tree);
        BitSet shown = new BitSet();
        for (int view = 0; view < sums.size(); view++) {
            shown.set(view, view == 0 ? safe.everyoneShown() : safe.audienceShown(view - 1));
        }
        Told now = new Told(Arrays.stream(cell).boxed().toList(), List.of());
        new UnitFigures(threshold.people(), before, now).holdBack(sums, shown);
        List<Share> shares = new ArrayList<>();
        for (int view = 0; view < sums.size(); view++) {
            shares.add(share(sum(parts, sums.get(view)), shown.get(view), threshold.people()));
        }
        return shares;
    }

    /// The share of some parts together, from answers of which figures have been shown already: those are in `before`.
    public static Share together(Set<Integer> chosen, List<Tally> parts, Threshold threshold, List<Told> before) {
        Tally sum = sum(parts, chosen);
        BitSet shown = new BitSet();
        shown.set(0, sum.seen() >= threshold.people());
        Told now = new Told(parts.stream().map(Tally::seen).toList(), List.of());
        new UnitFigures(threshold.people(), before, now).holdBack(List.of(chosen), shown);
        return share(sum, shown.get(0), threshold.people());
    }

    /// The parts behind each figure: everyone, then each unit with all that lies in it.
    public static List<Set<Integer>> sums(AudienceTree tree) {
        List<Set<Integer>> sums = new ArrayList<>();
        for (int view = 0; view <= tree.groups(); view++) {
            sums.add(new TreeSet<>());
        }
        for (int part = 0; part <= tree.groups(); part++) {
            sums.getFirst().add(part);
            for (int at = part < tree.groups() ? part : -1; at >= 0; at = tree.parent(at)) {
                sums.get(at + 1).add(part);
            }
        }
        return sums;
    }

    private static Tally sum(List<Tally> parts, Set<Integer> of) {
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        for (int part : of) {
            agree += parts.get(part).agree();
            disagree += parts.get(part).disagree();
            pass += parts.get(part).pass();
        }
        return new Tally(agree, disagree, pass);
    }

    private static Share share(Tally sum, boolean shown, int k) {
        return shown ? Share.of(sum) : sum.seen() < k ? Share.tooFew() : Share.protectsOthers();
    }

    /// Takes out of `shown` what would tell of too few together with all that is known.
    private void holdBack(List<Set<Integer>> sums, BitSet shown) {
        Told now = all.getLast();
        while (!known.isEmpty() && !shown.isEmpty()) {
            int[] views = shown.stream().toArray();
            List<BitSet> union = new ArrayList<>(known);
            for (int view : views) {
                union.add(people(now, sums.get(view)));
            }
            Verdict verdict = DisclosureAudit.of(union, k);
            if (verdict.safe()) {
                return;
            }
            List<Integer> taking = verdict.views().stream()
                    .filter(at -> at >= known.size())
                    .map(at -> views[at - known.size()])
                    .toList();
            shown.clear(smallest(taking.isEmpty() ? Arrays.stream(views).boxed().toList() : taking, sums));
        }
    }

    /// At equal size the later goes before the earlier, as [SafeFigures] has it.
    private int smallest(List<Integer> views, List<Set<Integer>> sums) {
        Told now = all.getLast();
        int smallest = views.getFirst();
        for (int view : views) {
            if (size(now, sums.get(view)) <= size(now, sums.get(smallest))) {
                smallest = view;
            }
        }
        return smallest;
    }

    private static int size(Told told, Set<Integer> sum) {
        return sum.stream().mapToInt(part -> answers(told, part)).sum();
    }

    private static int answers(Told told, int part) {
        return part < told.answers().size() ? told.answers().get(part) : 0;
    }

    /// The people behind a sum, as numbers that mean the same person in all releases.
    private BitSet people(Told told, Set<Integer> sum) {
        BitSet people = new BitSet();
        for (int part : sum) {
            int from = first(part);
            int below = 0;
            for (int level : levels(part)) {
                if (level > answers(told, part)) {
                    break;
                }
                int size = level < k ? level - below : Math.max(level - below, k);
                people.set(from, from + size);
                from += size;
                below = level;
            }
        }
        return people;
    }

    /// The numbers that ever answered in a part, without none.
    private SortedSet<Integer> levels(int part) {
        TreeSet<Integer> levels = new TreeSet<>();
        for (Told told : all) {
            if (answers(told, part) > 0) {
                levels.add(answers(told, part));
            }
        }
        return levels;
    }

    private int first(int part) {
        int from = 0;
        for (int before = 0; before < part; before++) {
            int below = 0;
            for (int level : levels(before)) {
                from += level < k ? level - below : Math.max(level - below, k);
                below = level;
            }
        }
        return from;
    }
}
