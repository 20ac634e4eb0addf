package org.samrad.example;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Organisation;

/// Whether the hosts of a round differ on purpose: for every kind there is in the country, how many were chosen. What
/// is not known of an organisation is no kind.
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
                kinds(all, chosen, one -> Optional.of(one.type())),
                kinds(all, chosen, VisitVariety::band),
                kinds(all, chosen, VisitVariety::ministry));
    }

    private static <T extends Comparable<? super T>> List<Kind<T>> kinds(
            Collection<Organisation.Traits> all, Set<UUID> chosen, Function<Organisation.Traits, Optional<T>> by) {
        var counts = new TreeMap<T, int[]>(Comparator.naturalOrder());
        for (var one : all) {
            by.apply(one).ifPresent(what -> {
                var count = counts.computeIfAbsent(what, none -> new int[2]);
                count[0] += chosen.contains(one.id()) ? 1 : 0;
                count[1]++;
            });
        }
        return counts.entrySet().stream()
                .map(entry -> new Kind<>(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private static Optional<Band> band(Organisation.Traits one) {
        return Optional.of(Band.of(one.size())).filter(band -> band != Band.UNKNOWN);
    }

    private static Optional<String> ministry(Organisation.Traits one) {
        return Optional.of(one.parent().strip()).filter(name -> !name.isEmpty());
    }

    /// How many kinds this one would add that no host covers yet.
    public int adds(Organisation.Traits one) {
        return missing(types, Optional.of(one.type())) + missing(sizes, band(one)) + missing(ministries, ministry(one));
    }

    private static <T> int missing(List<Kind<T>> kinds, Optional<T> what) {
        return kinds.stream().anyMatch(kind -> what.equals(Optional.of(kind.what())) && !kind.isCovered()) ? 1 : 0;
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
