package org.samrad.programme;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.samrad.matching.Gain;
import org.samrad.matching.Match;
import org.samrad.matching.Proposal;
import org.samrad.matching.Rules;

/// A proposal as the files that the command `match` writes.
final class MatchFiles {
    private final Proposal proposal;

    MatchFiles(Proposal proposal) {
        this.proposal = proposal;
    }

    Map<String, String> all(Rules rules, double seconds) {
        var files = new LinkedHashMap<String, String>();
        files.put("pairs.csv", pairs());
        if (rules.weak() > 0) {
            files.put(
                    "weak.csv",
                    table(
                            List.of("organisation"),
                            proposal.weak().stream().map(List::of).toList()));
        }
        if (rules.size() > 2) {
            files.put("groups.csv", groups());
        }
        files.put("left-out.csv", leftOut());
        files.put("summary.json", summary(seconds));
        return files;
    }

    private List<Match> twos() {
        return proposal.matches().stream()
                .filter(match -> match.members().size() == 2)
                .toList();
    }

    private String pairs() {
        var rows = twos().stream()
                .map(pair -> List.of(
                        pair.a(),
                        pair.b(),
                        String.valueOf(pair.gains().get(1).points()),
                        String.valueOf(pair.gains().get(0).points()),
                        String.valueOf(pair.mutual()),
                        pair.gains().stream().map(MatchFiles::reason).collect(Collectors.joining(" "))
                                + (pair.pinned() ? " Pinned." : "")))
                .toList();
        return table(List.of("a", "b", "a_to_b", "b_to_a", "mutual", "reason"), rows);
    }

    private static String table(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// In words: "B learns from A: archives (40 % of its need, level 4 against 1)."
    private static String reason(Gain gain) {
        if (gain.reasons().isEmpty()) {
            return gain.to() + " learns nothing.";
        }
        return gain.to() + " learns: "
                + gain.reasons().stream()
                        .map(reason -> String.format(
                                Locale.ROOT,
                                "%s from %s (%.1f %% of its need, level %d against %d)",
                                reason.area(),
                                reason.from(),
                                reason.need() / 100.0,
                                reason.given().level(),
                                reason.own()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String groups() {
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var match : proposal.matches()) {
            if (match.members().size() > 2) {
                number++;
                for (var gain : match.gains()) {
                    rows.add(List.of(
                            String.valueOf(number),
                            gain.to(),
                            String.valueOf(gain.points()),
                            String.valueOf(match.mutual()),
                            reason(gain)));
                }
            }
        }
        return table(List.of("group", "organisation", "gain", "mutual", "reason"), rows);
    }

    private String leftOut() {
        var rows = proposal.leftOut().stream()
                .map(left -> List.of(
                        left.id(),
                        left.cause().name().toLowerCase(Locale.ROOT),
                        String.join("; ", left.offer()),
                        String.join("; ", left.ask())))
                .toList();
        return table(List.of("organisation", "reason", "offer", "ask"), rows);
    }

    private String summary(double seconds) {
        var totals = proposal.totals();
        return String.format(
                Locale.ROOT,
                """
                {
                  "organisations": %d,
                  "pairs": %d,
                  "total": %d,
                  "upper_bound": %d,
                  "optimal": %b,
                  "weakest": %d,
                  "seconds": %.3f
                }
                """,
                totals.organisations(),
                twos().size(),
                totals.total(),
                totals.upperBound(),
                totals.optimal(),
                totals.weakest(),
                seconds);
    }
}
