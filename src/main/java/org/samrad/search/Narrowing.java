package org.samrad.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What of the index a question may see at all, and what it asks to be narrowed to. Whatever is counted, offered or
/// suggested goes through here.
final class Narrowing {
    private Narrowing() {}

    /// Finds what the query finds within what the reader may see and has narrowed to, as if the one facet did not
    /// narrow.
    static Query within(Query query, Set<String> reader, Map<String, Set<String>> filters, String except) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST).add(visible(reader), Occur.FILTER);
        filters.forEach((facet, values) -> {
            if (!facet.equals(except) && !values.isEmpty()) {
                var known = values.stream().map(Laying::cut).toList();
                all.add(any(Fields.facet(facet), known), Occur.FILTER);
            }
        });
        return all.build();
    }

    static Query within(Query query, Question question) {
        return within(query, question.reader(), question.filters(), "");
    }

    static Query visible(Set<String> reader) {
        if (reader.isEmpty()) {
            return new TermQuery(new Term(Fields.SCOPE, Fields.OPEN));
        }
        return any(
                Fields.SCOPE,
                Stream.concat(Stream.of(Fields.OPEN), reader.stream().map(Fields::token))
                        .toList());
    }

    private static Query any(String field, Collection<String> values) {
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(field, terms);
    }
}
