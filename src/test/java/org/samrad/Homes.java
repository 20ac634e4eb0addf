package org.samrad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Folders for what a program under test keeps: one for each run, since several run at once. Those of runs that have
/// ended are thrown away.
public final class Homes {
    private Homes() {}

    public static Path fresh(String kind) {
        var homes = Path.of("target", kind);
        var home = homes.resolve(String.valueOf(ProcessHandle.current().pid()));
        try (var earlier = Files.list(Files.createDirectories(homes))) {
            earlier.filter(one -> ended(one.getFileName().toString()))
                    .forEach(one -> FileSystemUtils.deleteRecursively(one.toFile()));
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static boolean ended(String home) {
        return ProcessHandle.of(Long.parseLong(home)).isEmpty();
    }
}
