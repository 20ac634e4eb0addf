package org.samrad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Feedback from what answers best: words that the first few texts share and that are rare elsewhere are looked for
/// too, in all languages (relevance model 3: Lavrenko and Croft 2001, Abdul-Jaleel and others 2004). A text in one
/// language that is found by the question's own word so lends its vocabulary to the texts that say it in other words.
///
/// Only texts that the reader may see lend words. Weight of a word = Σ texts share(text) · tf / length · rarity, the
/// best one taken as `Weights.related`.
final class Relating {
    private static final int READ = 2_000;

    private final IndexSearcher searcher;
    private final Knowledge knowledge;

    Relating(IndexSearcher searcher, Knowledge knowledge) {
        this.searcher = searcher;
        this.knowledge = knowledge;
    }

    private record Lent(String stem, Speech speech) {}

    /// @param best   the entries that answer best among those that the reader may see
    List<Idea> related(List<ScoreDoc> best, List<Idea> asked, Planner planner) throws IOException {
        var weights = knowledge.weights();
        if (weights.related() == 0 || asked.isEmpty()) {
            return List.of();
        }
        var worth = new HashMap<Lent, Double>();
        var words = new HashMap<Lent, String>();
        var stored = searcher.storedFields();
        double sum = 0;
        for (var doc : best) {
            sum += doc.score;
        }
        for (var doc : best) {
            var entry = stored.document(doc.doc, Set.of(Fields.TITLE, Fields.TEXT, Fields.LANG));
            lend(
                    entry.get(Fields.TITLE) + "\n" + entry.get(Fields.TEXT),
                    Speech.of(entry.get(Fields.LANG)),
                    doc.score / sum,
                    worth,
                    words);
        }
        var known = known(asked);
        var order = worth.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey().stem()))
                .sorted((a, b) -> a.getValue().equals(b.getValue())
                        ? a.getKey().stem().compareTo(b.getKey().stem())
                        : Double.compare(b.getValue(), a.getValue()))
                .limit(weights.lent())
                .toList();
        double mass = asked.stream().mapToDouble(Idea::mass).max().orElse(0);
        var ideas = new ArrayList<Idea>();
        for (var lent : order) {
            double share = lent.getValue() / order.getFirst().getValue();
            var idea = planner.related(
                    words.getOrDefault(lent.getKey(), lent.getKey().stem()),
                    lent.getKey().speech(),
                    1);
            if (!idea.ways().isEmpty() && idea.mass() > 0) {
                ideas.add(idea.times(weights.related() * share * mass / Math.max(idea.mass(), mass / 2)));
            }
        }
        ideas.sort(Comparator.comparingDouble(Idea::mass).reversed());
        return ideas;
    }

    private void lend(String text, Speech speech, double share, Map<Lent, Double> worth, Map<Lent, String> words) {
        var analysis = knowledge.analysis();
        var meaning = analysis.meaning(Word.of(text.length() > READ ? text.substring(0, READ) : text), speech);
        var vocabulary = analysis.vocabularies().get(speech);
        if (vocabulary == null) {
            return;
        }
        for (var word : meaning) {
            if (word.text().length() < 4 || analysis.functions().isFrame(word.text(), speech)) {
                continue;
            }
            double rarity = Math.log(vocabulary.total() / Math.max(1, vocabulary.count(word.text())));
            var lent = new Lent(analysis.forms(word, speech).stem(), speech);
            worth.merge(lent, share * rarity / Math.sqrt(meaning.size()), Double::sum);
            words.putIfAbsent(lent, word.text());
        }
    }

    private static Set<String> known(List<Idea> asked) {
        var known = new HashSet<String>();
        for (var idea : asked) {
            idea.ways().forEach(way -> known.addAll(way.terms()));
            known.addAll(known(idea.parts()));
        }
        return known;
    }
}
