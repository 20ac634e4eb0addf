package org.samrad.finding;

import java.util.List;
import java.util.Optional;
import org.samrad.search.Entry;

/// A source so small that it is read whole when its mark says that something is different.
abstract class WholeSource implements Source {
    private static final int BATCH = 500;

    /// Different whenever something that can be found has become different.
    abstract String mark();

    abstract List<Entry> entries();

    /// Ids that once could be found.
    abstract List<String> gone();

    @Override
    public Step since(String position) {
        var mark = mark();
        return position.equals(mark) ? Step.nothingNew(mark) : new Step(mark, entries(), gone(), false);
    }

    @Override
    public Iterable<List<Entry>> everything() {
        return () -> {
            var all = entries();
            return java.util.stream.IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                    .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)))
                    .iterator();
        };
    }

    static String after(String prefix, String id) {
        return Optional.of(id)
                .filter(one -> one.startsWith(prefix))
                .map(one -> one.substring(prefix.length()))
                .orElse("");
    }
}
