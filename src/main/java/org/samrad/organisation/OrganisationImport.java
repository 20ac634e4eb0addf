package org.samrad.organisation;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.ImportFile.Column;
import org.samrad.organisation.ImportFile.Fault;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Spreadsheet.Encoding;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Brings in a list of organisations, units and people: all of it or nothing. A preview does the same and takes it
/// back, so that it shows exactly what would happen.
@Component
class OrganisationImport {
    static final int MOST_FAULTS = 50;

    private final Database database;
    private final OrganisationStore store;
    private final Organisations organisations;
    private final Access access;
    private final Clock clock;
    private final Words words;

    OrganisationImport(
            Database database,
            OrganisationStore store,
            Organisations organisations,
            Access access,
            Clock clock,
            Texts texts) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.access = access;
        this.clock = clock;
        this.words = new Words(texts);
    }

    enum Mode {
        PREVIEW,
        BRING_IN
    }

    enum Kind {
        ORGANISATION,
        UNIT,
        PERSON
    }

    enum What {
        ADDED,
        CHANGED,
        MOVED
    }

    record Change(long line, Kind kind, What what, String name) {}

    /// What a list does, or would do. With faults, nothing was done.
    record Outcome(Encoding encoding, List<Change> changes, int unchanged, List<Fault> faults, boolean moreFaults) {
        boolean ok() {
            return faults.isEmpty();
        }
    }

    /// Thrown to take everything back.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Keeps the list for its reader, until it is brought in or a day has gone.
    UUID keep(byte[] content, Person by) {
        mustBeAdministrator(by);
        if (content.length > Spreadsheet.LARGEST) {
            throw new RuleBroken("file", "organisation.import.large", String.valueOf(content.length / 1024 / 1024 + 1));
        }
        var id = UUID.randomUUID();
        database.write(() -> store.keepUpload(id, by.id(), clock.now(), content));
        return id;
    }

    Outcome preview(UUID upload, Person by) {
        return run(store.upload(upload, by.id()), Mode.PREVIEW, by);
    }

    Outcome bringIn(UUID upload, Person by) {
        var outcome = run(store.upload(upload, by.id()), Mode.BRING_IN, by);
        if (outcome.ok()) {
            database.write(() -> store.forgetUploads(by.id()));
        }
        return outcome;
    }

    Outcome run(byte[] content, Mode mode, Person by) {
        mustBeAdministrator(by);
        var file = ImportFile.read(content, words.headings());
        var run = new ImportRun(organisations, access, words, by);
        var faults = new java.util.ArrayList<>(file.faults());
        if (file.faults().stream().noneMatch(fault -> fault.line() == 0)) {
            try {
                database.write(() -> {
                    run.bringIn(file.rows());
                    faults.addAll(run.faults());
                    if (mode == Mode.PREVIEW || !faults.isEmpty()) {
                        throw new Undone();
                    }
                });
            } catch (Undone e) {
                // a preview, or a list with faults: nothing is kept
            }
        }
        faults.sort(java.util.Comparator.comparingLong(Fault::line));
        return new Outcome(
                file.encoding(),
                faults.isEmpty() ? run.changes() : List.of(),
                run.unchanged(),
                List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))),
                faults.size() > MOST_FAULTS);
    }

    static void mustBeAdministrator(Person by) {
        if (!by.mayAnywhere(Act.MANAGE_ORGANISATION)) {
            by.must(Act.MANAGE_ORGANISATION, Scope.everything());
        }
    }

    /// A small list of an invented municipality or agency, with the headings and kinds of one language.
    String example(Language language) {
        var country = switch (language) {
            case DA, EN -> Country.DK;
            case SV -> Country.SE;
            case NB, NN -> Country.NO;
        };
        var number = switch (country) {
            case DK -> "12345674";
            case NO -> "987 654 325";
            case SE -> "999999-9999";
        };
        Function<String, String> word = key -> words.of(language, "organisation.import." + key);
        var headings = Arrays.stream(Column.values()).map(column -> words.of(language, column.textKey()));
        var team = word.apply("example.team");
        return String.join(
                "\r\n",
                headings.collect(joining(";")),
                word.apply("kind.ORGANISATION") + ";;" + word.apply("example.organisation") + ";;;" + country + ";"
                        + words.of(language, Organisation.Type.MUNICIPALITY.textKey()) + ";" + number + ";;;1200;2025;",
                word.apply("kind.UNIT") + ";" + number + ";" + word.apply("example.unit") + ";;;;;;;;;;",
                word.apply("kind.UNIT") + ";" + number + ";" + team + ";" + word.apply("example.unit") + ";;;;;;;;;",
                word.apply("kind.PERSON") + ";" + number + ";Sanne Holm;" + team + ";sanne@example.org;;;;;;;;",
                "");
    }

    /// The words of a list in all five languages: an administrator writes headings and kinds in her own.
    static final class Words {
        private final Texts texts;
        private final Map<String, Column> headings;
        private final Map<String, Kind> kinds;
        private final Map<String, Country> countries;
        private final Map<String, Organisation.Type> types;

        Words(Texts texts) {
            this.texts = texts;
            this.headings = texts.words("organisation.import.column.", Column.values());
            this.kinds = texts.words("organisation.import.kind.", Kind.values());
            this.countries = texts.words("organisation.country.", Country.values());
            this.types = texts.words("organisation.type.", Organisation.Type.values());
        }

        String of(Language language, String key) {
            return texts.of(language, key);
        }

        Map<String, Column> headings() {
            return headings;
        }

        @Nullable
        Kind kind(String word) {
            return kinds.get(word.toLowerCase(Locale.ROOT));
        }

        Country country(String word) {
            var country = countries.get(word.toLowerCase(Locale.ROOT));
            if (country == null) {
                throw new RuleBroken("country", "organisation.import.country", word);
            }
            return country;
        }

        Organisation.Type type(String word) {
            var type = types.get(word.toLowerCase(Locale.ROOT));
            if (type == null) {
                throw new RuleBroken("type", "organisation.import.type", word);
            }
            return type;
        }
    }
}
