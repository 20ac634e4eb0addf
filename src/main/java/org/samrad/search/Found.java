package org.samrad.search;

import java.util.List;
import java.util.Map;

/// The answer to a question.
///
/// @param hits      best first
/// @param total     how many entries answer at all, within what the reader may see
/// @param lang      the language that the question was taken to be in
/// @param facets    the counted facets, within what the reader may see; a facet that narrows is counted as if it did
/// not,
///                  so that one can choose more of it; most frequent values first
/// @param widened   other words that were looked for and that the index holds, best first
/// @param offers    what could be asked instead, where nothing or next to nothing was found
public record Found(
        List<Hit> hits,
        long total,
        String lang,
        Map<String, List<Count>> facets,
        List<Widened> widened,
        List<Offer> offers) {

    public Found {
        hits = List.copyOf(hits);
        widened = List.copyOf(widened);
        offers = List.copyOf(offers);
    }

    static Found nothing(String lang) {
        return new Found(List.of(), 0, lang, Map.of(), List.of(), List.of());
    }

    /// One entry that answers.
    ///
    /// @param score      comparable within one answer only
    /// @param excerpt    the place of the text that answers most, or its beginning where nothing in it does
    /// @param why        which words answered which, strongest first
    public record Hit(
            String id,
            String kind,
            String lang,
            double score,
            Excerpt title,
            Excerpt excerpt,
            List<Why> why,
            long position) {
        public Hit {
            why = List.copyOf(why);
        }
    }

    /// A hit without what a reader would see of it.
    public record Ranked(String id, double score) {}

    /// A piece of text, never HTML; the spans laid together are the text.
    ///
    /// @param before   whether the text has begun before it
    /// @param after    whether the text goes on after it
    public record Excerpt(List<Span> spans, boolean before, boolean after) {
        public Excerpt {
            spans = List.copyOf(spans);
        }

        public String text() {
            var result = new StringBuilder();
            spans.forEach(span -> result.append(span.text()));
            return result.toString();
        }
    }

    /// A stretch of text that either answers the question or stands between.
    public record Span(String text, boolean matched) {}

    /// @param asked   the word or words of the question
    /// @param found   the word of the text, as it stands there
    public record Why(String asked, String found, Origin origin) {}

    public record Count(String value, long entries) {}

    /// @param asked      the word or words of the question
    /// @param searched   what was looked for as well
    /// @param lang       the language of that
    public record Widened(String asked, String searched, String lang, Origin origin) {}

    /// @param text      the question to ask instead; the same text where filters are the reason
    /// @param entries   how many would be found
    public record Offer(Change change, String text, long entries) {}

    /// What an offer does to the question.
    public enum Change {
        OTHER_SPELLING,
        WITHOUT_FILTERS
    }
}
