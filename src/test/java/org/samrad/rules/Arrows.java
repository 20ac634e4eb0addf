package org.samrad.rules;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The table of arrows: one line for each house, `house → houses it may call`. The word `ground` stands for the ground
/// floors that every house of the trade may call, `above` for every house on an earlier line, `anything` for all.
public final class Arrows {
    private static final Set<String> GROUND = new LinkedHashSet<>(Set.of("base", "web", "access"));

    private final Map<String, Set<String>> table = new LinkedHashMap<>();

    public Arrows(String table) {
        var rows =
                table.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        var all = rows.stream().map(Arrows::house).collect(toCollection(LinkedHashSet::new));
        for (var row : rows) {
            var allowed = new LinkedHashSet<String>();
            for (var word : row.substring(row.indexOf('→') + 1).strip().split("\\s+", -1)) {
                switch (word) {
                    case "" -> {}
                    case "ground" -> allowed.addAll(GROUND);
                    case "above" -> allowed.addAll(this.table.keySet());
                    case "anything" -> allowed.addAll(all);
                    default -> {
                        if (!all.contains(word)) {
                            throw new IllegalArgumentException(
                                    "'%s' in the line of %s is not a house of the table".formatted(word, house(row)));
                        }
                        allowed.add(word);
                    }
                }
            }
            this.table.put(house(row), allowed);
        }
    }

    private static String house(String row) {
        return row.substring(0, row.indexOf('→')).strip();
    }

    public Set<String> houses() {
        return Collections.unmodifiableSet(table.keySet());
    }

    public boolean allows(String from, String to) {
        return from.equals(to) || table.getOrDefault(from, Set.of()).contains(to);
    }

    public boolean knows(String house) {
        return table.containsKey(house);
    }

    /// Houses at both ends of a pair of arrows; empty as long as calls only go down.
    public Stream<String> bothWays() {
        return houses().stream()
                .flatMap(a -> houses().stream()
                        .filter(b -> a.compareTo(b) < 0 && allows(a, b) && allows(b, a))
                        .map(b -> a + " ⇄ " + b));
    }
}
