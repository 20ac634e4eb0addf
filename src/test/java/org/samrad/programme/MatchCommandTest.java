package org.samrad.programme;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String HEADER = "organisation,area,need,strength";
    private static final List<String> PROFILES =
            List.of("Tax,law,4,0", "Tax,it,0,4", "Prison,it,2,1", "Prison,law,0,3", "Coast,it,1,0");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... more) {
        var args = Stream.concat(
                Stream.of("--profiles", folder.resolve("profiles.csv").toString(), "--out", result().toString()),
                Stream.of(more));
        return MatchCommand.run(
                args.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path result() {
        return folder.resolve("result");
    }

    private String written(String name, String header, List<String> lines) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, header + "\n" + String.join("\n", lines) + "\n");
        return file.toString();
    }

    private void assertRefused(String part, String... more) {
        assertThat(run(more)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(part);
        assertThat(result()).doesNotExist();
    }

    @Test
    void pairsReasonsAndTotalsAreWritten() throws IOException {
        written("profiles.csv", HEADER, PROFILES);

        assertThat(run()).isZero();

        assertThat(Files.readString(result().resolve("pairs.csv"))).isEqualTo("""
                a,b,a_to_b,b_to_a,mutual,reason
                Prison,Tax,7500,7500,750000,"Prison learns: it from Tax (100.0 % of its need, level 4 against 1). \
                Tax learns: law from Prison (100.0 % of its need, level 3 against 0)."
                """);
        assertThat(Files.readString(result().resolve("left-out.csv"))).isEqualTo("""
                organisation,reason,offer,ask
                Coast,no_strengths,it; law,
                """);
        assertThat(Files.readString(result().resolve("summary.json")).replaceAll("\"seconds\": [\\d.]+", "-"))
                .isEqualTo("""
                        {
                          "organisations": 3,
                          "pairs": 1,
                          "total": 750000,
                          "upper_bound": 750000,
                          "optimal": true,
                          "weakest": 750000,
                          -
                        }
                        """);
        assertThat(result().toFile().list()).hasSize(3);
    }

    @Test
    void theOrderOfLinesChangesNoByte() throws IOException {
        var lines = new ArrayList<String>();
        var random = new Random(1);
        for (int i = 0; i < 400; i++) {
            lines.add("org" + i % 40 + ",area" + i / 40 + "," + random.nextInt(5) + "," + random.nextInt(5));
        }
        written("profiles.csv", HEADER, lines);
        assertThat(run("--goal", "weakest")).isZero();
        var pairs = Files.readString(result().resolve("pairs.csv"));
        Collections.shuffle(lines, random);
        written("profiles.csv", HEADER, lines);

        assertThat(run("--goal", "weakest")).isZero();

        assertThat(Files.readString(result().resolve("pairs.csv"))).isEqualTo(pairs);
        assertThat(pairs.lines()).hasSize(21);
    }

    @Test
    void forbiddenAndEarlierPairsAreNotMade() throws IOException {
        written("profiles.csv", HEADER, PROFILES);
        var pairs = written("pairs.csv", "a,b", List.of("Tax,Prison"));

        assertThat(run("--forbid", pairs)).isZero();
        assertThat(Files.readString(result().resolve("left-out.csv"))).contains("Tax,all_forbidden");
        assertThat(run("--earlier", written("earlier.csv", "a,b", List.of("Prison,Tax", "Tax,Gone"))))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("earlier.csv: line 3, column \"b\"", "passed over");
        assertThat(Files.readString(result().resolve("pairs.csv"))).doesNotContain("Prison");
    }

    @Test
    void weakProfilesCanBeExempted() throws IOException {
        var lines = new ArrayList<>(PROFILES);
        lines.addAll(List.of("Mint,law,1,0", "Mint,tea,4,0", "Mint,it,0,1", "Port,it,4,0", "Port,law,0,4"));
        written("profiles.csv", HEADER, lines);

        assertThat(run("--goal", "weakest", "--weak", "300000")).isZero();

        assertThat(Files.readString(result().resolve("weak.csv"))).isEqualTo("organisation\nCoast\nMint\n");
        assertThat(Files.readString(result().resolve("summary.json"))).contains("\"optimal\": true");
    }

    @Test
    void whatIsDoneIsSaid() throws IOException {
        written("profiles.csv", HEADER, PROFILES);

        assertThat(run()).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                match: 3 organisations, 3 possible pairs: matching
                match: found the best: checking
                """);
    }

    @Test
    void groupsHaveTheirOwnFile() throws IOException {
        written("profiles.csv", HEADER, List.of("A,x,1,0", "A,y,0,4", "B,y,1,0", "B,z,0,4", "C,z,1,0", "C,x,0,4"));

        assertThat(run("--size", "3")).isZero();

        assertThat(Files.readString(result().resolve("groups.csv"))).contains("1,A,10000,1000000", "1,C,10000");
        assertThat(Files.readString(result().resolve("summary.json"))).contains("\"optimal\": false");
    }

    @Test
    void whatIsWrongIsSaidWithFileLineColumnAndRemedy() throws IOException {
        for (var bad : List.of(
                "Tax,archive,5,0|line 7, column \"need\": \"5\" is not a whole number from 0 to 4. Write 0",
                "Tax,archive,1,x|line 7, column \"strength\"",
                "Tax,law,1,1|\"Tax\" has a row for \"law\" on line 2 already. Keep one",
                ",law,1,1|line 7, column \"organisation\": the cell is empty. Fill it in",
                "Tax,law|line 7, column 3: the line has 2 cells and the first line 4. Give it as many",
                "Tax,archive,1,2,5|line 7, column 5: the line has 5 cells")) {
            var lines = new ArrayList<>(PROFILES);
            lines.add(bad.substring(0, bad.indexOf('|')));
            written("profiles.csv", HEADER, lines);

            assertRefused(bad.substring(bad.indexOf('|') + 1));
        }
        written("profiles.csv", "organisation;area;need;strength", List.of());
        assertRefused("line 1: there is no column \"organisation\"");
    }

    @Test
    void contradictingPinsAreRefused() throws IOException {
        written("profiles.csv", HEADER, PROFILES);
        var pin = written("pin.csv", "a,b", List.of("Tax,Prison"));
        var twice = written("twice.csv", "a,b", List.of("Tax,Prison", "Coast,Tax"));

        assertRefused(
                "pin.csv: line 2, column \"a\": the pair \"Prison\", \"Tax\" is pinned but forbidden on line 2",
                "--pin",
                pin,
                "--forbid",
                pin);
        assertRefused("is pinned but an earlier pair", "--pin", pin, "--earlier", pin);
        assertRefused("\"Tax\" is pinned on line 2 already. Keep one", "--pin", twice);
        assertRefused("there is no organisation \"Ghost\"", "--pin", written("ghost.csv", "a,b", List.of("Tax,Ghost")));
        assertRefused("cannot be paired with itself", "--pin", written("self.csv", "a,b", List.of("Tax,Tax")));
    }

    @Test
    void optionsThatCannotBeUnderstoodAreRefused() throws IOException {
        written("profiles.csv", HEADER, PROFILES);

        assertRefused("--goal is total or weakest", "--goal", "best");
        assertRefused("--size is a number from 2 to 8", "--size", "1");
        assertRefused("--weak goes with --goal weakest", "--weak", "5");
        assertRefused("--weak is a mutual from 0 to 1000000", "--goal", "weakest", "--weak", "5%");
        assertRefused("--weak is a mutual from 0 to 1000000", "--goal", "weakest", "--weak", "1000001");
        assertRefused("unknown option --pinned", "--pinned", "x");
        assertRefused("--size needs a value", "--size");
        assertRefused(
                "there is no such file", "--forbid", folder.resolve("none.csv").toString());
    }
}
