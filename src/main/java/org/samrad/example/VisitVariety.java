package org.samrad.example;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Organisation;

/// Whether the hosts of a round differ on purpose: for every kind there is in the country, how many were chosen.
public record VisitVariety(List<Kind<Organisation.Type>> types, List<Kind<Band>> sizes, List<Kind<String>> ministries) {
    /// One kind: how many of how many are hosts.
    public record Kind<T>(T what, int chosen, int all) {
        public boolean isCovered() {
            return chosen > 0;
        }
    }

    /// How large a host is, in annual work units.
    public enum Band {
        UNDER_50,
        UNDER_250,
        UNDER_1000,
        LARGER,
        UNKNOWN;

        public String textKey() {
            return "example.visit.size." + name();
        }

        public static Band of(Organisation.@Nullable Size size) {
            if (size == null) {
                return UNKNOWN;
            }
            int units = size.workUnits();
            return units < 50 ? UNDER_50 : units < 250 ? UNDER_250 : units < 1000 ? UNDER_1000 : LARGER;
        }
    }

    static VisitVariety of(Collection<Organisation.Traits> all, Set<UUID> chosen) {
        return new VisitVariety(
                kinds(all, chosen, Organisation.Traits::type),
                kinds(all, chosen, one -> Band.of(one.size())),
                kinds(all, chosen, one -> one.parent().strip()));
    }

    private static <T extends Comparable<? super T>> List<Kind<T>> kinds(
            Collection<Organisation.Traits> all, Set<UUID> chosen, Function<Organisation.Traits, T> by) {
        var counts = new TreeMap<T, int[]>(Comparator.naturalOrder());
        for (var one : all) {
            var count = counts.computeIfAbsent(by.apply(one), none -> new int[2]);
            count[0] += chosen.contains(one.id()) ? 1 : 0;
            count[1]++;
        }
        return counts.entrySet().stream()
                .map(entry -> new Kind<>(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    /// How many kinds this one would add that no host covers yet.
    public int adds(Organisation.Traits one) {
        return missing(types, one.type())
                + missing(sizes, Band.of(one.size()))
                + missing(ministries, one.parent().strip());
    }

    private static <T> int missing(List<Kind<T>> kinds, T what) {
        return kinds.stream().anyMatch(kind -> kind.what().equals(what) && !kind.isCovered()) ? 1 : 0;
    }

    private Stream<Kind<?>> everyKind() {
        return Stream.of(types, sizes, ministries).flatMap(List::stream);
    }

    public int covered() {
        return (int) everyKind().filter(Kind::isCovered).count();
    }

    public int kinds() {
        return (int) everyKind().count();
    }
}
