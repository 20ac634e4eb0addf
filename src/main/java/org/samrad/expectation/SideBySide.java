package org.samrad.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The needs of all institutions for one solution: a row for each theme, a column for each institution.
public record SideBySide(List<UUID> institutions, List<Row> rows) {
    public SideBySide {
        institutions = List.copyOf(institutions);
        rows = List.copyOf(rows);
    }

    /// A theme, and what each institution says to it.
    public record Row(Need.Theme theme, Map<UUID, List<Need>> needs) {
        public List<Need> of(UUID institution) {
            return needs.getOrDefault(institution, List.of());
        }

        public List<Need> all() {
            return needs.values().stream().flatMap(List::stream).toList();
        }

        /// In which way the institutions are not alike here; empty where they are.
        public EnumSet<Difference> differences(List<UUID> institutions) {
            var found = EnumSet.noneOf(Difference.class);
            if (institutions.size() < 2) {
                return found;
            }
            if (institutions.stream().anyMatch(one -> of(one).isEmpty())) {
                found.add(Difference.NOT_ALL);
            }
            if (all().stream().map(need -> need.words().weight()).distinct().count() > 1) {
                found.add(Difference.WEIGHT);
            }
            if (all().stream()
                            .map(Need::treatment)
                            .filter(Objects::nonNull)
                            .map(Need.Treatment::kind)
                            .distinct()
                            .count()
                    > 1) {
                found.add(Difference.TREATMENT);
            }
            return found;
        }
    }

    public enum Difference {
        /// Only some have said anything here.
        NOT_ALL,
        /// It matters more to some.
        WEIGHT,
        /// It is not treated alike.
        TREATMENT;

        public String textKey() {
            return "expectation.difference." + name();
        }
    }

    /// Themes and needs as they are kept; withdrawn needs are left out, and themes that nobody speaks to.
    public static SideBySide of(List<UUID> institutions, List<Need> needs) {
        var columns = new LinkedHashSet<>(institutions);
        var rows = new LinkedHashMap<UUID, Row>();
        for (var need : needs) {
            if (!need.withdrawn()) {
                columns.add(need.institution());
                rows.computeIfAbsent(need.theme().id(), id -> new Row(need.theme(), new LinkedHashMap<>()))
                        .needs()
                        .computeIfAbsent(need.institution(), id -> new ArrayList<>())
                        .add(need);
            }
        }
        return new SideBySide(List.copyOf(columns), List.copyOf(rows.values()));
    }

    public List<Need> needs() {
        return rows.stream().flatMap(row -> row.all().stream()).toList();
    }

    public long untreated() {
        return needs().stream().filter(need -> !need.treated()).count();
    }

    public long count(Need.Kind kind) {
        return needs().stream()
                .map(Need::treatment)
                .filter(treatment -> treatment != null && treatment.kind() == kind)
                .count();
    }

    public List<Need.Kind> kinds() {
        return Arrays.asList(Need.Kind.values());
    }
}
