package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpinionCommandTest {
    private static final String HEADER = "timestamp,datetime,comment-id,voter-id,vote";
    private static final List<String> FILES = List.of("participants.csv", "statements.csv", "groups.csv");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return OpinionCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /// Two groups of twelve with opposite opinions, ids with gaps, some votes changed later.
    private static List<String> events() {
        List<String> lines = new ArrayList<>();
        int time = 1000;
        for (int person = 0; person < 24; person++) {
            for (int statement = 0; statement < 10; statement++) {
                int vote = (person < 12) == (statement % 2 == 0) ? 1 : -1;
                if ((person + statement) % 5 == 0) {
                    lines.add(time++ + ",x," + statement * 7 + "," + person * 3 + "," + -vote);
                }
                lines.add(time++ + ",x," + statement * 7 + "," + person * 3 + "," + vote);
            }
        }
        return lines;
    }

    private String votes(List<String> lines) throws IOException {
        Path file = Files.createTempFile(folder, "votes", ".csv");
        return Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void fourFilesAreWritten() throws IOException {
        Path result = folder.resolve("result");

        int code = run("--votes", votes(events()), "--out", result.toString());

        assertThat(code).isZero();
        List<String> participants = Files.readAllLines(result.resolve("participants.csv"));
        assertThat(participants).hasSize(25);
        assertThat(participants.getFirst()).isEqualTo("participant,x,y,group,votes");
        assertThat(participants.get(2)).matches("3,-?\\d+\\.\\d{6},-?\\d+\\.\\d{6},[01],10");
        List<String> statements = Files.readAllLines(result.resolve("statements.csv"));
        assertThat(statements.getFirst())
                .isEqualTo("statement,agree,disagree,pass,seen,consensus,divisiveness,priority");
        assertThat(statements.get(2)).startsWith("7,12,12,0,24,");
        assertThat(Files.readAllLines(result.resolve("groups.csv")))
                .first()
                .isEqualTo("group,size,statement,agree,disagree,pass,effect,z,rank");
        assertThat(Files.readString(result.resolve("groups.csv")))
                .contains("\n0,12,")
                .contains("\n1,12,");
        assertThat(Files.readString(result.resolve("summary.json")))
                .contains("\"participants\": 24", "\"votes\": 240", "\"k\": 2", "\"statements\": 10");
    }

    @Test
    void linesInAnyOrderGiveTheSameBytes() throws IOException {
        List<String> shuffled = events();
        Collections.shuffle(shuffled, new Random(1));

        run("--votes", votes(events()), "--out", folder.resolve("one").toString());
        run("--votes", votes(shuffled), "--out", folder.resolve("two").toString());

        for (String file : FILES) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(withoutSeconds("two")).isEqualTo(withoutSeconds("one"));
    }

    private List<String> withoutSeconds(String result) throws IOException {
        return Files.readAllLines(folder.resolve(result).resolve("summary.json")).stream()
                .filter(line -> !line.contains("\"seconds\""))
                .toList();
    }

    @Test
    void votesAtTheSameTimeHaveAnOrder() throws IOException {
        run(
                "--votes",
                votes(List.of("5,x,1,1,1", "5,x,1,1,-1")),
                "--out",
                folder.resolve("one").toString());
        run(
                "--votes",
                votes(List.of("5,x,1,1,-1", "5,x,1,1,1")),
                "--out",
                folder.resolve("two").toString());

        assertThat(Files.readString(folder.resolve("one/statements.csv"))).contains("\n1,0,1,0,1,");
        assertThat(folder.resolve("two/statements.csv")).hasSameBinaryContentAs(folder.resolve("one/statements.csv"));
    }

    @Test
    void withdrawnStatementsHaveCountsButNoFigures() throws IOException {
        Path comments = Files.writeString(folder.resolve("comments.csv"), "comment-id,moderated\n7,-1\n14,1\n");

        run(
                "--votes", votes(events()),
                "--comments", comments.toString(),
                "--out", folder.resolve("one").toString());

        assertThat(Files.readAllLines(folder.resolve("one/statements.csv"))).contains("7,12,12,0,24,,,");
    }

    @Test
    void polisModeTakesTheSameFiles() throws IOException {
        int code = run(
                "--mode", "polis",
                "--votes", votes(events()),
                "--out", folder.resolve("one").toString());

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("one/summary.json"))).contains("\"mode\": \"polis\"");
    }

    @Test
    void badLinesStopBeforeAnythingIsWritten() throws IOException {
        int code = run(
                "--votes",
                votes(List.of("1,x,1,1,3")),
                "--out",
                folder.resolve("one").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2, column 5 (\"vote\")");
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void commandsThatMakeNoSenseAreRefused() throws IOException {
        String votes = votes(events());

        assertThat(run()).isEqualTo(2);
        assertThat(run("--votes", votes)).isEqualTo(2);
        assertThat(run("--votes", votes, "--out")).isEqualTo(2);
        assertThat(run("--votes", votes, "--participants", votes, "--out", "x")).isEqualTo(2);
        assertThat(run("--votes", votes, "--mode", "other", "--out", "x")).isEqualTo(2);
        assertThat(run("--votes", folder.resolve("none.csv").toString(), "--out", "x"))
                .isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: opinion");
    }

    @Test
    void aConversationWithoutVotesIsNoError() throws IOException {
        int code =
                run("--votes", votes(List.of()), "--out", folder.resolve("one").toString());

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("one/participants.csv"))).isEqualTo("participant,x,y,group,votes\n");
    }
}
