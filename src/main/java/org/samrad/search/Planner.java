package org.samrad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samrad.search.Question.Widening;

/// Turns the words of a question into ideas: each with the ways in which a text of any language may answer it.
final class Planner {
    private static final int MOST_WAYS = 40;

    private final Analysis analysis;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Lookup lookup;
    private final Slips slips;
    private final Widening widening;

    Planner(Analysis analysis, Lexicon lexicon, Weights weights, Lookup lookup, Widening widening) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        this.weights = weights;
        this.lookup = lookup;
        this.widening = widening;
        slips = new Slips(lexicon, lookup);
    }

    /// The ideas of a text in its order, phrases of the term base before single words.
    List<Idea> plan(List<Word> words, Speech speech) {
        var meaning = analysis.meaning(words, speech);
        var ideas = new ArrayList<Idea>();
        for (int i = 0; i < meaning.size(); ) {
            int length = Math.min(Lexicon.LONGEST, meaning.size() - i);
            @Nullable Idea phrase = null;
            while (length > 1 && (phrase = phrase(meaning.subList(i, i + length), speech)) == null) {
                length--;
            }
            ideas.add(phrase != null ? phrase : single(meaning.get(i), speech));
            i += length;
        }
        return ideas.stream().filter(idea -> !idea.isEmpty()).toList();
    }

    private @Nullable Idea phrase(List<Word> words, Speech speech) {
        if (widening == Widening.AS_TYPED) {
            return null;
        }
        var stems = words.stream()
                .map(word -> analysis.forms(word, speech).stem())
                .distinct()
                .toList();
        var concepts = stems.size() == words.size() ? lexicon.concepts(stems, speech) : List.<Lexicon.Concept>of();
        if (concepts.isEmpty()) {
            return null;
        }
        var asked = String.join(" ", words.stream().map(Word::text).toList());
        var ways = said(concepts, stems, speech);
        var parts = words.stream()
                .map(word -> single(word, speech))
                .filter(idea -> !idea.isEmpty())
                .toList();
        return idea(asked, 1, ways, parts);
    }

    /// The idea of one word; without ways and parts where nothing answers it. A word that its language does not know
    /// may be one of another, or one that was misspelled.
    Idea single(Word word, Speech speech) {
        double weight = analysis.functions().isFrame(word.text(), speech) ? weights.frame() : 1;
        var idea = known(word.text(), analysis.forms(word, speech), speech, weight);
        if (widening == Widening.AS_TYPED || !idea.isEmpty()) {
            return idea;
        }
        return Speech.KNOWN.stream()
                .filter(other -> other != speech)
                .map(other -> known(word.text(), analysis.forms(word, other), other, weight * weights.sister()))
                .filter(other -> !other.isEmpty())
                .max(Comparator.comparingDouble(Idea::mass))
                .orElseGet(() -> slipped(word.text(), speech, weight));
    }

    /// The idea of a name of the term base, as it is spelled.
    Idea named(List<Word> name, Speech speech) {
        var meaning = analysis.meaning(name, speech);
        var phrase = meaning.size() > 1 ? phrase(meaning, speech) : null;
        if (phrase != null || meaning.isEmpty()) {
            return phrase == null ? new Idea("", 0, 0, List.of(), List.of()) : phrase;
        }
        return known(meaning.getFirst().text(), analysis.forms(meaning.getFirst(), speech), speech, 1);
    }

    /// The idea of a word that texts use which answer: as far as it goes, and told as such.
    Idea related(String word, Speech speech, double weight) {
        var idea = known(word, analysis.forms(word, speech), speech, weight);
        var ways = idea.ways().stream().map(way -> way.times(1, Origin.RELATED)).toList();
        return new Idea(idea.asked(), idea.weight(), idea.rarity(), ways, List.of());
    }

    private Idea known(String word, Forms forms, Speech speech, double weight) {
        var ways = new ArrayList<Way>();
        ways.addAll(same(word, forms.stem(), speech));
        var concepts = widening == Widening.ON ? lexicon.concepts(forms, speech) : List.<Lexicon.Concept>of();
        ways.addAll(said(concepts, List.of(forms.stem()), speech));
        boolean named = concepts.stream().anyMatch(concept -> concept.source() == Lexicon.Source.TERM);
        var key = forms.key();
        if (key != null && widening == Widening.ON) {
            ways.add(new Way(Fields.KEY, List.of(key), weights.cognate(), Origin.COGNATE, word, speech));
        }
        var parts = new ArrayList<Idea>();
        for (var part : forms.parts()) {
            if (part.outer() && part.word().length() > 1) {
                var idea = known(part.word(), analysis.forms(part.word(), speech), speech, 1);
                parts.add(idea.times(named ? weights.partOfKnown() : weights.part()));
            }
        }
        return idea(
                word,
                weight,
                live(ways),
                parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /// The word itself, in its own language and spelled the same way in others.
    private List<Way> same(String word, String stem, Speech speech) {
        var ways = new ArrayList<Way>();
        ways.addAll(fields(speech, List.of(stem), 1, Origin.AS_TYPED, word));
        for (var other : Speech.values()) {
            if (other == speech) {
                continue;
            }
            var spelled = Spelling.as(word, speech, other);
            var stemmed = Stems.stem(spelled, other);
            if (!analysis.functions().isEmpty(spelled, other) && (stemmed.length() > 3 || stemmed.equals(spelled))) {
                double weight = speech.scandinavian() && other.scandinavian() ? weights.sister() : weights.alike();
                var origin = spelled.equals(word) ? Origin.AS_TYPED : Origin.COGNATE;
                ways.addAll(fields(other, List.of(stemmed), weight, origin, spelled));
            }
        }
        return ways;
    }

    /// What the lexicon says for the concepts, in this language and the others.
    private List<Way> said(List<Lexicon.Concept> concepts, List<String> asked, Speech speech) {
        var best = new LinkedHashMap<String, Way>();
        for (var concept : concepts) {
            boolean learnt = concept.source() == Lexicon.Source.LEARNT;
            double alike = learnt
                    ? 1
                    : (double) concepts.stream()
                            .filter(other -> other.source() == concept.source())
                            .count();
            double trust = concept.trust() / Math.sqrt(alike);
            for (var saying : concept.sayings()) {
                boolean own = saying.speech() == speech;
                if (own && saying.stems().equals(asked)) {
                    continue;
                }
                double weight = trust
                        * (own ? weights.synonym() : 1)
                        * switch (concept.source()) {
                            case TERM -> own ? 1 : weights.term();
                            case WORD -> weights.word();
                            case LEARNT -> weights.learnt();
                        };
                var origin = own ? Origin.SYNONYM : Origin.OTHER_LANGUAGE;
                for (var way : fields(saying.speech(), saying.stems(), weight, origin, saying.text())) {
                    best.merge(way.field() + way.terms(), way, (a, b) -> a.weight() >= b.weight() ? a : b);
                }
            }
        }
        return List.copyOf(best.values());
    }

    private List<Way> fields(Speech speech, List<String> stems, double weight, Origin origin, String shown) {
        var text = new Way(Fields.stems(speech), stems, weight, origin, shown, speech);
        if (!lookup.hasField(Fields.machine(speech))) {
            return List.of(text);
        }
        var machine = new Way(
                Fields.machine(speech), stems, weight * weights.machine(), Origin.MACHINE_TRANSLATION, shown, speech);
        return List.of(text, machine);
    }

    /// Only what the index holds, the best way for each term.
    private List<Way> live(List<Way> ways) {
        var best = new HashMap<String, Way>();
        for (var way : ways) {
            if (way.terms().stream().allMatch(term -> lookup.frequency(way.field(), term) > 0)) {
                best.merge(way.field() + " " + way.terms(), way, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return best.values().stream()
                .sorted((a, b) -> a.weight() != b.weight()
                        ? Double.compare(b.weight(), a.weight())
                        : (a.field() + a.terms()).compareTo(b.field() + b.terms()))
                .limit(MOST_WAYS)
                .toList();
    }

    private Idea idea(String asked, double weight, List<Way> ways, List<Idea> parts) {
        var live = live(ways);
        double together = parts.stream().mapToDouble(Idea::mass).sum();
        double rarity = lookup.rarity(entries(live));
        return new Idea(
                asked,
                weight,
                parts.isEmpty() ? rarity : Math.min(rarity, Math.max(together, rarity / 2)),
                live,
                parts);
    }

    /// How many entries of all languages answer by the ways, at least: in each language those of the most frequent way.
    private double entries(List<Way> ways) {
        var most = new HashMap<String, Integer>();
        for (var way : ways) {
            if (way.origin() != Origin.COGNATE && way.origin() != Origin.MACHINE_TRANSLATION) {
                int rarest = way.terms().stream()
                        .mapToInt(term -> lookup.frequency(way.field(), term))
                        .min()
                        .orElse(0);
                most.merge(way.field(), rarest, Math::max);
            }
        }
        if (most.isEmpty()) {
            return ways.stream()
                    .mapToInt(way -> lookup.frequency(way.field(), way.terms().getFirst()))
                    .max()
                    .orElse(0);
        }
        return most.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What was probably meant by a word that is nowhere.
    private Idea slipped(String word, Speech speech, double weight) {
        var ways = new ArrayList<Way>();
        var parts = new LinkedHashSet<Idea>();
        for (var slip : slips.near(word, speech)) {
            double factor = slip.letters() == 1 ? weights.oneSlip() : weights.twoSlips();
            var meant = known(slip.word(), analysis.forms(slip.word(), slip.speech()), slip.speech(), 1);
            meant.ways().stream()
                    .map(way -> way.times(
                            factor, way.origin() == Origin.OTHER_LANGUAGE ? way.origin() : Origin.MISSPELLING))
                    .forEach(ways::add);
            meant.parts().stream().map(part -> part.times(factor)).forEach(parts::add);
        }
        return idea(word, weight, ways, List.copyOf(parts).stream().limit(4).toList());
    }
}
