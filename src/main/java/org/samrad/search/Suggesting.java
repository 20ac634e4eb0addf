package org.samrad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// What a typed beginning could become: words of the texts, names of the term base that find something, and titles that
/// hold all the words. Only from what the reader may see.
final class Suggesting {
    private static final int TITLES_LOOKED_AT = 50;
    private static final int LONGEST_LEAD = 12;

    private final IndexSearcher searcher;
    private final Knowledge knowledge;

    Suggesting(IndexSearcher searcher, Knowledge knowledge) {
        this.searcher = searcher;
        this.knowledge = knowledge;
    }

    /// Half words, half titles, as far as there are enough of both.
    List<Suggestion> suggest(Typed typed) throws IOException {
        var text = Clean.text(typed.text(), Clean.QUESTION);
        var words = Word.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var given = typed.lang();
        var speech = given == null ? knowledge.detector().detect(words) : Speech.of(given);
        var lookup = new Lookup(searcher, typed.reader());
        var titles = titles(words, typed, speech);
        var ways = new ArrayList<Suggestion>();
        if (words.getLast().end() == text.length()) {
            ways.addAll(words(text, words.getLast(), speech, lookup, typed.size()));
        }
        int half = Math.max(typed.size() / 2, typed.size() - titles.size());
        var result = new ArrayList<>(ways.subList(0, Math.min(half, ways.size())));
        result.addAll(titles.subList(0, Math.min(titles.size(), typed.size() - result.size())));
        return result;
    }

    private List<Suggestion> words(String text, Word last, Speech speech, Lookup lookup, int wanted)
            throws IOException {
        if (last.text().length() < 2) {
            return List.of();
        }
        var before = text.substring(0, last.start());
        var result = new LinkedHashMap<String, Suggestion>();
        for (var name : names(text.strip(), speech, lookup, wanted / 2)) {
            result.put(name, new Suggestion(name, speech.tag(), null, null));
        }
        var order = new ArrayList<>(List.of(speech));
        Speech.KNOWN.stream().filter(other -> other != speech).forEach(order::add);
        var completing = new Completing(lookup);
        for (var other : order) {
            if (result.size() < wanted) {
                for (var completion : completing.words(last.text(), other, wanted)) {
                    var whole = before + completion.word();
                    if (!knowledge.analysis().functions().isEmpty(completion.word(), other)) {
                        result.putIfAbsent(whole, new Suggestion(whole, other.tag(), null, null));
                    }
                }
            }
        }
        return result.values().stream().limit(wanted).toList();
    }

    /// Names of the term base that go on from the text and that some entry answers to.
    private List<String> names(String text, Speech speech, Lookup lookup, int wanted) {
        var result = new ArrayList<String>();
        var planner = knowledge.planner(lookup, Question.Widening.ON);
        for (var name : knowledge.lexicon().namesFrom(text, speech)) {
            if (result.size() >= wanted) {
                break;
            }
            boolean answered = planner.named(Word.of(name), speech).ways().stream()
                    .filter(way -> way.origin() != Origin.COGNATE)
                    .anyMatch(way -> way.terms().stream().allMatch(term -> lookup.isVisible(way.field(), term)));
            if (answered) {
                result.add(name);
            }
        }
        return result;
    }

    private List<Suggestion> titles(List<Word> words, Typed typed, Speech speech) throws IOException {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var lead = word.text().substring(0, Math.min(word.text().length(), LONGEST_LEAD));
            all.add(new TermQuery(new Term(Fields.LEAD, lead)), Occur.MUST);
        }
        Map<String, Set<String>> kinds =
                typed.kinds().isEmpty() ? Map.of() : Map.of("kind", new TreeSet<>(typed.kinds()));
        var within = Narrowing.within(new ConstantScoreQuery(all.build()), typed.reader(), kinds, "");
        var stored = searcher.storedFields();
        var fields = Set.of(Fields.ID, Fields.KIND, Fields.LANG, Fields.TITLE);
        var result = new ArrayList<Suggestion>();
        for (var doc : searcher.search(within, TITLES_LOOKED_AT).scoreDocs) {
            var entry = stored.document(doc.doc, fields);
            result.add(new Suggestion(
                    entry.get(Fields.TITLE), entry.get(Fields.LANG), entry.get(Fields.ID), entry.get(Fields.KIND)));
        }
        var first = words.getFirst().text();
        result.sort(Comparator.comparingInt((Suggestion title) ->
                        title.text().toLowerCase(java.util.Locale.ROOT).startsWith(first) ? 0 : 1)
                .thenComparingInt(title -> title.lang().equals(speech.tag()) ? 0 : 1)
                .thenComparingInt(title -> title.text().length())
                .thenComparing(Suggestion::text));
        return result;
    }
}
