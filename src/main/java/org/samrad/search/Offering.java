package org.samrad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// What could be asked instead, where a question finds nothing: without what it was narrowed to, or with words that are
/// spelled nearly the same or begin alike. Each offer is tried, so that none leads to nothing.
final class Offering {
    private static final int MOST = 4;

    private final Knowledge knowledge;
    private final Lookup lookup;
    private final Question question;
    private final Speech speech;

    Offering(Knowledge knowledge, Lookup lookup, Question question, Speech speech) {
        this.knowledge = knowledge;
        this.lookup = lookup;
        this.question = question;
        this.speech = speech;
    }

    /// @param query   what was looked for; null where no word of the question was known
    List<Found.Offer> offers(@Nullable Query query) throws IOException {
        var offers = new ArrayList<Found.Offer>();
        if (query != null && !question.filters().isEmpty()) {
            var open = question.reader();
            long found = lookup.searcher().count(Narrowing.within(query, open, java.util.Map.of(), ""));
            if (found > 0) {
                offers.add(new Found.Offer(Found.Change.WITHOUT_FILTERS, question.text(), found));
            }
        }
        var text = Clean.text(question.text(), Clean.QUESTION);
        for (var word : knowledge.analysis().meaning(Word.of(text), speech)) {
            for (var other : near(word.text())) {
                if (offers.size() < MOST) {
                    offer(text.substring(0, word.start()) + other + text.substring(word.end()), offers);
                }
            }
        }
        return offers;
    }

    private void offer(String text, List<Found.Offer> offers) throws IOException {
        var ideas = knowledge.planner(lookup, question.widening()).plan(Word.of(text), speech);
        if (ideas.isEmpty()) {
            return;
        }
        var query = new Ranking(knowledge.weights(), lookup).query(ideas);
        long found = lookup.searcher().count(Narrowing.within(query, question));
        if (found > 0 && offers.stream().noneMatch(known -> known.text().equals(text))) {
            offers.add(new Found.Offer(Found.Change.OTHER_SPELLING, text, found));
        }
    }

    private List<String> near(String word) throws IOException {
        var slips = new Slips(knowledge.lexicon(), lookup).near(word, speech);
        if (!slips.isEmpty()) {
            return slips.stream().map(Slips.Slip::word).toList();
        }
        var completing = new Completing(lookup);
        for (int length = word.length() - 1; length >= Math.max(4, word.length() / 2); length--) {
            var alike = completing.words(word.substring(0, length), speech, 2);
            if (!alike.isEmpty()) {
                return alike.stream().map(Completing.Completion::word).toList();
            }
        }
        return List.of();
    }
}
