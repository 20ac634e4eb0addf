package org.samrad.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the values of facets over everything that a query finds, without scoring it.
final class Counting extends SimpleCollector {
    private static final int MOST_VALUES = 200;

    private final List<Facet> facets;

    private Counting(Collection<String> names) {
        facets = names.stream().map(Facet::new).toList();
    }

    static Map<String, List<Found.Count>> of(IndexSearcher searcher, Query query, Collection<String> names)
            throws IOException {
        return searcher.search(query, new CollectorManager<Counting, Map<String, List<Found.Count>>>() {
            @Override
            public Counting newCollector() {
                return new Counting(names);
            }

            @Override
            public Map<String, List<Found.Count>> reduce(Collection<Counting> parts) {
                var result = new TreeMap<String, List<Found.Count>>();
                for (var name : names) {
                    var sums = new HashMap<String, Long>();
                    for (var part : parts) {
                        part.facet(name).addTo(sums);
                    }
                    result.put(name, sorted(sums));
                }
                return result;
            }
        });
    }

    private static List<Found.Count> sorted(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Found.Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Found.Count::entries)
                        .reversed()
                        .thenComparing(Found.Count::value))
                .limit(MOST_VALUES)
                .toList();
    }

    private Facet facet(String name) {
        return facets.stream().filter(f -> f.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (var facet : facets) {
            facet.enter(leaf);
        }
    }

    @Override
    public void collect(int entry) throws IOException {
        for (var facet : facets) {
            facet.count(entry);
        }
    }

    @Override
    public void finish() throws IOException {
        for (var facet : facets) {
            facet.leave();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// The counts of one facet: by number within a segment, by value over all of them.
    private static final class Facet {
        private final String name;
        private final Map<String, Long> sums = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};

        Facet(String name) {
            this.name = name;
        }

        void enter(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), Fields.facet(name));
            counts = new int[(int) Math.min(values.getValueCount(), Integer.MAX_VALUE - 8)];
        }

        void count(int entry) throws IOException {
            if (counts.length > 0 && values.advanceExact(entry)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void leave() throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values.lookupOrd(i).utf8ToString(), (long) counts[i], Long::sum);
                }
            }
        }

        void addTo(Map<String, Long> all) {
            sums.forEach((value, count) -> all.merge(value, count, Long::sum));
        }
    }
}
