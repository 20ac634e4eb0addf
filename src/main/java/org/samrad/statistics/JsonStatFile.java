package org.samrad.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/// A data set of a JSON-stat 2.0 file. Its figures may stand before the dimensions that give them a meaning, so the
/// file is read twice: first all but the figures, then the figures one by one.
final class JsonStatFile implements Figures {
    private final JsonFile file;
    private final List<String> way;
    private final ObjectNode head;
    private final Cube cube;
    private final JsonStatStatuses statuses;
    private final int cells;

    JsonStatFile(JsonFile file, JsonStatHeadFile.Found found) {
        this.file = file;
        this.way = found.way();
        this.head = found.head();
        this.cube = found.cube();
        this.cells = (int) cube.cells();
        this.statuses = readStatuses();
    }

    /// All but the figures and their statuses, as it stands in the file.
    ObjectNode head() {
        return head.deepCopy();
    }

    @Override
    public Cube cube() {
        return cube;
    }

    @Override
    public List<String> statuses() {
        return statuses.occurring();
    }

    @Override
    public Place place(long mark) {
        return file.place(to("value", String.valueOf(mark)));
    }

    private List<String> to(String... steps) {
        var whole = new ArrayList<>(way);
        whole.addAll(List.of(steps));
        return whole;
    }

    private JsonStatStatuses readStatuses() {
        return file.read(parser -> {
            var read = new JsonStatStatuses(cells);
            if (JsonFile.descend(parser, to("status"))) {
                readStatuses(parser, read);
            }
            return read;
        });
    }

    private void readStatuses(JsonParser parser, JsonStatStatuses read) {
        switch (parser.currentToken()) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> read.all(parser.getString());
            case START_ARRAY -> {
                int position = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (position < cells) {
                        read.put(position, status(parser));
                    }
                    position++;
                }
                if (position == 1) {
                    read.all(read.of(0));
                } else if (position != cells) {
                    throw file.wrong(to("status"), "statistics.jsonstat.status-count", position, cells);
                }
            }
            case START_OBJECT -> {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    int position = position(parser);
                    parser.nextToken();
                    read.put(position, status(parser));
                }
            }
            default -> throw file.wrongHere(parser, "statistics.jsonstat.status");
        }
    }

    private String status(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_STRING, VALUE_NUMBER_INT -> parser.getString();
            default -> throw file.wrongHere(parser, "statistics.jsonstat.status");
        };
    }

    /// The key of a sparse object: the figure's number in the row-major order of the dimensions.
    private int position(JsonParser parser) {
        var key = parser.currentName();
        if (key.length() <= 10 && key.chars().allMatch(sign -> sign >= '0' && sign <= '9') && !key.isEmpty()) {
            long position = Long.parseLong(key);
            if (position < cells) {
                return (int) position;
            }
        }
        throw file.wrongHere(parser, "statistics.jsonstat.position", JsonFile.shortened(key), cells - 1);
    }

    @Override
    public void each(Reader reader) {
        file.read(parser -> {
            if (!JsonFile.descend(parser, to("value"))) {
                throw file.wrong(way, "statistics.jsonstat.value-missing");
            }
            switch (parser.currentToken()) {
                case START_ARRAY -> dense(parser, reader);
                case START_OBJECT -> sparse(parser, reader);
                default -> throw file.wrongHere(parser, "statistics.jsonstat.value");
            }
            return cells;
        });
    }

    private void dense(JsonParser parser, Reader reader) {
        var codes = new RowMajor(cube);
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var figure = file.figure(parser);
            if (position < cells
                    && !reader.read(new Row(position, codes.at(position), figure, statuses.of(position)))) {
                return;
            }
            position++;
        }
        if (position != cells) {
            throw file.wrong(to("value"), "statistics.jsonstat.value-count", position, cells);
        }
    }

    /// What has a status but no figure is told as well, after the figures.
    private void sparse(JsonParser parser, Reader reader) {
        var codes = new RowMajor(cube);
        var seen = new BitSet(cells);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int position = position(parser);
            if (seen.get(position)) {
                throw file.wrongHere(parser, "statistics.jsonstat.position-twice", position);
            }
            seen.set(position);
            parser.nextToken();
            var figure = file.figure(parser);
            if (!reader.read(new Row(position, codes.at(position), figure, statuses.of(position)))) {
                return;
            }
        }
        for (int position : statuses.singled()) {
            if (!seen.get(position)
                    && !reader.read(new Row(position, codes.at(position), null, statuses.of(position)))) {
                return;
            }
        }
    }

    /// The codes that a position stands for; the last dimension goes round the quickest.
    private static final class RowMajor {
        private final List<List<String>> codes = new ArrayList<>();

        RowMajor(Cube cube) {
            for (var dimension : cube.dimensions()) {
                codes.add(
                        dimension.categories().stream().map(Cube.Category::code).toList());
            }
        }

        List<String> at(int position) {
            var row = new String[codes.size()];
            int left = position;
            for (int i = row.length - 1; i >= 0; i--) {
                int size = codes.get(i).size();
                row[i] = codes.get(i).get(left % size);
                left /= size;
            }
            return List.of(row);
        }
    }

    /// The data sets of a file, in their order: one, or those that a collection holds.
    static List<JsonStatFile> open(JsonFile file) {
        return new JsonStatHeadFile(file)
                .find().stream().map(found -> new JsonStatFile(file, found)).toList();
    }

    /// Whether this may be JSON-stat at all.
    static boolean is(@Nullable String version, @Nullable String kind) {
        return version != null || "dataset".equals(kind) || "collection".equals(kind);
    }
}
