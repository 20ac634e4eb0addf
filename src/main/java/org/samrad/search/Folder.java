package org.samrad.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// The folder of the index: one sub-folder for each generation, the name of the one that counts in the file `current`,
/// and a lock, since an index belongs to one process.
final class Folder implements AutoCloseable {
    private static final String GENERATION = "generation-";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private Folder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static Folder lock(Path path) throws IOException {
        Files.createDirectories(path);
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // the same process has it open: said below
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(
                    "The search index in " + path + " is used by another process. Give each its own folder.");
        }
        return new Folder(path, channel, lock);
    }

    /// The generation that counts; a first one where there is none.
    Path current() throws IOException {
        var pointer = path.resolve("current");
        if (Files.exists(pointer)) {
            var name = Files.readString(pointer).strip();
            if (name.startsWith(GENERATION) && Files.isDirectory(path.resolve(name))) {
                return path.resolve(name);
            }
        }
        var first = next();
        count(first);
        return first;
    }

    /// A folder for the next generation, which does not count yet.
    Path next() throws IOException {
        long highest = generations().stream()
                .map(folder -> folder.getFileName().toString().substring(GENERATION.length()))
                .filter(number -> number.matches("\\d{1,15}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        return Files.createDirectory(path.resolve(GENERATION + (highest + 1)));
    }

    /// From now on this generation counts, also after a crash.
    void count(Path generation) throws IOException {
        var beside = path.resolve("current.new");
        Files.writeString(beside, generation.getFileName().toString());
        Files.move(
                beside, path.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Clears away whatever does not count: what a crash left behind, or what has been replaced.
    void clear(Path except) throws IOException {
        for (var folder : generations()) {
            if (!folder.equals(except)) {
                delete(folder);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> generations() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(GENERATION))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
