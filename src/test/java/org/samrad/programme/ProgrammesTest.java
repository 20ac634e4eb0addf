package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Name;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammesTest extends LearningScene {
    @Autowired
    private Commitments commitments;

    @Autowired
    private ProgrammeData data;

    @Autowired
    private ExchangeStore store;

    @Autowired
    private ExchangeJobs jobs;

    @Autowired
    private Clock clock;

    @Test
    void organisersOfSeveralOrganisationsHaveTheSameRights() {
        programmes.changeRound(round, plan(), 1, olof);
        assertThat(programmes.mustManageRound(round, elsa).version()).isEqualTo(2);
        assertThatThrownBy(() -> programmes.changeRound(round, plan(), 1, elsa)).hasMessageContaining("clash");

        programmes.removeOrganiser(programme, employers, olof);
        assertThatThrownBy(() -> programmes.mustManage(programme, elsa)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> programmes.removeOrganiser(programme, finance, olof))
                .hasMessageContaining("last-organiser");
        assertThatThrownBy(() -> programmes.plan(programme, plan(), ivar)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void roundsAreNumberedAndAProgrammeKeepsItsAddress() {
        programmes.plan(programme, plan(), olof);

        assertThat(programmes.rounds(programme, Guest.GUEST))
                .extracting(Round::number)
                .containsExactly(2, 1);
        assertThat(programmes.at(address, Guest.GUEST).id()).isEqualTo(programme);
        var words = new Programme.Words("Annat", "Något.", "sv");
        assertThatThrownBy(() -> programmes.start(new Programmes.Fresh(address, words, ""), olof))
                .hasMessageContaining("address-taken");
        assertThatThrownBy(() -> programmes.start(new Programmes.Fresh("Å b", words, ""), olof))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void theHeadSignsUpAndNamesTheLeadership() {
        participations.signUp(round, ivar);
        var member = person("Moa", inspection, null, ada);
        participations.seat(round, member.email(), Participant.Level.LEADERSHIP, ivar);

        assertThat(participations.organisations(round, Guest.GUEST)).containsExactly(inspection);
        assertThat(participations.own(round, member).orElseThrow().seats(member.id()))
                .isTrue();
        assertThatThrownBy(() -> participations.list(round, ivar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> participations.seat(round, cilla.email(), Participant.Level.LEADERSHIP, ivar))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> participations.signUp(round, member)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> participations.mustAct(round, cilla)).isInstanceOf(NotFound.class);
    }

    @Test
    void aProfileIsADraftUntilItIsShared() {
        participations.signUp(round, ivar);
        profiles.level(Map.of("technology", new Profile.Levels(4, 0)), 0, ivar);

        assertThatThrownBy(() -> profiles.shared(inspection, olof)).isInstanceOf(NotFound.class);
        profiles.share(ivar);
        assertThat(profiles.shared(inspection, olof).needs()).hasSize(1);
        assertThatThrownBy(() -> profiles.shared(inspection, cilla)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> profiles.level(Map.of("x", new Profile.Levels(1, 0)), 1, ivar))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void exclusionsAndTheirReasonsAreForTheOrganisersAlone() {
        fourJoin();
        var name = name(council);
        profiles.wish(name, Profile.Wish.Kind.EXCLUDED, "En gammal tvist", ivar);

        assertThat(tables.table(round, elsa).wishes())
                .singleElement()
                .satisfies(one -> assertThat(one.wish().reason()).isEqualTo("En gammal tvist"));
        assertThat(profiles.wishes(cilla)).isEmpty();
        assertThatThrownBy(() -> tables.table(round, cilla)).isInstanceOf(NotAllowed.class);
        assertThat(data.export(ivar).toString()).doesNotContain("tvist");
        assertThat(partnersIn(tables.run(round, Pairing.Settings.usual(4), olof)))
                .doesNotContain(Set.of(inspection, council));
    }

    private String name(UUID organisation) {
        Map<UUID, Name> names = organisations.findNames(List.of(organisation), ada);
        return names.values().iterator().next().in("sv");
    }

    private List<Set<UUID>> partnersIn(int number) {
        return tables.get(round, number, olof).outcome().pairs().stream()
                .map(pair -> Set.copyOf(pair.members()))
                .toList();
    }

    @Test
    void theMachineProposesWithReasonsAndAProof() {
        fourJoin();

        var proposal = tables.get(round, tables.run(round, Pairing.Settings.usual(4), olof), elsa);

        assertThat(partnersIn(proposal.number()))
                .containsExactlyInAnyOrder(Set.of(inspection, council), Set.of(coast, county));
        assertThat(proposal.outcome().totals().proven()).isTrue();
        assertThat(proposal.outcome().totals().total())
                .isEqualTo(proposal.outcome().totals().upperBound());
        assertThat(proposal.outcome().pairs())
                .allSatisfy(pair -> assertThat(pair.gains())
                        .hasSize(2)
                        .allSatisfy(gain -> assertThat(gain.reasons()).isNotEmpty()));
        var reason = proposal.outcome().pairs().stream()
                .flatMap(pair -> pair.gains().stream())
                .filter(gain -> gain.learner().equals(inspection))
                .findFirst()
                .orElseThrow()
                .reasons()
                .getFirst();
        assertThat(reason.area()).isEqualTo("technology");
        assertThat(reason.giver()).isEqualTo(council);
        assertThat(reason.standing()).isEqualTo(new Pairing.Standing(3, Profile.Evidence.OWN_WORD, 75, 0));
    }

    @Test
    void whatIfMakesAnotherProposalAndSaysWhatItCosts() {
        fourJoin();
        int first = tables.run(round, Pairing.Settings.usual(4), olof);
        var two = new Pairing.Two(inspection, council);

        int second = tables.whatIf(round, first, settings -> settings.forbid(two), olof);

        var before = tables.get(round, first, olof);
        var after = tables.get(round, second, olof);
        assertThat(partnersIn(second)).doesNotContain(Set.of(inspection, council));
        assertThat(after.basedOn()).contains(first);
        assertThat(after.settings().forbidden()).containsExactly(two);
        assertThat(after.since(before).total()).isNegative();
        assertThat(after.since(before).gone()).contains(two);
        assertThatThrownBy(() -> tables.whatIf(
                        round,
                        first,
                        settings -> settings.pin(
                                new Pairing.Two(inspection, java.util.Objects.requireNonNull(stranger.organisation()))),
                        olof))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("PIN_UNKNOWN");
    }

    @Test
    void publishedPairsAreSeenByTheirMembersWhoOweAnAnswer() {
        fourJoin();
        tables.publish(round, tables.run(round, Pairing.Settings.usual(4), olof), olof);

        var pair = pairings.own(ivar).getFirst();
        assertThat(pairings.pairsOf(round, ivar)).extracting(LearningPair::id).containsExactly(pair.id());
        assertThat(pairings.pairsOf(round, olof)).hasSize(2);
        assertThat(pairings.pairsOf(round, Guest.GUEST)).isEmpty();
        assertThatThrownBy(() -> pairings.pair(pair.id(), kajsa)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pairings.pair(pair.id(), olof)).isInstanceOf(NotFound.class);
        assertThat(pairings.outline(pair.id(), olof).members()).contains(inspection);
        assertThat(pairings.reasons(pair.id(), ivar).orElseThrow().gains()).hasSize(2);
        assertThat(commitments.about(pair.owedBy(inspection), ivar))
                .singleElement()
                .satisfies(owed -> assertThat(owed.parties().debtor()).isEqualTo(ivar.id()));

        pairings.accept(pair.id(), "", ivar);
        pairings.accept(pair.id(), "", cilla);
        assertThat(pairings.pair(pair.id(), ivar).state()).isEqualTo(LearningPair.State.ACCEPTED);
        assertThat(pairings.pairsOf(round, Guest.GUEST)).hasSize(1);
        assertThat(commitments
                        .about(pair.owedBy(inspection), ivar)
                        .getFirst()
                        .ending()
                        .state())
                .isEqualTo(Commitment.State.KEPT);
    }

    @Test
    void aNoWithItsReasonFeedsTheNextRun() {
        fourJoin();
        int first = tables.run(round, Pairing.Settings.usual(4), olof);
        tables.publish(round, first, olof);
        assertThatThrownBy(() -> tables.publish(round, first, olof)).hasMessageContaining("published");
        var pair = pairings.own(ivar).getFirst();

        pairings.decline(pair.id(), LearningPair.Reason.ALREADY_KNOWN, "Vi samarbetar redan", ivar);

        var declined = pairings.outline(pair.id(), olof);
        assertThat(declined.state()).isEqualTo(LearningPair.State.DECLINED);
        assertThat(declined.answers().getFirst().words()).isEqualTo("Vi samarbetar redan");
        assertThat(commitments
                        .about(pair.owedBy(council), cilla)
                        .getFirst()
                        .ending()
                        .state())
                .isEqualTo(Commitment.State.LAPSED);
        int next = tables.run(round, Pairing.Settings.usual(2), olof);
        assertThat(partnersIn(next)).isEmpty();
        assertThat(tables.get(round, next, olof).outcome().left())
                .extracting(Pairing.Left::cause)
                .containsOnly("ALL_FORBIDDEN");
    }

    @Test
    void onlyAHeadOrAMemberOfTheLeadershipAnswers() {
        fourJoin();
        var adviser = person("Moa", inspection, null, ada);
        participations.seat(round, adviser.email(), Participant.Level.SPECIALIST, ivar);
        var pair = pairings.propose(
                round, List.of(inspection, coast), new LearningPair.About("Digitalisering", "", "sv"), olof);

        assertThat(pairings.pair(pair, adviser).about().theme()).isEqualTo("Digitalisering");
        assertThatThrownBy(() -> pairings.accept(pair, "", adviser)).hasMessageContaining("answer-who");
        assertThatThrownBy(() -> pairings.propose(
                        round, List.of(inspection, county), new LearningPair.About("", "", "sv"), olof))
                .hasMessageContaining("paired-already");
        var colleague = person("Tor", inspection, null, ada);
        assertThatThrownBy(() -> pairings.pair(pair, colleague)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverGivesNothingIsLeftOutWithTheReasonAndMayGetOneWayHelp() {
        joins(ivar, "technology", "administration");
        joins(cilla, "administration", "technology");
        participations.signUp(round, kajsa);
        shares(kajsa, Map.of("technology", new Profile.Levels(4, 0), "records", new Profile.Levels(0, 2)));

        var settings = Pairing.Settings.of(Pairing.Goal.TOTAL, Pairing.Form.PAIRS, 3);
        var proposal = tables.get(round, tables.run(round, settings, olof), olof);

        assertThat(proposal.outcome().left()).singleElement().satisfies(left -> {
            assertThat(left.organisation()).isEqualTo(coast);
            assertThat(left.isOneSided()).isTrue();
        });
        var help = tables.oneWay(proposal, olof).getFirst();
        assertThat(help.giver()).isEqualTo(council);
        var exchange =
                exchanges.suggest(round, new Exchange.Between(help.gain().learner(), help.giver(), help.area()), olof);
        assertThatThrownBy(() -> exchanges.accept(exchange, kajsa)).hasMessageContaining("other-side");
        assertThatThrownBy(() -> exchanges.get(exchange, ivar)).isInstanceOf(NotFound.class);
        exchanges.accept(exchange, cilla);
        assertThat(exchanges.get(exchange, olof).state()).isEqualTo(Exchange.State.ACCEPTED);
    }

    @Test
    void onlyThoseWhoMayBeSuggestedAreAndNotMoreThanTheyHaveRoomFor() {
        shares(ivar, Map.of("premises", new Profile.Levels(4, 0)));
        shares(cilla, Map.of("premises", new Profile.Levels(0, 4)));
        assertThat(exchanges.suggestions(ivar)).noneMatch(one -> one.giver().equals(council));
        assertThatThrownBy(() -> exchanges.ask(asked("premises"), ivar)).isInstanceOf(NotFound.class);

        profiles.describe(
                Profile.Facts.NONE,
                new Profile.Consent(true, 1),
                profiles.draft(cilla).version(),
                cilla);
        profiles.share(cilla);
        assertThat(exchanges.suggestions(ivar))
                .filteredOn(one -> one.giver().equals(council))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.gain().reasons().getFirst().area()).isEqualTo("premises"));
        var id = exchanges.ask(asked("premises"), ivar);
        assertThat(commitments.about(id, cilla)).hasSize(1);
        assertThat(exchanges.suggestions(ivar)).noneMatch(one -> one.giver().equals(council));
        assertThatThrownBy(() -> exchanges.ask(asked("premises"), kajsa)).hasMessageContaining("giver-full");
    }

    private Exchanges.Asked asked(String area) {
        return new Exchanges.Asked(council, area, null, null);
    }

    @Test
    void theBusiestGiverIsNotSuggestedToEverybody() {
        var area = profiles.addArea("Område " + UUID.randomUUID(), "sv", cilla).code();
        shares(cilla, Map.of(area, new Profile.Levels(0, 4)));
        profiles.describe(
                Profile.Facts.NONE,
                new Profile.Consent(true, 1),
                profiles.draft(cilla).version(),
                cilla);
        profiles.share(cilla);
        var fifth = person("Femte", finance, org.samrad.access.Role.LEADERSHIP, ada);
        var learners = List.of(ivar, kajsa, lars, stranger, fifth);
        learners.forEach(head -> shares(head, Map.of(area, new Profile.Levels(4, 0))));

        var seen = learners.stream()
                .filter(head -> exchanges.suggestions(head).stream()
                        .anyMatch(one -> one.giver().equals(council)))
                .toList();
        assertThat(seen).hasSize(Givers.SEE_FOR_ONE_WHO_ASKS);

        exchanges.ask(asked(area), seen.getFirst());
        assertThat(learners)
                .allSatisfy(head -> assertThat(exchanges.suggestions(head))
                        .noneMatch(one -> one.giver().equals(council)));
    }

    @Test
    void whatNobodyHasAnsweredLapsesByItself() {
        var origin = new Exchange.Origin(
                Exchange.Suggester.SELF, null, ivar.id(), clock.today().minusDays(61));
        var stale = new Exchange(
                UUID.randomUUID(),
                new Exchange.Between(inspection, council, "technology"),
                origin,
                null,
                Exchange.State.SUGGESTED,
                null,
                null);
        store.add(stale);

        jobs.run();

        assertThat(exchanges.get(stale.id(), cilla).state()).isEqualTo(Exchange.State.LAPSED);
    }
}
