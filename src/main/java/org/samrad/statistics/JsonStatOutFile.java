package org.samrad.statistics;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Writes a data set as JSON-stat 2.0, figure by figure. What is said beside the figures is written as it is given.
record JsonStatOutFile(ObjectNode head, Cube cube, Form form) {
    enum Form {
        /// Every cell in its place, empty ones as null.
        DENSE,
        /// Only the cells that hold a figure, each with its number.
        SPARSE
    }

    void write(Figures figures, OutputStream out) {
        try (var json = JsonFile.JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var property : head.properties()) {
                json.writeName(property.getKey());
                json.writeTree(property.getValue());
            }
            var writing = new Writing(json);
            json.writeName("value");
            if (form == Form.DENSE) {
                json.writeStartArray();
                figures.each(writing::dense);
                writing.fill(cube.cells());
                json.writeEndArray();
            } else {
                json.writeStartObject();
                figures.each(writing::sparse);
                json.writeEndObject();
            }
            writing.statuses();
            json.writeEndObject();
        }
    }

    private final class Writing {
        private final JsonGenerator json;
        private final RowNumber numbers = new RowNumber(cube);
        private final Map<Long, String> statuses = new TreeMap<>();
        private final Map<String, String> words = new HashMap<>();
        private long next;

        Writing(JsonGenerator json) {
            this.json = json;
        }

        private void keep(long position, String status) {
            if (!status.isEmpty()) {
                statuses.put(position, words.computeIfAbsent(status, same -> same));
            }
        }

        boolean dense(Figures.Row row) {
            long position = numbers.of(row.codes());
            if (position < next) {
                throw new IllegalStateException("Figures come in the order of their dimensions: " + row);
            }
            fill(position);
            if (row.value() == null) {
                json.writeNull();
            } else {
                json.writeNumber(row.value());
            }
            next = position + 1;
            keep(position, row.status());
            return true;
        }

        boolean sparse(Figures.Row row) {
            long position = numbers.of(row.codes());
            if (row.value() != null) {
                json.writeName(String.valueOf(position));
                json.writeNumber(row.value());
            }
            keep(position, row.status());
            return true;
        }

        void fill(long until) {
            for (; next < until; next++) {
                json.writeNull();
            }
        }

        void statuses() {
            if (statuses.isEmpty()) {
                return;
            }
            json.writeName("status");
            json.writeStartObject();
            statuses.forEach((position, status) -> json.writeStringProperty(String.valueOf(position), status));
            json.writeEndObject();
        }
    }

    /// The number of a row by its codes; the last dimension counts the quickest.
    private static final class RowNumber {
        private final List<Map<String, Integer>> places = new ArrayList<>();

        RowNumber(Cube cube) {
            for (var dimension : cube.dimensions()) {
                var codes = new HashMap<String, Integer>();
                for (var category : dimension.categories()) {
                    codes.put(category.code(), codes.size());
                }
                places.add(codes);
            }
        }

        long of(List<String> codes) {
            long number = 0;
            for (int i = 0; i < codes.size(); i++) {
                var place = places.get(i).get(codes.get(i));
                if (place == null) {
                    throw new IllegalStateException("No category " + codes.get(i));
                }
                number = number * places.get(i).size() + place;
            }
            return number;
        }
    }
}
