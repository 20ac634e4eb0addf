package org.samrad.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finds the data sets of a JSON-stat file and reads of each everything but its figures.
record JsonStatHeadFile(JsonFile file) {
    private static final int MOST_CATEGORIES = 200_000;

    /// A data set, and the way to it from the root of the file.
    record Found(List<String> way, ObjectNode head, Cube cube) {}

    List<Found> find() {
        var heads = new ArrayList<Head>();
        file.read(parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw file.wrongHere(parser, "statistics.file.object");
            }
            read(parser, List.of(), heads);
            if (parser.nextToken() != null) {
                throw file.wrongHere(parser, "statistics.file.more");
            }
            return heads;
        });
        var found = heads.stream()
                .filter(Head::isDataset)
                .map(head -> new Found(head.way(), head.node(), new Shape(head).cube()))
                .toList();
        if (found.isEmpty()) {
            throw new Unreadable(
                    Place.whole(file.number()),
                    heads.getFirst().node().has("dataset") ? "statistics.jsonstat.old" : "statistics.jsonstat.none");
        }
        return found;
    }

    private record Head(List<String> way, ObjectNode node) {
        boolean isDataset() {
            var kind = JsonFile.text(node, "class");
            return kind.equals("dataset") || (kind.isEmpty() && node.has("dimension") && node.has("size"));
        }
    }

    private ObjectNode read(JsonParser parser, List<String> way, List<Head> heads) {
        var node = JsonNodeFactory.instance.objectNode();
        heads.add(new Head(way, node));
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (node.has(name)) {
                throw file.wrongHere(parser, "statistics.file.twice", name);
            }
            var token = parser.nextToken();
            switch (name) {
                case "value", "status" -> parser.skipChildren();
                case "link" -> {
                    if (token == JsonToken.START_OBJECT) {
                        node.set(name, link(parser, way, heads));
                    } else {
                        node.set(name, tree(parser));
                    }
                }
                default -> node.set(name, tree(parser));
            }
        }
        return node;
    }

    private static JsonNode tree(JsonParser parser) {
        return JsonFile.JSON.readTree(parser);
    }

    private ObjectNode link(JsonParser parser, List<String> way, List<Head> heads) {
        var link = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("item")) {
                link.set(name, items(parser, way, heads));
            } else {
                link.set(name, tree(parser));
            }
        }
        return link;
    }

    private ArrayNode items(JsonParser parser, List<String> way, List<Head> heads) {
        var items = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var to = new ArrayList<>(way);
            to.addAll(List.of("link", "item", String.valueOf(items.size())));
            items.add(parser.currentToken() == JsonToken.START_OBJECT ? read(parser, to, heads) : tree(parser));
        }
        return items;
    }

    /// The dimensions of one data set, checked against each other.
    private final class Shape {
        private final Head head;

        Shape(Head head) {
            this.head = head;
        }

        Cube cube() {
            var version = JsonFile.text(head.node(), "version");
            if (version.startsWith("1")) {
                throw wrong("statistics.jsonstat.version", List.of("version"), version);
            }
            var ids = ids();
            var sizes = array("size");
            if (sizes.size() != ids.size()) {
                throw wrong("statistics.jsonstat.size-count", List.of("size"), sizes.size(), ids.size());
            }
            var roles = roles();
            var dimensions = new ArrayList<Cube.Dimension>();
            long cells = 1;
            int categories = 0;
            for (int i = 0; i < ids.size(); i++) {
                var dimension = dimension(ids.get(i), roles.get(ids.get(i)));
                int size = dimension.categories().size();
                var said = sizes.get(i);
                if (!said.isIntegralNumber() || said.asLong(-1) != size) {
                    throw wrong(
                            "statistics.jsonstat.size",
                            List.of("size", String.valueOf(i)),
                            JsonFile.shortened(said.toString()),
                            ids.get(i),
                            size);
                }
                cells *= size;
                categories += size;
                if (cells > Integer.MAX_VALUE - 8 || categories > MOST_CATEGORIES) {
                    throw wrong("statistics.jsonstat.large", List.of("size"));
                }
                dimensions.add(dimension);
            }
            return new Cube(told(), dimensions);
        }

        private Unreadable wrong(String textKey, List<String> steps, java.io.Serializable... values) {
            var whole = new ArrayList<>(head.way());
            whole.addAll(steps);
            return file.wrong(whole, textKey, values);
        }

        private ArrayNode array(String name) {
            if (head.node().get(name) instanceof ArrayNode array && !array.isEmpty()) {
                return array;
            }
            throw wrong("statistics.jsonstat.array", head.node().has(name) ? List.of(name) : List.of(), name);
        }

        private List<String> ids() {
            var ids = new ArrayList<String>();
            for (var id : array("id")) {
                if (!id.isString() || id.asString().isEmpty() || ids.contains(id.asString())) {
                    throw wrong(
                            "statistics.jsonstat.id",
                            List.of("id", String.valueOf(ids.size())),
                            JsonFile.shortened(id.toString()));
                }
                ids.add(id.asString());
            }
            return ids;
        }

        private Map<String, Cube.Role> roles() {
            var roles = new HashMap<String, Cube.Role>();
            for (var role : Cube.Role.values()) {
                var name = role.name().toLowerCase(java.util.Locale.ROOT);
                for (var id : head.node().path("role").path(name)) {
                    roles.put(id.asString(""), role);
                }
            }
            return roles;
        }

        private Cube.Dimension dimension(String id, Cube.@Nullable Role role) {
            var to = List.of("dimension", id);
            if (!(head.node().path("dimension").get(id) instanceof ObjectNode node)) {
                throw wrong("statistics.jsonstat.dimension", List.of("dimension"), id);
            }
            if (!(node.get("category") instanceof ObjectNode category)) {
                throw wrong("statistics.jsonstat.category", to, id);
            }
            var categories = new ArrayList<Cube.Category>();
            for (var code : codes(id, category)) {
                var label = JsonFile.text(category.path("label"), code);
                categories.add(new Cube.Category(
                        code,
                        label.isEmpty() ? code : label,
                        unit(category.path("unit").path(code))));
            }
            var label = JsonFile.text(node, "label");
            return new Cube.Dimension(id, label.isEmpty() ? id : label, role, categories, 0);
        }

        private String unit(JsonNode unit) {
            for (var name : List.of("label", "base", "symbol")) {
                if (!JsonFile.text(unit, name).isEmpty()) {
                    return JsonFile.text(unit, name);
                }
            }
            return "";
        }

        /// The codes in their order: a list, or an object that gives each its place, or, for a single one, only a
        /// label.
        private List<String> codes(String id, ObjectNode category) {
            var to = List.of("dimension", id, "category", "index");
            var index = category.get("index");
            if (index instanceof ArrayNode list) {
                return listed(list, to);
            }
            if (index instanceof ObjectNode places) {
                return placed(places, to);
            }
            var labels = category.path("label").propertyNames();
            if (labels.size() != 1) {
                throw wrong("statistics.jsonstat.index", List.of("dimension", id, "category"), id);
            }
            return List.copyOf(labels);
        }

        private List<String> listed(ArrayNode list, List<String> to) {
            var codes = new ArrayList<String>();
            var known = new HashSet<String>();
            for (var code : list) {
                if (!code.isString() || !known.add(code.asString())) {
                    var way = new ArrayList<>(to);
                    way.add(String.valueOf(codes.size()));
                    throw wrong("statistics.jsonstat.code", way, JsonFile.shortened(code.toString()));
                }
                codes.add(code.asString());
            }
            return codes;
        }

        private List<String> placed(ObjectNode places, List<String> to) {
            var codes = new String[places.size()];
            for (var entry : places.properties()) {
                int place =
                        entry.getValue().isIntegralNumber() ? entry.getValue().asInt(-1) : -1;
                if (place < 0 || place >= codes.length || codes[place] != null) {
                    var way = new ArrayList<>(to);
                    way.add(entry.getKey());
                    throw wrong(
                            "statistics.jsonstat.place",
                            way,
                            JsonFile.shortened(entry.getValue().toString()),
                            codes.length - 1);
                }
                codes[place] = entry.getKey();
            }
            return List.of(codes);
        }

        private Cube.Told told() {
            var node = head.node();
            var notes = new ArrayList<String>();
            if (node.path("note").isString()) {
                notes.add(node.path("note").asString());
            }
            for (var note : node.path("note")) {
                notes.add(note.asString(""));
            }
            var table = JsonFile.text(node.path("extension").path("px"), "tableid");
            return new Cube.Told(
                    JsonFile.text(node, "label"),
                    JsonFile.text(node, "source"),
                    JsonFile.text(node, "updated"),
                    table.isEmpty() ? JsonFile.text(node, "href") : table,
                    notes);
        }
    }
}
