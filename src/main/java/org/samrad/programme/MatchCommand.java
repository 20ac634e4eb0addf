package org.samrad.programme;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samrad.matching.Checker;
import org.samrad.matching.Goal;
import org.samrad.matching.Matching;
import org.samrad.matching.Refused;
import org.samrad.matching.Rules;

/// `match`: pairs from a table of profiles, proven best, without a database.
public final class MatchCommand {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int REFUSED = 2;
    private static final int NOT_PROVEN = 3;
    private static final Set<String> OPTIONS =
            Set.of("--profiles", "--forbid", "--pin", "--earlier", "--goal", "--weak", "--size", "--out");

    static final String HELP = """
            Usage: match --profiles profiles.csv [--forbid pairs.csv] [--pin pairs.csv] [--earlier pairs.csv]
                         [--goal total|weakest] [--weak N] [--size 2] --out DIR
                   match --check proof.json

            Pairs organisations that need and can give each other something, so that no other pairing is better, and
            writes the pairs with their reasons to DIR.

              --profiles FILE   organisation,area,need,strength: one row per organisation and area, both from 0 to 4
              --forbid FILE     a,b: never together
              --pin FILE        a,b: together whatever it costs
              --earlier FILE    a,b: have been together before, and are not again; unknown organisations are passed over
              --goal total      (default) the largest sum of mutual benefit
              --goal weakest    as many pairs as possible, then the weakest as strong as possible, then the largest sum
              --weak N          with --goal weakest: whoever cannot reach a mutual of N with anybody is a weak profile, and
                                its pair does not count for the weakest. 0 (default): all count; 50000 is five per cent
              --size N          2 (default) is exact and proven; groups of 3 to 8 are good and not proven
              --out DIR         is made if it is not there; the files in it are replaced
              --check FILE      checks the proof of a proposal that was downloaded from the pairing table, and writes nothing
              --help            this text

            Files are UTF-8, separated by commas, with a header; columns are found by name. Written are:
              pairs.csv      a,b,a_to_b,b_to_a,mutual,reason    a_to_b: what b learns from a, 0 to 10,000
              left-out.csv   organisation,reason,offer,ask      who has no partner, why, and which areas would help
              summary.json   organisations, pairs, total, upper_bound, optimal, weakest, seconds
              weak.csv       organisation                   with --weak: the weak profiles
              groups.csv     group,organisation,gain,mutual,reason   with --size 3 and more, for groups of three and more

            The score, so that you can recompute it: needs of an organisation are made to sum to 10,000 (weight · 10000 /
            sum, rounded down). gain(a to b) = sum of needs(b) · max(0, strength(a) - strength(b)) / 4, rounded down.
            mutual = root of gain(a to b) · gain(b to a), rounded down, · 100. docs/methods/matching.md has the rest.

            The same profiles give the same bytes in whatever order the lines come, but for "seconds" in summary.json.

            Exit code: 0 done, 1 the result could not be written, 2 the command or the input cannot be used, 3 the proof
            did not hold when it was checked; with 2 and 3 nothing is written.
            """;

    private record Asked(Map<String, Path> files, Path out, Goal goal, int weak, int size) {}

    private MatchCommand() {}

    /// @return the exit code
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help") || args.length == 0) {
            (args.length == 0 ? err : out).print(HELP);
            return args.length == 0 ? REFUSED : DONE;
        }
        if (args.length == 2 && args[0].equals("--check")) {
            return check(Path.of(args[1]), out, err);
        }
        Asked asked;
        MatchInput input;
        Rules rules;
        try {
            asked = asked(args);
            input = MatchInput.read(asked.files(), asked.size());
            rules = input.rules().goal(asked.goal()).weakBelow(asked.weak()).size(asked.size());
        } catch (MatchInput.Unusable e) {
            err.println("match: " + e.getMessage());
            return REFUSED;
        }
        input.notes().forEach(note -> err.println("match: " + note));
        try (var progress = new MatchProgress(err)) {
            return solve(asked, input, rules, out, progress);
        }
    }

    /// Goes through a proof that somebody was given, without trusting whoever made it.
    private static int check(Path file, PrintStream out, PrintStream err) {
        try {
            var proof = ProofFile.read(Files.readString(file));
            if (proof.isEmpty()) {
                err.println("match: " + file + " is no proof of a proposal (" + PairingProof.FORMAT
                        + "). Download it again from the pairing table.");
                return REFUSED;
            }
            var fault = proof.get().fault();
            fault.ifPresent(one -> err.println("match: the proof does not hold: " + one));
            if (fault.isEmpty()) {
                out.println("match: " + proof.get().summary());
            }
            return fault.isPresent() ? NOT_PROVEN : DONE;
        } catch (IOException e) {
            err.println("match: " + file + ": cannot be read: " + e.getMessage() + ". Correct the path.");
            return REFUSED;
        }
    }

    private static int solve(Asked asked, MatchInput input, Rules rules, PrintStream out, MatchProgress progress) {
        int n = input.participants().size();
        progress.begins(
                String.format(Locale.ROOT, "%,d organisations, %,d possible pairs: matching", n, n * (n - 1L) / 2));
        long before = System.nanoTime();
        Matching matching;
        try {
            matching = Matching.of(input.participants(), rules);
        } catch (Refused e) {
            progress.says(input.explained(e));
            return REFUSED;
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        var proposal = matching.proposal();
        progress.begins((proposal.optimal() ? "found the best" : "found a good division") + ": checking");
        var fault = Checker.check(input.participants(), rules, proposal);
        if (fault.isPresent()) {
            progress.says("the proof does not hold: " + fault.get() + ". Nothing is written; please report this.");
            return NOT_PROVEN;
        }
        try {
            var files = new MatchFiles(proposal).all(rules, seconds);
            write(asked.out(), files);
            out.println("match: wrote " + String.join(", ", files.keySet()) + " to " + asked.out());
            return DONE;
        } catch (IOException e) {
            progress.says("cannot write to " + asked.out() + ": " + e + ". Give another folder with --out.");
            return NOT_WRITTEN;
        }
    }

    /// All or nothing: first beside, then into place.
    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempDirectory(folder, ".match");
        try {
            for (var file : files.entrySet()) {
                Files.writeString(beside.resolve(file.getKey()), file.getValue());
            }
            for (var name : files.keySet()) {
                Files.move(beside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (var name : files.keySet()) {
                Files.deleteIfExists(beside.resolve(name));
            }
            Files.deleteIfExists(beside);
        }
    }

    private static Asked asked(String[] args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i])) {
                throw misused("unknown option " + args[i]);
            }
            if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw misused(args[i] + " needs a value");
            }
            if (given.put(args[i], args[i + 1]) != null) {
                throw misused(args[i] + " is given twice");
            }
        }
        var files = new HashMap<String, Path>();
        for (var option : List.of("--profiles", "--forbid", "--pin", "--earlier")) {
            var value = given.get(option);
            if (value != null) {
                files.put(option, path(value));
            }
        }
        if (!files.containsKey("--profiles")) {
            throw misused("--profiles is missing");
        }
        var folder = given.get("--out");
        if (folder == null) {
            throw misused("--out is missing");
        }
        var out = path(folder);
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw misused("--out " + out + " is not a folder");
        }
        var goal = goal(given.getOrDefault("--goal", "total"));
        int size = size(given.getOrDefault("--size", "2"));
        if (given.containsKey("--weak") && (goal != Goal.WEAKEST || size != 2)) {
            throw misused("--weak goes with --goal weakest, for pairs");
        }
        return new Asked(files, out, goal, weak(given.getOrDefault("--weak", "0")), size);
    }

    private static MatchInput.Unusable misused(String what) {
        return new MatchInput.Unusable(what + ". See match --help.");
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw misused("\"" + value + "\" is not a path");
        }
    }

    private static Goal goal(String value) {
        return switch (value) {
            case "total" -> Goal.TOTAL;
            case "weakest" -> Goal.WEAKEST;
            default -> throw misused("--goal is total or weakest, not \"" + value + "\"");
        };
    }

    private static int weak(String value) {
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) > Rules.MOST_MUTUAL) {
            throw misused("--weak is a mutual from 0 to " + Rules.MOST_MUTUAL + ", not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private static int size(String value) {
        if (!value.matches("[2-" + Rules.MOST_MEMBERS + "]")) {
            throw misused("--size is a number from 2 to " + Rules.MOST_MEMBERS + ", not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }
}
