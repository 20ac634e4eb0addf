package org.samrad.question;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.initiative.Phase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The standard bank as it comes with the program: `question/bank.csv` says what each question is, `bank_da.csv` and
/// its sisters how it is worded. At the start a question that is missing is taken in, and one whose edition in the file
/// has grown gets a new version. What was answered before keeps its own.
@Component
class QuestionBank implements SmartInitializingSingleton {
    private final Database database;
    private final WordingStore store;
    private final Clock clock;

    QuestionBank(Database database, WordingStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// A question of the file.
    record Entry(Question question, int edition, boolean obligatory, Question.Words words) {}

    @Override
    public void afterSingletonsInstantiated() {
        var entries = read();
        database.write(() -> {
            store.lockBank();
            var known = store.editions();
            entries.stream()
                    .filter(entry -> known.getOrDefault(entry.question().code(), 0) < entry.edition())
                    .forEach(this::take);
        });
    }

    private void take(Entry entry) {
        store.keep(entry.question(), entry.edition());
        var number = store.lastNumber(entry.question().id(), null) + 1;
        var version = new Question.Version(
                UUID.randomUUID(),
                entry.question(),
                number,
                null,
                entry.words(),
                new Question.Standing(Question.State.PUBLISHED, entry.obligatory(), false));
        store.withdrawPublished(entry.question().id(), null, null, clock.now());
        store.add(version, null, clock.now());
    }

    static List<Entry> read() {
        var words = new HashMap<String, Map<String, NamedCsvRecord>>();
        for (var language : Question.LANGUAGES) {
            for (var row : rows("bank_" + language + ".csv")) {
                words.computeIfAbsent(row.getField("code"), code -> new HashMap<>())
                        .put(language, row);
            }
        }
        return rows("bank.csv").stream()
                .map(row -> entry(row, words.getOrDefault(row.getField("code"), Map.of())))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var text = new InputStreamReader(
                        new ClassPathResource("question/" + file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(NamedCsvRecord row, Map<String, NamedCsvRecord> words) {
        var code = row.getField("code");
        var texts = new HashMap<String, String>();
        var helps = new HashMap<String, String>();
        words.forEach((language, word) -> {
            texts.put(language, word.getField("text"));
            helps.put(language, word.getField("help"));
        });
        var place = new Question.Place(
                Question.Occasion.valueOf(row.getField("occasion")),
                named(Phase.class, row.getField("phase")),
                named(Question.Audience.class, row.getField("audience")),
                Integer.parseInt(row.getField("half")),
                Integer.parseInt(row.getField("position")));
        var question = new Question(
                UUID.nameUUIDFromBytes(("question/" + code).getBytes(StandardCharsets.UTF_8)),
                code,
                null,
                place,
                Question.Focus.valueOf(row.getField("focus")),
                Question.Answer.valueOf(row.getField("answer")));
        return new Entry(
                question,
                Integer.parseInt(row.getField("edition")),
                row.getField("obligatory").equals("yes"),
                new Question.Words(texts, helps));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> kind, String name) {
        return name.isEmpty() ? null : Enum.valueOf(kind, name);
    }
}
