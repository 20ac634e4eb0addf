package org.samrad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What one state of the index knows about terms, each asked for once, and what of it one reader may see.
final class Lookup {
    private final IndexSearcher searcher;
    private final Query visible;
    private final FieldInfos fields;
    private final Map<Term, TermStates> known = new HashMap<>();

    Lookup(IndexSearcher searcher, Set<String> reader) {
        this.searcher = searcher;
        visible = Narrowing.visible(reader);
        fields = FieldInfos.getMergedFieldInfos(searcher.getIndexReader());
    }

    IndexSearcher searcher() {
        return searcher;
    }

    boolean hasField(String field) {
        return fields.fieldInfo(field) != null;
    }

    /// How many entries hold the term, seen by the reader or not; used for weights, never shown. Removed ones count
    /// until they are cleared away.
    int frequency(String field, String term) {
        return hasField(field) ? states(new Term(field, term)).docFreq() : 0;
    }

    /// Whether an entry that the reader may see holds the term.
    boolean isVisible(String field, String term) {
        if (frequency(field, term) == 0) {
            return false;
        }
        var both = new BooleanQuery.Builder()
                .add(query(field, term), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        try {
            return searcher.search(both, 1).totalHits.value() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Query query(String field, String text) {
        var term = new Term(field, text);
        return new TermQuery(term, states(term));
    }

    /// ln(1 + (N − n + ½) / (n + ½))
    double rarity(double entries) {
        double all = Math.max(searcher.getIndexReader().numDocs(), entries);
        return Math.log1p((all - entries + 0.5) / (entries + 0.5));
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(term, t -> {
            try {
                return TermStates.build(searcher, t, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
