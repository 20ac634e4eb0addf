package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment;
import org.samrad.counsel.Recommendation.Reason;
import org.samrad.counsel.Recommendation.Status;
import org.samrad.organisation.Country;
import org.springframework.test.annotation.DirtiesContext;

/// A year after the letter: what becomes due by itself, who is asked, and what stops it.
@DirtiesContext
class ExperienceTalksTest extends AdvisedScene {
    private static final WorkingDays NORWAY = WorkingDays.of(WorkingDays.Calendar.NO);

    @BeforeEach
    void theTalkHasItsDay() {
        jobs.run();
        // the letter of this scene was not sent by its own page, so what was owed for it is ended here
        commitments.end(advised, Commitment.Ending.kept(clock.today(), ""), secretary);
    }

    private ExperienceTalk talk() {
        return talks.get(advised, leader);
    }

    private List<Commitment> owedForTheTalk() {
        return commitments.about(talk().id(), leader).stream()
                .filter(Commitment::isOpen)
                .toList();
    }

    private void noteAll(Person by) {
        var told = List.of(
                new ExperienceTalk.Told(
                        recommendation(1).id(), Status.FOLLOWED, null, "Tolv samtaler", "nb", ExperienceTalk.Met.NOBODY),
                new ExperienceTalk.Told(
                        recommendation(2).id(),
                        Status.NOT_FOLLOWED,
                        Reason.NO_TIME,
                        "",
                        "nb",
                        ExperienceTalk.Met.NOBODY));
        var looking = new ExperienceTalk.Looking("Budsjettet", "Spør om drift", "nb", 4);
        talks.note(new ExperienceTalks.Noted(advised, talk().version(), told, looking), by);
    }

    @Test
    void getsItsDayByItselfAYearAfterTheMeeting() {
        var day = known().days().talkOn().orElseThrow();

        assertThat(known().state()).isEqualTo(Case.State.FOLLOW_UP_PLANNED);
        assertThat(day).isBetween(clock.today().plusMonths(10), clock.today().plusMonths(14));
        assertThat(NORWAY.isWorkingDay(day)).isTrue();
        assertThat(counsel.steps(known(), secretary).getLast().by()).isNull();
    }

    @Test
    void aYearLaterItIsDueRemindsEscalatesAndStops() {
        var day = known().days().talkOn().orElseThrow();
        goTo(day.minusDays(31));
        jobs.run();
        assertThat(owedForTheTalk()).isEmpty();

        goTo(day.minusDays(30));
        jobs.run();
        jobs.run();
        assertThat(owedForTheTalk())
                .allSatisfy(one -> assertThat(one.due()).isEqualTo(day))
                .extracting(one -> one.parties().debtor())
                .containsExactlyInAnyOrder(secretary.id(), leader.id());

        goTo(NORWAY.after(day, 11));
        jobs.run();
        jobs.run();
        assertThat(owedForTheTalk())
                .extracting(one -> one.parties().debtor())
                .containsExactlyInAnyOrder(secretary.id(), leader.id(), chair.id());

        noteAll(secretary);
        talks.hold(advised, talk().version(), leader);
        jobs.run();
        assertThat(owedForTheTalk()).isEmpty();
        assertThat(known().state()).isEqualTo(Case.State.TALK_HELD);
    }

    @Test
    void theReferentIsAskedMeanwhileAndNotAfterHavingTold() {
        var plan = new StatusPlan(
                advised, clock.today(), known().days().talkOn().orElseThrow());
        goTo(plan.points(NORWAY).getFirst());
        jobs.run();
        jobs.run();

        assertThat(owes(leader)).hasSize(1);
        assertThat(owes(secretary)).isEmpty();
        tell(1, Status.FOLLOWED);
        assertThat(owes(leader)).hasSize(1);
        tell(2, Status.IN_PROGRESS);
        assertThat(owes(leader)).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutWhatIsSettled() {
        tell(1, Status.FOLLOWED);
        tell(2, Status.PARTLY);
        var plan = new StatusPlan(
                advised, clock.today(), known().days().talkOn().orElseThrow());

        for (var point : plan.points(NORWAY)) {
            goTo(point);
            jobs.run();
            assertThat(owes(leader)).isEmpty();
        }
    }

    @Test
    void theSecretariatNotesAndOnlyTheAgencySaysThatItIsSo() {
        noteAll(secretary);
        assertThat(recommendation(1).status()).isEqualTo(Status.GIVEN);
        int version = talk().version();
        assertThatThrownBy(() -> talks.hold(advised, version, secretary)).isInstanceOf(RuntimeException.class);
        assertThat(recommendation(1).status()).isEqualTo(Status.GIVEN);

        talks.hold(advised, version, leader);

        assertThat(recommendation(1).status()).isEqualTo(Status.FOLLOWED);
        assertThat(recommendation(2).reason()).isEqualTo(Reason.NO_TIME);
        assertThat(talk().shortTalks(Set.of(recommendation(2).id()))).hasSize(1);
    }

    @Test
    void whoeverNotesOnWhatAnotherHasChangedLosesNothing() {
        int seen = talk().version();
        noteAll(secretary);

        assertThatThrownBy(() -> talks.note(
                        new ExperienceTalks.Noted(advised, seen, List.of(), ExperienceTalk.Looking.NOTHING), leader))
                .hasMessageContaining("clash");
        assertThat(talk().looking().hindered()).isEqualTo("Budsjettet");
    }

    @Test
    void onlyTheAgencyConsents() {
        assertThatThrownBy(() -> talks.consent(advised, Set.of(ExperienceTalk.Allowed.QUOTE), secretary)).isInstanceOf(RuntimeException.class);

        talks.consent(advised, Set.of(ExperienceTalk.Allowed.CONTACT), leader);

        assertThat(talk().consented()).get().extracting(ExperienceTalk.Consent::quote).isEqualTo(false);
    }

    @Test
    void isMovedWithinItsWindowWithAReason() {
        var window = talks.window(known(), secretary);
        var day = NORWAY.after(window.earliest(), 3);

        assertThatThrownBy(() -> talks.move(advised, window.latest().plusDays(1), "Ferie", secretary))
                .hasMessageContaining("talk-window");
        assertThatThrownBy(() -> talks.move(advised, day, " ", secretary)).hasMessageContaining("why");
        talks.move(advised, day, "Ferie", secretary);

        assertThat(known().days().talkOn()).contains(day);
    }

    @Test
    void forAnotherAgencyItIsNotThere() {
        var stranger = person("Stig", organisation("Andre", Country.NO), Role.LEADERSHIP, ada);

        assertThatThrownBy(() -> talks.get(advised, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talks.hold(advised, 0, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talks.get(UUID.randomUUID(), leader)).isInstanceOf(NotFound.class);
    }
}
