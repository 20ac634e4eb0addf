package org.samrad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows where and why a text answers: takes its words apart again as at indexing, and holds them against the ways of
/// the question. Only the entries of one page are looked at, and of each only its beginning where it is very long.
final class Marking {
    private static final int EXCERPT = 260;
    private static final int READ = 30_000;
    private static final int MOST_REASONS = 12;

    private final Analysis analysis;

    /// field → term → what it answers
    private final Map<String, Map<String, Mark>> marks = new HashMap<>();

    /// @param idea   the number of the idea, so that the same one is not counted twice
    private record Mark(int idea, String asked, Origin origin, double worth) {}

    /// A word of the text that answers.
    private record Place(Word word, Mark mark) {}

    Marking(Analysis analysis, List<Idea> ideas) {
        this.analysis = analysis;
        for (int i = 0; i < ideas.size(); i++) {
            learn(ideas.get(i), ideas.get(i).asked(), i, 1);
        }
    }

    private void learn(Idea idea, String asked, int number, double weight) {
        double worth = weight * idea.weight();
        for (var way : idea.ways()) {
            var mark = new Mark(number, asked, way.origin(), worth * Math.max(idea.rarity(), 0.1) * way.weight());
            for (var term : way.terms()) {
                marks.computeIfAbsent(way.field(), f -> new HashMap<>())
                        .merge(term, mark, (a, b) -> a.worth() >= b.worth() ? a : b);
            }
        }
        for (var part : idea.parts()) {
            boolean phrase = asked.contains(" ");
            learnPart(part, phrase ? part.asked() : asked, number, worth, phrase);
        }
    }

    private void learnPart(Idea part, String asked, int number, double weight, boolean phrase) {
        var ways = phrase
                ? part.ways()
                : part.ways().stream()
                        .map(way -> way.origin() == Origin.AS_TYPED ? way.times(1, Origin.COMPOUND_PART) : way)
                        .toList();
        learn(new Idea(part.asked(), part.weight(), part.rarity(), ways, part.parts()), asked, number, weight);
    }

    /// What is shown of a title: all of it.
    Found.Excerpt title(String title, Speech speech) {
        return new Found.Excerpt(spans(title, 0, title.length(), places(title, speech)), false, false);
    }

    /// The stretch of the text that answers most; its beginning where nothing in it does.
    Found.Excerpt excerpt(String text, Speech speech) {
        var read = text.length() > READ ? text.substring(0, READ) : text;
        var places = places(read, speech);
        int best = best(places);
        int start = best <= EXCERPT / 3 || read.length() <= EXCERPT ? 0 : snapped(read, best);
        int end = end(read, start);
        return new Found.Excerpt(spans(read, start, end, places), start > 0, end < text.length());
    }

    /// Which words answered which, strongest first, each idea and origin once.
    List<Found.Why> why(String title, String text, Speech speech) {
        var strongest = new LinkedHashMap<String, Place>();
        var read = title + "\n" + (text.length() > READ ? text.substring(0, READ) : text);
        for (var place : places(read, speech)) {
            strongest.merge(
                    place.mark().asked() + "\t" + place.mark().origin(),
                    place,
                    (a, b) -> a.mark().worth() >= b.mark().worth() ? a : b);
        }
        return strongest.values().stream()
                .sorted(Comparator.comparingDouble((Place place) -> place.mark().worth())
                        .reversed())
                .limit(MOST_REASONS)
                .map(place -> new Found.Why(
                        place.mark().asked(),
                        read.substring(place.word().start(), place.word().end()),
                        place.mark().origin()))
                .toList();
    }

    /// Which words of a machine translation answered.
    List<Found.Why> whyByMachine(String translation, Speech speech) {
        var field = marks.getOrDefault(Fields.machine(speech), Map.of());
        var reasons = new ArrayList<Found.Why>();
        var seen = new HashSet<String>();
        for (var word : Word.of(translation.length() > READ ? translation.substring(0, READ) : translation)) {
            var mark = field.get(analysis.forms(word, speech).stem());
            if (mark != null && seen.add(mark.asked())) {
                reasons.add(new Found.Why(mark.asked(), word.text(), Origin.MACHINE_TRANSLATION));
            }
        }
        return reasons.subList(0, Math.min(reasons.size(), MOST_REASONS));
    }

    private List<Place> places(String text, Speech speech) {
        var places = new ArrayList<Place>();
        for (var word : Word.of(text)) {
            var mark = mark(word, speech);
            if (mark != null) {
                places.add(new Place(word, mark));
            }
        }
        return places;
    }

    private @Nullable Mark mark(Word word, Speech speech) {
        var asIs = marks.getOrDefault(Fields.words(speech), Map.of()).get(word.text());
        if (asIs != null || analysis.functions().isEmpty(word.text(), speech)) {
            return asIs;
        }
        var stems = marks.getOrDefault(Fields.stems(speech), Map.of());
        var keys = marks.getOrDefault(Fields.KEY, Map.of());
        var forms = analysis.forms(word, speech);
        var best = better(stems.get(forms.stem()), forms.key() == null ? null : keys.get(forms.key()));
        for (var part : forms.parts()) {
            var mark = better(stems.get(part.stem()), part.key() == null ? null : keys.get(part.key()));
            if (mark != null && (best == null || mark.worth() / 2 > best.worth())) {
                var origin = mark.origin() == Origin.AS_TYPED ? Origin.COMPOUND_PART : mark.origin();
                best = new Mark(mark.idea(), mark.asked(), origin, mark.worth() / 2);
            }
        }
        return best;
    }

    private static @Nullable Mark better(@Nullable Mark a, @Nullable Mark b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.worth() > a.worth() ? b : a;
    }

    /// Where the stretch begins that holds most: each idea counts once at its best, again a tenth.
    private static int best(List<Place> places) {
        int best = 0;
        double most = 0;
        for (int i = 0; i < places.size(); i++) {
            var seen = new HashMap<Integer, Double>();
            double sum = 0;
            int start = places.get(i).word().start();
            for (int j = i; j < places.size() && places.get(j).word().end() - start <= EXCERPT * 3 / 4; j++) {
                var mark = places.get(j).mark();
                double before = seen.getOrDefault(mark.idea(), 0.0);
                sum += Math.max(0, mark.worth() - before) + mark.worth() / 10;
                seen.merge(mark.idea(), mark.worth(), Math::max);
            }
            if (sum > most * 1.0001) {
                most = sum;
                best = start;
            }
        }
        return best;
    }

    /// The beginning of the sentence, where it is near, or else of a word not far before.
    private static int snapped(String text, int place) {
        int far = Math.max(0, place - EXCERPT / 3);
        for (int i = place - 1; i > far; i--) {
            char c = text.charAt(i - 1);
            if (c == '\n' || (Character.isWhitespace(text.charAt(i)) && (c == '.' || c == '!' || c == '?'))) {
                return i + (Character.isWhitespace(text.charAt(i)) ? 1 : 0);
            }
        }
        int near = Math.max(0, place - 40);
        int space = text.indexOf(' ', near);
        return space >= 0 && space < place ? space + 1 : place;
    }

    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + EXCERPT);
        if (end == text.length()) {
            return end;
        }
        int space = text.lastIndexOf(' ', end);
        int result = space > start + EXCERPT / 2 ? space : end;
        return Character.isLowSurrogate(text.charAt(result)) ? result + 1 : result;
    }

    /// What only stands near what was asked is no answer, so it is not marked.
    private static List<Found.Span> spans(String text, int start, int end, List<Place> places) {
        var spans = new ArrayList<Found.Span>();
        int done = start;
        for (var place : places) {
            boolean answers = place.mark().origin() != Origin.RELATED;
            if (answers && place.word().start() >= done && place.word().end() <= end) {
                add(spans, text.substring(done, place.word().start()), false);
                add(spans, text.substring(place.word().start(), place.word().end()), true);
                done = place.word().end();
            }
        }
        add(spans, text.substring(done, end), false);
        return spans;
    }

    private static void add(List<Found.Span> spans, String text, boolean matched) {
        if (!text.isEmpty()) {
            spans.add(new Found.Span(text, matched));
        }
    }
}
