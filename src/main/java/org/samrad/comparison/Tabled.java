package org.samrad.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that says the same as a picture: on the page, as CSV and as a workbook.
public record Tabled(String title, List<String> headings, List<List<Cell>> rows) {
    public Tabled {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What is shown; a number also as such, for those who go on calculating.
    public record Cell(String shown, @Nullable BigDecimal number) {
        public Cell(String shown, @Nullable BigDecimal number) {
            this.shown = shown;
            this.number = number;
        }

        public static Cell of(String shown) {
            return new Cell(shown, null);
        }

        public boolean isNumber() {
            return number != null;
        }
    }

    /// Whether a column, counted from 0, holds numbers.
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }
}
