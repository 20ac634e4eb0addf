package org.samrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
    @Test
    void nothingInACellIsTakenForAFormula() {
        var bad = Stream.of("=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1");

        assertThat(bad).allSatisfy(cell -> assertThat(Spreadsheet.safe(cell)).isEqualTo("'" + cell));
        assertThat(Spreadsheet.safe("Vi = jer")).isEqualTo("Vi = jer");
        assertThat(Spreadsheet.safe("")).isEmpty();
    }
}
