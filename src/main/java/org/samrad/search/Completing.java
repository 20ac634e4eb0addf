package org.samrad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Words of the index that go on from a beginning, the most frequent first, as far as the reader may see an entry that
/// holds them.
final class Completing {
    /// words with one beginning that are looked at, at most
    private static final int LOOKED_AT = 20_000;

    private static final Comparator<Completion> BEST = Comparator.comparingInt(Completion::entries)
            .reversed()
            .thenComparingInt(completion -> completion.word().length())
            .thenComparing(Completion::word);

    /// @param entries   how many hold it, in all
    record Completion(String word, Speech speech, int entries) {}

    private final Lookup lookup;

    Completing(Lookup lookup) {
        this.lookup = lookup;
    }

    List<Completion> words(String beginning, Speech speech, int wanted) throws IOException {
        var field = Fields.words(speech);
        var best = new PriorityQueue<>(BEST.reversed());
        var terms =
                lookup.hasField(field) ? MultiTerms.getTerms(lookup.searcher().getIndexReader(), field) : null;
        if (terms == null) {
            return List.of();
        }
        var start = new BytesRef(beginning);
        var each = terms.iterator();
        var more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
        int most = wanted * 4;
        for (int i = 0; more && i < LOOKED_AT && StringHelper.startsWith(each.term(), start); i++) {
            int entries = each.docFreq();
            if (best.size() < most || entries > best.peek().entries()) {
                best.add(new Completion(each.term().utf8ToString(), speech, entries));
                if (best.size() > most) {
                    best.poll();
                }
            }
            more = each.next() != null;
        }
        var seen = new ArrayList<Completion>();
        for (var completion : best.stream().sorted(BEST).toList()) {
            if (seen.size() < wanted && lookup.isVisible(field, completion.word())) {
                seen.add(completion);
            }
        }
        return seen;
    }
}
