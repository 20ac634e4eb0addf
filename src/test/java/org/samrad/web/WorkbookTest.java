package org.samrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void anotherReaderFindsNumbersAsNumbersAndTextsAsTexts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook("E-orders: 2024/2025", out)) {
            book.headings(List.of("agency", "year", "value"));
            book.row(List.of("=HYPERLINK(\"x\")", 2024, new BigDecimal("31.6")));
            book.row(List.of("Å & <Ö>", "", ""));
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();

            assertThat(book.getFirstSheet().getName()).isEqualTo("E-orders  2024 2025");
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellAsString(0)).contains("=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("31.6"));
            assertThat(rows.get(2).getCellAsString(0)).contains("Å & <Ö>");
        }
    }
}
