package org.samrad.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.RuleBroken;
import org.samrad.example.ExampleImportFile.Fault;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// What the cells of a catalogue mean: the words for each thing in any of our languages, or its name.
@Component
class ExampleImportWords {
    private final Organisations organisations;
    private final Map<String, ExampleExportFile.Column> headings;
    private final Map<String, ExampleContent.Kind> kinds;
    private final Map<String, ExampleContent.Evidence> evidences;
    private final Map<String, ExampleContent.LifeEvent> events;
    private final Map<String, Phase> phases;
    private final Texts texts;

    ExampleImportWords(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.headings = texts.words("example.column.", ExampleExportFile.Column.values());
        this.kinds = texts.words("example.kind.", ExampleContent.Kind.values());
        this.evidences = texts.words("example.evidence.", ExampleContent.Evidence.values());
        this.events = texts.words("example.event.", ExampleContent.LifeEvent.values());
        this.phases = texts.words("initiative.phase.", Phase.values());
        this.texts = texts;
    }

    /// An example as a line tells it.
    record Read(long line, UUID host, ExampleContent content) {}

    Map<String, ExampleExportFile.Column> headings() {
        return headings;
    }

    /// A small file to begin with, in the reader's words.
    String sample(Language language) {
        var columns = Arrays.stream(ExampleExportFile.Column.values())
                .filter(ExampleExportFile.Column::isImported)
                .map(column -> texts.of(language, "example.column." + column))
                .toList();
        return String.join(";", columns) + "\n";
    }

    /// Reads the rows into `read`, and what is wrong with them into `faults`.
    List<Read> read(List<ExampleImportFile.Row> rows, String language, List<Fault> faults, Person by) {
        var read = new ArrayList<Read>();
        var hosts = new HashMap<String, Optional<UUID>>();
        for (var row : rows) {
            var line = new Line(row, faults);
            var host = hosts.computeIfAbsent(row.cell(ExampleExportFile.Column.HOST), name -> host(name, by));
            if (host.isEmpty()) {
                line.fault(
                        ExampleExportFile.Column.HOST,
                        "example.rule.unknown-host",
                        row.cell(ExampleExportFile.Column.HOST));
            }
            var content = content(line, language);
            if (host.isPresent() && content.isPresent()) {
                read.add(new Read(row.line(), host.get(), content.get()));
            }
        }
        return read;
    }

    private Optional<UUID> host(String name, Person by) {
        var found = name.isEmpty() ? List.<UUID>of() : organisations.find(name, by);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<ExampleContent> content(Line line, String language) {
        var words = words(line, language);
        var kind = line.word(ExampleExportFile.Column.KIND, kinds);
        var evidence = line.word(ExampleExportFile.Column.EVIDENCE, evidences);
        var phase = line.word(ExampleExportFile.Column.PHASE, phases);
        var happened = line.several(ExampleExportFile.Column.EVENTS, events);
        var year = line.year();
        if (line.isBroken()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExampleContent(
                    words,
                    new ExampleContent.Facts(
                            kind == null ? ExampleContent.Kind.INVOLVEMENT : kind,
                            evidence == null ? ExampleContent.Evidence.TOLD : evidence,
                            phase,
                            happened,
                            parts(line.row.cell(ExampleExportFile.Column.SUBJECTS)),
                            year,
                            line.line(ExampleExportFile.Column.CONTACT)),
                    new ExampleContent.Joint(
                            line.text(ExampleExportFile.Column.ROLES),
                            line.text(ExampleExportFile.Column.AGREEMENTS),
                            line.text(ExampleExportFile.Column.FUNDING)),
                    List.of(),
                    List.of()));
        } catch (RuleBroken rule) {
            line.fault(null, rule.textKey(), rule.values());
            return Optional.empty();
        }
    }

    private static ExampleContent.Words words(Line line, String language) {
        var said = line.row.cell(ExampleExportFile.Column.LANGUAGE).toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && Language.find(said).isEmpty()) {
            line.fault(ExampleExportFile.Column.LANGUAGE, "example.import.unknown", said);
        }
        return new ExampleContent.Words(
                said.isEmpty() ? language : said,
                line.cell(ExampleExportFile.Column.HEADLINE, ExampleContent.LONGEST_HEADLINE),
                line.text(ExampleExportFile.Column.SITUATION),
                line.text(ExampleExportFile.Column.DONE),
                line.text(ExampleExportFile.Column.HEARD),
                line.text(ExampleExportFile.Column.CHANGED),
                line.text(ExampleExportFile.Column.AGAIN),
                line.text(ExampleExportFile.Column.TRANSFER),
                line.line(ExampleExportFile.Column.COST),
                line.line(ExampleExportFile.Column.TIME));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /// One line while it is read.
    private static final class Line {
        private final ExampleImportFile.Row row;
        private final List<Fault> faults;
        private final int before;

        Line(ExampleImportFile.Row row, List<Fault> faults) {
            this.row = row;
            this.faults = faults;
            this.before = faults.size();
        }

        boolean isBroken() {
            return faults.size() > before;
        }

        void fault(ExampleExportFile.@Nullable Column column, String textKey, Object... values) {
            faults.add(Fault.of(row.line(), column, textKey, values));
        }

        String text(ExampleExportFile.Column column) {
            return cell(column, ExampleContent.LONGEST);
        }

        String line(ExampleExportFile.Column column) {
            return cell(column, ExampleContent.LONGEST_LINE);
        }

        String cell(ExampleExportFile.Column column, int longest) {
            var text = row.cell(column);
            if (text.isEmpty() && column.isObligatory()) {
                fault(column, "example.import.missing");
            } else if (text.codePointCount(0, text.length()) > longest) {
                fault(column, "example.import.long", longest);
            }
            return text;
        }

        <E> @Nullable E word(ExampleExportFile.Column column, Map<String, E> words) {
            return one(column, row.cell(column), words);
        }

        private <E> @Nullable E one(ExampleExportFile.Column column, String cell, Map<String, E> words) {
            var found = words.get(cell.toLowerCase(Locale.ROOT));
            if (found == null && !cell.isEmpty()) {
                fault(column, "example.import.unknown", cell);
            }
            return found;
        }

        <E> List<E> several(ExampleExportFile.Column column, Map<String, E> words) {
            var all = new ArrayList<E>();
            for (var part : parts(row.cell(column))) {
                var found = one(column, part, words);
                if (found != null) {
                    all.add(found);
                }
            }
            return all;
        }

        @Nullable
        Integer year() {
            var cell = row.cell(ExampleExportFile.Column.YEAR);
            if (cell.matches("(19[89]|20\\d)\\d")) {
                return Integer.valueOf(cell);
            }
            if (!cell.isEmpty()) {
                fault(ExampleExportFile.Column.YEAR, "example.import.unknown", cell);
            }
            return null;
        }
    }
}
