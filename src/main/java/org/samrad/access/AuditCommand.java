package org.samrad.access;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/// `samrad audit`: whether the log is as it was written.
public final class AuditCommand {
    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int REFUSED = 2;
    private static final String HELP = """
            samrad audit verify [--heads FILE]…
            samrad audit head

            verify   Goes along the chain of the log and names every line that was changed, taken out, put in, or
                     moved. The newest seal and one of each day lie beside the key in SAMRAD_AUDIT_FOLDER; --heads
                     names more, as the letters of SAMRAD_AUDIT_MAIL. They tell when the end was cut off, or when all
                     was written anew.
            head     Writes the newest seal and the public keys: something to keep where the administrators of this
                     machine cannot reach.

            Exit code: 0 the log is whole, 1 it is not, 2 the command cannot be used.
            """;

    private AuditCommand() {}

    public static int run(
            String[] args, PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> houses) {
        var words = List.of(args);
        if (words.isEmpty() || words.contains("--help")) {
            (words.isEmpty() ? err : out).print(HELP);
            return words.isEmpty() ? REFUSED : WHOLE;
        }
        var files = new ArrayList<Path>();
        boolean understood = words.equals(List.of("head"))
                || (words.getFirst().equals("verify") && files(words.subList(1, words.size()), files));
        if (!understood) {
            err.print("samrad audit: this is not understood.\n\n" + HELP);
            return REFUSED;
        }
        var missing = files.stream().filter(file -> !Files.isReadable(file)).toList();
        if (!missing.isEmpty()) {
            err.println("samrad audit: " + missing.getFirst() + " cannot be read.");
            return REFUSED;
        }
        try (var context = houses.get()) {
            if (words.getFirst().equals("head")) {
                return head(context, out);
            }
            var heads = files.stream()
                    .flatMap(file -> AuditFile.heads(file).stream())
                    .toList();
            return tell(context.getBean(AuditWriter.class).verify(heads), out);
        }
    }

    private static boolean files(List<String> options, List<Path> files) {
        for (int i = 0; i + 1 < options.size(); i += 2) {
            if (!options.get(i).equals("--heads")) {
                return false;
            }
            files.add(Path.of(options.get(i + 1)));
        }
        return options.size() % 2 == 0;
    }

    private static int head(ConfigurableApplicationContext context, PrintStream out) {
        var head = context.getBean(AuditStore.class).head();
        out.println(head.map(AuditSeal::line).orElse("The log is empty."));
        context.getBean(AuditFile.class).publicKeys().forEach(key -> out.println("key " + key));
        return WHOLE;
    }

    private static int tell(AuditCheck.Report report, PrintStream out) {
        for (var finding : report.findings()) {
            out.println(words(finding));
        }
        if (report.more() > 0) {
            out.println("… and " + report.more() + " more");
        }
        out.println((report.whole() ? "The log is whole: " : "THE LOG IS NOT WHOLE: ") + report.lines()
                + " lines, held against " + report.heads() + " seals kept outside of the database.");
        return report.whole() ? WHOLE : NOT_WHOLE;
    }

    private static String words(AuditCheck.Finding finding) {
        var lines = finding.from() == finding.to()
                ? "line " + finding.from()
                : "lines " + finding.from() + " to " + finding.to();
        return switch (finding.wrong()) {
            case CHANGED -> "changed, put in or moved: " + lines;
            case MISSING -> "taken out: " + lines;
            case STRAY -> "has no place in the log: " + lines;
            case FALSE_SEAL -> "the seal is not ours: " + lines;
            case UNSEALED -> "not written by this program, for no seal covers it: " + lines;
            case FALSE_HEAD -> "a seal kept outside is not ours: " + lines;
            case REPLACED -> "written anew: a seal kept outside tells of other " + lines;
            case CUT -> "cut off at the end: " + lines;
            case RENAMED -> "a pseudonym was given to another person";
        };
    }
}
