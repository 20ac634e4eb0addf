package org.samrad.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shape of a table of figures, as a file tells it: its dimensions with their categories. The figures themselves
/// come in a stream, as [Figures].
public record Cube(Told told, List<Dimension> dimensions) {
    public Cube {
        dimensions = List.copyOf(dimensions);
    }

    /// What a file says of itself; what it does not say is empty. `table` is the name by which its publisher knows it.
    public record Told(String label, String source, String updated, String table, List<String> notes) {
        public static final Told NOTHING = new Told("", "", "", "", List.of());

        public Told {
            notes = List.copyOf(notes);
        }
    }

    public enum Role {
        TIME,
        GEO,
        METRIC
    }

    /// `rest` counts the categories that are not listed, because there are more than anybody would look through.
    public record Dimension(
            String id, String label, @Nullable Role role, List<Category> categories, int rest) {
        public Dimension(String id, String label, @Nullable Role role, List<Category> categories, int rest) {
            this.id = id;
            this.label = label;
            this.role = role;
            this.categories = List.copyOf(categories);
            this.rest = rest;
        }

        /// The labels by code, for those that have one.
        public Map<String, String> labels() {
            var labels = new HashMap<String, String>();
            for (var category : categories) {
                labels.put(category.code(), category.label());
            }
            return labels;
        }
    }

    /// `unit` is empty where nothing is said.
    public record Category(String code, String label, String unit) {}

    public Optional<Dimension> dimension(String id) {
        return dimensions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The place of a dimension among the codes of a row.
    public int index(String id) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// How many figures there is room for.
    public long cells() {
        long cells = 1;
        for (var dimension : dimensions) {
            cells = Math.multiplyExact(cells, dimension.categories().size());
        }
        return cells;
    }
}
