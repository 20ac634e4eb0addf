package org.samrad.consultation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.samrad.access.Access;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiatives;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// `samrad import polis` and `samrad export consultation`: for whoever runs the server.
public final class ConsultationCommand {
    private static final String IMPORT = """
            samrad import polis DIR --initiative "…" --consultation "…" [--by ADDRESS]

            Brings the conversation in the folder DIR (votes.csv or participants-votes.csv, comments.csv, summary.csv)
            in as a finished consultation. The initiative is found by its title, or made. --by names the administrator
            in whose name it is done; it may be left out where there is only one.
            """;
    private static final String EXPORT = """
            samrad export consultation ID

            Writes the published figures of a consultation as JSON: what everybody may see, and nothing else.
            """;

    private static final Set<String> OPTIONS = Set.of("initiative", "consultation", "by");

    private ConsultationCommand() {}

    public static int bring(
            String[] args, PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> houses) {
        var words = new ArrayList<>(List.of(args));
        if (words.contains("--help")) {
            out.print(IMPORT);
            return 0;
        }
        words.remove("polis");
        var options = options(words);
        var question = options.get("consultation");
        var initiative = options.get("initiative");
        boolean understood = words.size() == 1 && OPTIONS.containsAll(options.keySet());
        if (!understood || question == null || initiative == null) {
            err.print("samrad import polis: a folder, --initiative and --consultation are needed, and --by at most.\n\n"
                    + IMPORT);
            return 2;
        }
        PolisExport.Conversation conversation;
        try {
            conversation = PolisExport.read(Path.of(words.getFirst()));
        } catch (IllegalArgumentException e) {
            err.println("samrad import polis: " + e.getMessage() + ". Nothing was brought in.");
            return 2;
        }
        try (var context = houses.get()) {
            var by = context.getBean(Access.class).administrator(options.getOrDefault("by", ""));
            if (by.isEmpty()) {
                err.println("samrad import polis: say with --by ADDRESS which administrator this is done by; "
                        + "samrad user add makes the first.");
                return 2;
            }
            return bring(conversation, question, initiative, context, by.get(), out);
        }
    }

    private static int bring(
            PolisExport.Conversation conversation,
            String question,
            String initiative,
            ConfigurableApplicationContext context,
            Person by,
            PrintStream out) {
        var of = context.getBean(Initiatives.class).findOrRegister(initiative, by);
        var made = context.getBean(PolisImport.class).bring(conversation, question, of, by);
        out.println(conversation.statements().size() + " statements and "
                + conversation.participants().size() + " participants were brought in.");
        out.println(
                context.getEnvironment().getProperty("samrad.address") + "/consultations/" + made.id() + "/results");
        return 0;
    }

    public static int export(
            String[] args, PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> houses) {
        if (args.length != 2 || !args[0].equals("consultation")) {
            (args.length > 0 && args[0].equals("--help") ? out : err).print(EXPORT);
            return args.length > 0 && args[0].equals("--help") ? 0 : 2;
        }
        UUID id;
        try {
            id = UUID.fromString(args[1]);
        } catch (IllegalArgumentException e) {
            return noConsultation(args[1], err);
        }
        try (var context = houses.get()) {
            var shown = context.getBean(Results.class).latest(id, false, Guest.GUEST);
            if (shown.isEmpty()) {
                err.println("samrad export: the results of this consultation are not shown yet.");
                return 1;
            }
            out.println(
                    JsonMapper.builder().build().writeValueAsString(shown.get().findings()));
            return 0;
        } catch (NotFound e) {
            return noConsultation(args[1], err);
        }
    }

    private static int noConsultation(String id, PrintStream err) {
        err.println("samrad export: there is no consultation " + id + ".");
        return 2;
    }

    /// Takes `--name value` pairs out of the words.
    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); ) {
            if (words.get(i).startsWith("--") && i + 1 < words.size()) {
                options.put(words.remove(i).substring(2), words.remove(i));
            } else {
                i++;
            }
        }
        return options;
    }
}
