package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The checker finds what is wrong.
class CheckerTest {
    private static final List<Participant> ALL = Invented.dense(30, 5);
    private static final Rules RULES = Rules.standard();
    private static final Proposal GOOD = Matching.of(ALL, RULES).proposal();

    private static void assertFound(Proposal proposal, String part) {
        assertThat(Checker.check(ALL, RULES, proposal))
                .hasValueSatisfying(fault -> assertThat(fault).contains(part));
    }

    private static Proposal with(List<Match> matches, Proposal.Totals totals) {
        return new Proposal(matches, GOOD.leftOut(), totals, GOOD.weak(), GOOD.proof());
    }

    private static Proposal with(UnaryOperator<Certificate> change) {
        var proof = List.of(change.apply(GOOD.proof().getFirst()));
        return new Proposal(GOOD.matches(), GOOD.leftOut(), GOOD.totals(), GOOD.weak(), proof);
    }

    @Test
    void whatIsRightIsRight() {
        assertThat(Checker.check(ALL, RULES, GOOD)).isEmpty();
    }

    @Test
    void aWorsePairingIsFound() {
        var matching = Matching.of(ALL, RULES);
        var matches = new ArrayList<>(GOOD.matches());
        var first = matches.removeFirst();
        for (var second : GOOD.matches().subList(1, GOOD.matches().size())) {
            var one = matching.between(first.a(), second.a());
            var other = matching.between(first.b(), second.b());
            if (one.mutual() > 0 && other.mutual() > 0) {
                matches.remove(second);
                matches.addAll(List.of(one, other));
                break;
            }
        }
        assertThat(matches).hasSameSizeAs(GOOD.matches());
        long total = matches.stream().mapToLong(Match::worth).sum();

        assertFound(with(matches, new Proposal.Totals(30, total, total, true, 0)), "weigh");
        assertFound(with(matches, GOOD.totals()), "total");
    }

    @Test
    void aPriceThatPaysTooLittleIsFound() {
        for (var id : List.of(GOOD.matches().get(0).a(), GOOD.matches().get(3).b())) {
            assertFound(
                    with(certificate -> {
                        Map<String, Long> y = new HashMap<>(certificate.y());
                        y.merge(id, -2L, Long::sum);
                        return new Certificate(certificate.terms(), y, certificate.sets(), certificate.bound());
                    }),
                    "not paid for");
        }
    }

    @Test
    void aPriceThatPaysTooMuchProvesLess() {
        assertFound(
                with(certificate -> {
                    Map<String, Long> y = new HashMap<>(certificate.y());
                    y.merge(GOOD.matches().getFirst().a(), 2L, Long::sum);
                    return new Certificate(certificate.terms(), y, certificate.sets(), certificate.bound());
                }),
                "possible is");
    }

    @Test
    void anEvenSetIsNoOddSet() {
        assertFound(
                with(certificate -> new Certificate(
                        certificate.terms(),
                        certificate.y(),
                        List.of(new Certificate.OddSet(List.of("org-1", "org-2"), 2)),
                        certificate.bound())),
                "odd set");
    }

    @Test
    void whoIsMissingTwiceOrForbiddenIsFound() {
        var matches = new ArrayList<>(GOOD.matches());
        matches.set(1, matches.get(0));
        assertFound(with(matches, GOOD.totals()), "twice");
        assertFound(with(GOOD.matches().subList(1, GOOD.matches().size()), GOOD.totals()), "missing");

        var couple = GOOD.couples().iterator().next();
        assertThat(Checker.check(ALL, RULES.forbid(couple.a(), couple.b()), GOOD))
                .isPresent();
        var apart = Couple.of(GOOD.matches().get(0).a(), GOOD.matches().get(1).a());
        assertThat(Checker.check(ALL, RULES.pin(apart.a(), apart.b()), GOOD)).isPresent();
    }

    @Test
    void aFloorThatCouldBeHigherIsFound() {
        var rules = RULES.goal(Goal.WEAKEST);
        var good = Matching.of(ALL, rules).proposal();
        var most = good.proof().get(1);

        assertThat(Checker.check(ALL, rules, good)).isEmpty();
        assertThat(Checker.check(
                        ALL,
                        rules,
                        new Proposal(
                                good.matches(), good.leftOut(), good.totals(), good.weak(), List.of(most, most, most))))
                .isPresent();
    }
}
