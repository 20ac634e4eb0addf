package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.beans.factory.annotation.Autowired;

class DialoguesTest extends Committee {
    private static final Decision AGREED = new Decision(Decision.Kind.AGREED, "Vi prøver i tre måneder.", null, null);

    @Autowired
    private Commitments commitments;

    @Autowired
    private DialogueData data;

    @Test
    void chairAndViceChairAgreeToTheSameAgendaBeforeItIsSent() {
        var meeting = planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);
        item(meeting, "Nyt sagssystem");
        int first = dialogues.get(meeting, sanne).agendaVersion();
        agendas.agree(meeting, first, bjarne);

        item(meeting, "Hjemmearbejde");

        assertThat(agendas.agreed(dialogues.get(meeting, bjarne), bjarne).said())
                .isEmpty();
        assertThatThrownBy(() -> agendas.agree(meeting, first, sanne)).hasMessageContaining("changed-since");
        int second = dialogues.get(meeting, sanne).agendaVersion();
        agendas.agree(meeting, second, sanne);
        assertThatThrownBy(() -> agendas.send(meeting, sanne)).hasMessageContaining("agenda-agreed");
        agendas.agree(meeting, second, bjarne);
        agendas.send(meeting, ivan);
        assertThat(dialogues.get(meeting, sanne).state()).isEqualTo(Meeting.State.AGENDA_SENT);
    }

    @Test
    void aLateItemNeedsBothChairs() {
        var meeting = planning.plan(forum, on(clock.today().plusDays(3)), bjarne);
        var item = item(meeting, "Nyt sagssystem");
        agendas.agree(meeting, 2, bjarne);
        agendas.agree(meeting, 2, sanne);
        agendas.acceptLate(item, bjarne);

        assertThatThrownBy(() -> agendas.send(meeting, bjarne)).hasMessageContaining("dialogue.rule.late");
        agendas.acceptLate(item, sanne);
        agendas.send(meeting, bjarne);

        assertThatThrownBy(() -> agendas.acceptLate(item, ivan)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anItemUnderTheDutyIsMovedWithAReasonAndNotDeclined() {
        var meeting = planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);
        var later = planning.plan(forum, on(clock.today().plusMonths(4)), bjarne);
        var item = item(meeting, "Nyt sagssystem");

        assertThatThrownBy(() -> agendas.decline(item, "Det er ikke tiden", bjarne))
                .hasMessageContaining("dialogue.rule.duty");
        assertThatThrownBy(() -> agendas.move(item, later, "", bjarne)).hasMessageContaining("reason-missing");
        agendas.move(item, later, "Analysen er ikke færdig", bjarne);

        assertThat(dialogues.item(item, sanne).meeting()).isEqualTo(later);
        assertThat(dialogues.items(meeting, sanne)).isEmpty();
    }

    @Test
    void aDecisionItemWithoutAnAnnexIsNotMade() {
        var meeting = planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);
        var words = new AgendaItem.Words("Valg", AgendaItem.Type.DECISION, "Vi vælger.", "", "", 0, "da");
        var bare = new Dialogues.NewItem(words, AgendaItem.About.NOTHING, AgendaItem.Duty.NONE);
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var annex = new Agendas.NewAnnex(
                "Notat", AgendaAnnex.file("notat.pdf", pdf), AgendaAnnex.Openness.ORGANISATION, pdf);
        var whole = new Dialogues.NewItem(
                words,
                AgendaItem.About.NOTHING,
                AgendaItem.Duty.NONE,
                AgendaItem.Source.PERSON,
                List.of(),
                List.of(annex));

        assertThatThrownBy(() -> dialogues.addItem(new Dialogues.Where(forum, meeting), bare, bjarne))
                .hasMessageContaining("annex-missing");
        var item = dialogues.addItem(new Dialogues.Where(forum, meeting), whole, bjarne);

        var kept = agendas.annexes(List.of(item), sanne).getFirst();
        assertThat(agendas.bytes(kept, sanne)).isEqualTo(pdf);
        assertThatThrownBy(() -> agendas.removeAnnex(kept.id(), bjarne)).hasMessageContaining("annex-missing");
        assertThatThrownBy(() -> agendas.annex(kept.id(), omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> agendas.annex(kept.id(), foreigner)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoWhoNoteTheSameItemDoNotOverwriteEachOther() {
        var item = dialogues.items(sent(), ivan).getFirst();
        recording.discuss(new Discussion(item.id(), 0, "Ivans ord", "", "", null), ivan);

        assertThatThrownBy(() -> recording.discuss(new Discussion(item.id(), 0, "Sannes ord", "", "", null), sanne))
                .hasMessageContaining("saved-since");
        recording.discuss(new Discussion(item.id(), 1, "Ivans ord. Sannes ord.", "", "", null), sanne);

        var saved = recording
                .get(java.util.Objects.requireNonNull(item.meeting()), sanne)
                .discussion(item);
        assertThat(saved.presentation()).isEqualTo("Ivans ord. Sannes ord.");
    }

    @Test
    void whatIsDecidedWithADateIsOwed() {
        var decision = new Decision(
                Decision.Kind.AGREED,
                "Alle får et kursus",
                omar.id(),
                clock.today().plusMonths(2));

        var meeting = drafted(decision);

        var item = dialogues.items(meeting, ivan).getFirst();
        assertThat(commitments.about(item.id(), omar)).singleElement().satisfies(owed -> {
            assertThat(owed.subject().kind()).isEqualTo(Commitment.Kind.ACTION);
            assertThat(owed.parties().debtor()).isEqualTo(omar.id());
            assertThat(owed.due()).isEqualTo(clock.today().plusMonths(2));
        });
    }

    @Test
    void whatIsPostponedIsOnTheNextMeeting() {
        var next = planning.plan(forum, on(clock.today().plusMonths(3)), bjarne);

        drafted(new Decision(Decision.Kind.POSTPONED, "", null, null));

        assertThat(dialogues.items(next, sanne)).singleElement().satisfies(item -> {
            assertThat(item.words().title()).isEqualTo("Nyt sagssystem");
            assertThat(item.origin().source()).isEqualTo(AgendaItem.Source.EARLIER_ITEM);
            assertThat(item.origin().duty()).isEqualTo(AgendaItem.Duty.DEMANDED);
        });
    }

    @Test
    void bothSidesApproveTheSameMinutesWhichAreThenFrozen() {
        var meeting = drafted(AGREED);
        keeping.send(meeting, ivan);
        int seen = keeping.get(meeting, bjarne).version();
        keeping.approve(meeting, seen, bjarne);
        keeping.state(meeting, "Vi havde ønsket en pilot.", sanne);

        assertThatThrownBy(() -> keeping.approve(meeting, seen, sanne)).hasMessageContaining("changed-since");
        int last = keeping.get(meeting, sanne).version();
        keeping.approve(meeting, last, sanne);
        assertThat(keeping.get(meeting, sanne).isApproved()).isFalse();
        keeping.approve(meeting, last, bjarne);

        var frozen = keeping.get(meeting, sanne);
        var approved = (Minutes.Standing.Approved) frozen.standing();
        assertThat(approved.how()).isEqualTo(Minutes.How.BOTH_SIDES);
        assertThat(approved.hash()).hasSize(64).isEqualTo(frozen.fingerprint());
        assertThatThrownBy(() -> keeping.state(meeting, "Mere", sanne)).hasMessageContaining("minutes-frozen");
    }

    @Test
    void publishedMinutesHaveNoNamesAndAreForTheOrganisation() {
        var meeting = drafted(AGREED);
        keeping.send(meeting, ivan);
        for (var head : List.of(bjarne, sanne)) {
            keeping.approve(meeting, keeping.get(meeting, head).version(), head);
        }
        var preview = publishing.preview(meeting, ivan);

        assertThat(preview.get(1).words()).contains("Formand fremlagde").doesNotContain("Holm");
        assertThat(preview.get(1).names()).containsExactly("Sanne");
        var asItIs = Map.<Integer, String>of();
        assertThatThrownBy(() -> publishing.publish(meeting, asItIs, MinutesPublishing.Checked.NOT_YET, ivan))
                .hasMessageContaining("name-part");
        var named = Map.of(1, "Sanne Lund spurgte.");
        assertThatThrownBy(() -> publishing.publish(meeting, named, MinutesPublishing.Checked.BY_HAND, ivan))
                .hasMessageContaining("dialogue.rule.name");
        assertThatThrownBy(() -> publishing.published(meeting, omar)).isInstanceOf(NotFound.class);

        publishing.publish(meeting, Map.of(1, "Medarbejdersiden spurgte."), MinutesPublishing.Checked.NOT_YET, ivan);

        assertThat(publishing.published(meeting, omar).get(1).words()).isEqualTo("Medarbejdersiden spurgte.");
        assertThatThrownBy(() -> keeping.get(meeting, omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publishing.published(meeting, foreigner)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSectionIsNotSavedOverSomebodyElsesWords() {
        var meeting = drafted(AGREED);
        var section = keeping.get(meeting, ivan).section(1);
        keeping.edit(meeting, edit(section, "Ivans ord"), ivan);

        assertThatThrownBy(() -> keeping.edit(meeting, edit(section, "Sannes ord"), sanne))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("saved-since");

        assertThat(keeping.get(meeting, sanne).section(1).words().presentation())
                .isEqualTo("Ivans ord");
    }

    private static MinutesKeeping.Edit edit(Minutes.Section section, String words) {
        return new MinutesKeeping.Edit(
                section.number(), section.version(), new Minutes.Words("", words, "", "", "", ""));
    }

    @Test
    void theYearIsPlannedInOneGoAndAgreedByBoth() {
        int year = clock.today().getYear() + 1;
        var first = clock.today().withYear(year).withMonth(2).withDayOfMonth(3);
        planning.planYear(forum, MeetingYear.Rhythm.QUARTERLY, on(first), bjarne);
        var plan = planning.year(forum, year, sanne);

        planning.agreeToYear(forum, year, plan.agreed().version(), bjarne);
        planning.agreeToYear(forum, year, plan.agreed().version(), sanne);

        assertThat(planning.year(forum, year, omar).meetings()).hasSize(4);
        assertThat(planning.year(forum, year, omar).agreed().isWhole()).isTrue();
        planning.cancel(plan.meetings().getFirst().id(), "Ferie", bjarne);
        assertThat(planning.year(forum, year, omar).agreed().isWhole()).isFalse();
        assertThatThrownBy(() -> planning.agreeToYear(forum, year, 99, omar)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> planning.year(forum, year, foreigner)).isInstanceOf(NotFound.class);
    }

    @Test
    void everybodySeesWhatIsKeptAboutThem() {
        drafted(AGREED);

        var kept = data.export(sanne);

        assertThat(String.valueOf(kept.get("items brought"))).contains("Nyt sagssystem");
        assertThat(String.valueOf(kept.get("meetings"))).contains("ROOM");
        assertThat(String.valueOf(kept.get("agreed to"))).contains("EMPLOYEES");
    }
}
