package org.samrad.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// The index: a projection of what the houses hold, in a folder of this node, that can be thrown away and built again.
///
/// Safe to be used by many threads. What goes wrong with the disk is an `UncheckedIOException`. Words are weighed by
/// how rare they are in the whole index, also in what a reader may not see; nothing of that can be read off but an
/// order.
public final class SearchIndex implements AutoCloseable {
    private final Folder folder;
    private final Weights weights;
    private final ReentrantLock rebuilding = new ReentrantLock();

    /// read by whoever uses the generation, written by whoever replaces or closes it
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private volatile Terms terms;
    private volatile State state;

    private record State(Generation generation, Knowledge knowledge) {}

    private interface Act<T> {
        T in(State state) throws IOException;
    }

    private interface Look<T> {
        T at(IndexSearcher searcher, Knowledge knowledge) throws IOException;
    }

    private SearchIndex(Folder folder, Terms terms, Weights weights, State state) {
        this.folder = folder;
        this.terms = terms;
        this.weights = weights;
        this.state = state;
    }

    /// Opens the index of a folder, or begins an empty one; a damaged one, or one that an older version made in another
    /// way, is thrown away, which shows in its empty positions.
    public static SearchIndex open(Path path, Terms terms) {
        return open(path, terms, Weights.CHOSEN);
    }

    static SearchIndex open(Path path, Terms terms, Weights weights) {
        return quietly(() -> {
            var folder = Folder.lock(path);
            try {
                var place = folder.current();
                var generation = usable(place, weights);
                if (generation == null) {
                    place = folder.next();
                    folder.count(place);
                    generation = Generation.open(place, weights);
                }
                folder.clear(place);
                return new SearchIndex(folder, terms, weights, learnt(generation, terms, weights));
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        });
    }

    private static @Nullable Generation usable(Path place, Weights weights) throws IOException {
        try {
            var generation = Generation.open(place, weights);
            if (generation.isOfThisVersion()) {
                return generation;
            }
            generation.close();
            return null;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            return null;
        }
    }

    /// The state of a generation with the words of its own texts counted.
    private static State learnt(Generation generation, Terms terms, Weights weights) throws IOException {
        var readers = generation.readers();
        var searcher = readers.acquire();
        try {
            var learning = new Learning();
            learning.learn(searcher.getIndexReader());
            return new State(generation, learning.knowledge(terms, weights));
        } finally {
            readers.release(searcher);
        }
    }

    /// Adds entries, or replaces those with the same id. They are found after the next commit.
    public void put(Collection<Entry> entries) {
        using(now -> {
            now.generation().put(entries, now.knowledge().laying());
            return true;
        });
    }

    public void remove(Collection<String> ids) {
        using(now -> {
            now.generation().remove(ids);
            return true;
        });
    }

    /// Makes what was put and removed lasting and findable, together with how far the log of changes has been followed:
    /// both happen, or neither.
    public void commit(Map<String, String> positions) {
        using(now -> {
            now.generation().commit(positions);
            return true;
        });
    }

    /// Where the log of changes stood at the last commit; empty where there has been none.
    public Map<String, String> positions() {
        return using(now -> now.generation().positions());
    }

    /// Builds a new index beside this one, which goes on answering, and puts it in its place. What is put meanwhile
    /// goes to the old one only: afterwards follow the log of changes from `positions()`.
    public void rebuild(Rebuild from) {
        rebuilding.lock();
        try {
            quietly(() -> {
                var place = folder.next();
                Generation next = null;
                try {
                    next = Generation.open(place, weights);
                    fill(next, from);
                    swap(place, next);
                    return true;
                } catch (IOException | RuntimeException e) {
                    if (next != null) {
                        next.close();
                    }
                    Folder.delete(place);
                    throw e;
                }
            });
        } finally {
            rebuilding.unlock();
        }
    }

    private void fill(Generation next, Rebuild from) throws IOException {
        var positions = from.positions();
        var learning = new Learning();
        from.batches().forEach(learning::learn);
        var laying = learning.knowledge(terms, weights).laying();
        long count = 0;
        for (var batch : from.batches()) {
            next.put(batch, laying);
            count += batch.size();
            from.progress().accept(count);
        }
        next.mergeAll();
        next.commit(positions);
    }

    private void swap(Path place, Generation next) throws IOException {
        var learnt = learnt(next, terms, weights);
        use.writeLock().lock();
        try {
            var old = state;
            folder.count(place);
            state = learnt;
            old.generation().close();
            folder.clear(place);
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Takes another term base from now on. Nothing has to be indexed again.
    public void use(Terms other) {
        rebuilding.lock();
        try {
            terms = other;
            var learnt = using(now -> learnt(now.generation(), other, weights));
            use.writeLock().lock();
            try {
                state = learnt;
            } finally {
                use.writeLock().unlock();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    public Found search(Question question) {
        return looking((searcher, knowledge) -> new Searching(searcher, knowledge).search(question));
    }

    /// A ranking as deep as is asked for, without what a reader would see of it: for many questions at once. After what
    /// answers come texts that only use words which the best answers use.
    public List<Found.Ranked> rank(Question question) {
        return looking((searcher, knowledge) -> new Searching(searcher, knowledge).rank(question));
    }

    /// Entries like this one, without it. The text of the question is not read; without the entry, or where the reader
    /// may not see it, nothing is found.
    public Found moreLike(String id, Question within) {
        return looking((searcher, knowledge) -> new Searching(searcher, knowledge).moreLike(id, within));
    }

    /// Entries nearest to a paragraph that tells a problem.
    public Found byProblem(Question paragraph) {
        return looking((searcher, knowledge) -> new Searching(searcher, knowledge).byProblem(paragraph));
    }

    public List<Suggestion> suggest(Typed typed) {
        return looking((searcher, knowledge) -> new Suggesting(searcher, knowledge).suggest(typed));
    }

    public Size size() {
        return using(now -> {
            var readers = now.generation().readers();
            var searcher = readers.acquire();
            try {
                return new Size(
                        searcher.getIndexReader().numDocs(),
                        now.generation().disk(),
                        now.knowledge().bytes() + now.generation().buffered());
            } finally {
                readers.release(searcher);
            }
        });
    }

    /// What was not committed is lost; it is caught up with from the positions.
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            quietly(() -> {
                state.generation().close();
                folder.close();
                return true;
            });
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T> T looking(Look<T> look) {
        return using(now -> {
            var readers = now.generation().readers();
            var searcher = readers.acquire();
            try {
                return look.at(searcher, now.knowledge());
            } finally {
                readers.release(searcher);
            }
        });
    }

    private <T> T using(Act<T> act) {
        use.readLock().lock();
        try {
            return quietly(() -> act.in(state));
        } finally {
            use.readLock().unlock();
        }
    }

    private interface Risky<T> {
        T run() throws IOException;
    }

    private static <T> T quietly(Risky<T> act) {
        try {
            return act.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
