package org.samrad.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads a JSON-stat file of a million figures, made on the spot, and says how long it took; started with `-Xmx64m` it
/// shows that the file is never in the memory as a whole. See `bench/README.md`.
final class MillionFigures {
    private static final int SIZE = 100;

    private MillionFigures() {}

    static void main() throws IOException {
        var path = Files.createTempFile("million", ".json");
        try {
            write(path);
            for (int run = 0; run < 5; run++) {
                long begun = System.nanoTime();
                var count = new long[1];
                JsonStatFile.open(new JsonFile(path, 1)).getFirst().each(row -> ++count[0] > 0);
                System.out.printf("%,d figures, %d ms%n", count[0], (System.nanoTime() - begun) / 1_000_000);
            }
            System.out.printf(
                    "%d MB file, %d MB heap at most%n",
                    Files.size(path) / 1024 / 1024, Runtime.getRuntime().maxMemory() / 1024 / 1024);
        } finally {
            Files.delete(path);
        }
    }

    private static void write(Path path) throws IOException {
        var codes = IntStream.range(0, SIZE).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        var dimension = "{\"category\": {\"index\": [" + codes + "]}}";
        try (var out = Files.newBufferedWriter(path)) {
            out.write(
                    "{\"class\": \"dataset\", \"id\": [\"a\", \"b\", \"c\"], \"size\": [100, 100, 100], \"value\": [0");
            for (int i = 1; i < SIZE * SIZE * SIZE; i++) {
                out.write("," + i + ".5");
            }
            out.write("], \"status\": {\"7\": \"e\"}, \"dimension\": {\"a\": " + dimension + ", \"b\": " + dimension
                    + ", \"c\": " + dimension + "}}");
        }
    }
}
