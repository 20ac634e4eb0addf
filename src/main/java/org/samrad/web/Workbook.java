package org.samrad.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/// A table as a workbook (XLSX), row by row: numbers are numbers, and texts stay texts, whatever they begin with.
public final class Workbook implements AutoCloseable {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// What a sheet of the format holds at most.
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED = 1000;

    private final org.dhatim.fastexcel.Workbook book;
    private final Worksheet sheet;
    private int row;

    /// `out` is not closed.
    public Workbook(String title, OutputStream out) {
        this.book = new org.dhatim.fastexcel.Workbook(out, "Samrad", "1.0");
        this.sheet = book.newWorksheet(title.replaceAll("[\\[\\]:*?/\\\\]", " "));
        sheet.freezePane(0, 1);
    }

    public void headings(List<String> headings) throws IOException {
        row(headings);
        sheet.range(0, 0, 0, Math.max(0, headings.size() - 1)).style().bold().set();
    }

    /// Texts and numbers; whatever else there is, as its text.
    public void row(List<?> cells) throws IOException {
        if (row >= MOST_ROWS) {
            throw new IllegalStateException("A sheet holds no more than " + MOST_ROWS + " rows; write CSV instead");
        }
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case BigDecimal number -> sheet.value(row, column, number);
                case Number number -> sheet.value(row, column, number);
                case String text -> {
                    if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
                case Object other -> sheet.value(row, column, other.toString());
            }
        }
        if (++row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
