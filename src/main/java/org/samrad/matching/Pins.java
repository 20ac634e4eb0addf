package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the organiser has decided, checked before anything is computed.
final class Pins {
    private Pins() {}

    static void check(Pool pool, Rules rules) {
        for (var pin : rules.pinned().stream().sorted().toList()) {
            for (var id : List.of(pin.a(), pin.b())) {
                if (pool.row(id) < 0) {
                    throw new Refused(Refused.Problem.PIN_UNKNOWN, id, id.equals(pin.a()) ? pin.b() : pin.a());
                }
            }
        }
        for (var rows : bundles(pool, rules)) {
            Arrays.sort(rows);
            if (rows.length > rules.size()) {
                var twice = twice(rules);
                throw new Refused(Refused.Problem.PIN_TWICE, twice, twice);
            }
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    var couple = Couple.of(pool.id(rows[i]), pool.id(rows[j]));
                    if (rules.forbidden().contains(couple)) {
                        throw new Refused(Refused.Problem.PIN_FORBIDDEN, couple.a(), couple.b());
                    }
                    if (rules.earlier().contains(couple)) {
                        throw new Refused(Refused.Problem.PIN_EARLIER, couple.a(), couple.b());
                    }
                }
            }
        }
    }

    private static String twice(Rules rules) {
        var seen = new HashSet<String>();
        for (var pin : rules.pinned().stream().sorted().toList()) {
            for (var id : List.of(pin.a(), pin.b())) {
                if (!seen.add(id)) {
                    return id;
                }
            }
        }
        throw new IllegalStateException("more members than two need a common one");
    }

    /// Who is pinned together, directly or through others, in the order of the identifiers.
    static List<int[]> bundles(Pool pool, Rules rules) {
        var leader = new TreeMap<Integer, Integer>();
        for (var pin : rules.pinned().stream().sorted().toList()) {
            int a = leader(leader, pool.row(pin.a()));
            int b = leader(leader, pool.row(pin.b()));
            leader.put(Math.max(a, b), Math.min(a, b));
            leader.put(Math.min(a, b), Math.min(a, b));
        }
        var bundles = new TreeMap<Integer, List<Integer>>();
        for (int row : leader.keySet()) {
            bundles.computeIfAbsent(leader(leader, row), each -> new ArrayList<>())
                    .add(row);
        }
        return bundles.values().stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int leader(Map<Integer, Integer> leader, int row) {
        int at = row;
        while (leader.getOrDefault(at, at) != at) {
            at = leader.getOrDefault(at, at);
        }
        return at;
    }
}
