package org.samrad.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// Lays an entry down in the fields of the index. A whole word counts two, a part of a compound one, and what stands in
/// the title as many times more as the weights say; one field of counts instead of one field for each keeps questions
/// short.
final class Laying {
    static final int WHOLE = 2;
    static final int PART = 1;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_LEAD = 12;
    private static final FieldType COUNTED = counted(false);
    private static final FieldType PRESENT = counted(true);

    private final Analysis analysis;
    private final Detector detector;
    private final Weights weights;

    Laying(Analysis analysis, Detector detector, Weights weights) {
        this.analysis = analysis;
        this.detector = detector;
        this.weights = weights;
    }

    Document document(Entry entry) {
        var title = Clean.text(entry.title(), Clean.TITLE);
        var text = Clean.text(entry.text(), Clean.TEXT);
        var given = entry.lang();
        var speech = given == null ? detector.detect(title + "\n" + text) : Speech.of(given);
        var lang = speech == Speech.OTHER && given != null ? Clean.text(given, 20) : speech.tag();
        var result = new Document();
        result.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
        result.add(new KeywordField(Fields.KIND, entry.kind(), Field.Store.YES));
        result.add(new KeywordField(Fields.LANG, lang, Field.Store.YES));
        result.add(new StoredField(Fields.TITLE, title));
        result.add(new StoredField(Fields.TEXT, text));
        result.add(new StoredField(Fields.POSITION, entry.position()));
        result.add(new NumericDocValuesField(Fields.POSITION, entry.position()));
        addScope(result, entry.scope());
        entry.facets().forEach((name, values) -> addFacet(result, name, values));
        addWords(result, title, text, speech);
        entry.translations().forEach((tag, translation) -> addMachine(result, Speech.of(tag), translation));
        return result;
    }

    private static void addScope(Document result, Scope scope) {
        if (scope.open()) {
            result.add(new StringField(Fields.SCOPE, Fields.OPEN, Field.Store.NO));
        }
        scope.tokens().forEach(token -> result.add(new StringField(Fields.SCOPE, Fields.token(token), Field.Store.NO)));
    }

    private static void addFacet(Document result, String name, List<String> values) {
        if (name.equals("kind") || name.equals("lang")) {
            throw new IllegalArgumentException("The facet \"" + name + "\" is built in; call yours something else.");
        }
        values.stream()
                .distinct()
                .limit(MOST_VALUES)
                .forEach(value -> result.add(new KeywordField(Fields.facet(name), cut(value), Field.Store.NO)));
    }

    static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private void addWords(Document result, String title, String text, Speech speech) {
        var counts = new Counts();
        var leads = new HashMap<String, Integer>();
        for (var word : Word.of(title)) {
            counts.add(word, speech, weights.title());
            for (int i = 1; i <= Math.min(word.text().length(), LONGEST_LEAD); i++) {
                leads.put(word.text().substring(0, i), 1);
            }
        }
        for (var word : Word.of(text)) {
            counts.add(word, speech, 1);
        }
        result.add(new Field(Fields.stems(speech), new Counted(counts.stems), COUNTED));
        result.add(new Field(Fields.KEY, new Counted(counts.keys), COUNTED));
        result.add(new Field(Fields.words(speech), new Counted(counts.words), PRESENT));
        result.add(new Field(Fields.LEAD, new Counted(leads), PRESENT));
    }

    private void addMachine(Document result, Speech speech, String translation) {
        var cleaned = Clean.text(translation, Clean.TEXT);
        var counts = new Counts();
        Word.of(cleaned).forEach(word -> counts.add(word, speech, 1));
        result.add(new Field(Fields.machine(speech), new Counted(counts.stems), COUNTED));
        result.add(new StoredField(Fields.machine(speech) + ".text", cleaned));
    }

    private static FieldType counted(boolean withoutLength) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }

    /// The terms of one text and how much each counts.
    private final class Counts {
        final Map<String, Integer> stems = new HashMap<>();
        final Map<String, Integer> keys = new HashMap<>();
        final Map<String, Integer> words = new HashMap<>();

        void add(Word word, Speech speech, int times) {
            words.put(word.text(), 1);
            if (analysis.functions().isEmpty(word.text(), speech)) {
                return;
            }
            var forms = analysis.forms(word, speech);
            count(stems, forms.stem(), WHOLE * times);
            var key = forms.key();
            if (key != null) {
                count(keys, key, WHOLE * times);
            }
            for (var part : forms.parts()) {
                words.put(part.word(), 1);
                count(stems, part.stem(), PART * times);
                var shared = part.key();
                if (shared != null) {
                    count(keys, shared, PART * times);
                }
            }
        }

        private static void count(Map<String, Integer> counts, String term, int units) {
            counts.merge(term, units, Integer::sum);
        }
    }

    /// Terms with their counts, in any order: the index keeps no places.
    private static final class Counted extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final List<Map.Entry<String, Integer>> counts;
        private int next;

        Counted(Map<String, Integer> counts) {
            this.counts = List.copyOf(counts.entrySet());
        }

        @Override
        public boolean incrementToken() {
            if (next == counts.size()) {
                return false;
            }
            clearAttributes();
            term.append(counts.get(next).getKey());
            frequency.setTermFrequency(counts.get(next).getValue());
            next++;
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
