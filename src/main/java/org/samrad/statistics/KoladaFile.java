package org.samrad.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// What Kolada's interface, version 2, answers: pages of data (key figure × municipality or unit × year × gender), with
/// the lists of key figures and municipalities beside them if they were saved as well. Each page is one file.
final class KoladaFile implements Figures {
    private static final long FILE = 1L << 48;
    private static final long ENTRY = 1L << 10;
    private static final int MOST_GENDERS = 1_000;
    private static final int MOST_CATEGORIES = 200_000;

    private final List<JsonFile> files;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Seen seen = new Seen();
    private final List<String> further = new ArrayList<>();
    private final Cube cube;

    /// One entry of a page: a key figure for a municipality and a year, by gender.
    private record Entry(int page, long number, JsonNode node) {}

    private interface EntryReader {
        boolean read(Entry entry);
    }

    KoladaFile(List<JsonFile> files) {
        this.files = List.copyOf(files);
        for (int page = 0; page < files.size(); page++) {
            each(page, entry -> {
                seen.entry(entry);
                return true;
            });
        }
        if (seen.places.isEmpty()) {
            throw new Unreadable(Place.whole(1), "statistics.kolada.none");
        }
        this.cube = new Cube(
                new Cube.Told("Kolada", "Kolada", "", "", List.of()),
                List.of(
                        dimension("kpi", Cube.Role.METRIC, seen.kpis),
                        dimension(seen.place, Cube.Role.GEO, seen.places),
                        dimension("period", Cube.Role.TIME, seen.periods),
                        dimension("gender", null, seen.genders)));
    }

    /// What occurs, found while the files are read for the first time.
    private final class Seen {
        private final TreeSet<String> kpis = new TreeSet<>();
        private final TreeSet<String> places = new TreeSet<>();
        private final TreeSet<String> periods = new TreeSet<>();
        private final TreeSet<String> genders = new TreeSet<>();
        private final TreeSet<String> statuses = new TreeSet<>();
        private String place = "municipality";

        void entry(Entry entry) {
            var node = entry.node();
            if (node.has("id")) {
                labels.put(JsonFile.text(node, "id"), JsonFile.text(node, "title"));
                units.put(JsonFile.text(node, "id"), JsonFile.text(node, "unit"));
                return;
            }
            if (node.has("ou")) {
                place = "ou";
            }
            kpis.add(required(entry, "kpi"));
            places.add(required(entry, place));
            periods.add(required(entry, "period"));
            if (!node.path("values").isArray() || node.path("values").size() >= MOST_GENDERS) {
                throw wrong(entry, "statistics.kolada.values");
            }
            for (var value : node.path("values")) {
                genders.add(gender(value));
                if (!JsonFile.text(value, "status").isEmpty()) {
                    statuses.add(JsonFile.text(value, "status"));
                }
            }
            if (kpis.size() + places.size() > MOST_CATEGORIES) {
                throw wrong(entry, "statistics.jsonstat.large");
            }
        }
    }

    private Cube.Dimension dimension(String id, Cube.@Nullable Role role, Set<String> codes) {
        var categories = new ArrayList<Cube.Category>();
        for (var code : codes) {
            var label = labels.getOrDefault(code, "");
            categories.add(new Cube.Category(code, label.isEmpty() ? code : label, units.getOrDefault(code, "")));
        }
        return new Cube.Dimension(id, id, role, categories, 0);
    }

    /// T, K and M; older answers write F for women.
    private static String gender(JsonNode value) {
        var gender = JsonFile.text(value, "gender");
        return gender.equals("F") ? "K" : gender.isEmpty() ? "T" : gender;
    }

    private String required(Entry entry, String name) {
        var text = JsonFile.text(entry.node(), name);
        if (text.isEmpty()) {
            throw wrong(entry, "statistics.kolada.field", name);
        }
        return text;
    }

    private Unreadable wrong(Entry entry, String textKey, java.io.Serializable... values) {
        return files.get(entry.page()).wrong(List.of("values", String.valueOf(entry.number())), textKey, values);
    }

    /// The addresses of pages that follow, as the files themselves tell; they are not fetched.
    List<String> further() {
        return List.copyOf(further);
    }

    private void each(int page, EntryReader reader) {
        var file = files.get(page);
        file.read(parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw file.wrongHere(parser, "statistics.file.object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var token = parser.nextToken();
                if (name.equals("values") && token == JsonToken.START_ARRAY) {
                    entries(parser, page, reader);
                } else if (name.equals("next_page") && token == JsonToken.VALUE_STRING) {
                    further.add(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            return reader;
        });
    }

    private static void entries(JsonParser parser, int page, EntryReader reader) {
        long number = 0;
        boolean more = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (more) {
                more = reader.read(new Entry(page, number, JsonFile.JSON.readTree(parser)));
            } else {
                parser.skipChildren();
            }
            number++;
        }
    }

    @Override
    public Cube cube() {
        return cube;
    }

    @Override
    public List<String> statuses() {
        return List.copyOf(seen.statuses);
    }

    @Override
    public void each(Reader reader) {
        for (int page = 0; page < files.size(); page++) {
            each(page, entry -> entry.node().has("id") || read(entry, reader));
        }
    }

    private boolean read(Entry entry, Reader reader) {
        int number = 0;
        for (var value : entry.node().path("values")) {
            var figure = value.path("value");
            if (!figure.isNumber() && !figure.isNull() && !figure.isMissingNode()) {
                throw wrong(entry, "statistics.file.figure", JsonFile.shortened(figure.toString()));
            }
            var codes = List.of(
                    required(entry, "kpi"), required(entry, seen.place), required(entry, "period"), gender(value));
            long mark = entry.page() * FILE + entry.number() * ENTRY + number++;
            if (!reader.read(new Row(
                    mark, codes, figure.isNumber() ? figure.decimalValue() : null, JsonFile.text(value, "status")))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Place place(long mark) {
        return files.get((int) (mark / FILE))
                .place(List.of("values", String.valueOf(mark % FILE / ENTRY), "values", String.valueOf(mark % ENTRY)));
    }
}
