package org.samrad.comparison;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.OpenSeries;
import org.samrad.indicator.Period;
import org.samrad.indicator.Target;
import org.samrad.indicator.Targets;
import org.samrad.indicator.Visibility;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

class ComparisonsTest extends ComparingScene {
    @Autowired
    private OpenSeries series;

    @Autowired
    private Texts texts;

    @Autowired
    private Targets targets;

    @Autowired
    private Clock clock;

    private static List<UUID> who(Compared compared) {
        return compared.entries().stream().map(Entry::who).toList();
    }

    private static Entry entry(Compared compared, UUID of) {
        return compared.entries().stream()
                .filter(one -> one.who().equals(of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyIsRankedAndColouredTheBestFirst() {
        var compared = compare(share, With.EVERYBODY, 0);

        assertThat(who(compared)).hasSize(OPEN).startsWith(home(8)).endsWith(home(0));
        assertThat(entry(compared, home(8)).standing()).isEqualTo(new Standing.Placed(1, OPEN, Quartile.BEST));
        assertThat(entry(compared, home(0)).standing()).isEqualTo(new Standing.Placed(9, OPEN, Quartile.WORST));
        assertThat(entry(compared, home(0)).series()).hasSize(2);
        assertThat(compared.change())
                .hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("10"));
    }

    @Test
    void twoChosenPeersAreColouredAmongEverybody() {
        paired(0, 1);
        paired(8, 0);

        var compared = compare(share, with(With.Kind.PEERS), 0);

        assertThat(who(compared)).containsExactly(home(8), home(1), home(0));
        assertThat(compared.isAmongEverybody()).isTrue();
        assertThat(entry(compared, home(8)).quartile()).isEqualTo(Quartile.BEST);
        assertThat(entry(compared, home(0)).quartile()).isEqualTo(Quartile.WORST);
    }

    @Test
    void aPeerSeesWhatWasOpenedToPeersOnlyAfterBothHaveSaidYes() {
        disclose(share, 10, Visibility.CIRCLE);
        var group = peers.ask(List.of(name(0)), new PeerGroup.Words("", "Vi är lika", "sv"), heads.get(10));
        assertThat(who(compare(share, With.EVERYBODY, 0))).doesNotContain(home(10));

        peers.answer(group, PeerGroup.State.IN, heads.get(0));
        assertThat(who(compare(share, With.EVERYBODY, 0))).contains(home(10));
        assertThat(who(compare(cost, With.EVERYBODY, 0))).doesNotContain(home(10));
        assertThat(who(compare(share, With.EVERYBODY, 1))).doesNotContain(home(10));

        peers.leave(group, heads.get(10));
        assertThat(who(compare(share, With.EVERYBODY, 0))).doesNotContain(home(10));
        assertThat(peers.steps(group, heads.get(0)))
                .extracting(Peers.Step::state)
                .containsExactly(PeerGroup.State.IN, PeerGroup.State.IN, PeerGroup.State.LEFT);
    }

    @Test
    void whoHasSaidNoOrNothingSeesNothingInAGroup() {
        disclose(share, 9, Visibility.CIRCLE);
        disclose(share, 10, Visibility.CIRCLE);
        var words = new PeerGroup.Words("De tre", "", "sv");
        var group = peers.ask(List.of(name(10), name(0)), words, heads.get(9));
        peers.answer(group, PeerGroup.State.IN, heads.get(10));

        assertThat(who(compare(share, With.EVERYBODY, 9))).contains(home(10));
        assertThat(who(compare(share, With.EVERYBODY, 0))).doesNotContain(home(9), home(10));
        peers.answer(group, PeerGroup.State.DECLINED, heads.get(0));
        assertThat(who(compare(share, With.EVERYBODY, 0))).doesNotContain(home(9), home(10));
        var asked = new With(With.Kind.GROUP, Set.of(), group, List.of());
        assertThat(who(compare(share, asked, 9))).containsExactly(home(10), home(9));
        assertThat(who(compare(share, asked, 0))).containsExactly(home(0));
    }

    @Test
    void whatWasOpenedIsClosedAgainAndEachStepIsDatedAndOwned() {
        disclose(share, 3, Visibility.PRIVATE);

        assertThat(who(compare(share, With.EVERYBODY, 0))).doesNotContain(home(3));
        assertThat(series.steps(10, heads.get(3)))
                .filteredOn(step -> step.indicator().equals(share.id()))
                .extracting(OpenSeries.Step::visibility)
                .containsExactly(Visibility.PRIVATE, Visibility.OPEN);
        assertThat(series.steps(10, heads.get(3)))
                .allMatch(step -> step.by().equals(heads.get(3).id()));
    }

    @Test
    void aFigureForItsOwnPastHasNoStandingAndGoesByName() {
        var compared = compare(cost, With.EVERYBODY, 0);

        assertThat(compared.entries()).extracting(Entry::standing).containsOnly(new Standing.Unordered());
        var names = compared.entries().stream().map(Entry::name).toList();
        assertThat(names).isSorted().hasSize(OPEN);
        assertThat(compared.spread()).isEmpty();
        assertThat(Chart.of(compared)).containsExactly(Chart.TREND, Chart.MANY);
        assertThat(new ComparisonPictures(compared, new WrittenForm(texts, Language.SV))
                        .trend()
                        .others())
                .isEmpty();
    }

    @Test
    void onesOwnTargetAndWhatWasToldStandInTheTrendAndInItsTable() {
        var year = Period.at(Period.Rule.YEAR, clock.today());
        var head = heads.get(0);
        var target = targets.set(
                share.id(), new Targets.Fresh(BigDecimal.valueOf(80), year, "Chefen", "Åtta av tio.", "sv"), head);
        targets.tell(
                target,
                new Target.Event(
                        UUID.randomUUID(), Target.Event.Kind.FIRST_USE, clock.today(), null, "Jag började.", "sv"),
                head);

        var compared = comparisons.compare(share.code(), year.code(), With.EVERYBODY, "sv", head);

        var written = new WrittenForm(texts, Language.SV);
        var trend = new ComparisonPictures(compared, written).trend();
        assertThat(requireNonNull(trend.aim()).figure()).isEqualTo(80);
        assertThat(trend.events()).singleElement().satisfies(one -> {
            assertThat(one.period()).isEqualTo(Compared.PERIODS - 1);
            assertThat(one.text()).endsWith("Jag började.");
        });
        var last =
                new ComparisonTables(compared, written).of(Chart.TREND).rows().getLast();
        assertThat(last).extracting(Tabled.Cell::shown).contains("80,0\u00a0%");
        assertThat(last.getLast().shown()).endsWith("Jag började.");
        assertThat(comparisons
                        .compare(share.code(), year.code(), With.EVERYBODY, "sv", heads.get(1))
                        .course())
                .as("the target is the organisation's own")
                .isNull();
    }

    @Test
    void aFairGroupHoldsThoseWhoAreAlike() {
        var alike =
                new With(With.Kind.FAIR, Set.of(FairGroup.Likeness.COUNTRY, FairGroup.Likeness.SIZE), null, List.of());

        assertThat(who(compare(share, alike, 0))).containsExactly(home(4), home(3), home(1), home(0));
    }

    @Test
    void theOverviewSaysTheSameAsThePage() {
        var sought = new Comparisons.Sought(mark, 0, 10);

        var lines = comparisons.overview(sought, 2024, With.EVERYBODY, heads.get(0));

        assertThat(lines).hasSize(2);
        var ranked = lines.stream()
                .filter(line -> line.indicator().id().equals(share.id()))
                .findFirst()
                .orElseThrow();
        assertThat(ranked.standing())
                .isEqualTo(entry(compare(share, With.EVERYBODY, 0), home(0)).standing());
        assertThat(ranked.curve()).hasSize(2);
        assertThat(ranked.respondents()).isEqualTo(OPEN);
        var own = lines.stream()
                .filter(line -> line.indicator().id().equals(cost.id()))
                .findFirst()
                .orElseThrow();
        assertThat(own.standing()).isEqualTo(new Standing.Unordered());
        assertThat(own.spread()).isEmpty();
    }

    @Test
    void twinsAreFoundAmongWhatIsSeenAndNeverByAFigureForItsOwnPast() {
        var found = comparisons.twins(Map.of(share.code(), 3, cost.code(), 3), "sv", heads.get(0));

        assertThat(found.twins())
                .extracting(Twins.Twin::who)
                .startsWith(home(1))
                .doesNotContain(home(9), home(10));
        assertThat(found.twins())
                .allSatisfy(twin ->
                        assertThat(twin.parts()).extracting(Twins.Part::key).containsExactly(share.code()));
        assertThatThrownBy(() -> comparisons.twins(Map.of(), "sv", heads.get(0)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void onlyWhoLeadsChoosesAndAGroupIsThereForItsOwnOnly() {
        var group = paired(0, 1);
        var employee = person("Elsa", home(0), Role.EMPLOYEE, ada);

        assertThat(peers.get(group, employee).in()).hasSize(2);
        assertThatThrownBy(() -> peers.leave(group, employee)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> peers.ask(List.of(name(2)), new PeerGroup.Words("", "", "sv"), employee))
                .isInstanceOf(NotAllowed.class);
        var acts = new ArrayList<Runnable>();
        acts.add(() -> peers.get(group, heads.get(2)));
        acts.add(() -> peers.leave(group, heads.get(2)));
        acts.add(() -> peers.answer(group, PeerGroup.State.IN, heads.get(2)));
        acts.add(() -> compare(share, new With(With.Kind.GROUP, Set.of(), group, List.of()), 2));
        acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(NotFound.class));
    }

    @Test
    void nobodyIsAskedTwiceAndOnlyWhoIsKnown() {
        paired(0, 1);

        for (var named : List.of(List.of(name(1)), List.of(name(0)), List.of("Ingen sådan"), List.<String>of())) {
            assertThatThrownBy(() -> peers.ask(named, new PeerGroup.Words("", "", "sv"), heads.get(0)))
                    .isInstanceOf(RuleBroken.class);
        }
    }
}
