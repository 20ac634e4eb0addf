package org.samrad.report;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samrad.organisation.Tally;
import org.samrad.organisation.YearCounts;

/// The kinds within a number, so that what is hidden of one cannot be worked out by taking the others from the sum:
/// what is hidden is never a single kind, and never stands on fewer organisations than a number needs.
final class Kinds {
    private final Map<String, List<YearCounts.Counted>> found;
    private final Map<String, Counted> told = new TreeMap<>();

    private Kinds(Map<String, List<YearCounts.Counted>> found) {
        this.found = found;
        found.forEach((kind, some) -> told.put(
                kind, Counted.of(some.stream().map(YearCounts.Counted::tally).toList())));
    }

    /// The number as a whole under the empty key, and its kinds.
    static Map<String, Counted> of(List<YearCounts.Counted> all) {
        var kinds = new Kinds(all.stream().collect(groupingBy(YearCounts.Counted::kind)));
        boolean more = true;
        while (more && kinds.tells()) {
            more = kinds.hideSmallest();
        }
        return kinds.told;
    }

    private boolean tells() {
        var hidden = told.keySet().stream()
                .filter(kind -> !kind.isEmpty() && of(kind).standing() == Counted.Standing.TOO_FEW)
                .toList();
        var behind = hidden.stream()
                .flatMap(kind -> found.getOrDefault(kind, List.of()).stream())
                .map(YearCounts.Counted::tally)
                .filter(one -> one.whole() > 0)
                .map(Tally::organisation)
                .distinct()
                .count();
        return !hidden.isEmpty() && (hidden.size() == 1 || behind < Counted.FEWEST);
    }

    private Counted of(String kind) {
        return told.getOrDefault(kind, Counted.without(Counted.Standing.NOTHING));
    }

    /// Whether there was one to hide.
    private boolean hideSmallest() {
        var smallest = told.keySet().stream()
                .filter(kind -> !kind.isEmpty() && of(kind).isShown())
                .min(comparingInt(kind -> of(kind).organisations()));
        smallest.ifPresent(kind -> told.put(kind, Counted.without(Counted.Standing.TOO_FEW)));
        return smallest.isPresent();
    }
}
