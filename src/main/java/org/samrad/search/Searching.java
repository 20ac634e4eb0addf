package org.samrad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.samrad.search.Question.Widening;

/// Answers questions over one state of the index.
final class Searching {
    /// words of a paragraph that are asked for, the most telling ones
    private static final int TELLING = 30;

    private static final int CONSIDERED = 80;
    /// so many of the first ranking are ranked again with related words
    private static final int RANKED_AGAIN = 200;

    private static final int MOST_WIDENED = 12;
    private static final Sort NEWEST = new Sort(new SortField(Fields.POSITION, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Knowledge knowledge;

    Searching(IndexSearcher searcher, Knowledge knowledge) {
        this.searcher = searcher;
        this.knowledge = knowledge;
    }

    Found search(Question question) throws IOException {
        var words = Word.of(Clean.text(question.text(), Clean.QUESTION));
        if (words.isEmpty()) {
            return question.text().isBlank()
                    ? everything(question)
                    : Found.nothing(speech(question, words).tag());
        }
        var speech = speech(question, words);
        var lookup = new Lookup(searcher, question.reader());
        return answer(question, ideas(question, words, speech, lookup), speech, lookup, null);
    }

    List<Found.Ranked> rank(Question question) throws IOException {
        var words = Word.of(Clean.text(question.text(), Clean.QUESTION));
        var speech = speech(question, words);
        var lookup = new Lookup(searcher, question.reader());
        var ideas = ideas(question, words, speech, lookup);
        int wanted = question.from() + question.size();
        if (ideas.isEmpty() || wanted == 0) {
            return List.of();
        }
        var docs = answers(question, ideas, lookup, null, wanted).docs();
        var stored = searcher.storedFields();
        var ranked = new ArrayList<Found.Ranked>();
        for (var doc : docs.subList(Math.min(question.from(), docs.size()), Math.min(wanted, docs.size()))) {
            var entry = stored.document(doc.doc, Set.of(Fields.ID));
            ranked.add(new Found.Ranked(entry.get(Fields.ID), doc.score));
        }
        return ranked;
    }

    private List<Idea> ideas(Question question, List<Word> words, Speech speech, Lookup lookup) {
        var ideas = knowledge.planner(lookup, question.widening()).plan(words, speech);
        return ideas.isEmpty() ? small(words, speech, lookup) : ideas;
    }

    Found byProblem(Question paragraph) throws IOException {
        var text = Clean.text(paragraph.text(), Clean.PARAGRAPH);
        return like(paragraph, text, speech(paragraph, Word.of(text)), null);
    }

    Found moreLike(String id, Question within) throws IOException {
        var one = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                .add(Narrowing.visible(within.reader()), Occur.FILTER)
                .build();
        var found = searcher.search(one, 1).scoreDocs;
        if (found.length == 0) {
            return Found.nothing(Speech.OTHER.tag());
        }
        var entry = searcher.storedFields().document(found[0].doc);
        var text = entry.get(Fields.TITLE) + "\n" + entry.get(Fields.TEXT);
        return like(within, text, Speech.of(entry.get(Fields.LANG)), id);
    }

    private Found like(Question question, String text, Speech speech, @Nullable String except) throws IOException {
        var lookup = new Lookup(searcher, question.reader());
        var ideas = telling(text, speech, lookup, question.widening());
        return answer(question, ideas, speech, lookup, except);
    }

    /// The ideas of a longer text that tell it from others: those with the most weight by rarity and by how often they
    /// come, ln(1 + times).
    private List<Idea> telling(String text, Speech speech, Lookup lookup, Widening widening) {
        var analysis = knowledge.analysis();
        var times = new TreeMap<String, List<Word>>();
        for (var word : analysis.meaning(Word.of(text), speech)) {
            times.computeIfAbsent(analysis.forms(word, speech).stem(), stem -> new ArrayList<>())
                    .add(word);
        }
        var field = Fields.stems(speech);
        Map<String, Double> weights = new HashMap<>();
        times.forEach((stem, words) ->
                weights.put(stem, Math.log1p(words.size()) * lookup.rarity(lookup.frequency(field, stem))));
        var planner = knowledge.planner(lookup, widening);
        return times.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, List<Word>> entry) -> -weights.getOrDefault(entry.getKey(), 0.0))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CONSIDERED)
                .map(Map.Entry::getValue)
                .map(words -> planner.single(words.getFirst(), speech).times(Math.log1p(words.size())))
                .filter(idea -> !idea.isEmpty())
                .sorted(Comparator.comparingDouble(Idea::mass).reversed())
                .limit(TELLING)
                .toList();
    }

    private Speech speech(Question question, List<Word> words) {
        var given = question.lang();
        return given == null ? knowledge.detector().detect(words) : Speech.of(given);
    }

    /// A question of small words only is asked word for word.
    private static List<Idea> small(List<Word> words, Speech speech, Lookup lookup) {
        var ideas = new ArrayList<Idea>();
        for (var word : words) {
            var ways = new ArrayList<Way>();
            int entries = 0;
            for (var other : Speech.values()) {
                int holding = lookup.frequency(Fields.words(other), word.text());
                if (holding > 0) {
                    double weight = other == speech ? 1 : 0.5;
                    ways.add(new Way(
                            Fields.words(other), List.of(word.text()), weight, Origin.AS_TYPED, word.text(), other));
                    entries += holding;
                }
            }
            if (!ways.isEmpty()) {
                ideas.add(new Idea(word.text(), 1, lookup.rarity(entries), ways, List.of()));
            }
        }
        return ideas;
    }

    /// Without words: everything that the reader may see and has narrowed to, what changed last first.
    private Found everything(Question question) throws IOException {
        var lang = question.lang() == null
                ? Speech.OTHER.tag()
                : Speech.of(question.lang()).tag();
        var all = MatchAllDocsQuery.INSTANCE;
        var within = Narrowing.within(all, question);
        int wanted = question.from() + question.size();
        var docs = wanted == 0 ? List.<ScoreDoc>of() : List.of(searcher.search(within, wanted, NEWEST).scoreDocs);
        var marking = new Marking(knowledge.analysis(), List.of());
        return new Found(
                hits(docs, question, marking),
                searcher.count(within),
                lang,
                facets(all, question),
                List.of(),
                List.of());
    }

    private Found answer(Question question, List<Idea> ideas, Speech speech, Lookup lookup, @Nullable String except)
            throws IOException {
        var offering = new Offering(knowledge, lookup, question, speech);
        if (ideas.isEmpty()) {
            return new Found(List.of(), 0, speech.tag(), Map.of(), List.of(), offering.offers(null));
        }
        var answers = answers(question, ideas, lookup, except, 1);
        long total = searcher.count(Narrowing.within(answers.matching(), question));
        var hits = hits(answers.docs(), question, new Marking(knowledge.analysis(), answers.ideas()));
        var offers = total == 0 ? offering.offers(answers.matching()) : List.<Found.Offer>of();
        var facets = facets(answers.matching(), question);
        return new Found(hits, total, speech.tag(), facets, widened(ideas, lookup), offers);
    }

    /// @param docs       the best, more than are asked for
    /// @param ideas      those asked for, and those lent by texts that answer
    /// @param matching   all that answer, not ranked
    private record Answers(List<ScoreDoc> docs, List<Idea> ideas, Query matching) {}

    /// Ranks by what is asked, and the best of that again with the words that the very best lend. Only where that is
    /// fewer than are needed, texts that merely use such words are found too.
    private Answers answers(Question question, List<Idea> ideas, Lookup lookup, @Nullable String except, int needed)
            throws IOException {
        var ranking = new Ranking(knowledge.weights(), lookup);
        var asked = without(ranking.query(ideas), except);
        var matching = without(ranking.matching(ideas), except);
        int deep = Math.max(RANKED_AGAIN, 2 * (question.from() + question.size()));
        var first = searcher.search(Narrowing.within(asked, question), deep);
        if (question.widening() == Widening.AS_TYPED) {
            return new Answers(List.of(first.scoreDocs), ideas, matching);
        }
        int lenders = knowledge.weights().lenders();
        var best = question.filters().isEmpty()
                ? first.scoreDocs
                : searcher.search(Narrowing.within(asked, question.reader(), Map.of(), ""), lenders).scoreDocs;
        var related = new Relating(searcher, knowledge)
                .related(
                        List.of(best).subList(0, Math.min(best.length, lenders)),
                        ideas,
                        knowledge.planner(lookup, Widening.ON));
        if (related.isEmpty()) {
            return new Answers(List.of(first.scoreDocs), ideas, matching);
        }
        var all = new ArrayList<>(ideas);
        all.addAll(related);
        if (first.scoreDocs.length < needed) {
            var wide = without(ranking.query(ideas, related), except);
            var found = searcher.search(Narrowing.within(wide, question), deep);
            return new Answers(List.of(found.scoreDocs), all, wide);
        }
        var again = QueryRescorer.rescore(searcher, first, ranking.supporting(related), 1, deep);
        return new Answers(List.of(again.scoreDocs), all, matching);
    }

    private static Query without(Query query, @Nullable String id) {
        if (id == null) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT)
                .build();
    }

    private List<Found.Hit> hits(List<ScoreDoc> docs, Question question, Marking marking) throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Found.Hit>();
        int end = Math.min(question.from() + question.size(), docs.size());
        for (var doc : docs.subList(Math.min(question.from(), end), end)) {
            hits.add(hit(stored.document(doc.doc), doc.score, marking));
        }
        return hits;
    }

    private static Found.Hit hit(Document entry, float score, Marking marking) {
        var lang = entry.get(Fields.LANG);
        var speech = Speech.of(lang);
        var title = entry.get(Fields.TITLE);
        var text = entry.get(Fields.TEXT);
        var why = new ArrayList<>(marking.why(title, text, speech));
        for (var other : Speech.KNOWN) {
            var translation = entry.get(Fields.machine(other) + ".text");
            if (translation != null) {
                marking.whyByMachine(translation, other).stream()
                        .filter(reason -> why.stream()
                                .noneMatch(already -> already.asked().equals(reason.asked())))
                        .forEach(why::add);
            }
        }
        return new Found.Hit(
                entry.get(Fields.ID),
                entry.get(Fields.KIND),
                lang,
                Float.isNaN(score) ? 0 : score,
                marking.title(title, speech),
                marking.excerpt(text, speech),
                why,
                entry.getField(Fields.POSITION).numericValue().longValue());
    }

    /// A facet that narrows is counted as if it did not, so it takes a pass of its own; the others share one.
    private Map<String, List<Found.Count>> facets(Query query, Question question) throws IOException {
        var result = new TreeMap<String, List<Found.Count>>();
        var shared = new ArrayList<>(question.facets());
        for (var facet : question.facets()) {
            if (question.filters().containsKey(facet)) {
                shared.remove(facet);
                var others = Narrowing.within(query, question.reader(), question.filters(), facet);
                result.putAll(Counting.of(searcher, others, List.of(facet)));
            }
        }
        if (!shared.isEmpty()) {
            result.putAll(Counting.of(searcher, Narrowing.within(query, question), shared));
        }
        return result;
    }

    /// What else was looked for, as far as the reader may see a text that holds it.
    private List<Found.Widened> widened(List<Idea> ideas, Lookup lookup) {
        var result = new TreeMap<String, Found.Widened>();
        var order = new ArrayList<String>();
        for (var idea : ideas) {
            var parts = new ArrayList<>(List.of(idea));
            parts.addAll(idea.parts());
            for (var part : parts) {
                for (var way : part.ways()) {
                    boolean told = way.origin() == Origin.SYNONYM
                            || way.origin() == Origin.OTHER_LANGUAGE
                            || way.origin() == Origin.MISSPELLING;
                    var key = way.shown().toLowerCase(java.util.Locale.ROOT);
                    if (told
                            && order.size() < MOST_WIDENED
                            && !result.containsKey(key)
                            && way.terms().stream().allMatch(term -> lookup.isVisible(way.field(), term))) {
                        order.add(key);
                        result.put(
                                key,
                                new Found.Widened(
                                        idea.asked(), way.shown(), way.speech().tag(), way.origin()));
                    }
                }
            }
        }
        return order.stream().map(result::get).toList();
    }
}
