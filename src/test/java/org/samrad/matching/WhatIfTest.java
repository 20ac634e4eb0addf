package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    @Test
    void answersAsANewRunWould() {
        for (int seed = 0; seed < 72; seed++) {
            var random = new Random(seed);
            var all = new ArrayList<>(Invented.any(4 + random.nextInt(seed % 9 == 0 ? 200 : 60), seed));
            var goal = seed % 4 == 0 ? Goal.WEAKEST : Goal.TOTAL;
            var matching = Matching.of(all, Rules.standard().goal(goal).forbidden(Invented.couples(all, random)));
            for (int step = 0; step < 6; step++) {
                if (step == 4) {
                    int at = random.nextInt(all.size());
                    var other = Invented.any(1, seed + 1).getFirst();
                    all.set(at, new Participant(all.get(at).id(), other.needs(), other.strengths(), Facts.UNKNOWN));
                    matching = matching.with(all.get(at));
                } else {
                    matching = matching.with(changed(matching, all, random, step));
                }

                var proposal = matching.proposal();

                var anew = Matching.of(all, matching.rules()).proposal();
                assertThat(proposal.totals()).as("seed %d step %d", seed, step).isEqualTo(anew.totals());
                assertThat(proposal.matches()).isEqualTo(anew.matches());
                assertThat(Checker.check(all, matching.rules(), proposal)).isEmpty();
            }
        }
    }

    private static Rules changed(Matching matching, List<Participant> all, Random random, int step) {
        var rules = matching.rules();
        var couples = matching.proposal().couples().stream().sorted().toList();
        if (step == 2 && !couples.isEmpty()) {
            var couple = couples.get(random.nextInt(couples.size()));
            return rules.unpin(couple.a(), couple.b()).forbid(couple.a(), couple.b());
        }
        if (step == 3) {
            return rules.keep(matching.proposal(), 5);
        }
        if (step == 5 && !rules.pinned().isEmpty()) {
            var pin = rules.pinned().iterator().next();
            return rules.unpin(pin.a(), pin.b());
        }
        var a = all.get(random.nextInt(all.size())).id();
        var b = all.get(random.nextInt(all.size())).id();
        boolean taken = rules.pinned().stream().anyMatch(pin -> pin.has(a) || pin.has(b));
        return a.equals(b) || taken || rules.forbidden().contains(Couple.of(a, b)) ? rules : rules.pin(a, b);
    }

    @Test
    void theFirstMatchingIsLeftAsItWas() {
        var all = Invented.dense(40, 3);
        var matching = Matching.of(all, Rules.standard());
        var before = matching.proposal();
        var couple = before.couples().iterator().next();

        var other = matching.with(matching.rules().forbid(couple.a(), couple.b()));

        assertThat(matching.proposal()).isEqualTo(before);
        assertThat(matching.with(matching.rules()).proposal()).isSameAs(before);
        var difference = other.proposal().since(before);
        assertThat(difference.total()).isNegative();
        assertThat(difference.gone()).contains(couple);
        assertThat(difference.touched()).contains(couple.a(), couple.b());
    }

    @Test
    void aPinCostsAtLeastWhatWasSaidBefore() {
        var all = Invented.sparse(60, 4);
        var matching = Matching.of(all, Rules.standard());
        long total = matching.proposal().total();
        for (var each : all.subList(0, 8)) {
            for (var partner : matching.partners(each.id())) {
                var pinned = matching.with(matching.rules().pin(each.id(), partner.id()));

                long cost = total - pinned.proposal().total();

                assertThat(cost).isGreaterThanOrEqualTo(partner.atLeast());
                if (matching.proposal().couples().contains(Couple.of(each.id(), partner.id()))) {
                    assertThat(partner.atLeast()).isZero();
                    assertThat(cost).isZero();
                }
            }
        }
    }

    @Test
    void fewerChangePartnersWhenTheseAreBetterKept() {
        int freely = 0;
        int kept = 0;
        for (int seed = 0; seed < 10; seed++) {
            var matching = Matching.of(Invented.dense(200, seed), Rules.standard());
            var before = matching.proposal();
            var couple = before.couples().stream().sorted().toList().get(seed);
            var rules = matching.rules().forbid(couple.a(), couple.b());

            var free = matching.with(rules).proposal();
            var keeping = matching.with(rules.keep(before, 5)).proposal();

            freely += free.since(before).touched().size();
            kept += keeping.since(before).touched().size();
            assertThat(keeping.total()).isLessThanOrEqualTo(free.total());
        }
        assertThat(kept).isLessThan(freely / 2);
    }

    @Test
    void whoIsNotThereCannotChange() {
        var matching = Matching.of(Invented.sparse(4, 1), Rules.standard());

        assertThatThrownBy(() -> matching.with(Participant.of("ghost", Map.of(), Map.of())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> matching.partners("ghost")).isInstanceOf(Refused.class);
    }
}
