package org.samrad.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KoladaFileTest {
    static final String DATA = """
            {"count": 2, "values": [
              {"kpi": "N00945", "municipality": "1860", "period": 2023, "values": [
                {"count": 1, "gender": "T", "status": "", "value": 25.4},
                {"count": 1, "gender": "F", "status": "", "value": 26.1},
                {"count": 1, "gender": "M", "status": "Missing", "value": null}]},
              {"kpi": "N00945", "municipality": "0180", "period": 2023, "values": [
                {"count": 1, "gender": "T", "status": "", "value": 31}]}],
             "next_page": "https://api.kolada.se/v2/data/kpi/N00945?page=2"}
            """;
    static final String PLACES = """
            {"count": 2, "values": [{"id": "1860", "title": "Laxå", "type": "K"}, {"id": "0180", "title": "Stockholm", "type": "K"}]}
            """;
    static final String KPI = """
            {"values": [{"id": "N00945", "title": "Invånare 65+, andel (%)", "auspices": "X", "municipality_type": "K"}]}
            """;

    @TempDir
    Path folder;

    private KoladaFile read(String... texts) throws IOException {
        var files = new ArrayList<JsonFile>();
        for (var text : texts) {
            files.add(new JsonFile(Files.writeString(folder.resolve(files.size() + ".json"), text), files.size() + 1));
        }
        return new KoladaFile(files);
    }

    private static List<String> told(Figures figures) {
        var rows = new ArrayList<String>();
        figures.each(row -> rows.add(String.join(" ", row.codes()) + " " + row.value() + " " + row.status()));
        return rows;
    }

    @Test
    void figuresComeByKeyFigurePlaceYearAndGender() throws IOException {
        assertThat(told(read(DATA)))
                .containsExactly(
                        "N00945 1860 2023 T 25.4 ",
                        "N00945 1860 2023 K 26.1 ",
                        "N00945 1860 2023 M null Missing",
                        "N00945 0180 2023 T 31 ");
        assertThat(read(DATA).statuses()).containsExactly("Missing");
    }

    @Test
    void theListsBesideTheDataGiveNames() throws IOException {
        var cube = read(KPI, DATA, PLACES).cube();

        assertThat(cube.dimensions().get(0).categories())
                .containsExactly(new Cube.Category("N00945", "Invånare 65+, andel (%)", ""));
        assertThat(cube.dimensions().get(1).labels())
                .containsEntry("1860", "Laxå")
                .containsEntry("0180", "Stockholm");
    }

    @Test
    void severalPagesAreOneTableAndTheMissingOneIsNamed() throws IOException {
        var second = DATA.replace("2023", "2024").replaceFirst(",\\s*\"next_page\": \"[^\"]*\"", "");

        assertThat(told(read(DATA, second))).hasSize(8);
        assertThat(read(DATA).further()).containsExactly("https://api.kolada.se/v2/data/kpi/N00945?page=2");
        assertThat(read(DATA, second).place((1L << 48) + (1L << 10)).pointer()).isEqualTo("/values/1/values/0");
        assertThat(read(DATA, second).place((1L << 48) + (1L << 10)).file()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamedByItsPlace() throws IOException {
        var bad = DATA.replace("\"municipality\": \"0180\", ", "");

        var refused = catchThrowableOfType(Unreadable.class, () -> read(bad));

        assertThat(refused.textKey()).isEqualTo("statistics.kolada.field");
        assertThat(refused.place().line()).isEqualTo(6);
        assertThat(refused.place().pointer()).isEqualTo("/values/1");
    }

    @Test
    void aFigureThatIsATextIsRefused() throws IOException {
        var bad = read(DATA.replace("25.4", "\"25,4\""));

        var refused = catchThrowableOfType(Unreadable.class, () -> told(bad));

        assertThat(refused.textKey()).isEqualTo("statistics.file.figure");
    }

    @Test
    void listsWithoutDataAreNoFigures() {
        var refused = catchThrowableOfType(Unreadable.class, () -> read(PLACES));

        assertThat(refused.textKey()).isEqualTo("statistics.kolada.none");
    }
}
