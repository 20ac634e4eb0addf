package org.samrad.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.access.PersonalData;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment.Ending;
import org.samrad.commitment.Commitment.Kind;
import org.samrad.commitment.Commitment.Reason;
import org.samrad.commitment.Commitment.State;
import org.samrad.commitment.Listing.Side;
import org.samrad.commitment.Listing.Which;
import org.samrad.organisation.Country;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class CommitmentsTest extends Owing {
    @Autowired
    private List<PersonalData> houses;

    @Autowired
    private ApplicationEvents told;

    @Test
    void whatIsOwedStandsWithBothAndWithNobodyElse() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today().plusDays(3));

        assertThat(commitments.list(listing(Side.OWE, Which.OPEN), 0, 9, bjarne))
                .extracting(Commitment::id)
                .containsExactly(id);
        assertThat(commitments.list(listing(Side.OWED, Which.OPEN), 0, 9, sanne))
                .extracting(Commitment::id)
                .containsExactly(id);
        assertThat(commitments.list(listing(Side.OWE, Which.ALL), 0, 9, sanne)).isEmpty();
        assertThat(commitments.get(id, sanne).subject().what()).isEqualTo("Spørg jura");
        for (var other : List.of(stranger, ada)) {
            assertThatThrownBy(() -> commitments.get(id, other)).isInstanceOf(NotFound.class);
        }
        assertThat(told.stream(CommitmentRaised.class).map(CommitmentRaised::id))
                .contains(id);
    }

    @Test
    void partiesKnowEachOthersNamesWithoutReadingTheStaffList() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());
        var one = commitments.get(id, sanne);

        assertThat(commitments.show(List.of(one), sanne).name(bjarne.id())).isEqualTo("Bjarne Lund");
        assertThat(commitments.show(List.of(one), stranger).name(bjarne.id())).isEmpty();
        assertThatThrownBy(() -> access.get(bjarne.id(), sanne)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theHouseEndsWhatIsOpenAboutAThingAndTellsIt() {
        var subject = subject(Kind.ANSWER, "Svar");
        var parties = new Commitment.Parties(bjarne.id(), null, "de ansatte");
        var id = commitments.raise(subject, parties, clock.today(), bjarne);

        commitments.end(subject.thing(), Ending.kept(clock.today(), "Svaret er givet"), bjarne);
        commitments.end(subject.thing(), Ending.lapsed(clock.today(), "Igen"), bjarne);

        var ended = commitments.about(subject.thing(), bjarne).getFirst();
        assertThat(ended.ending()).isEqualTo(Ending.kept(clock.today(), "Svaret er givet"));
        assertThat(told.stream(CommitmentEnded.class))
                .containsExactly(new CommitmentEnded(id, subject.thing(), State.KEPT));
        assertThat(commitments.list(listing(Side.OWE, Which.OPEN), 0, 9, bjarne))
                .isEmpty();
        assertThat(commitments.list(listing(Side.OWE, Which.KEPT), 0, 9, bjarne))
                .hasSize(1);
    }

    @Test
    void anAnswerOwedToSomebodyAnonymousDoesNotTellWhoAsked() {
        var subject = subject(Kind.ANSWER, "Systemet er langsomt");
        var parties = new Commitment.Parties(bjarne.id(), null, "en ansat");
        var debt = new Commitments.Debt(subject, parties, clock.today());

        commitments.raiseAll(List.of(debt), sanne);
        var alone = commitments.raise(subject(Kind.ANSWER, "Og dyrt"), parties, clock.today(), sanne);
        commitments.end(subject.thing(), Ending.lapsed(clock.today(), "Trukket tilbage"), sanne);

        var raised = commitments.about(subject.thing(), bjarne).getFirst();
        var midnight = clock.today().atStartOfDay(clock.zone()).toInstant();
        assertThat(commitments.history(raised, bjarne))
                .allSatisfy(change -> assertThat(change.who()).isEmpty());
        assertThat(commitments.history(raised, bjarne).getFirst().at()).isEqualTo(midnight);
        assertThat(commitments.history(commitments.get(alone, bjarne), bjarne))
                .allSatisfy(change -> assertThat(change.who()).isEmpty());
    }

    @Test
    void whoOwesReportsOnceAndTheHistoryKeepsIt() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());

        assertThatThrownBy(() -> commitments.report(id, State.KEPT, null, "", sanne))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commitments.report(id, State.NOT_KEPT, null, "", bjarne))
                .isInstanceOf(RuleBroken.class);
        commitments.report(id, State.NOT_KEPT, Reason.NO_MONEY, "Bevillingen kom ikke", bjarne);
        assertThatThrownBy(() -> commitments.report(id, State.KEPT, null, "", bjarne))
                .isInstanceOf(RuleBroken.class);

        var history = commitments.history(commitments.get(id, sanne), sanne);
        assertThat(history).extracting(History::state).containsExactly(State.OPEN, State.NOT_KEPT);
        assertThat(history.getLast().who()).contains(bjarne.id());
        assertThat(history.getLast().reason()).contains(Reason.NO_MONEY);
        assertThat(history.getLast().note()).isEqualTo("Bevillingen kom ikke");
    }

    @Test
    void onlyTheOneWhoIsOwedLetsItGo() {
        var id = owed(Kind.ANSWER, "Svar", clock.today());

        assertThatThrownBy(() -> commitments.waive(id, "Glem det", bjarne)).isInstanceOf(NotFound.class);
        commitments.waive(id, "Jeg fandt det selv", sanne);

        assertThat(commitments.get(id, bjarne).ending().state()).isEqualTo(State.LAPSED);
    }

    @Test
    void handingOverStaysInTheOrganisationAndKeepsBothNames() {
        var id = owed(Kind.ACTION, "Spørg jura", clock.today());
        var omar = person("Omar", agency, Role.EMPLOYEE, ada);

        assertThatThrownBy(() -> commitments.handOver(id, stranger.id(), "Ferie", bjarne))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        rule -> assertThat(rule.textKey()).isEqualTo("commitment.rule.not-colleague"));
        assertThatThrownBy(() -> commitments.handOver(id, omar.id(), " ", bjarne))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> commitments.handOver(id, omar.id(), "Nej", sanne))
                .isInstanceOf(NotFound.class);
        commitments.handOver(id, omar.id(), "Barsel", bjarne);

        assertThatThrownBy(() -> commitments.get(id, bjarne)).isInstanceOf(NotFound.class);
        var one = commitments.get(id, omar);
        var history = commitments.history(one, omar);
        assertThat(history).extracting(History::debtor).containsExactly(bjarne.id(), omar.id());
        assertThat(history.getLast().note()).isEqualTo("Barsel");
        assertThat(commitments.names(one, history, sanne)).containsKeys(bjarne.id(), omar.id(), sanne.id());
    }

    @Test
    void whoManagesTheOrganisationHandsOverForSomebodyWhoLeaves() {
        var today = clock.today();
        IntStream.range(0, 3).forEach(i -> owed(Kind.ACTION, "Sag " + i, today.plusDays(i)));
        var done = owed(Kind.ACTION, "Gjort", today);
        commitments.report(done, State.KEPT, null, "", bjarne);
        var boss = person("Tuva", agency, Role.ORGANISATION_ADMINISTRATOR, ada);
        var elsewhere = person("Else", agency(Country.SE), Role.ORGANISATION_ADMINISTRATOR, ada);

        assertThatThrownBy(() -> commitments.handOverAll(bjarne.id(), sanne.id(), "Stoppet", elsewhere))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commitments.handOverAll(bjarne.id(), sanne.id(), "Stoppet", sanne))
                .isInstanceOf(NotAllowed.class);
        int handed = commitments.handOverAll(bjarne.id(), boss.id(), "Stoppet", boss);

        assertThat(handed).isEqualTo(3);
        assertThat(commitments.count(Side.OWE, boss)).isEqualTo(new Listing.Count(3, 0));
        assertThat(commitments.get(done, bjarne).isOwedBy(bjarne.id())).isTrue();
    }

    @Test
    void listsAreNarrowedCountedAndPaged() {
        var initiative = UUID.randomUUID();
        var today = clock.today();
        var parties = new Commitment.Parties(bjarne.id(), sanne.id(), "");
        commitments.raiseAll(
                IntStream.range(0, 30)
                        .mapToObj(i -> new Commitments.Debt(
                                new Commitment.Subject(
                                        i % 2 == 0 ? "involvement" : "dialogue",
                                        i % 3 == 0 ? Kind.ANSWER : Kind.ACTION,
                                        UUID.randomUUID(),
                                        i < 20 ? initiative : null,
                                        "Nr. " + i,
                                        "da",
                                        "/x"),
                                parties,
                                today.plusDays(i - 10)))
                        .toList(),
                bjarne);

        var narrowed = new Listing(Side.OWE, Which.OPEN, new Listing.Narrowed(initiative, "involvement", Kind.ANSWER));
        assertThat(commitments.list(narrowed, 0, 50, bjarne))
                .extracting(one -> one.subject().what())
                .containsExactly("Nr. 0", "Nr. 6", "Nr. 12", "Nr. 18");
        assertThat(commitments.list(listing(Side.OWED, Which.OVERDUE), 0, 50, sanne))
                .hasSize(10);
        assertThat(commitments.list(listing(Side.OWE, Which.OPEN), 25, 26, bjarne))
                .hasSize(5);
        assertThat(commitments.count(Side.OWED, sanne)).isEqualTo(new Listing.Count(30, 10));
        assertThat(commitments.initiatives(Side.OWE, bjarne)).containsExactly(initiative);
        assertThat(commitments.of(initiative, 0, 3, sanne)).hasSize(3);
        assertThat(commitments.tally(initiative, sanne)).isEqualTo(new Listing.Tally(20, 10, 0, 0, 0, 0));
        assertThat(commitments.tally(initiative, sanne).all()).isEqualTo(20);
    }

    @Test
    void everybodyIsShownWhatIsKeptAboutThem() {
        owed(Kind.ACTION, "Spørg jura", clock.today());
        var house = houses.stream()
                .filter(one -> one.house().equals("commitment"))
                .findFirst()
                .orElseThrow();

        assertThat(house.export(bjarne).get("owe")).asString().contains("Spørg jura");
        assertThat(house.export(sanne).get("owed")).asString().contains("Spørg jura");
        house.erase(bjarne);
        assertThat(commitments.count(Side.OWE, bjarne).open()).isEqualTo(1);
    }
}
