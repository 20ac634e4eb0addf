package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samrad.matching.LeftOut.Cause;
import org.samrad.matching.Refused.Problem;

class EdgeCasesTest {
    private static final Rules RULES = Rules.standard();

    private static Proposal propose(Rules rules, Participant... all) {
        return propose(rules, List.of(all));
    }

    private static Proposal propose(Rules rules, List<Participant> all) {
        var matching = Matching.of(all, rules);
        assertThat(Checker.check(all, rules, matching.proposal())).isEmpty();
        matching.standings();
        matching.supply();
        return matching.proposal();
    }

    private static Participant one(String id, String need, String strength) {
        return Invented.one(id, need, strength);
    }

    @Test
    void nobody() {
        for (var rules : List.of(RULES, RULES.goal(Goal.WEAKEST), RULES.triads(1), RULES.size(3))) {
            var proposal = propose(rules);

            assertThat(proposal.matches()).isEmpty();
            assertThat(proposal.totals().upperBound()).isZero();
        }
    }

    @Test
    void oneAlone() {
        var proposal = propose(RULES, one("a", "x", "y"));

        assertThat(proposal.leftOut()).extracting(LeftOut::cause).containsExactly(Cause.NOBODY_GIVES);
    }

    @Test
    void two() {
        var proposal = propose(RULES, one("a", "x", "y"), one("b", "y", "x"));

        assertThat(proposal.matches()).singleElement().satisfies(match -> {
            assertThat(match.members()).containsExactly("a", "b");
            assertThat(match.mutual()).isEqualTo(1_000_000);
        });
        assertThat(proposal.totals()).isEqualTo(new Proposal.Totals(2, 1_000_000, 1_000_000, true, 1_000_000));
    }

    @Test
    void threeLeaveOneOut() {
        var proposal = propose(RULES, one("a", "x", "y"), one("b", "y", "x"), one("c", "y", "x"));

        assertThat(proposal.matches()).hasSize(1);
        assertThat(proposal.leftOut()).extracting(LeftOut::cause).containsExactly(Cause.OTHERS_GAIN_MORE);
    }

    @Test
    void threeInARingMakeNoPairButATriad() {
        var ring = List.of(one("a", "x", "y"), one("b", "y", "z"), one("c", "z", "x"));

        assertThat(propose(RULES, ring).leftOut())
                .extracting(LeftOut::cause)
                .containsOnly(Cause.ONE_SIDED)
                .hasSize(3);
        assertThat(propose(RULES.triads(1), ring).matches()).singleElement().satisfies(match -> {
            assertThat(match.members()).containsExactly("a", "b", "c");
            assertThat(match.worth()).isEqualTo(1_500_000);
        });
    }

    @Test
    void allForbidden() {
        var all = List.of(one("a", "x", "y"), one("b", "y", "x"), one("c", "x", "y"));

        var proposal = propose(RULES.forbid("a", "b").forbid("b", "c"), all);

        assertThat(proposal.matches()).isEmpty();
        assertThat(proposal.leftOut())
                .extracting(LeftOut::cause)
                .containsExactly(Cause.ALL_FORBIDDEN, Cause.ALL_FORBIDDEN, Cause.ALL_FORBIDDEN);
        assertThat(proposal.optimal()).isTrue();
    }

    @Test
    void everybodyHasBeenTogetherBefore() {
        var all = Invented.dense(12, 1);
        var earlier = new HashSet<Couple>();
        for (var a : all) {
            for (var b : all) {
                if (!a.id().equals(b.id())) {
                    earlier.add(Couple.of(a.id(), b.id()));
                }
            }
        }

        assertThat(propose(RULES.earlier(earlier), all).matches()).isEmpty();
        assertThat(propose(RULES.earlier(earlier).triads(2), all).matches()).isEmpty();
        assertThat(propose(RULES.earlier(earlier).size(3), all).matches()).isEmpty();
    }

    @Test
    void hubThatEverybodyWants() {
        var all = new ArrayList<Participant>();
        all.add(one("hub", "need", "wanted"));
        for (int i = 0; i < 30; i++) {
            all.add(one("p" + i, "wanted", "need"));
        }

        var proposal = propose(RULES, all);

        assertThat(proposal.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.has("hub")).isTrue());
        assertThat(proposal.leftOut()).hasSize(29);
        assertThat(Matching.of(all, RULES).standings().of("hub").orElseThrow().price())
                .isEqualTo(1_000_000);
    }

    @Test
    void identicalOrganisationsHaveNothingForEachOther() {
        var all = new ArrayList<Participant>();
        for (int i = 0; i < 20; i++) {
            all.add(Participant.of("p" + i, Map.of("x", 2, "y", 1), Map.of("x", 3, "y", 1)));
        }

        assertThat(propose(RULES, all).leftOut()).extracting(LeftOut::cause).containsOnly(Cause.NOBODY_GIVES);
    }

    @Test
    void noNeedsAndNoStrengths() {
        var proposal = propose(
                RULES, one("giver", "", "x"), one("taker", "x", ""), one("nothing", "", ""), one("unasked", "x", "q"));

        assertThat(proposal.leftOut())
                .extracting(LeftOut::id, LeftOut::cause)
                .containsExactly(
                        tuple("giver", Cause.NO_NEEDS),
                        tuple("nothing", Cause.NO_NEEDS),
                        tuple("taker", Cause.NO_STRENGTHS),
                        tuple("unasked", Cause.NOBODY_NEEDS));
    }

    @Test
    void whatWouldHelpIsNamed() {
        var proposal = propose(RULES, one("a", "x", "q"), one("b", "y", "x"), one("c", "y", "x"));

        assertThat(proposal.leftOut().getFirst().offer()).containsExactly("y");
        assertThat(proposal.leftOut().getLast().ask()).isEmpty();
    }

    @Test
    void allScoresEqual() {
        for (var goal : Goal.values()) {
            var all = new ArrayList<Participant>();
            for (int i = 0; i < 101; i++) {
                all.add(one("p" + i, i % 2 == 0 ? "x" : "y", i % 2 == 0 ? "y" : "x"));
            }

            var proposal = propose(RULES.goal(goal), all);

            assertThat(proposal.matches()).hasSize(50);
            assertThat(proposal.total()).isEqualTo(50_000_000);
        }
    }

    @Test
    void oddCycles() {
        // five in a ring, each with its two neighbours only: blossoms are needed
        var areas = List.of("ab", "bc", "cd", "de", "ea");
        var all = new ArrayList<Participant>();
        for (int i = 0; i < 5; i++) {
            var left = areas.get((i + 4) % 5);
            var right = areas.get(i);
            all.add(Participant.of(
                    "p" + i, Map.of(left + "<", 1, right + ">", 1), Map.of(left + ">", 4, right + "<", 4)));
        }

        var proposal = propose(RULES, all);

        assertThat(proposal.matches()).hasSize(2);
        assertThat(proposal.total()).isEqualTo(1_000_000);
        assertThat(proposal.proof().getFirst().sets())
                .singleElement()
                .satisfies(set -> assertThat(set.members()).hasSize(5));
    }

    @Test
    void weightsAtTheirLimits() {
        var needs = new HashMap<String, Integer>();
        var full = new HashMap<String, Integer>();
        for (int i = 0; i < 300; i++) {
            needs.put("area" + i, 4);
            full.put("area" + i, i % 2 == 0 ? 4 : 0);
        }
        var other = new HashMap<String, Integer>();
        full.forEach((area, level) -> other.put(area, 4 - level));

        var proposal = propose(RULES, Participant.of("a", needs, full), Participant.of("b", needs, other));

        // 300 shares of 33 ten-thousandths, half of them met
        assertThat(proposal.total()).isEqualTo(495_000);
    }

    @Test
    void pinnedPairThatIsForbiddenIsRefusedWithTheReason() {
        var all = List.of(one("a", "x", "y"), one("b", "y", "x"));

        refused(all, RULES.pin("b", "a").forbid("a", "b"), Problem.PIN_FORBIDDEN, "a", "b");
        refused(all, RULES.pin("b", "a").earlier(Set.of(Couple.of("a", "b"))), Problem.PIN_EARLIER, "a", "b");
    }

    @Test
    void pinnedTwiceIsRefused() {
        var all = List.of(one("a", "x", "y"), one("b", "y", "x"), one("c", "y", "x"));

        refused(all, RULES.pin("a", "b").pin("a", "c"), Problem.PIN_TWICE, "a", "a");
        assertThat(propose(RULES.pin("a", "b").pin("b", "a"), all).matches()).hasSize(1);
    }

    @Test
    void unknownIdentifierInAPinIsRefused() {
        refused(List.of(one("a", "x", "y")), RULES.pin("a", "ghost"), Problem.PIN_UNKNOWN, "ghost", "a");
    }

    @Test
    void twoProfilesOfOneOrganisationAreRefused() {
        refused(List.of(one("a", "x", "y"), one("a", "y", "x")), RULES, Problem.PROFILE_TWICE, "a", "a");
        assertThatThrownBy(() -> Couple.of("a", "a")).isInstanceOf(Refused.class);
    }

    private static void refused(List<Participant> all, Rules rules, Problem problem, String a, String b) {
        assertThatThrownBy(() -> Matching.of(all, rules)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.a()).isEqualTo(a);
            assertThat(refused.b()).isEqualTo(b);
        });
    }

    @Test
    void pinnedPairThatGainsNothingStandsAndIsWorthNothing() {
        var proposal = propose(RULES.pin("a", "c"), one("a", "x", "y"), one("b", "y", "x"), one("c", "q", "r"));

        assertThat(proposal.matches()).singleElement().satisfies(match -> {
            assertThat(match.pinned()).isTrue();
            assertThat(match.mutual()).isZero();
        });
        assertThat(proposal.totals().weakest()).isZero();
        assertThat(proposal.optimal()).isTrue();
    }

    @Test
    void identifiersInAnyScript() {
        var proposal = propose(RULES, one("Ærø", "x", "y"), one("𝔸", "y", "x"), one("Ａ", "y", "x"));

        assertThat(proposal.matches()).hasSize(1);
        assertThat(Couple.of("𝔸", "Ａ").a()).isEqualTo("Ａ");
    }
}
