package org.samrad;

import java.io.PrintStream;
import java.util.Arrays;
import org.samrad.access.AccessCommand;
import org.samrad.consultation.ConsultationCommand;
import org.samrad.consultation.OpinionCommand;
import org.samrad.organisation.OrganisationCommand;
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
            samrad import polis DIR …            bring a finished Polis conversation in; import polis --help
            samrad import organisations FILE     bring a list of organisations, units and people in
            samrad export consultation ID …      the published figures of a consultation; export --help
            samrad user add …                    an administrator's account; user --help
            samrad version

            Settings (environment): SAMRAD_PORT, SAMRAD_ADDRESS, SAMRAD_HOME (data folder, default ./var),
            SAMRAD_DATABASE_URL (a PostgreSQL of your own), SAMRAD_DEMO, SAMRAD_SECURE_COOKIES, SPRING_MAIL_HOST.
            """;

    public static void main(String[] args) {
        var command = args.length == 0 || args[0].startsWith("--") ? "serve" : args[0];
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
            case "import" ->
                args.length > 0 && args[0].equals("organisations")
                        ? OrganisationCommand.run(args, out, err, Samrad::quietly)
                        : ConsultationCommand.bring(args, out, err, Samrad::quietly);
            case "export" -> ConsultationCommand.export(args, out, err, Samrad::quietly);
            case "user" -> AccessCommand.run(args, out, err, Samrad::quietly);
            default -> {
                err.println("samrad: there is no command '" + command + "'.\n\n" + HELP);
                yield 2;
            }
        };
    }

    private static void serve(String[] args) {
        if ("root".equals(System.getProperty("user.name"))) {
            System.err.println("Warning: Samråd runs as root. For real use, give it a user of its own.");
        }
        var settings = Arrays.stream(args)
                .map(arg -> arg.equals("--demo") ? "--samrad.demo=true" : arg)
                .map(arg -> arg.startsWith("--port=") ? arg.replace("--port=", "--server.port=") : arg)
                .toArray(String[]::new);
        var application = new SpringApplication(Samrad.class);
        application.addListeners((ApplicationReadyEvent ready) -> sayWhere(ready.getApplicationContext()));
        application.run(settings);
    }

    private static void sayWhere(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        System.out.println("Samråd " + version() + " is at " + settings.getProperty("samrad.address")
                + (settings.getProperty("samrad.demo", Boolean.class, false) ? " with demo data" : ""));
    }

    /// The houses wired together without a web server, for one command.
    private static ConfigurableApplicationContext quietly() {
        return new SpringApplicationBuilder(Samrad.class)
                .properties("server.port=-1", "samrad.command=true", "logging.level.org.samrad=WARN")
                .run("--server.port=-1");
    }

    private static String version() {
        var version = Samrad.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
