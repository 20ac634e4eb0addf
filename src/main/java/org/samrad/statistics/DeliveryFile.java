package org.samrad.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/// The files of a delivery, laid on disk while they are read.
record DeliveryFile(List<Path> paths, Delivery.Kind kind) {
    /// Reads what was sent, and clears up.
    static <T> T read(StagedStore store, UUID delivery, Function<List<Path>, T> reading) {
        var paths = new ArrayList<Path>();
        try {
            try {
                int files = store.files(delivery);
                for (int file = 1; file <= files; file++) {
                    var path = Files.createTempFile("samrad-figures", ".part");
                    paths.add(path);
                    store.copy(delivery, file, path);
                }
                return reading.apply(paths);
            } finally {
                for (var path : paths) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By what stands in it, not by its name.
    static Delivery.Kind kind(Path path) {
        try (var in = Files.newInputStream(path)) {
            int sign = in.read();
            while (sign == ' '
                    || sign == '\n'
                    || sign == '\r'
                    || sign == '\t'
                    || sign == 0xEF
                    || sign == 0xBB
                    || sign == 0xBF) {
                sign = in.read();
            }
            if (sign == 'P' && in.read() == 'K') {
                throw new Unreadable(Place.whole(1), "statistics.file.workbook");
            }
            return sign != '{' && sign != '[' ? Delivery.Kind.CSV : json(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kolada's answers have their figures under `values`, at the top.
    private static Delivery.Kind json(Path path) {
        return new JsonFile(path, 1).read(parser -> {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    if (parser.currentName().equals("values")) {
                        return Delivery.Kind.KOLADA;
                    }
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return Delivery.Kind.JSON_STAT;
        });
    }

    Figures open() {
        return switch (kind) {
            case CSV -> new CsvFiguresFile(paths.getFirst());
            case KOLADA -> {
                var files = new ArrayList<JsonFile>();
                for (var path : paths) {
                    files.add(new JsonFile(path, files.size() + 1));
                }
                yield new KoladaFile(files);
            }
            case JSON_STAT -> {
                var sets = JsonStatFile.open(new JsonFile(paths.getFirst(), 1));
                if (sets.size() > 1) {
                    throw new Unreadable(Place.whole(1), "statistics.jsonstat.several", sets.size());
                }
                yield sets.getFirst();
            }
        };
    }

    /// What tells a file of the same source another time: where it says it is from, and its dimensions.
    static String sourceKey(Delivery.Kind kind, Cube cube) {
        var told = cube.told();
        var ids = cube.dimensions().stream().map(Cube.Dimension::id).sorted().toList();
        return kind + " " + (told.table().isEmpty() ? told.source() : told.table()) + " " + ids;
    }
}
