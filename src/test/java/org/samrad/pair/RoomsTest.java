package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Listing;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Participant;

class RoomsTest extends InARoom {
    private List<Commitment> owed(Person by) {
        var open = new Listing(Listing.Side.OWE, Listing.Which.OPEN, Listing.Narrowed.NOT);
        return commitments.list(open, 0, 50, by).stream()
                .filter(one -> one.subject().house().equals("pair"))
                .toList();
    }

    private LearningPair.State state() {
        return pairings.pair(pair, small).state();
    }

    @Test
    void onlyThoseWithASeatAreLetIn() {
        assertThat(room(small).own()).isEqualTo(home(small));
        assertThat(room(smallMember).others()).containsExactly(home(large));
        assertThat(rooms.own(large)).extracting(Room::id).containsExactly(pair);
        for (var outsider : List.of(organiser, colleague, third, stranger, ada)) {
            assertThatThrownBy(() -> room(outsider)).as(outsider.name()).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theStatementIsDraftedTogetherAndBeginsThePair() {
        statements.write(pair, new Statement("Vi bygger var för sig.", "sv"), 0, small);
        assertThatThrownBy(() -> statements.write(pair, new Statement("Jag också", "sv"), 0, large))
                .hasMessageContaining("web.form.clash");
        assertThat(rooms.next(room(large), large)).isEqualTo(NextStep.SIGN_STATEMENT);

        statements.sign(pair, 1, small);
        assertThat(state()).isEqualTo(LearningPair.State.ACCEPTED);
        statements.sign(pair, 1, large);
        assertThat(state()).isEqualTo(LearningPair.State.ACTIVE);

        statements.write(pair, new Statement("Vi delar.", "sv"), 1, large);
        var binding = statements.binding(room(small), small).orElseThrow();
        assertThat(binding.content().text()).isEqualTo("Vi bygger var för sig.");
        assertThat(statements.versions(room(small), small)).hasSize(2);
    }

    @Test
    void aPromiseIsOwedUntilTheOtherSideSaysHowItWent() {
        var id = promises.promise(
                pair,
                home(large),
                new Promise.Words("Teknik", "Råd om e-tjänster", "sv"),
                effort(smallMember, 20),
                small);
        assertThat(owed(smallMember)).hasSize(1);
        assertThat(owed(smallMember).getFirst().isOwedTo(large.id())).isTrue();

        promises.give(pair, id, clock.today(), 8, "Genomgång", smallMember);
        assertThatThrownBy(() -> promises.give(pair, id, clock.today(), 8, "", large))
                .hasMessageContaining("giver-only");
        var balance = Balance.of(room(large).members(), promises.list(room(large), large));
        assertThat(balance.turn()).contains(home(large));

        var kept = new Promise.Outcome(Commitment.State.KEPT, null, "Vi har valt väg.", clock.today());
        assertThatThrownBy(() -> promises.end(pair, id, kept, small)).hasMessageContaining("taker-says");
        promises.end(pair, id, kept, large);
        assertThat(owed(smallMember)).isEmpty();
    }

    @Test
    void nobodyPromisesForAnotherOrInTheNameOfSomebodyOutside() {
        var words = new Promise.Words("Teknik", "Råd", "sv");

        assertThatThrownBy(() -> promises.promise(pair, home(large), words, effort(colleague, 5), small))
                .hasMessageContaining("not-in-group");
        assertThatThrownBy(() -> promises.promise(pair, home(third), words, effort(small, 5), small))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> promises.promise(pair, home(small), words, effort(small, 5), small))
                .hasMessageContaining("give-to-another");
    }

    @Test
    void aMeetingTellsWhoMetAndWhatChanged() {
        var id = meetings.plan(pair, event(clock.today()), small);
        assertThatThrownBy(() -> meetings.hold(pair, id, new PairMeeting.Log(log().met(), ""), 0, small))
                .hasMessageContaining("pair.rule.changed");

        meetings.hold(pair, id, log(), 0, large);

        var held = meetings.get(room(small), id, small);
        assertThat(held.isAcrossLeaderships()).isTrue();
        assertThat(held.log().of(home(large), Participant.Level.LEADERSHIP)).isEqualTo(2);
        var ahead = meetings.plan(pair, event(clock.today().plusDays(3)), small);
        assertThatThrownBy(() -> meetings.hold(pair, ahead, log(), 0, small)).hasMessageContaining("not-yet");
    }

    @Test
    void documentsAreCheckedAndKeepTheirVersions() {
        var pdf = new SharedDocuments.Upload(
                "mall.pdf", "%PDF-1.7 ett".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        documents.put(pair, Optional.empty(), "Mall", pdf, small);
        var document = documents.list(room(large), large).getFirst();
        documents.put(pair, Optional.of(document.id()), "", pdf, large);

        assertThat(documents.list(room(small), small).getFirst().versions()).hasSize(2);
        assertThat(documents.take(room(small), document.id(), 1, small).bytes()).isEqualTo(pdf.bytes());
        var page = new SharedDocuments.Upload("sida.html", "<p>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> documents.put(pair, Optional.empty(), "", page, small))
                .hasMessageContaining("file-type");
        var elsewhere = rooms.enter(otherPair, third);
        assertThatThrownBy(() -> documents.take(elsewhere, document.id(), 1, third))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void questionsAndGapsAreOfBothSides() {
        rooms.name(
                pair,
                new LearningPair.About("Digitala vägar", "Enklare", "sv"),
                ThemeQuestion.Theme.DIGITALISATION,
                small);
        conversations.answer(pair, "DIGITALISATION.1", new Statement("Diarieföring", "sv"), 0, small);
        conversations.answer(pair, "DIGITALISATION.1", new Statement("Betygskontroll", "sv"), 0, large);
        var gap = conversations.addGap(
                pair, new Gap.Words("Tillsyn", "Service", "Samma fråga ställs två gånger", "sv"), large.id(), small);

        assertThat(conversations.answers(room(small), small)).hasSize(2);
        assertThatThrownBy(() ->
                        conversations.answer(pair, "DIGITALISATION.1", new Statement("Annat", "sv"), 0, smallMember))
                .hasMessageContaining("web.form.clash");
        var known = conversations.gap(room(large), gap, large);
        var bridged = new Gap(gap, pair, known.words(), small.id(), Gap.Status.BRIDGED, known.saved());
        conversations.changeGap(pair, bridged, large);
        assertThat(conversations.gap(room(small), gap, small).status()).isEqualTo(Gap.Status.BRIDGED);
        assertThatThrownBy(() -> conversations.changeGap(pair, bridged, small)).hasMessageContaining("web.form.clash");
    }

    @Test
    void aPlanIsRefusedWithoutAStatementMeasuresAndIndicators() {
        int version = wholePlan(pair, small);
        assertThatThrownBy(() -> plans.submit(pair, version, small)).hasMessageContaining("statement-first");
        signedStatement();
        var measure = plans.get(room(small), small).content().measures().getFirst();
        plans.remove(pair, measure.id(), small);
        int less = plans.get(room(small), small).version();

        assertThatThrownBy(() -> plans.submit(pair, less, small)).hasMessageContaining("missing.measures");
        assertThatThrownBy(() -> presentations.present(round, pair, organiser)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aSubmittedPlanIsFrozenAndSeenByOrganisersOnlyOncePresented() {
        submitted(pair, small, large);
        dayOfPresentation();
        var submitted = plans.submitted(room(small), small).orElseThrow();
        assertThat(submitted.hash()).hasSize(64);
        assertThat(submitted.unchanged()).isTrue();
        assertThatThrownBy(() -> plans.presented(pair, organiser)).isInstanceOf(NotFound.class);

        presentations.present(round, pair, organiser);

        assertThat(plans.presented(pair, organiser).submitted().hash()).isEqualTo(submitted.hash());
        assertThatThrownBy(() -> plans.presented(pair, third)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.presented(pair, stranger)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> plans.speak(pair, "en", small)).hasMessageContaining("plan-presented");
    }

    @Test
    void aPlanThatWasNotPresentedStaysInTheRoomWhenThePairEnds() {
        submitted(pair, small, large);

        pairings.move(pair, LearningPair.State.ENDED, organiser);

        assertThatThrownBy(() -> plans.presented(pair, organiser)).isInstanceOf(NotFound.class);
        assertThat(room(small).isPresented()).isFalse();
    }

    @Test
    void twoWhoWriteTheSamePartLoseNothingAndOthersDoNotDisturbEachOther() {
        plans.write(pair, Plan.Section.GOVERNANCE, "Först", 0, small);
        plans.write(pair, Plan.Section.LEADERSHIP, "Samtidigt", 0, large);

        assertThatThrownBy(() -> plans.write(pair, Plan.Section.GOVERNANCE, "Sedan", 0, large))
                .hasMessageContaining("web.form.clash");
        assertThat(plans.versions(room(small), small)).hasSize(2);
    }

    @Test
    void otherPairsSaySomethingAfterThePresentation() {
        submitted(pair, small, large);
        dayOfPresentation();
        var words = new Feedback.Words("Hur mäter ni det?", "sv");
        assertThatThrownBy(() -> presentations.say(round, pair, Feedback.Kind.QUESTION, words, third))
                .hasMessageContaining("after-presentation");
        presentations.ask(round, pair, words, fourth);
        presentations.present(round, pair, organiser);
        presentations.say(round, pair, Feedback.Kind.QUESTION, words, third);

        var heard = presentations.heard(room(small), small);
        assertThat(heard).hasSize(1);
        presentations.answer(pair, heard.getFirst().id(), "Varje vecka.", large);
        assertThat(presentations.said(round, third).getFirst().answer()).isEqualTo("Varje vecka.");
        assertThat(presentations.said(round, fourth)).isEmpty();
        assertThat(presentations.questions(round, organiser)).hasSize(1);
        assertThatThrownBy(() -> presentations.say(round, pair, Feedback.Kind.PRAISE, words, small))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> presentations.questions(round, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void continuationIsOwedByItsOwnersAndAskedForAfterSixAndTwelveMonths() {
        continued();

        assertThat(state()).isEqualTo(LearningPair.State.CONTINUING);
        assertThat(owed(smallMember)).extracting(one -> one.subject().kind()).containsExactly(Commitment.Kind.ACTION);
        assertThat(owed(small))
                .extracting(Commitment::due)
                .containsExactly(clock.today().plusMonths(6), clock.today().plusMonths(12));
        assertThat(continuations.followUps(room(large), large)).hasSize(4);
    }

    @Test
    void aStatusEndsWhatWasOwedAndMayBeSharedWithTheReport() {
        continued();
        var mine = continuations.followUps(room(small), small).stream()
                .filter(one -> one.organisation().equals(home(small)))
                .toList();
        var at = Instant.parse("2027-05-01T09:00:00Z");
        var answer = new FollowUp.Answer(all(FollowUp.Result.REACHED), "Två mallar delas.", "sv", true, small.id(), at);

        continuations.answer(pair, mine.getFirst().id(), answer, small);

        assertThat(owed(small)).hasSize(1);
        assertThatThrownBy(() -> continuations.answer(pair, mine.getFirst().id(), answer, small))
                .hasMessageContaining("followed-up");
        assertThatThrownBy(() -> continuations.answer(pair, mine.get(1).id(), answer, large))
                .isInstanceOf(NotFound.class);
        var report = reports.report(round, organiser).report();
        assertThat(report.voices()).extracting(RoundReport.Voice::text).containsExactly("Två mallar delas.");
        assertThat(report.figures().afterwards().halfAYear()).containsEntry(FollowUp.Result.REACHED, 1);
    }

    private Evaluation evaluation(Person by, boolean shared) {
        return new Evaluation(
                home(by),
                Set.of(Evaluation.Cause.MUTUAL_NEED),
                new Evaluation.Words("Vi behövde varandra.", "Vi ringer nu.", "sv", shared),
                new Evaluation.Meetings(1, 6),
                new Evaluation.Said(by.id(), clock.now()));
    }

    @Test
    void aPairEndsInTheOpen() {
        continued();
        assertThatThrownBy(() -> continuations.end(pair, "Klart", small)).hasMessageContaining("evaluate-first");
        continuations.evaluate(pair, evaluation(small, false), small);
        continuations.evaluate(pair, evaluation(large, false), large);
        assertThatThrownBy(() -> continuations.end(pair, "", small)).hasMessageContaining("end-why");

        continuations.end(pair, "Vi går in i ett annat samarbete.", small);

        assertThat(state()).isEqualTo(LearningPair.State.ENDED);
        assertThat(owed(small)).isEmpty();
        assertThat(owed(smallMember)).isEmpty();
        assertThatThrownBy(() -> statements.write(pair, new Statement("Mer", "sv"), 1, small))
                .isInstanceOf(RuleBroken.class);
        assertThat(room(small).isOver()).isTrue();
    }

    @Test
    void theReportCountsAndTellsNothingThatWasNotLetGo() {
        var id = meetings.plan(pair, event(clock.today()), small);
        meetings.hold(pair, id, log(), 0, small);
        continued();
        continuations.evaluate(pair, evaluation(small, false), small);

        var report = reports.report(round, organiser).report();

        assertThat(report.figures().meetings().acrossLeaderships()).isEqualTo(1);
        assertThat(report.figures().meetings().of(Participant.Level.HEAD)).isEqualTo(1);
        assertThat(report.figures().meetings().after()).isEqualTo(6);
        assertThat(report.figures().plans().presented()).isEqualTo(1);
        assertThat(report.figures().afterwards().continuing()).isEqualTo(1);
        assertThat(report.pairs()).hasSize(2);
        assertThat(report.voices()).isEmpty();
        assertThat(report.toString()).doesNotContain("Vi behövde varandra", "delar mallar", "Roller och");
    }

    @Test
    void onlyAnOrganiserMakesTheReportPublic() {
        submitted(pair, small, large);
        assertThat(reports.published(round, stranger)).isEmpty();
        assertThatThrownBy(() -> reports.publish(round, small)).isInstanceOf(RuntimeException.class);

        reports.publish(round, organiser);

        var published = reports.published(round, stranger).orElseThrow();
        assertThat(published.report())
                .isEqualTo(reports.report(round, organiser).report());
        reports.withdraw(round, organiser);
        assertThat(reports.published(round, stranger)).isEmpty();
    }
}
