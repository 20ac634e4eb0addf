package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Map<Evidence, Integer> FULL = Rules.standard().trust();

    @Test
    void isTheFormulaRecomputedByHand() {
        var a = Participant.of("a", Map.of("law", 3, "it", 1, "staff", 0), Map.of("law", 1, "archive", 4));
        var b = Participant.of("b", Map.of("archive", 2, "it", 4), Map.of("law", 4, "it", 2, "archive", 1));
        var pool = new Pool(List.of(a, b), FULL);

        // a needs law 7500, it 2500; b gives law 4 against 1, it 2 against 0: (7500·3 + 2500·2) / 4
        assertThat(pool.gain(pool.row("b"), pool.row("a"))).isEqualTo(6875);
        // b needs archive 3333, it 6666; a gives archive 4 against 1: 3333·3 / 4
        assertThat(pool.gain(pool.row("a"), pool.row("b"))).isEqualTo(2499);
        // √(6875 · 2499) = 4144.9…
        assertThat(pool.mutual(pool.row("a"), pool.row("b"))).isEqualTo(414_400);
    }

    @Test
    void oneWayIsNoPair() {
        assertThat(new Score(10_000, 0, 100).mutual()).isZero();
        assertThat(new Score(10_000, 10_000, 100).mutual()).isEqualTo(Score.MOST_MUTUAL);
    }

    @Test
    void rootIsRoundedDownAtEverySquare() {
        for (int root = 1; root <= 10_000; root++) {
            assertThat(Score.root((long) root * root)).isEqualTo(root);
            assertThat(Score.root((long) root * root - 1)).isEqualTo(root - 1);
        }
        assertThat(Score.root(new int[] {27, 27, 27}, 3)).isEqualTo(27);
        assertThat(Score.root(new int[] {27, 27, 26}, 3)).isEqualTo(26);
        assertThat(Score.root(new int[] {10_000, 10_000, 10_000, 10_000, 10_000, 9_999}, 6))
                .isEqualTo(9_999);
    }

    @Test
    void contextGivesTenForEachAndForWhatIsNotGiven() {
        var tax = new Facts("se", Set.of("sv"), 2, "tax");
        var farTax = new Facts("fi", Set.of("fi"), 5, "tax");

        assertThat(tax.contextWith(farTax)).isEqualTo(70);
        assertThat(tax.contextWith(new Facts("se", Set.of("en"), 5, "tax"))).isEqualTo(80);
        assertThat(tax.contextWith(new Facts("no", Set.of("sv", "nb"), 5, "tax")))
                .isEqualTo(80);
        assertThat(tax.contextWith(new Facts("no", Set.of("nb"), 3, "tax"))).isEqualTo(80);
        assertThat(tax.contextWith(new Facts("no", Set.of("nb"), 4, "court"))).isEqualTo(80);
        assertThat(tax.contextWith(new Facts("se", Set.of("sv"), 2, "court"))).isEqualTo(100);
        assertThat(tax.contextWith(Facts.UNKNOWN)).isEqualTo(100);
        assertThat(tax.contextWith(new Facts("no", Set.of(), 9, "tax"))).isEqualTo(70);
        assertThat(tax.contextWith(new Facts(null, Set.of("fi"), 9, "tax"))).isEqualTo(70);
    }

    @Test
    void strengthOnOnesOwnWordCountsAsTheRulesSay() {
        var a = new Participant("a", Map.of("it", 1), Map.of("law", Strength.ownWord(4)), Facts.UNKNOWN);
        var b = new Participant("b", Map.of("law", 1), Map.of("it", Strength.measured(4)), Facts.UNKNOWN);
        var rules = Rules.standard().trust(Evidence.OWN_WORD, 64);

        var match = Matching.of(List.of(a, b), rules).between("a", "b");

        assertThat(match.gains()).extracting(Gain::points).containsExactly(10_000, 6_400);
        assertThat(match.mutual()).isEqualTo(800_000);
    }

    @Test
    void valuesOutsideTheScaleAreRefused() {
        assertThatThrownBy(() -> Strength.measured(5)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> Participant.of("a", Map.of("it", -1), Map.of()))
                .hasMessageContaining("a, it");
    }

    @Test
    void reasonsAreTheAreasThatMakeMostOfIt() {
        var a = Participant.of("a", Map.of("it", 4, "law", 3, "staff", 2, "archive", 1), Map.of("tax", 4));
        var b = Participant.of("b", Map.of("tax", 1), Map.of("it", 4, "law", 4, "staff", 4, "archive", 4));

        var match = Matching.of(List.of(a, b), Rules.standard()).between("b", "a");

        assertThat(match.members()).containsExactly("a", "b");
        assertThat(match.gains().getFirst().reasons()).extracting(Reason::area).containsExactly("it", "law", "staff");
        assertThat(match.gains().getFirst().reasons().getFirst())
                .isEqualTo(new Reason("it", "b", 4000, Strength.ownWord(4), 0, 4000));
        assertThat(match.gains().getLast().reasons()).hasSize(1);
    }

    @Test
    void theContextOfAnyTwoIsThatOfTheirFacts() {
        var facts = new ArrayList<Facts>();
        for (var country : Arrays.asList("se", "no", null)) {
            for (var languages : List.of(Set.<String>of(), Set.of("sv"), Set.of("sv", "nb"), Set.of("en"))) {
                for (var size : Arrays.asList(null, Integer.MIN_VALUE, 0, 1, 3, Integer.MAX_VALUE)) {
                    for (var sector : Arrays.asList("tax", "court", null)) {
                        facts.add(new Facts(country, languages, size, sector));
                    }
                }
            }
        }
        for (int i = 0; i < 130; i++) {
            facts.add(new Facts("is", Set.of("language " + i, "tongue " + i / 2), i, "tax"));
        }
        var all = facts.stream()
                .map(each -> Participant.of("p", Map.of(), Map.of()).with(each))
                .toArray(Participant[]::new);
        var contexts = new Contexts(all);

        for (int a = 0; a < all.length; a++) {
            for (int b = 0; b < all.length; b++) {
                assertThat(contexts.of(a, b)).isEqualTo(facts.get(a).contextWith(facts.get(b)));
            }
        }
    }
}
