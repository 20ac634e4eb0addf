package org.samrad.insight;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Real conversations that are not part of the project: tests that use them are skipped where they are not at hand.
final class PolisData {
    static final List<String> ALL = List.of(
            "15-per-hour-seattle",
            "american-assembly.bowling-green",
            "brexit-consensus",
            "scoop-hivemind.biodiversity",
            "scoop-hivemind.taxes",
            "vtaiwan.uberx");

    /// One vote as it was cast, with the numbers used in the export.
    record Event(long time, int participant, int statement, int vote) {}

    /// @param events     in the order of time; from the table of last votes where the events were not published
    /// @param timed      whether the events were published
    /// @param moderation by statement: -1, 0 or 1
    record Conversation(List<Event> events, boolean timed, Map<Integer, Integer> moderation) {
        /// Rows and columns in the order of first appearance.
        Numbered numbered() {
            Map<Integer, Integer> rows = new LinkedHashMap<>();
            Map<Integer, Integer> columns = new LinkedHashMap<>();
            for (Event event : events) {
                rows.putIfAbsent(event.participant, rows.size());
                columns.putIfAbsent(event.statement, columns.size());
            }
            return numbered(rows, columns);
        }

        Numbered numbered(Map<Integer, Integer> rows, Map<Integer, Integer> columns) {
            BitSet withdrawn = new BitSet();
            columns.forEach((statement, column) -> {
                if (moderation.getOrDefault(statement, 0) == -1) {
                    withdrawn.set(column);
                }
            });
            return new Numbered(events, rows, columns, withdrawn);
        }
    }

    record Numbered(List<Event> events, Map<Integer, Integer> rows, Map<Integer, Integer> columns, BitSet withdrawn) {
        VoteMatrix matrix() {
            return matrix(events.size());
        }

        VoteMatrix matrix(int first) {
            return matrix(events.subList(0, first));
        }

        VoteMatrix matrix(List<Event> chosen) {
            var builder = VoteMatrix.builder(rows.size(), columns.size());
            for (Event event : chosen) {
                builder.add(number(rows, event.participant()), number(columns, event.statement()), event.vote());
            }
            return builder.build();
        }

        private static int number(Map<Integer, Integer> numbers, int id) {
            Integer number = numbers.get(id);
            if (number == null) {
                throw new IllegalStateException("unknown id " + id);
            }
            return number;
        }
    }

    private PolisData() {}

    static Path root() {
        Path root = Path.of(System.getProperty("samrad.data", "../shared/data"));
        Assumptions.assumeTrue(Files.isDirectory(root), "no conversations at " + root);
        return root;
    }

    static Conversation read(String name) {
        Path folder = root().resolve("polis").resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no conversation at " + folder);
        Map<Integer, Integer> moderation = new HashMap<>();
        for (NamedCsvRecord line : lines(folder.resolve("comments.csv"))) {
            moderation.put(Integer.valueOf(line.getField("comment-id")), Integer.valueOf(line.getField("moderated")));
        }
        Path events = folder.resolve("votes.csv");
        return Files.exists(events)
                ? new Conversation(timed(events), true, moderation)
                : new Conversation(table(folder.resolve("participants-votes.csv")), false, moderation);
    }

    private static List<Event> timed(Path file) {
        List<Event> events = new ArrayList<>();
        for (NamedCsvRecord line : lines(file)) {
            events.add(new Event(
                    Long.parseLong(line.getField("timestamp")),
                    Integer.parseInt(line.getField("voter-id")),
                    Integer.parseInt(line.getField("comment-id")),
                    Integer.parseInt(line.getField("vote"))));
        }
        events.sort(Comparator.comparingLong(Event::time));
        return events;
    }

    private static List<Event> table(Path file) {
        List<Event> events = new ArrayList<>();
        for (NamedCsvRecord line : lines(file)) {
            int participant = Integer.parseInt(line.getField("participant"));
            for (String column : line.getHeader()) {
                if (column.matches("\\d+") && !line.getField(column).isEmpty()) {
                    events.add(new Event(
                            0, participant, Integer.parseInt(column), Integer.parseInt(line.getField(column))));
                }
            }
        }
        return events;
    }

    private static List<NamedCsvRecord> lines(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adjusted Rand index of two divisions of the same rows; rows with a negative number on either side do not count.
    static double agreement(int[] one, int[] other) {
        Map<Long, Integer> pairs = new HashMap<>();
        Map<Integer, Integer> ones = new HashMap<>();
        Map<Integer, Integer> others = new HashMap<>();
        long n = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                n++;
                pairs.merge(((long) one[i] << 32) | other[i], 1, Integer::sum);
                ones.merge(one[i], 1, Integer::sum);
                others.merge(other[i], 1, Integer::sum);
            }
        }
        double both = pairsOf(pairs.values());
        double first = pairsOf(ones.values());
        double second = pairsOf(others.values());
        double expected = n < 2 ? 0 : first * second / (n * (n - 1) / 2.0);
        double most = (first + second) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairsOf(Iterable<Integer> counts) {
        double sum = 0;
        for (int each : counts) {
            sum += each * (each - 1) / 2.0;
        }
        return sum;
    }

    static int[] groups(Opinion opinion) {
        int[] groups = new int[opinion.participants()];
        for (int row = 0; row < groups.length; row++) {
            groups[row] = opinion.group(row);
        }
        return groups;
    }
}
