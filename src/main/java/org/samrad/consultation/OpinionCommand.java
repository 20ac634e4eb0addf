package org.samrad.consultation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samrad.insight.Mode;
import org.samrad.insight.Opinion;
import org.samrad.insight.Opinions;
import org.samrad.insight.Options;
import org.samrad.insight.VoteMatrix;

/// `opinion`: groups and figures from exported votes, without a database.
public final class OpinionCommand {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int REFUSED = 2;
    private static final int MOST_THREADS = 8;

    static final String HELP = """
            Usage: opinion (--votes votes.csv | --participants participants-votes.csv)
                           [--comments comments.csv] [--mode observed|polis] --out DIR

            Reads a conversation as exported from Polis and writes opinion groups and figures to DIR.

              --votes FILE         events: timestamp, comment-id, voter-id, vote (1 agree, 0 pass, -1 disagree).
                                   The last vote of a participant on a statement counts. Among votes with the same
                                   timestamp the smallest counts: disagree before pass before agree.
              --participants FILE  instead: one line per participant, one column per statement
              --comments FILE      statements; those with "moderated" -1 are withdrawn
              --mode observed      (default) counts only votes that were cast; does not depend on the order of lines
              --mode polis         the published algorithm of Polis, cold; depends on the order of votes
              --out DIR            is made if it is not there; four files in it are replaced
              --help               this text

            Files are UTF-8 with a header; columns are found by name. Written are:
              participants.csv  participant,x,y,group,votes              group is empty for those not grouped
              statements.csv    statement,agree,disagree,pass,seen,consensus,divisiveness,priority
                                empty where there are too few votes, or the statement is withdrawn
              groups.csv        group,size,statement,agree,disagree,pass,effect,z,rank
                                the statements that set a group apart, rank 1 first; effect and z are negative where
                                the group stands out by disagreeing
              summary.json      participants, grouped, statements, votes, k, silhouette, variance_explained, mode,
                                seconds, version

            Lines are sorted by id: numbers by value, then other ids by letters. Fractions have six decimals.
            In mode observed the same votes give the same bytes in whatever order the lines come, on any number of
            processors. The one exception is "seconds" in summary.json, the time the analysis took: compare without it.

            Exit code: 0 done, 1 the result could not be written, 2 the command or the input cannot be used; with 2
            nothing is written.
            """;

    /// What was asked for.
    private record Asked(
            @Nullable Path votes,
            @Nullable Path table,
            @Nullable Path comments,
            Mode mode,
            Path out) {}

    private static final class Misused extends RuntimeException {
        Misused(String message) {
            super(message);
        }
    }

    private OpinionCommand() {}

    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help") || args.length == 0) {
            (args.length == 0 ? err : out).print(HELP);
            return args.length == 0 ? REFUSED : DONE;
        }
        Asked asked;
        Map<String, String> files;
        try {
            asked = asked(args);
            var conversation = PolisExport.read(asked.votes, asked.table, asked.comments, null);
            files = analyse(conversation, asked.mode);
        } catch (Misused e) {
            err.println("opinion: " + e.getMessage() + ". See opinion --help.");
            return REFUSED;
        } catch (IllegalArgumentException e) {
            err.println("opinion: " + e.getMessage());
            return REFUSED;
        }
        try {
            Files.createDirectories(asked.out);
            for (var file : files.entrySet()) {
                Files.writeString(asked.out.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            err.println("opinion: cannot write to " + asked.out + ": " + e);
            return NOT_WRITTEN;
        }
        out.println("opinion: wrote " + String.join(", ", files.keySet()) + " to " + asked.out);
        return DONE;
    }

    private static Asked asked(String[] args) {
        Path votes = null;
        Path table = null;
        Path comments = null;
        Path out = null;
        Mode mode = Mode.OBSERVED;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw new Misused(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--votes" -> votes = path(value);
                case "--participants" -> table = path(value);
                case "--comments" -> comments = path(value);
                case "--out" -> out = path(value);
                case "--mode" -> mode = mode(value);
                default -> throw new Misused("unknown option " + args[i]);
            }
        }
        if ((votes == null) == (table == null)) {
            throw new Misused("give either --votes or --participants");
        }
        if (out == null) {
            throw new Misused("--out is missing");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new Misused("--out " + out + " is not a folder");
        }
        return new Asked(votes, table, comments, mode, out);
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Misused("\"" + value + "\" is not a path");
        }
    }

    private static Mode mode(String value) {
        return switch (value) {
            case "observed" -> Mode.OBSERVED;
            case "polis" -> Mode.POLIS;
            default -> throw new Misused("--mode is observed or polis, not \"" + value + "\"");
        };
    }

    private static Map<String, String> analyse(PolisExport.Conversation conversation, Mode mode) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        var options = (mode == Mode.POLIS ? Options.polis() : Options.observed()).threads(threads);
        List<PolisExport.Cast> votes = conversation.votes();
        int[] rows = numbers(conversation.participants().size());
        int[] columns = new int[conversation.statements().size()];
        int asked = 0;
        for (int s = 0; s < columns.length; s++) {
            columns[s] = conversation.statements().get(s).asked() ? asked++ : -1;
        }
        if (mode == Mode.POLIS) {
            byFirstVote(votes, rows, columns);
        }
        long before = System.nanoTime();
        var builder = VoteMatrix.builder(rows.length, asked);
        for (PolisExport.Cast each : lastOnesLast(votes)) {
            builder.add(rows[each.participant()], columns[each.statement()], each.vote());
        }
        VoteMatrix matrix = builder.build();
        BitSet withdrawn = new BitSet();
        for (int s = 0; s < columns.length; s++) {
            if (columns[s] >= 0 && conversation.statements().get(s).withdrawn()) {
                withdrawn.set(columns[s]);
            }
        }
        Opinion opinion = Opinions.analyse(matrix, withdrawn, options, null);
        double seconds = (System.nanoTime() - before) / 1e9;
        return new OpinionFiles(conversation, matrix, withdrawn, opinion, rows, columns).all(mode, seconds);
    }

    private static int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /// So that, added in this order, the vote that counts comes last, whatever the order of lines.
    private static List<PolisExport.Cast> lastOnesLast(List<PolisExport.Cast> votes) {
        return votes.stream()
                .sorted(Comparator.comparingLong(PolisExport.Cast::time)
                        .thenComparing(
                                Comparator.comparingInt(PolisExport.Cast::vote).reversed()))
                .toList();
    }

    /// Polis counts participants and statements in the order of their first vote.
    private static void byFirstVote(List<PolisExport.Cast> votes, int[] rows, int[] columns) {
        int[] oldColumns = columns.clone();
        Arrays.fill(rows, -1);
        Arrays.fill(columns, -1);
        int nextRow = 0;
        int nextColumn = 0;
        List<PolisExport.Cast> inTime = votes.stream()
                .sorted(Comparator.comparingLong(PolisExport.Cast::time))
                .toList();
        for (PolisExport.Cast each : inTime) {
            if (rows[each.participant()] < 0) {
                rows[each.participant()] = nextRow++;
            }
            if (columns[each.statement()] < 0) {
                columns[each.statement()] = nextColumn++;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i] < 0 ? nextRow++ : rows[i];
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i] < 0 && oldColumns[i] >= 0 ? nextColumn++ : columns[i];
        }
    }
}
