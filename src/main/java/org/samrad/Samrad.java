package org.samrad;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import org.samrad.access.AccessCommand;
import org.samrad.access.AuditCommand;
import org.samrad.consultation.ConsultationCommand;
import org.samrad.consultation.OpinionCommand;
import org.samrad.finding.SearchCommand;
import org.samrad.organisation.OrganisationCommand;
import org.samrad.programme.MatchCommand;
import org.samrad.upkeep.UpkeepCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;

/// Start here: wires the houses together and runs them, as a server or for one command.
@SpringBootApplication
public class Samrad {
    private static final String HELP = """
            Samråd: involvement that closes its loop.

            samrad [serve] [--demo] [--port N]   run the server (the default)
            samrad opinion …                     opinion groups of a file of votes; opinion --help
            samrad match …                       pairs on mutual need, proven best; match --help
            samrad search …                      texts in five languages ranked for questions; search --help
            samrad import polis DIR …            bring a finished Polis conversation in; import polis --help
            samrad import organisations FILE     bring a list of organisations, units and people in
            samrad export consultation ID …      the published figures of a consultation; export --help
            samrad user add …                    an administrator's account; user --help
            samrad audit verify …                whether the log is as it was written; audit --help
            samrad backup FILE                   everything in one file, while people work
            samrad restore FILE                  a backup back into an empty installation
            samrad prepare                       make later starts quicker, once for each version (bin/samrad only)
            samrad version

            Settings (environment): SAMRAD_PORT, SAMRAD_ADDRESS, SAMRAD_HOME (data folder, default ./var),
            SAMRAD_DATABASE_URL (a PostgreSQL of your own), SAMRAD_DEMO, SAMRAD_SECURE_COOKIES, SPRING_MAIL_HOST.
            docs/running.md has them all.
            """;
    private static final String IMPORTS = """
            samrad import polis DIR …          a finished Polis conversation; import polis --help
            samrad import organisations FILE   organisations, units and people; import organisations --help
            """;

    public static void main(String[] args) {
        var command = args.length == 0 || args[0].startsWith("--") ? "serve" : args[0];
        if (args.length == 1 && args[0].equals("--version")) {
            command = "version";
        }
        var rest = args.length > 0 && args[0].equals(command) ? Arrays.copyOfRange(args, 1, args.length) : args;
        if (command.equals("help")
                || (command.equals("serve") && Arrays.asList(args).contains("--help"))) {
            System.out.print(HELP);
            return;
        }
        switch (command) {
            case "serve" -> serve(rest);
            case "version" -> System.out.println("Samråd " + version());
            default -> System.exit(run(command, rest, System.out, System.err));
        }
    }

    private static int run(String command, String[] args, PrintStream out, PrintStream err) {
        return switch (command) {
            case "opinion" -> OpinionCommand.run(args, out, err);
            case "match" -> MatchCommand.run(args, out, err);
            case "search" -> SearchCommand.run(args, out, err);
            case "import" -> bring(args, out, err);
            case "export" -> ConsultationCommand.export(args, out, err, Samrad::quietly);
            case "backup", "restore" -> UpkeepCommand.run(command, args, out, err, Samrad::quietly);
            case "audit" -> AuditCommand.run(args, out, err, Samrad::quietly);
            case "user" -> AccessCommand.run(args, out, err, Samrad::quietly);
            default -> {
                err.println("samrad: there is no command '" + command + "'.\n\n" + HELP);
                yield 2;
            }
        };
    }

    private static int bring(String[] args, PrintStream out, PrintStream err) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "polis" -> ConsultationCommand.bring(args, out, err, Samrad::quietly);
            case "organisations" -> OrganisationCommand.run(args, out, err, Samrad::quietly);
            case "--help" -> {
                out.print(IMPORTS);
                yield 0;
            }
            default -> {
                err.print("samrad import: say what is to be brought in.\n\n" + IMPORTS);
                yield 2;
            }
        };
    }

    private static void serve(String[] args) {
        var settings = settings(args);
        if ("root".equals(System.getProperty("user.name"))) {
            System.err.println("Warning: Samråd runs as root. For real use, give it a user of its own.");
        }
        var application = new SpringApplication(Samrad.class);
        application.addListeners((ApplicationReadyEvent ready) -> sayWhere(ready.getApplicationContext()));
        try {
            application.run(settings);
        } catch (RuntimeException e) {
            // why stands in the log already
            System.exit(1);
        }
    }

    /// The options as settings; any setting may also be named in full, as `--samrad.name=…`.
    private static String[] settings(String[] args) {
        var settings = new ArrayList<String>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--demo")) {
                settings.add("--samrad.demo=true");
            } else if (args[i].equals("--port") && i + 1 < args.length) {
                settings.add("--samrad.port=" + args[++i]);
            } else if (args[i].startsWith("--port=")) {
                settings.add(args[i].replace("--port=", "--samrad.port="));
            } else if (args[i].matches("--[\\w-]+\\..+=.*")) {
                settings.add(args[i]);
            } else {
                System.err.println("samrad: '" + args[i] + "' is not understood here.\n\n" + HELP);
                System.exit(2);
            }
        }
        return settings.toArray(String[]::new);
    }

    private static void sayWhere(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        System.out.println("Samråd " + version() + " is at " + settings.getProperty("samrad.address")
                + (settings.getProperty("samrad.demo", Boolean.class, false) ? " with demo data" : ""));
    }

    /// The houses wired together without a web server, for one command. What they log goes to the terminal's error
    /// channel, so that an output can be read by another program.
    private static ConfigurableApplicationContext quietly() {
        System.setOut(System.err);
        try {
            return new SpringApplicationBuilder(Samrad.class)
                    .run("--server.port=-1", "--samrad.command=true", "--logging.level.org.samrad=WARN");
        } catch (RuntimeException e) {
            System.exit(1);
            throw e;
        }
    }

    private static String version() {
        var version = Samrad.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
