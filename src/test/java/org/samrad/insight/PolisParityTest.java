package org.samrad.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mode `POLIS` beside results of the original engine, started cold on six real conversations.
class PolisParityTest {
    private record Case(String name, JsonNode golden, PolisData.Numbered numbered, VoteMatrix votes, Opinion opinion) {}

    private static final List<Case> CASES = new ArrayList<>();

    private static List<Case> cases() {
        if (CASES.isEmpty()) {
            for (String name : PolisData.ALL) {
                CASES.add(read(name));
            }
        }
        return CASES;
    }

    private static Case read(String name) {
        Path file = PolisData.root().resolve("polis-golden").resolve(name + ".json");
        Assumptions.assumeTrue(Files.exists(file), "no reference at " + file);
        JsonNode golden;
        try {
            golden = JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var numbered = PolisData.read(name).numbered(numbers(golden.get("rows")), numbers(golden.get("tids")));
        VoteMatrix votes = numbered.matrix();
        return new Case(
                name, golden, numbered, votes, Opinions.analyse(votes, numbered.withdrawn(), Options.polis(), null));
    }

    private static Map<Integer, Integer> numbers(JsonNode ids) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (JsonNode id : ids) {
            numbers.put(id.asInt(), numbers.size());
        }
        return numbers;
    }

    @Test
    void axesAreTheSame() {
        for (Case each : cases()) {
            double[][] axes = axes(each);
            for (int k = 0; k < 2; k++) {
                double[] expected = doubles(each.golden.get("comps").get(k));
                double cosine = Sums.dot(axes[k], expected) / Sums.length(axes[k]) / Sums.length(expected);
                assertThat(Math.abs(cosine)).as(each.name).isGreaterThan(1 - 1e-9);
            }
        }
    }

    @Test
    void placesAreTheSameUpToTheSignOfTheAxes() {
        for (Case each : cases()) {
            JsonNode expected = each.golden.get("proj");
            for (int k = 0; k < 2; k++) {
                double product = 0;
                double size = 0;
                for (int row = 0; row < expected.size(); row++) {
                    double value = expected.get(row).get(k).asDouble();
                    product += value * place(each.opinion, row, k);
                    size = Math.max(size, Math.abs(value));
                }
                for (int row = 0; row < expected.size(); row++) {
                    assertThat(Math.signum(product) * place(each.opinion, row, k))
                            .as("%s row %d axis %d", each.name, row, k)
                            .isCloseTo(expected.get(row).get(k).asDouble(), within(1e-6 * size));
                }
            }
        }
    }

    private static double place(Opinion opinion, int row, int axis) {
        return axis == 0 ? opinion.x(row) : opinion.y(row);
    }

    @Test
    void groupsAndBaseClustersAreTheSame() {
        for (Case each : cases()) {
            double[] x = new double[each.votes.participants()];
            double[] y = new double[x.length];
            for (int row = 0; row < x.length; row++) {
                x[row] = each.opinion.x(row);
                y[row] = each.opinion.y(row);
            }
            var groups = new PolisGroups(each.votes, x, y, 5);

            int[] expectedBase = members(each, each.golden.get("base"));
            int[] expected = groupsByBase(each, expectedBase);

            assertThat(counted(groups.group)).as(each.name).isEqualTo(counted(expected));
            assertThat(PolisData.agreement(groups.base, expectedBase))
                    .as(each.name)
                    .isEqualTo(1);
            assertThat(PolisData.agreement(groups.group, expected))
                    .as(each.name)
                    .isEqualTo(1);
            for (int k = 2; k <= 5; k++) {
                assertThat(groups.silhouettes[k])
                        .as("%s silhouette of %d", each.name, k)
                        .isCloseTo(silhouette(each, k), within(1e-3));
            }
        }
    }

    private static double silhouette(Case each, int k) {
        JsonNode value = each.golden.get("silhouettes").get(Integer.toString(k));
        return value == null ? 0 : value.asDouble();
    }

    @Test
    void representativeStatementsAreTheSameWithOrderAndSide() {
        for (Case each : cases()) {
            int[] expectedGroups = groupsByBase(each, members(each, each.golden.get("base")));
            for (var entry : each.golden.get("repness").properties()) {
                int ours = ourGroup(each, expectedGroups, Integer.parseInt(entry.getKey()));
                List<String> expected = new ArrayList<>();
                for (JsonNode statement : entry.getValue()) {
                    expected.add(statement.get("tid").asInt() + " "
                            + statement.get("for").asString() + " "
                            + statement.get("n_success").asInt() + " of "
                            + statement.get("n_trials").asInt()
                            + (statement.get("best_agree").asBoolean() ? " best" : ""));
                }
                List<String> found = each.opinion.representative(ours).stream()
                        .map(statement -> id(each, statement.column()) + " "
                                + (statement.agree() ? "agree" : "disagree") + " "
                                + statement.success() + " of "
                                + statement.trials()
                                + (statement.best() ? " best" : ""))
                        .toList();
                assertThat(found).as(each.name).isEqualTo(expected);
            }
        }
    }

    @Test
    void consensusListsAreTheSameInOrder() {
        for (Case each : cases()) {
            assertThat(each.opinion.agreed().stream()
                            .map(column -> id(each, column))
                            .toList())
                    .as(each.name)
                    .isEqualTo(ints(each.golden.get("consensus").get("agree")));
            assertThat(each.opinion.rejected().stream()
                            .map(column -> id(each, column))
                            .toList())
                    .as(each.name)
                    .isEqualTo(ints(each.golden.get("consensus").get("disagree")));
        }
    }

    @Test
    void consensusAndExtremityAreTheSame() {
        for (Case each : cases()) {
            double[] extremity = doubles(each.golden.get("extremity"));
            double largest = Arrays.stream(extremity).max().orElse(1);
            for (int column = 0; column < extremity.length; column++) {
                double expected = each.golden
                        .get("gac")
                        .get(Integer.toString(id(each, column)))
                        .asDouble();
                assertThat(each.opinion.consensus(column)).as(each.name).isCloseTo(expected, within(1e-12));
                assertThat(each.opinion.divisiveness(column))
                        .as(each.name)
                        .isCloseTo(extremity[column], within(1e-6 * largest));
            }
        }
    }

    private static double[][] axes(Case each) {
        try (var chunks = new Chunks(each.votes, 1)) {
            var live = new LiveVotes(each.votes, each.numbered.withdrawn(), chunks, Lanes.fastest());
            return new ImputedAxes(live, 1e-6, 60).axes;
        }
    }

    private static int[] members(Case each, JsonNode clusters) {
        int[] cluster = new int[each.votes.participants()];
        Arrays.fill(cluster, -1);
        for (JsonNode one : clusters) {
            for (JsonNode member : one.get("members")) {
                cluster[each.numbered.rows().getOrDefault(member.asInt(), -1)] =
                        one.get("id").asInt();
            }
        }
        return cluster;
    }

    private static int[] groupsByBase(Case each, int[] base) {
        int[] groupOfBase = new int[1000];
        for (JsonNode group : each.golden.get("groups")) {
            for (JsonNode member : group.get("members")) {
                groupOfBase[member.asInt()] = group.get("id").asInt();
            }
        }
        return Arrays.stream(base).map(b -> b < 0 ? -1 : groupOfBase[b]).toArray();
    }

    private static int ourGroup(Case each, int[] expected, int group) {
        for (int row = 0; row < expected.length; row++) {
            if (expected[row] == group) {
                return each.opinion.group(row);
            }
        }
        throw new AssertionError("nobody is in group " + group);
    }

    private static long counted(int[] groups) {
        return Arrays.stream(groups).filter(group -> group >= 0).count();
    }

    private static int id(Case each, int column) {
        return each.golden.get("tids").get(column).asInt();
    }

    private static double[] doubles(JsonNode list) {
        double[] values = new double[list.size()];
        Arrays.setAll(values, i -> list.get(i).asDouble());
        return values;
    }

    private static List<Integer> ints(JsonNode list) {
        List<Integer> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asInt()));
        return values;
    }
}
