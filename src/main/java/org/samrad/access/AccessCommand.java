package org.samrad.access;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.samrad.base.RuleBroken;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/// `samrad user add`: the first administrator, made by whoever runs the server.
public final class AccessCommand {
    private static final String HELP = """
            samrad user add --name NAME --email ADDRESS

            Adds an administrator of the installation. The password is asked for, or read from SAMRAD_PASSWORD.
            """;

    private AccessCommand() {}

    public static int run(
            String[] args, PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> houses) {
        var options = options(args);
        if (args.length == 0 || options.containsKey("help")) {
            out.print(HELP);
            return args.length == 0 ? 2 : 0;
        }
        var name = options.getOrDefault("name", "");
        var email = options.getOrDefault("email", "");
        if (!args[0].equals("add") || name.isBlank() || email.isBlank()) {
            err.print("samrad user: --name and --email are needed.\n\n" + HELP);
            return 2;
        }
        var password = password();
        if (password.isEmpty()) {
            err.println("samrad user: no password was given. Type it at a terminal, or set SAMRAD_PASSWORD.");
            return 2;
        }
        try (var context = houses.get()) {
            var fresh = new Access.NewPerson(name, email, null);
            try {
                context.getBean(Access.class).addAdministrator(fresh, password);
            } catch (RuleBroken rule) {
                err.println(context.getBean(Texts.class).of(Language.EN, rule.textKey(), rule.values()));
                return 2;
            }
            out.println(fresh.email() + " can sign in as administrator.");
            return 0;
        }
    }

    private static String password() {
        var given = System.getenv("SAMRAD_PASSWORD");
        if (given != null) {
            return given;
        }
        var console = System.console();
        var typed = console == null
                ? null
                : console.readPassword("Password (at least %d characters): ", Passwords.SHORTEST);
        return typed == null ? "" : new String(typed);
    }

    /// `--name value` pairs, by name without the dashes.
    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--")) {
                options.put(
                        args[i].substring(2), i + 1 < args.length && !args[i + 1].startsWith("--") ? args[i + 1] : "");
            }
        }
        return options;
    }
}
