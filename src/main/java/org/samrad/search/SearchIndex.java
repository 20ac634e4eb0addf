package org.samrad.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The index: a projection of what the houses hold, in a folder of this node, that can be thrown away and built again.
public final class SearchIndex implements AutoCloseable {
    private SearchIndex() {}

    /// Opens the index of a folder, or begins an empty one; a damaged one, or one that an older version made in another
    /// way, is thrown away, which shows in its empty positions.
    public static SearchIndex open(Path folder, Terms terms) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Adds entries, or replaces those with the same id. They are found after the next commit.
    public void put(Collection<Entry> entries) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void remove(Collection<String> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Makes what was put and removed lasting and findable, together with how far the log of changes has been followed:
    /// both happen, or neither.
    public void commit(Map<String, String> positions) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Where the log of changes stood at the last commit; empty where there has been none.
    public Map<String, String> positions() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Builds a new index beside this one, which goes on answering, and puts it in its place. What is put meanwhile goes
    /// to the old one only: afterwards follow the log of changes from `positions()`.
    public void rebuild(Rebuild from) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Takes another term base from now on. Nothing has to be indexed again.
    public void use(Terms terms) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Found search(Question question) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Entries like this one, without it. The text of the question is not read; without the entry, or where the reader
    /// may not see it, nothing is found.
    public Found moreLike(String id, Question within) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Entries nearest to a paragraph that tells a problem.
    public Found byProblem(Question paragraph) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Suggestion> suggest(Typed typed) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Size size() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not built yet");
    }
}
