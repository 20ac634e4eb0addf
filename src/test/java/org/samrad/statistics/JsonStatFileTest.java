package org.samrad.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class JsonStatFileTest {
    /// As a statistical office writes it: metric, region and time, a missing figure and a status.
    static final String DENSE = """
            {"version": "2.0", "class": "dataset", "label": "E-orders", "source": "An office",
             "updated": "2025-03-01T08:00:00Z", "note": ["Agencies with more than 50 work units"],
             "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "id": ["ContentsCode", "Region", "Tid"], "size": [2, 2, 3],
             "dimension": {
               "ContentsCode": {"label": "observations", "category": {
                 "index": {"orders": 0, "units": 1}, "label": {"orders": "Number of e-orders", "units": "Work units"},
                 "unit": {"orders": {"base": "number", "decimals": 0}, "units": {"base": "number", "decimals": 1}}}},
               "Region": {"label": "agency", "category": {"index": ["2021004607", "2021005448"],
                 "label": {"2021004607": "Fortifikationsverket", "2021005448": "Skatteverket"}}},
               "Tid": {"category": {"index": {"2024": 1, "2023": 0, "2025": 2}}}},
             "value": [31160, 30000.5, null, 4, 5, 6, 1046, 1050, 1.10, 9000, 9100, 9200],
             "status": {"2": "..", "1": "e"},
             "extension": {"px": {"tableid": "TAB123", "decimals": 1}}}
            """;

    static final String VALUE_FIRST = """
            {"value": {"0": 1.5, "3": 4}, "status": ["a", "b", null, "d"], "size": [2, 2], "id": ["a", "b"],
             "class": "dataset", "dimension": {"b": {"category": {"index": ["x", "y"]}},
             "a": {"category": {"index": ["1", "2"]}}}}
            """;

    static final String ONE_STATUS = """
            {"class": "dataset", "id": ["a", "only"], "size": [2, 1], "status": "p", "value": [1, null],
             "dimension": {"a": {"category": {"index": ["1", "2"]}}, "only": {"category": {"label": {"T": "Total"}}}}}
            """;

    static final String SINGLE_IN_ARRAY = ONE_STATUS.replace("\"p\"", "[\"p\"]");

    @TempDir
    Path folder;

    private JsonFile file(String text) {
        try {
            return new JsonFile(Files.writeString(folder.resolve("file.json"), text), 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonStatFile only(String text) {
        var all = JsonStatFile.open(file(text));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> told(Figures figures) {
        var rows = new ArrayList<String>();
        figures.each(row -> rows.add(String.join(" ", row.codes()) + " " + row.value()
                + (row.status().isEmpty() ? "" : " " + row.status())));
        return rows;
    }

    @Test
    void everyFigureComesWithItsCodesAndStatus() {
        var figures = only(DENSE);

        var rows = told(figures);

        assertThat(rows)
                .hasSize(12)
                .startsWith(
                        "orders 2021004607 2023 31160",
                        "orders 2021004607 2024 30000.5 e",
                        "orders 2021004607 2025 null ..")
                .endsWith("units 2021005448 2025 9200");
        assertThat(figures.statuses()).containsExactly("..", "e");
    }

    @Test
    void dimensionsHaveLabelsRolesAndUnits() {
        var cube = only(DENSE).cube();

        var metric = cube.dimensions().getFirst();

        assertThat(metric.role()).isEqualTo(Cube.Role.METRIC);
        assertThat(metric.categories().getFirst())
                .isEqualTo(new Cube.Category("orders", "Number of e-orders", "number"));
        assertThat(cube.dimensions().get(2).label()).isEqualTo("Tid");
        assertThat(cube.told().table()).isEqualTo("TAB123");
        assertThat(cube.told().notes()).containsExactly("Agencies with more than 50 work units");
    }

    @Test
    void figuresMayStandBeforeWhatTheyMean() {
        assertThat(told(only(VALUE_FIRST))).containsExactly("1 x 1.5 a", "2 y 4 d", "1 y null b");
    }

    @Test
    void oneStatusHoldsForAll() {
        assertThat(told(only(ONE_STATUS))).containsExactly("1 T 1 p", "2 T null p");
        assertThat(told(only(SINGLE_IN_ARRAY))).containsExactly("1 T 1 p", "2 T null p");
    }

    @Test
    void aCollectionGivesTheDataSetsInsideIt() {
        var collection = """
                {"version": "2.0", "class": "collection", "label": "two", "link": {"item": [
                  {"class": "dataset", "href": "https://example.org/elsewhere.json"%s},
                  %s, %s]}}
                """.formatted(
                        ", \"id\": [\"a\"], \"size\": [1], \"value\": [7], \"dimension\": {\"a\": {\"category\": {\"index\": [\"1\"]}}}",
                        DENSE,
                        VALUE_FIRST);

        var found = JsonStatFile.open(file(collection));

        assertThat(found).hasSize(3);
        assertThat(told(found.get(0))).containsExactly("1 7");
        assertThat(told(found.get(1))).hasSize(12);
        assertThat(told(found.get(2))).hasSize(3);
        assertThat(found.get(1).place(4).pointer()).isEqualTo("/link/item/1/value/4");
    }

    @ParameterizedTest
    @EnumSource(JsonStatOutFile.Form.class)
    void inAndOutAgainIsEqualAsData(JsonStatOutFile.Form form) {
        for (var text : List.of(DENSE, ONE_STATUS, form == JsonStatOutFile.Form.SPARSE ? VALUE_FIRST : DENSE)) {
            var figures = only(text);
            var out = new ByteArrayOutputStream();

            new JsonStatOutFile(figures.head(), figures.cube(), form).write(figures, out);

            assertThat(plain(JsonFile.JSON.readTree(out.toByteArray()))).isEqualTo(plain(JsonFile.JSON.readTree(text)));
        }
    }

    /// The same data in one spelling: values and statuses by position, numbers by what they are worth.
    private static JsonNode plain(JsonNode set) {
        int cells = set.get("size").valueStream().mapToInt(JsonNode::asInt).reduce(1, (a, b) -> a * b);
        var plain = JsonNodeFactory.instance.objectNode();
        set.properties().stream()
                .filter(property -> !List.of("value", "status").contains(property.getKey()))
                .forEach(property -> plain.set(property.getKey(), property.getValue()));
        plain.put("value", at(set.get("value"), cells).toString());
        plain.put("status", at(set.path("status"), cells).toString());
        return plain;
    }

    private static Map<Integer, String> at(JsonNode node, int cells) {
        var all = new TreeMap<Integer, String>();
        for (int i = 0; i < cells; i++) {
            var one = node.isString() ? node : node.isArray() ? node.path(i) : node.path(String.valueOf(i));
            if (one.isNumber()) {
                all.put(i, new BigDecimal(one.asString()).stripTrailingZeros().toPlainString());
            } else if (one.isString()) {
                all.put(i, one.asString());
            }
        }
        return all;
    }

    record Bad(String from, String to, String key, String pointer, int line) {}

    static Stream<Bad> whatIsWrong() {
        return Stream.concat(wrongDimensions(), wrongFigures());
    }

    private static Stream<Bad> wrongDimensions() {
        return Stream.of(
                new Bad(
                        "\"units\": 1}",
                        "\"units\": 2}",
                        "statistics.jsonstat.place",
                        "/dimension/ContentsCode/category/index/units",
                        7),
                new Bad(
                        "\"2021005448\"]",
                        "\"2021004607\"]",
                        "statistics.jsonstat.code",
                        "/dimension/Region/category/index/1",
                        9),
                new Bad(
                        "{\"category\": {\"index\": {\"2024\"",
                        "{\"x\": {\"index\": {\"2024\"",
                        "statistics.jsonstat.category",
                        "/dimension/Tid",
                        11),
                new Bad(
                        "{\"2\": \"..\", \"1\": \"e\"}",
                        "[\"a\", \"b\"]",
                        "statistics.jsonstat.status-count",
                        "/status",
                        13));
    }

    private static Stream<Bad> wrongFigures() {
        return Stream.of(
                new Bad("31160,", "\"31160\",", "statistics.file.figure", "/value/0", 12),
                new Bad("31160,", "[1],", "statistics.file.figure", "/value/0", 12),
                new Bad("31160,", "1e999999,", "statistics.file.magnitude", "/value/0", 12),
                new Bad("31160,", "", "statistics.jsonstat.value-count", "/value", 12),
                new Bad("9200]", "9200, 1]", "statistics.jsonstat.value-count", "/value", 12),
                new Bad("\"size\": [2, 2, 3]", "\"size\": [2, 3, 3]", "statistics.jsonstat.size", "/size/1", 4),
                new Bad("\"size\": [2, 2, 3]", "\"size\": [2, 2]", "statistics.jsonstat.size-count", "/size", 4),
                new Bad("\"size\": [2, 2, 3],", "", "statistics.jsonstat.array", "", 1),
                new Bad("\"Region\", \"Tid\"]", "\"Tid\", \"Tid\"]", "statistics.jsonstat.id", "/id/2", 4),
                new Bad("\"Region\": {", "\"Land\": {", "statistics.jsonstat.dimension", "/dimension", 5),
                new Bad("\"1\": \"e\"}", "\"12\": \"e\"}", "statistics.jsonstat.position", "/status/12", 13),
                new Bad("\"1\": \"e\"}", "\"x\": \"e\"}", "statistics.jsonstat.position", "/status/x", 13),
                new Bad("\"1\": \"e\"}", "\"1\": {}}", "statistics.jsonstat.status", "/status/1", 13),
                new Bad("\"version\": \"2.0\"", "\"version\": \"1.3\"", "statistics.jsonstat.version", "/version", 1),
                new Bad("\"label\": \"E-orders\"", "\"class\": \"dataset\"", "statistics.file.twice", "/class", 1),
                new Bad("\"value\": [", "\"values\": [", "statistics.jsonstat.value-missing", "", 1));
    }

    @ParameterizedTest
    @MethodSource("whatIsWrong")
    void whatIsWrongIsNamedByItsPlace(Bad bad) {
        assertThat(DENSE).contains(bad.from());
        var text = DENSE.replaceFirst(
                java.util.regex.Pattern.quote(bad.from()), java.util.regex.Matcher.quoteReplacement(bad.to()));

        var refused = catchThrowableOfType(Unreadable.class, () -> told(only(text)));

        assertThat(refused.textKey()).isEqualTo(bad.key());
        assertThat(refused.place().pointer()).isEqualTo(bad.pointer());
        assertThat(refused.place().line()).isEqualTo(bad.line());
    }

    @Test
    void brokenLettersAreNamedByLineAndColumn() {
        for (var text : List.of(
                DENSE.replace("\"updated\": ", "\"updated\" "),
                DENSE.substring(0, 700),
                DENSE + "]",
                "[]",
                "",
                "{}x")) {
            var refused = catchThrowableOfType(Unreadable.class, () -> told(only(text)));

            assertThat(refused.textKey())
                    .isIn("statistics.file.syntax", "statistics.file.object", "statistics.file.more");
        }
        var refused =
                catchThrowableOfType(Unreadable.class, () -> only(DENSE.replace("\"updated\": ", "\"updated\" ")));
        assertThat(refused.place().line()).isEqualTo(2);
        assertThat(refused.place().column()).isBetween(12L, 14L);
    }

    @Test
    void anOlderEditionIsNotTakenForThisOne() {
        var refused = catchThrowableOfType(Unreadable.class, () -> only("{\"dataset\": {\"value\": [1]}}"));

        assertThat(refused.textKey()).isEqualTo("statistics.jsonstat.old");
    }

    @Test
    void aSparsePositionComesOnce() {
        var refused = catchThrowableOfType(
                Unreadable.class, () -> told(only(VALUE_FIRST.replace("\"3\": 4", "\"3\": 4, \"0\": 2"))));

        assertThat(refused.textKey()).isEqualTo("statistics.jsonstat.position-twice");
    }

    /// No more is held at once than the categories and the statuses; what is allocated for a figure is forgotten.
    @Test
    void aMillionFiguresAreReadInAStream() throws IOException {
        int size = 100;
        var codes = IntStream.range(0, size).mapToObj(i -> "\"" + i + "\"").toList();
        try (var out = Files.newBufferedWriter(folder.resolve("large.json"))) {
            large(out, codes, size);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var sum = new long[2];
        long before = threads.getCurrentThreadAllocatedBytes();

        JsonStatFile.open(new JsonFile(folder.resolve("large.json"), 1))
                .getFirst()
                .each(row -> {
                    sum[0]++;
                    sum[1] += row.value() == null ? 0 : row.value().longValue();
                    return true;
                });

        assertThat(sum[0]).isEqualTo(1_000_000);
        assertThat(sum[1]).isEqualTo(999_999L * 1_000_000 / 2);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(512L * 1024 * 1024);
    }

    private static void large(BufferedWriter out, List<String> codes, int size) throws IOException {
        out.write("{\"class\": \"dataset\", \"id\": [\"a\", \"b\", \"c\"], \"size\": [100, 100, 100], \"value\": [0");
        for (int i = 1; i < size * size * size; i++) {
            out.write("," + i);
        }
        out.write("], \"dimension\": {");
        for (var id : List.of("a", "b", "c")) {
            out.write((id.equals("a") ? "" : ",") + "\"" + id + "\": {\"category\": {\"index\": ["
                    + String.join(",", codes) + "]}}");
        }
        out.write("}}");
    }
}
