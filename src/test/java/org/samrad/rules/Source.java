package org.samrad.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One file of the project: its path from the project's root, with forward slashes, and its text.
public record Source(String path, String text) {

    /// Every file at or below the path whose name has the ending, in the order of their paths; none if nothing is
    /// there.
    public static List<Source> below(String path, String ending) {
        var start = Path.of(path);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as UTF-8: " + file, e);
        }
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The folder that the file lies in; for code of ours it is the name of the house.
    public String house() {
        var folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    public int lines() {
        return (int) text.lines().count();
    }
}
