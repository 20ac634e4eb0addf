package org.samrad.involvement;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samrad.involvement.ContributionFile.Column;
import org.samrad.involvement.ContributionFile.Fault;
import org.samrad.involvement.ContributionFile.Row;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The words of a list in all five languages: whoever fills it in writes headings, kinds and groups in her own.
@Component
class ContributionWords {
    private final Texts texts;
    private final Map<String, Column> headings;
    private final Map<String, Contribution.Kind> kinds;
    private final Map<String, GroupKind> groups;

    ContributionWords(Texts texts) {
        this.texts = texts;
        this.headings = texts.words("involvement.import.column.", Column.values());
        this.kinds = texts.words("involvement.kind.", Contribution.Kind.values());
        this.groups = texts.words("involvement.group.", GroupKind.values());
    }

    /// One line of a list, understood.
    record Read(long line, Involvements.Said said, LocalDate on) {}

    Map<String, Column> headings() {
        return headings;
    }

    void read(List<Row> from, UploadStore.Upload upload, LocalDate today, List<Read> into, List<Fault> faults) {
        for (var row : from) {
            int before = faults.size();
            var kind = Optional.ofNullable(kinds.get(row.cell(Column.KIND).toLowerCase(Locale.ROOT)));
            if (kind.isEmpty()) {
                faults.add(fault(row, Column.KIND, row.cell(Column.KIND).isEmpty() ? "missing" : "kind"));
            }
            var named = row.cell(Column.GROUP).split(":", 2);
            var group = Optional.ofNullable(groups.get(named[0].strip().toLowerCase(Locale.ROOT)));
            if (group.isEmpty()) {
                faults.add(fault(row, Column.GROUP, row.cell(Column.GROUP).isEmpty() ? "missing" : "group"));
            }
            if (row.cell(Column.TEXT).isEmpty()) {
                faults.add(fault(row, Column.TEXT, "missing"));
            }
            lengths(row, faults);
            if (!row.cell(Column.QUOTE).isEmpty() && !upload.consent()) {
                faults.add(fault(row, Column.QUOTE, "consent"));
            }
            var on = row.cell(Column.DATE).isEmpty() ? Optional.of(today) : day(row.cell(Column.DATE));
            if (on.isEmpty() || on.get().isAfter(today)) {
                faults.add(fault(row, Column.DATE, "date"));
            }
            if (faults.size() == before) {
                var words = new Contribution.Words(row.cell(Column.TEXT), row.cell(Column.QUOTE), upload.language());
                var voice = new Contribution.Voice(
                        group.orElseThrow(), named.length > 1 ? named[1].strip() : "", row.cell(Column.ORGANISATION));
                into.add(new Read(
                        row.line(), new Involvements.Said(kind.orElseThrow(), words, voice), on.orElseThrow()));
            }
        }
    }

    private static void lengths(Row row, List<Fault> faults) {
        var longest = Map.of(
                Column.TEXT, Contribution.LONGEST,
                Column.QUOTE, Contribution.LONGEST_QUOTE,
                Column.GROUP, Contribution.LONGEST_NAME,
                Column.ORGANISATION, Contribution.LONGEST_NAME);
        longest.forEach((column, most) -> {
            var cell = row.cell(column);
            if (cell.codePointCount(0, cell.length()) > most) {
                faults.add(Fault.of(row.line(), column, "involvement.import.long", most));
            }
            if (cell.codePoints().anyMatch(ContributionWords::isUnprintable)) {
                faults.add(Fault.of(row.line(), column, "involvement.import.unprintable"));
            }
        });
    }

    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                || letter == 0xFFFD
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069;
    }

    private static Fault fault(Row row, Column column, String what) {
        return Fault.of(row.line(), column, "involvement.import.fault." + what, row.cell(column));
    }

    /// `2026-11-21`, or as people type it: `21.11.2026`, `21/11 2026`.
    private static Optional<LocalDate> day(String typed) {
        var parts = typed.split("\\D+");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            boolean yearFirst = parts[0].length() == 4;
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts[yearFirst ? 0 : 2]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[yearFirst ? 2 : 0])));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Three lines of a list in one language.
    String example(Language language, LocalDate day) {
        var headings = Arrays.stream(Column.values())
                .map(column -> texts.of(language, column.textKey()))
                .collect(joining(";"));
        return String.join(
                "\r\n",
                headings,
                line(language, Contribution.Kind.NEED, GroupKind.EMPLOYEES, "1") + ";" + day + ";",
                line(language, Contribution.Kind.OBSTACLE, GroupKind.USERS, "2") + ";" + day + ";",
                line(language, Contribution.Kind.WORKS, GroupKind.PARTNERS, "3") + ";;",
                "");
    }

    private String line(Language language, Contribution.Kind kind, GroupKind group, String example) {
        return texts.of(language, kind.textKey()) + ";" + texts.of(language, "involvement.import.example." + example)
                + ";" + texts.of(language, group.textKey()) + ";";
    }
}
