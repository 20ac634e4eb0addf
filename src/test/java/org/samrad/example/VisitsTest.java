package org.samrad.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.PersonalData;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.springframework.beans.factory.annotation.Autowired;

class VisitsTest extends OnVisits {
    @Autowired
    private List<PersonalData> personalData;

    @Autowired
    private Examples examples;

    private VisitCoverage coverage() {
        return rounds.standing(round(), liv).coverage();
    }

    @Test
    void everybodyInScopeHasAVisitOrAReason() {
        assertThat(coverage()).isEqualTo(new VisitCoverage(0, 0, 0, 4));
        assertThatThrownBy(() -> rounds.close(round, liv)).hasMessageContaining("somebody-without");

        var visit = visit(jonas, maja);
        people.excuse(round, bjarne.id(), VisitPerson.Reason.ON_LEAVE, "", liv);
        assertThat(coverage()).isEqualTo(new VisitCoverage(0, 2, 1, 1));
        assertThat(visits.spread(round, liv)).isEqualTo(1);
        visits.hold(visit, List.of(jonas.id(), maja.id()), jonas);

        assertThat(coverage()).isEqualTo(new VisitCoverage(2, 0, 1, 1));
        assertThat(people.list(round, 0, 10, liv).getFirst().person()).isEqualTo(liv.id());
        people.excuse(round, liv.id(), VisitPerson.Reason.BEEN_OUT, "", liv);
        rounds.close(round, liv);
        assertThatThrownBy(() -> visit(maja)).hasMessageContaining("round-closed");
    }

    @Test
    void whoeverBeginsIsTakenInAndAUnitNarrowsTheRound() {
        var unit = organisations.addUnit(home, null, "Support", ada);
        organisations.placePerson(jonas.id(), unit, ada);
        person("Ny", home, Role.EMPLOYEE, ada);
        assertThat(people.bringUpToDate(round, liv)).isEqualTo(5);

        var plan = round().plan();
        rounds.change(round, new VisitRound.Plan(plan.words(), plan.period(), List.of(unit)), 1, liv);
        assertThat(people.bringUpToDate(round, liv)).isEqualTo(1);

        assertThat(coverage().inScope()).isEqualTo(1);
        assertThatThrownBy(() -> visit(maja)).hasMessageContaining("not-in-scope");
        assertThatThrownBy(() -> rounds.change(round, plan, 1, liv)).hasMessageContaining("web.form.clash");
    }

    @Test
    void seatsAreNotGivenTwice() {
        var visit = visits.plan(round, museum, event(clock.today(), 1), List.of(), liv);
        visits.join(visit, jonas);
        assertThatThrownBy(() -> visits.join(visit, maja)).hasMessageContaining("full");

        visits.leave(visit, jonas);
        visits.join(visit, maja);

        assertThat(visits.get(visit, liv).people().keySet()).containsExactly(maja.id());
    }

    @Test
    void visitsLieWithinTheRoundAndAtItsHosts() {
        assertThatThrownBy(() -> visits.plan(round, home, event(clock.today(), 2), List.of(), liv))
                .hasMessageContaining("rule.host");
        assertThatThrownBy(() -> visits.plan(round, museum, event(clock.today().plusDays(60), 2), List.of(), liv))
                .hasMessageContaining("outside");
        visit(jonas);
        assertThatThrownBy(() -> rounds.drop(round, museum, liv)).hasMessageContaining("host-has-visits");
        assertThatThrownBy(() -> rounds.choose(round, List.of(home), liv)).hasMessageContaining("choose");
    }

    @Test
    void aVisitThatWasHeldOwesANoteUntilItComes() {
        var visit = visit(jonas);
        visits.hold(visit, List.of(jonas.id()), jonas);
        var owed = commitments.about(visit, jonas);
        assertThat(owed).hasSize(1);
        assertThat(owed.getFirst().isOwedBy(jonas.id())).isTrue();

        notes.note(visit, draft(UUID.randomUUID(), "Vi så en tavle.", Optional.empty()), jonas);

        assertThat(commitments.about(visit, jonas).getFirst().ending().state()).isEqualTo(Commitment.State.KEPT);
        assertThat(visits.get(visit, liv).visit().state()).isEqualTo(Visit.State.DOCUMENTED);
        visits.close(visit, "", liv);
        assertThatThrownBy(() -> notes.note(visit, draft(UUID.randomUUID(), "For sent", Optional.empty()), jonas))
                .hasMessageContaining("over");
    }

    @Test
    void aNoteSentTwiceIsKeptOnceAlsoWhenBothComeAtOnce() {
        var visit = visit(jonas, maja);
        var draft = draft(UUID.randomUUID(), "Vi så en tavle.", Optional.empty());

        var ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(time -> notes.note(visit, draft, jonas))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(notes.of(visits.get(visit, jonas), jonas)).hasSize(1);
        assertThatThrownBy(() -> notes.note(visit, draft, maja)).hasMessageContaining("rule.key");
        assertThat(visits.get(visit, liv).visit().state()).isEqualTo(Visit.State.DOCUMENTED);
    }

    @Test
    void aNoteIsPutRightByItsWriterUntilItHasBecomeAnExample() {
        var visit = visit(jonas, maja);
        var note = notes.note(visit, draft(UUID.randomUUID(), "Vi så.", Optional.of("Alle bliver spurgt")), jonas);
        var better = draft(UUID.randomUUID(), "Vi så en tavle.", Optional.of("Alle bliver spurgt"));
        notes.correct(note, better, 1, jonas);
        assertThatThrownBy(() -> notes.correct(note, better, 1, jonas)).hasMessageContaining("web.form.clash");
        assertThatThrownBy(() -> notes.correct(note, better, 2, maja)).isInstanceOf(NotFound.class);

        assertThat(notes.candidatesOf(visit, liv)).hasSize(1);
        assertThat(notes.candidate(note, liv).said().saw()).isEqualTo("Vi så en tavle.");
        var example = notes.makeExample(note, liv);
        assertThat(examples.standing(example, liv).newest().content().words().heard())
                .isEqualTo("Alle bliver spurgt");
        assertThatThrownBy(() -> notes.makeExample(note, jonas)).hasMessageContaining("taken-up");

        assertThatThrownBy(() -> notes.correct(note, better, 2, jonas)).hasMessageContaining("taken-up");
        assertThat(rounds.standing(round(), liv).notes().examples()).isEqualTo(1);
    }

    @Test
    void ratingsComeInStepsOfFiveAndNobodyRatesTwice() {
        var host = IntStream.range(0, 6)
                .mapToObj(number -> person("Vært" + number, museum, Role.EMPLOYEE, ada))
                .toList();
        var visit = visit(jonas);
        assertThatThrownBy(() -> ratings.rate(visit, new VisitRating(4, 4, 4), jonas))
                .hasMessageContaining("not-held");
        visits.hold(visit, List.of(jonas.id()), jonas);
        host.stream().limit(4).forEach(one -> ratings.rate(visit, new VisitRating(5, 5, 5), one));
        assertThat(ratings.together(round(), VisitRating.Side.HOST, liv))
                .isInstanceOf(VisitRating.Together.TooFew.class);

        ratings.rateByLink(ratings.link(visit, jonas), new VisitRating(5, 5, 5), Guest.GUEST);
        ratings.rate(visit, new VisitRating(1, 1, 1), host.get(4));

        assertThat(ratings.together(round(), VisitRating.Side.HOST, liv))
                .isEqualTo(new VisitRating.Together.Shown(5, 50, 50, 50));
        assertThat(ratings.together(round(), VisitRating.Side.OWN, liv))
                .isInstanceOf(VisitRating.Together.TooFew.class);
        assertThatThrownBy(() -> ratings.rate(visit, new VisitRating(1, 1, 1), host.get(4)))
                .hasMessageContaining("rated");
        assertThatThrownBy(() -> ratings.rate(visit, new VisitRating(1, 1, 1), maja))
                .hasMessageContaining("not-there");
        assertThatThrownBy(() -> ratings.link(visit, jonas)).hasMessageContaining("link-used");
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOneBefore() {
        var visit = visit(jonas);
        visits.hold(visit, List.of(jonas.id()), jonas);
        var old = ratings.link(visit, jonas);
        var fresh = ratings.link(visit, liv);

        assertThatThrownBy(() -> ratings.asked(old, Guest.GUEST)).isInstanceOf(NotFound.class);
        assertThat(ratings.asked(fresh, Guest.GUEST).visit().id()).isEqualTo(visit);
        ratings.rateByLink(fresh, new VisitRating(4, 4, 4), Guest.GUEST);
        assertThatThrownBy(() -> ratings.rateByLink(fresh, new VisitRating(1, 1, 1), Guest.GUEST))
                .hasMessageContaining("link-used");
        assertThatThrownBy(() -> ratings.asked("AAAA", Guest.GUEST)).isInstanceOf(NotFound.class);
    }

    /// Who sees what of a visit: the round, who goes, the notes, and who wrote them.
    @Test
    void eachSideSeesItsOwn() {
        var visit = visit(jonas, maja);
        notes.note(visit, draft(UUID.randomUUID(), "Vi så en tavle.", Optional.empty()), jonas);

        var grid = Stream.of(liv, jonas, maja, bjarne, mette, stranger, ada)
                .map(person -> person.name() + " " + seen(visit, person))
                .toList();

        assertThat(grid)
                .containsExactly(
                        "Liv round names:2 notes:1 authors:0",
                        "Jonas round names:2 notes:1 authors:1",
                        "Maja round names:2 notes:1 authors:1",
                        "Bjarne round names:2 notes:1 authors:0",
                        "Mette - names:0 notes:0 authors:0",
                        "Greta nothing",
                        "Ada nothing");
    }

    private String seen(UUID visit, Person by) {
        try {
            var seen = visits.get(visit, by);
            var list = notes.of(seen, by);
            return (finds(by) ? "round" : "-") + " names:" + seen.people().size() + " notes:" + list.size()
                    + " authors:" + notes.authors(seen, list, by).size();
        } catch (NotFound e) {
            return "nothing";
        }
    }

    private boolean finds(Person by) {
        try {
            return rounds.get(round, by).id().equals(round);
        } catch (NotFound e) {
            return false;
        }
    }

    @Test
    void onlyThoseWhoPlanMayPlan() {
        var visit = visit(jonas);

        assertThatThrownBy(() -> people.list(round, 0, 10, jonas)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> visits.cancel(visit, "Nej", maja)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> visits.hold(visit, List.of(jonas.id()), maja)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> visits.join(visit, mette)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ratings.link(visit, mette)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.note(visit, draft(UUID.randomUUID(), "Så", Optional.empty()), maja))
                .hasMessageContaining("not-there");
        visits.cancel(visit, "Værten er syg", bjarne);
    }

    @Test
    void whoeverLeavesIsTakenOutAndWhatWasSeenStays() {
        var visit = visit(jonas);
        notes.note(visit, draft(UUID.randomUUID(), "Vi så en tavle.", Optional.empty()), jonas);
        ratings.rate(visit, new VisitRating(4, 4, 4), jonas);
        var data = personalData.stream()
                .filter(one -> one.house().equals("example.visits"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(jonas).toString()).contains("Vi så en tavle.", "TOOK_PART", visit.toString());

        data.erase(jonas);

        var seen = visits.get(visit, liv);
        assertThat(seen.people()).isEmpty();
        assertThat(notes.of(seen, liv)).hasSize(1);
        assertThat(data.export(jonas).toString()).doesNotContain("tavle", visit.toString());
    }
}
