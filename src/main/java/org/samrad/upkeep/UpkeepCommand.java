package org.samrad.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/// `samrad backup` and `samrad restore`: for whoever runs the server.
public final class UpkeepCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final String HELP = """
            samrad backup FILE
            samrad restore FILE

            backup    Writes everything into one file, as it is at one moment, while people work. The file gets its name
                      when it is whole; until then it ends with .part. Sessions are left out: after a restore everybody
                      signs in again. The file holds what people have said, readable by whoever has it: encrypt it.
            restore   Brings a backup back into an empty installation of the same version, while no server runs on it,
                      and reads it again to see that it is equal. Broken off, it goes on where it was when it is called
                      once more.

            Exit code: 0 done, 1 it failed, 2 the command, the file or the installation cannot be used.
            """;

    private UpkeepCommand() {}

    /// `command` is `backup` or `restore`.
    public static int run(
            String command,
            String[] args,
            PrintStream out,
            PrintStream err,
            Supplier<ConfigurableApplicationContext> houses) {
        var words = List.of(args);
        if (words.contains("--help")) {
            out.print(HELP);
            return DONE;
        }
        if (words.size() != 1 || words.getFirst().startsWith("--")) {
            err.print("samrad " + command + ": say which file.\n\n" + HELP);
            return REFUSED;
        }
        var file = Path.of(words.getFirst());
        boolean taking = command.equals("backup");
        if (taking == Files.exists(file)) {
            err.println("samrad " + command + ": " + file + (taking ? " is there already." : " is not there."));
            return REFUSED;
        }
        try (var context = houses.get()) {
            var upkeep = context.getBean(Upkeep.class);
            var backup = taking
                    ? upkeep.backup(file, program(), err::println)
                    : upkeep.restore(file, err::println);
            out.println("%s: %d tables, %d rows, as of %s."
                    .formatted(file, backup.tables().size(), backup.rows(), backup.takenAt()));
            return DONE;
        } catch (Upkeep.Refused | BackupFile.Unusable e) {
            err.println("samrad " + command + ": " + e.getMessage());
            return REFUSED;
        } catch (IOException | SQLException e) {
            err.println("samrad " + command + " failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static String program() {
        var version = UpkeepCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
