package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The batch door: files in, a run file out, and whoever hands in something wrong is told the line.
class SearchCommandTest {
    private static final String DOCUMENTS = """
            {"id":"sv-1","lang":"sv","title":"Personalen formade den nya arbetsplatsen","text":"Alla medarbetare fick delta, och delaktigheten gjorde att flytten gick bra."}

            {"id":"nb-1","title":"Involvering av medarbeidere","text":"De ansatte var med fra første dag."}
            {"id":7,"lang":"da","text":"Affaldet hentes hver anden uge."}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("docs.jsonl"), DOCUMENTS);
        Files.writeString(folder.resolve("queries.tsv"), "q1\tda\tmedarbejderinddragelse\nq2\t\taffald\n");
    }

    @Test
    void textsOfOtherLanguagesAreRankedForAQuestion() throws IOException {
        int code = search("--top", "2");

        assertThat(code).as(said()).isZero();
        var run = Files.readAllLines(folder.resolve("run.trec"));
        assertThat(run).allMatch(line -> line.matches("q[12] Q0 \\S+ [12] \\d+\\.\\d{6} samrad"));
        assertThat(run.stream().filter(line -> line.startsWith("q1")).map(line -> line.split(" ")[2]))
                .containsExactlyInAnyOrder("sv-1", "nb-1");
        assertThat(run.stream().filter(line -> line.startsWith("q2")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("q2 Q0 7 1 "));
        assertThat(said()).contains("read 3 documents, 2 questions");
    }

    @Test
    void aWrongLineIsNamedAndNothingIsWritten() throws IOException {
        for (var bad : List.of(
                "{\"id\":\"x\"",
                "[]",
                "{\"title\":\"no id\"}",
                "{\"id\":\"a b\",\"text\":\"t\"}",
                "{\"id\":\"sv-1\",\"text\":\"again\"}",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"text\":{}}",
                "{\"id\":\"x\",\"text\":\"t\",\"lang\":\"dansk sprog\"}")) {
            Files.writeString(folder.resolve("docs.jsonl"), DOCUMENTS + bad + "\n");
            err.reset();

            assertThat(search()).as(bad).isEqualTo(2);
            assertThat(said()).as(bad).contains("docs.jsonl, line 5: ");
            assertThat(folder.resolve("run.trec")).doesNotExist();
        }
    }

    @Test
    void aWrongQuestionIsNamed() throws IOException {
        for (var bad : List.of("q3", "q3\tda", "\tda\ttext", "q1\tda\tagain", "q3\t!\ttext")) {
            Files.writeString(folder.resolve("queries.tsv"), "q1\tda\ttext\n" + bad + "\n");
            err.reset();

            assertThat(search()).as(bad).isEqualTo(2);
            assertThat(said()).as(bad).contains("queries.tsv, line 2: ");
        }
    }

    @Test
    void aLineThatIsNoUnicodeIsNamed() throws IOException {
        Files.write(folder.resolve("queries.tsv"), "q1\tda\tb\u00e6k\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(search()).isEqualTo(2);
        assertThat(said()).contains("queries.tsv, line 1: this is no UTF-8");
    }

    @Test
    void aMisusedCommandIsRefused() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(search("--top", "0")).isEqualTo(2);
        assertThat(search("--top", "1001")).isEqualTo(2);
        assertThat(search("--fast", "yes")).isEqualTo(2);
        assertThat(run("--documents", "x", "--queries", "y")).isEqualTo(2);
        assertThat(run("--documents", "nowhere", "--queries", "nowhere", "--out", folder + "/run.trec"))
                .isEqualTo(2);
    }

    @Test
    void aTermBaseOfOnesOwnTakesThePlaceOfTheShippedOne() throws IOException {
        var terms = folder.resolve("terms.tsv");
        Files.writeString(
                terms, "concept\tlang\tpreferred\tsynonyms\nrubbish\tda\tskrammel\taffald\nrubbish\tnb\tansatte\t\n");
        Files.writeString(folder.resolve("queries.tsv"), "q1\tda\tskrammel\n");

        assertThat(search("--terms", terms.toString())).as(said()).isZero();
        assertThat(Files.readString(folder.resolve("run.trec"))).contains(" 7 ", " nb-1 ");

        Files.writeString(terms, "concept\tlang\n only\n");
        assertThat(search("--terms", terms.toString())).isEqualTo(2);
    }

    private int search(String... more) {
        var args = new java.util.ArrayList<>(List.of(
                "--documents", folder.resolve("docs.jsonl").toString(),
                "--queries", folder.resolve("queries.tsv").toString(),
                "--out", folder.resolve("run.trec").toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return SearchCommand.run(args, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
