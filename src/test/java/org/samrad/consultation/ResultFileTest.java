package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTest {
    private static final List<List<String>> ROWS =
            read(ResultFile.csv(MadeUp.full().decided().view(), key -> key));

    @Test
    void theFileOpensInASpreadsheet() {
        var file = ResultFile.csv(MadeUp.full().view(), key -> key);

        assertThat(file).startsWith("\uFEFFconsultation.results.file.number;");
        assertThat(file.lines().skip(1).findFirst().orElse("")).startsWith("1;\"Systemet skal");
    }

    @Test
    void thereIsOneRowForEachStatementAndGroup() {
        assertThat(ROWS).hasSize(1 + 40 * (1 + 3 + 8)).allMatch(row -> row.size() == 16);
    }

    @Test
    void whatIsHeldBackOnThePageIsHeldBackInTheFile() {
        var held = ROWS.stream()
                .filter(row -> row.get(4).equals(MadeUp.PLACES.get(6)))
                .toList();
        var small = ROWS.stream().filter(row -> row.get(4).equals("C")).toList();

        assertThat(held).hasSize(40).allSatisfy(row -> {
            assertThat(row.subList(5, 9)).containsOnly("");
            assertThat(row.get(9)).isEqualTo("consultation.results.held.TOO_FEW");
        });
        assertThat(small).hasSize(40).allSatisfy(row -> {
            assertThat(row.get(5)).isNotEmpty();
            assertThat(row.get(8)).isEmpty();
        });
    }

    @Test
    void theAnswerForProgramsSaysTheSame() {
        var published = MadeUp.full().decided().published();

        var json = JsonMapper.builder().build().writeValueAsString(ResultApi.answer(published));

        assertThat(json)
                .startsWith("{\"version\":1,")
                .contains("\"held\":\"PROTECTS_OTHERS\"", "\"letter\":\"A\"", "\"kind\":\"COMMON\"")
                .doesNotContain("code1");
    }

    private static List<List<String>> read(String file) {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file.substring(1))) {
            return rows.stream().map(row -> row.getFields()).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
