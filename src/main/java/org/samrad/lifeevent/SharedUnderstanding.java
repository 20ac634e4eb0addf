package org.samrad.lifeevent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How far the actors of an initiative mean the same when they speak of what users need. For every two of them: the
/// needs that both name, of all that either names (Jaccard), times how alike both rank them (Spearman). The index is the
/// mean over the pairs. It says nothing without the lists, and is never shown without them.
public record SharedUnderstanding(List<TopNeeds> lists, List<Pair> pairs, List<Joint> ranking) {

    /// Two actors. `order` lies between −1 and 1; with one need in common there is no order to differ in, and it is 1;
    /// with none it is 0.
    public record Pair(UUID one, UUID other, int common, int named, double overlap, double order) {
        /// Whoever ranks the same needs the other way round does not share an understanding: below zero there is none.
        public double agreement() {
            return overlap * Math.max(0, order);
        }
    }

    /// A need as all of them together rank it: five points for a first place, one for a fifth.
    public record Joint(String name, int points, int actors) {}

    public static SharedUnderstanding of(List<TopNeeds> lists) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                pairs.add(pair(lists.get(one), lists.get(other)));
            }
        }
        return new SharedUnderstanding(List.copyOf(lists), List.copyOf(pairs), ranking(lists));
    }

    /// There is something to compare from two actors on.
    public boolean isComparable() {
        return !pairs.isEmpty();
    }

    /// Between 0 and 1.
    public double index() {
        return pairs.stream().mapToDouble(Pair::agreement).average().orElse(0);
    }

    /// The index in whole percent.
    public int percent() {
        return (int) Math.round(index() * 100);
    }

    private static Pair pair(TopNeeds one, TopNeeds other) {
        var mine = one.order();
        var theirs = other.order();
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        var common = mine.stream().filter(theirs::contains).toList();
        double overlap = (double) common.size() / all.size();
        return new Pair(
                one.actor(),
                other.actor(),
                common.size(),
                all.size(),
                overlap,
                order(common, theirs.stream().filter(common::contains).toList()));
    }

    /// Spearman's rank correlation of the same needs in two orders, without ties.
    private static double order(List<String> mine, List<String> theirs) {
        int n = mine.size();
        if (n < 2) {
            return n;
        }
        double squares = 0;
        for (int rank = 0; rank < n; rank++) {
            double difference = rank - theirs.indexOf(mine.get(rank));
            squares += difference * difference;
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    private static List<Joint> ranking(List<TopNeeds> lists) {
        Map<String, Joint> joint = new LinkedHashMap<>();
        for (var list : lists) {
            int points = TopNeeds.MOST;
            for (var need : list.needs()) {
                var now = new Joint(need.name(), points, 1);
                joint.merge(
                        need.key(),
                        now,
                        (known, more) -> new Joint(
                                known.name(), known.points() + more.points(), known.actors() + more.actors()));
                points--;
            }
        }
        return joint.values().stream()
                .sorted(Comparator.comparingInt(Joint::points)
                        .thenComparingInt(Joint::actors)
                        .reversed()
                        .thenComparing(Joint::name))
                .toList();
    }
}
