package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.beans.factory.annotation.Autowired;

class CounselTest extends CounselScene {
    @Autowired
    private Commitments commitments;

    @Autowired
    private CaseDiscretion discretion;

    @Autowired
    private CounselData data;

    @Test
    void aCaseIsSeenByItsPartiesAndByNobodyElse() {
        var id = applied();

        assertThat(side(id, ingrid)).isEqualTo(Counsel.Side.SECRETARIAT);
        assertThat(side(id, henrik)).isEqualTo(Counsel.Side.MEMBER);
        assertThat(side(id, torunn)).isEqualTo(Counsel.Side.AGENCY);
        assertThat(side(id, trygve)).isEqualTo(Counsel.Side.AGENCY);
        for (var outside : List.of(silje, stranger, ada)) {
            assertThatThrownBy(() -> counsel.get(id, outside)).isInstanceOf(NotFound.class);
            assertThat(counsel.list(Counsel.Sought.OPEN, 0, 50, outside)).isEmpty();
        }
        assertThatThrownBy(() -> counsel.agree(id, clock.today(), torunn)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> counsel.agree(id, clock.today(), henrik)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> counsel.apply(
                        council, CouncilTest.application(Case.Kind.SERVICE, Theme.USERS), List.of(), silje))
                .isInstanceOf(NotAllowed.class);
    }

    private Counsel.Side side(UUID id, Person by) {
        return counsel.side(counsel.get(id, by), by).orElseThrow();
    }

    @Test
    void whoeverHasAConflictOfInterestDoesNotSeeTheCase() {
        var id = applied();
        var seat = councils.sitting(council, ingrid).stream()
                .filter(one -> one.person().equals(henrik.id()))
                .findFirst()
                .orElseThrow();

        counsel.noteConflict(id, seat.id(), "Satt i styringsgruppen", ingrid);
        assertThatThrownBy(() -> counsel.get(id, henrik)).isInstanceOf(NotFound.class);
        assertThat(counsel.list(Counsel.Sought.OPEN, 0, 50, henrik)).isEmpty();
        assertThat(counsel.list(Counsel.Sought.OPEN, 0, 50, guri)).hasSize(1);

        counsel.liftConflict(id, seat.id(), ingrid);
        assertThat(counsel.get(id, henrik).id()).isEqualTo(id);
    }

    @Test
    void theLetterIsOwedFromWhenTheDocumentsAreIn() {
        var id = withDocuments();

        var known = counsel.get(id, ingrid);
        var due = organisations.workingDays(directorate, ingrid).after(clock.today(), 15);
        assertThat(known.days().dueOn()).contains(due);
        assertThat(commitments.about(id, ingrid)).singleElement().satisfies(owed -> {
            assertThat(owed.due()).isEqualTo(due);
            assertThat(owed.isOwedBy(ingrid.id())).isTrue();
            assertThat(owed.subject().kind()).isEqualTo(Commitment.Kind.ADVICE);
        });
        assertThat(counsel.steps(known, ingrid))
                .extracting(Case.Step::state)
                .containsExactly(Case.State.CONTACT, Case.State.AGREED, Case.State.DOCUMENTS_IN);
    }

    @Test
    void whatIsOwedInACaseGoesOnlyToWhoeverTakesPart() {
        var id = withDocuments();

        var owed = commitments.about(id, ingrid);
        assertThat(discretion.covers(owed.getFirst().subject())).isTrue();
        assertThat(discretion.known(owed, guri)).containsExactly(owed.getFirst().id());
        assertThat(discretion.known(owed, stranger)).isEmpty();
    }

    @Test
    void theAgencySeesNoAdviceBeforeTheLetter() {
        var id = withDocuments();
        recommendations.draft(id, content("Lær av andre", estates), henrik);

        assertThat(recommendations.of(counsel.get(id, torunn), torunn)).isEmpty();
        assertThatThrownBy(() -> letters.get(id, torunn)).isInstanceOf(NotFound.class);
        assertThat(letters.get(id, henrik).isSent()).isFalse();
        assertThatThrownBy(() -> recommendations.draft(id, content("Andre", directorate), ingrid))
                .hasMessageContaining("addressee");
        assertThatThrownBy(() -> recommendations.draft(id, content("Eget råd", estates), torunn))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.send(id, ingrid)).hasMessageContaining("rule.state");
    }

    @Test
    void whenADraftGoesOutTheOthersMoveUp() {
        var id = withDocuments();
        for (var headline : List.of("Ett", "To", "Tre")) {
            recommendations.draft(id, content(headline, estates), ingrid);
        }

        recommendations.remove(id, 1, ingrid);

        assertThat(recommendations.of(counsel.get(id, ingrid), ingrid))
                .extracting(one -> one.number() + one.content().headline())
                .containsExactly("1To", "2Tre");
    }

    @Test
    void theLetterIsFrozenAndEachAddresseeOwesAnAnswer() {
        var id = advised();

        var letter = letters.get(id, torunn);
        assertThat(letter.isSent()).isTrue();
        assertThat(letter.content().advice())
                .extracting(CounselLetter.Advice::headline)
                .containsExactly("Lær av andre", "Del data");
        assertThat(letter.hash()).hasSize(64);
        var first = recommendations.get(id, 1, torunn);
        assertThat(commitments.about(first.id(), torunn)).singleElement().satisfies(owed -> {
            assertThat(owed.isOwedBy(torunn.id())).isTrue();
            assertThat(owed.isOpen()).isTrue();
        });
        var second = recommendations.get(id, 2, trygve);
        assertThat(commitments.about(second.id(), trygve).getFirst().isOwedBy(trygve.id()))
                .isTrue();
        assertThat(commitments.about(id, ingrid))
                .filteredOn(one -> one.subject().path().endsWith("/advice"))
                .singleElement()
                .satisfies(letterOwed -> assertThat(letterOwed.ending().state()).isEqualTo(Commitment.State.KEPT));
        assertThatThrownBy(() -> recommendations.rewrite(
                        new Recommendations.Seen(id, 1, first.version()), content("Noe annet", estates), ingrid))
                .hasMessageContaining("not-writable");
    }

    @Test
    void onlyTheAddresseeAnswersAndWhoeverIsInChargeTells() {
        var id = advised();
        var seen = new Recommendations.Seen(id, 1, recommendations.get(id, 1, torunn).version());
        var answered = new Recommendations.Answered(
                Recommendation.Stance.ACCEPTED,
                "",
                "nb",
                "Møte med Avgiftsverket",
                silje.id(),
                clock.today().plusDays(30));

        assertThatThrownBy(() -> recommendations.answer(seen, answered, ingrid)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recommendations.answer(seen, answered, trygve)).isInstanceOf(NotAllowed.class);
        recommendations.answer(seen, answered, torunn);

        var now = recommendations.get(id, 1, silje);
        assertThat(now.status()).isEqualTo(Recommendation.Status.ACKNOWLEDGED);
        assertThat(commitments.about(now.id(), silje))
                .filteredOn(Commitment::isOpen)
                .singleElement()
                .satisfies(owed -> assertThat(owed.isOwedBy(silje.id())).isTrue());
        var told = new Recommendations.Told(
                Recommendation.Status.NOT_FOLLOWED, Recommendation.Reason.NO_TIME, "Rakk det ikke", "nb");
        var newest = new Recommendations.Seen(id, 1, now.version());
        assertThatThrownBy(() -> recommendations.tell(newest, told, henrik)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> recommendations.tell(seen, told, silje)).hasMessageContaining("clash");
        recommendations.tell(newest, told, silje);

        assertThat(recommendations.standings(recommendations.get(id, 1, torunn), torunn))
                .extracting(Recommendation.Standing::status)
                .containsExactly(
                        Recommendation.Status.NOT_FOLLOWED,
                        Recommendation.Status.ACKNOWLEDGED,
                        Recommendation.Status.GIVEN);
        assertThat(commitments.about(now.id(), torunn)).noneMatch(Commitment::isOpen);
    }

    @Test
    void aBlockedRecommendationSaysWhatWouldUnblockIt() {
        var id = advised();
        var known = recommendations.get(id, 2, trygve);

        recommendations.block(new Recommendations.Seen(id, 2, known.version()), "Ny forskrift", trygve);

        assertThat(recommendations.get(id, 2, ingrid).blockedBy()).isEqualTo("Ny forskrift");
    }

    @Test
    void documentsKeepTheirVersionsAndNeverLeaveTheCase() {
        var id = applied();
        var named = new CaseDocuments.Named(Optional.empty(), CaseDocument.Kind.STEERING, "Styringsdokument");
        var upload = new CaseDocuments.Upload("plan.txt", "En".getBytes(StandardCharsets.UTF_8));
        documents.put(id, named, upload, torunn);
        var document = documents.list(counsel.get(id, torunn), torunn).getFirst();
        var next = new CaseDocuments.Named(Optional.of(document.id()), CaseDocument.Kind.STEERING, "");
        documents.put(id, next, new CaseDocuments.Upload("plan.txt", "To".getBytes(StandardCharsets.UTF_8)), trygve);

        assertThat(new String(documents.take(id, document.id(), 1, ingrid).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("En");
        assertThat(new String(documents.take(id, document.id(), 2, henrik).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("To");
        assertThatThrownBy(() -> documents.take(id, document.id(), 1, stranger)).isInstanceOf(NotFound.class);
        var other = applied();
        assertThatThrownBy(() -> documents.take(other, document.id(), 1, ingrid)).isInstanceOf(NotFound.class);
    }

    @Test
    void similarCasesAndAdviceAreFoundByWordsAndThemes() {
        var earlier = advised();
        var fresh = applied();

        assertThat(counsel.alike(fresh, 8, ingrid)).extracting(Case::id).containsExactly(earlier);
        assertThat(recommendations.alike(fresh, 8, henrik))
                .extracting(one -> one.content().headline())
                .contains("Lær av andre", "Del data");
        assertThat(counsel.earlier(fresh, ingrid)).extracting(Case::id).containsExactly(earlier);
        assertThatThrownBy(() -> counsel.alike(fresh, 8, torunn)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void bothPartiesReadTheLog() {
        var id = applied();
        meetings.say(id, "Hva trenger dere av dokumenter?", "nb", ingrid);
        meetings.say(id, "Vi sender dem i morgen.", "nb", torunn);

        assertThat(meetings.log(counsel.get(id, trygve), 0, 10, trygve))
                .extracting(CaseMeeting.Entry::side)
                .containsExactly(Counsel.Side.AGENCY, Counsel.Side.SECRETARIAT);
        assertThatThrownBy(() -> meetings.say(id, "Hei", "nb", stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void guestsOfAMeetingAreNotedByTheirRole() {
        var id = withDocuments();
        met(id);

        assertThat(meetings.find(counsel.get(id, torunn), torunn).orElseThrow().attendees())
                .extracting(CaseMeeting.Attendee::role, CaseMeeting.Attendee::takeaway)
                .contains(org.assertj.core.groups.Tuple.tuple("Statsråd", "Finansiering går igjen"));
        assertThat(counsel.get(id, torunn).state()).isEqualTo(Case.State.MEETING);
    }

    @Test
    void aCaseThatEndsWithoutAdviceLeavesNothingOwed() {
        var id = withDocuments();
        counsel.withdraw(id, "Prosjektet er stanset", trygve);

        assertThat(commitments.about(id, ingrid)).noneMatch(Commitment::isOpen);
        assertThat(counsel.get(id, ingrid).state()).isEqualTo(Case.State.WITHDRAWN);
    }

    @Test
    void aCaseIsHandedOverWithinTheSecretariat() {
        var id = applied();
        var solveig = person("Solveig", directorate, org.samrad.access.Role.COUNCIL_SECRETARY, ada);

        counsel.hand(id, solveig.id(), ingrid.id(), ingrid);

        assertThat(counsel.get(id, ingrid).team().handler()).isEqualTo(solveig.id());
        assertThatThrownBy(() -> counsel.hand(id, henrik.id(), null, ingrid)).hasMessageContaining("not-secretariat");
    }

    @Test
    void somebodyCanSeeWhatIsKept() {
        var id = advised();
        meetings.say(id, "Takk", "nb", torunn);

        assertThat(data.export(torunn)).containsEntry("said", List.of("Takk")).containsKey("cases");
    }
}
