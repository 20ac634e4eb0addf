package org.samrad.organisation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.web.Language;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/// `samrad import organisations FILE`: a list brought in by whoever runs the server.
public final class OrganisationCommand {
    private static final String HELP = """
            samrad import organisations FILE [--preview] [--by ADDRESS]

            Brings in a list (CSV) of organisations, units and people: all of it or nothing. The page
            /organisations/import tells how the list is made, and has an example. --preview only says what would be
            done. --by names the administrator in whose name it is done; it may be left out where there is only one.
            """;

    private OrganisationCommand() {}

    private record Wish(Path file, OrganisationImport.Mode mode, String by) {}

    public static int run(
            String[] args, PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> houses) {
        var words = new ArrayList<>(List.of(args));
        if (!words.isEmpty() && words.getFirst().equals("organisations")) {
            words.removeFirst();
        }
        if (words.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        var wish = wish(words);
        if (wish == null) {
            err.print("samrad import organisations: one FILE is needed.\n\n" + HELP);
            return 2;
        }
        byte[] content;
        try {
            content = Files.size(wish.file) > Spreadsheet.LARGEST
                    ? new byte[Spreadsheet.LARGEST + 1]
                    : Files.readAllBytes(wish.file);
        } catch (IOException e) {
            err.println("samrad import organisations: " + wish.file + " cannot be read. Check the path and try again.");
            return 2;
        }
        try (var context = houses.get()) {
            var by = context.getBean(Access.class).administrator(wish.by);
            if (by.isEmpty()) {
                err.println("samrad import organisations: say with --by ADDRESS which administrator this is done by; "
                        + "samrad user add makes the first.");
                return 2;
            }
            var outcome = context.getBean(OrganisationImport.class).run(content, wish.mode, by.get());
            return tell(outcome, wish.mode, context.getBean(Texts.class), out, err);
        }
    }

    private static @Nullable Wish wish(List<String> words) {
        var rest = new ArrayList<>(words);
        boolean preview = rest.remove("--preview");
        var by = "";
        int named = rest.indexOf("--by");
        if (named >= 0 && named + 1 < rest.size()) {
            by = rest.remove(named + 1);
            rest.remove(named);
        }
        var mode = preview ? OrganisationImport.Mode.PREVIEW : OrganisationImport.Mode.BRING_IN;
        return rest.size() == 1 && !rest.getFirst().startsWith("--")
                ? new Wish(Path.of(rest.getFirst()), mode, by)
                : null;
    }

    private static int tell(
            OrganisationImport.Outcome outcome,
            OrganisationImport.Mode mode,
            Texts texts,
            PrintStream out,
            PrintStream err) {
        for (var fault : outcome.faults()) {
            var column = fault.column() == null
                    ? ""
                    : ", " + texts.of(Language.EN, fault.column().textKey());
            err.println((fault.line() == 0 ? "" : "Line " + fault.line() + column + ": ")
                    + texts.of(Language.EN, fault.textKey(), fault.values().toArray()));
        }
        if (!outcome.ok()) {
            err.println((outcome.moreFaults() ? "There are more. " : "") + "Nothing was brought in.");
            return 1;
        }
        for (var change : outcome.changes()) {
            out.println("Line " + change.line() + ": "
                    + texts.of(Language.EN, "organisation.import.what." + change.what()) + ": " + change.name());
        }
        if (outcome.encoding() == Spreadsheet.Encoding.WINDOWS_1252) {
            out.println(texts.of(Language.EN, "organisation.import.windows"));
        }
        out.println((mode == OrganisationImport.Mode.PREVIEW ? "Would be done: " : "Done: ")
                + outcome.changes().size() + "; unchanged: " + outcome.unchanged());
        return 0;
    }
}
