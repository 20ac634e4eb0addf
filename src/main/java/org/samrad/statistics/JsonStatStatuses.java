package org.samrad.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The statuses beside the figures of a data set: one for all, or one for each of those that have one. Few words occur
/// many times, so each is kept once.
final class JsonStatStatuses {
    private static final int FEW = 100_000;

    private final int cells;
    private final Map<String, String> words = new HashMap<>();
    private String everywhere = "";
    private Map<Integer, String> few = new TreeMap<>();
    private String[] many = {};

    JsonStatStatuses(int cells) {
        this.cells = cells;
    }

    void all(String status) {
        everywhere = status;
        few = new TreeMap<>();
        many = new String[0];
    }

    void put(int position, String status) {
        if (status.isEmpty()) {
            return;
        }
        var word = words.computeIfAbsent(status, same -> same);
        if (many.length > 0) {
            many[position] = word;
            return;
        }
        few.put(position, word);
        if (few.size() > FEW) {
            many = new String[cells];
            few.forEach((place, one) -> many[place] = one);
            few = new TreeMap<>();
        }
    }

    String of(int position) {
        if (many.length > 0) {
            var status = many[position];
            return status == null ? "" : status;
        }
        return few.getOrDefault(position, everywhere);
    }

    /// The positions that have a status of their own, in their order.
    List<Integer> singled() {
        return many.length == 0
                ? new ArrayList<>(few.keySet())
                : IntStream.range(0, cells)
                        .filter(position -> many[position] != null)
                        .boxed()
                        .toList();
    }

    List<String> occurring() {
        var all = new TreeSet<>(words.keySet());
        if (!everywhere.isEmpty()) {
            all.add(everywhere);
        }
        return List.copyOf(all);
    }
}
