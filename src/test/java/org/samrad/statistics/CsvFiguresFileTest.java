package org.samrad.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFiguresFileTest {
    private static final String TEXT =
            "sep=;\r\nMyndighet;År;Antal\r\nFörsvaret;2023;1 200\r\n\r\n\"Skatte;verket\";2024\r\n";

    @TempDir
    Path folder;

    private CsvFiguresFile read(byte[] bytes) throws IOException {
        return new CsvFiguresFile(Files.write(folder.resolve("file.csv"), bytes));
    }

    private static List<String> told(Figures figures) {
        var rows = new ArrayList<String>();
        figures.each(row -> rows.add(row.mark() + " " + row.codes()));
        return rows;
    }

    @Test
    void lettersOfOldSpreadsheetsAreRead() throws IOException {
        for (var letters : List.of("UTF-8", "windows-1252")) {
            var file = read(TEXT.getBytes(Charset.forName(letters)));

            assertThat(told(file)).containsExactly("3 [Försvaret, 2023, 1 200]", "5 [Skatte;verket, 2024, ]");
            assertThat(file.cube().dimensions().getFirst().id()).isEqualTo("Myndighet");
            assertThat(file.cube().dimensions().get(1).categories()).hasSize(2);
        }
    }

    @Test
    void theMarkOfASpreadsheetIsNoHeading() throws IOException {
        var file = read("\uFEFFa,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(file.cube().index("a")).isZero();
        assertThat(told(file)).containsExactly("2 [1, 2]");
    }

    @Test
    void whatIsWrongIsNamedByItsLine() {
        var open = catchThrowableOfType(
                Unreadable.class, () -> read("a;b\n1;2\n\"3;4\n".getBytes(Charset.forName("UTF-8"))));
        var twice = catchThrowableOfType(Unreadable.class, () -> read("a;a\n1;2\n".getBytes(Charset.forName("UTF-8"))));
        var empty = catchThrowableOfType(Unreadable.class, () -> read("a;b\n".getBytes(Charset.forName("UTF-8"))));

        assertThat(open.textKey()).isEqualTo("statistics.csv.quotes");
        assertThat(open.place().line()).isEqualTo(3);
        assertThat(twice.textKey()).isEqualTo("statistics.csv.twice");
        assertThat(empty.textKey()).isEqualTo("statistics.csv.empty");
    }
}
