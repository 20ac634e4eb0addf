package org.samrad.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {
    @Test
    void ranksAndBlockingPairsAreCounted() {
        for (var all : List.of(Invented.sparse(80, 1), Invented.dense(80, 2))) {
            var matching = Matching.of(all, Rules.standard());
            var standings = matching.standings();
            var now = matching.proposal();

            int blocking = 0;
            for (var each : all) {
                var partners = matching.partners(each.id());
                int mine = mutual(now, each.id());
                var standing = standings.of(each.id()).orElseThrow();
                assertThat(standing.possible()).isEqualTo(partners.size());
                assertThat(standing.rank())
                        .isEqualTo(
                                mine == 0
                                        ? 0
                                        : 1
                                                + (int) partners.stream()
                                                        .filter(other ->
                                                                other.score().mutual() > mine)
                                                        .count());
                blocking += (int) partners.stream()
                        .filter(other ->
                                other.score().mutual() > mine && other.score().mutual() > mutual(now, other.id()))
                        .count();
            }
            assertThat(standings.blocking() * 2).isEqualTo(blocking);
            assertThat(standings.blockingByTenth()).isLessThanOrEqualTo(standings.blocking());
            assertThat(standings.strongest()).hasSizeLessThanOrEqualTo(10);
        }
    }

    private static int mutual(Proposal proposal, String id) {
        return proposal.matchOf(id).map(Match::mutual).orElse(0);
    }

    @Test
    void pricesAddUpToTheTotal() {
        var matching = Matching.of(Invented.sparse(60, 3), Rules.standard());

        long prices = matching.standings().organisations().stream()
                .mapToLong(Standing::price)
                .sum();

        assertThat(prices).isCloseTo(matching.proposal().total(), offset(600_000L));
    }

    @Test
    void supplySaysWhoAsksAndWhoGives() {
        var all = List.of(
                Invented.one("a", "law", "it"),
                Invented.one("b", "it", "law"),
                Invented.one("c", "it", "archive"),
                Participant.of("d", Map.of("staff", 3, "law", 1), Map.of("law", 4)));

        var supply = Matching.of(all, Rules.standard()).supply();

        var it = supply.stream()
                .filter(each -> each.area().equals("it"))
                .findFirst()
                .orElseThrow();
        assertThat(it.asking()).isEqualTo(2);
        assertThat(it.giving()).isEqualTo(1);
        assertThat(it.need()).isEqualTo(20_000);
        assertThat(it.met()).isEqualTo(10_000);
        assertThat(it.unmeetable()).isZero();
        var staff = supply.stream()
                .filter(each -> each.area().equals("staff"))
                .findFirst()
                .orElseThrow();
        assertThat(staff.unmeetable()).isEqualTo(7_500);
        assertThat(supply.getFirst().price()).isPositive();
    }
}
