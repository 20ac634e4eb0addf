package org.samrad.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.springframework.stereotype.Component;

/// Brings in a catalogue from a spreadsheet: all of it or nothing. What comes in begins as found, and goes the same way
/// as every other example.
@Component
public class ExampleImport {
    private final Database database;
    private final ExampleImportStore store;
    private final ExampleImportWords words;
    private final Examples examples;
    private final Audit audit;
    private final Clock clock;

    ExampleImport(
            Database database,
            ExampleImportStore store,
            ExampleImportWords words,
            Examples examples,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.words = words;
        this.examples = examples;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a list holds, or what is wrong with it.
    record Preview(List<ExampleImportWords.Read> rows, List<ExampleImportFile.Fault> faults) {}

    /// Keeps a list for its sender until it is brought in, or a day has gone.
    public UUID keep(byte[] content, Language language, Person by) {
        examples.home(by);
        if (content.length > Spreadsheet.LARGEST) {
            throw new RuleBroken("file", "example.import.large", Spreadsheet.LARGEST / 1024 / 1024);
        }
        var id = UUID.randomUUID();
        database.write(() ->
                store.keep(new ExampleImportStore.Upload(id, language.tag(), content, null), by.id(), clock.now()));
        return id;
    }

    Preview preview(UUID upload, Person by) {
        examples.home(by);
        return read(store.get(upload, by.id()), by);
    }

    private Preview read(ExampleImportStore.Upload upload, Person by) {
        var file = ExampleImportFile.read(upload.content(), words.headings());
        var faults = new ArrayList<>(file.faults());
        var rows = faults.stream().anyMatch(fault -> fault.line() == 0)
                ? List.<ExampleImportWords.Read>of()
                : words.read(file.rows(), upload.language(), faults, by);
        var known = store.known(examples.home(by));
        for (var row : rows) {
            if (!known.add(ExampleImportStore.Known.of(row.host(), row.content()))) {
                faults.add(ExampleImportFile.Fault.of(
                        row.line(), ExampleExportFile.Column.HEADLINE, "example.import.kept"));
            }
        }
        faults.sort(Comparator.comparingLong(ExampleImportFile.Fault::line));
        return new Preview(rows, faults);
    }

    /// Brings the list in; one with a fault is refused whole, and one that is in already changes nothing.
    public int bringIn(UUID upload, Person by) {
        var home = examples.home(by);
        return database.write(() -> {
            var held = store.held(upload, by.id());
            if (held.broughtIn() != null) {
                return held.broughtIn();
            }
            var preview = read(held, by);
            if (!preview.faults().isEmpty()) {
                throw new RuleBroken("file", "example.import.problems");
            }
            for (var row : preview.rows()) {
                examples.find(row.host(), row.content(), null, by);
            }
            store.broughtIn(upload, preview.rows().size());
            audit.tell(by, "examples.imported", "organisation", home);
            return preview.rows().size();
        });
    }

    /// The headings to begin with; the mark in front tells a spreadsheet that it is UTF-8.
    byte[] sample(Language language) {
        return (Spreadsheet.MARK + words.sample(language)).getBytes(StandardCharsets.UTF_8);
    }
}
