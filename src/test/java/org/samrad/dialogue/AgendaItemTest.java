package org.samrad.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;
import org.samrad.dialogue.AgendaItem.Duty;
import org.samrad.organisation.Mandate.Side;

class AgendaItemTest {
    private static final UUID SANNE = UUID.randomUUID();

    @Test
    void whatMustBeDiscussedIsMovedAndNeverDeclined() {
        for (var duty : Duty.values()) {
            var item = item(AgendaItem.Type.DISCUSSION, duty);
            var meeting = UUID.randomUUID();

            assertThat(item.on(meeting, 1).meeting()).isEqualTo(meeting);
            if (duty == Duty.NONE) {
                assertThat(item.declined("Belongs to the line").place())
                        .isEqualTo(new AgendaItem.Place.Declined("Belongs to the line"));
            } else {
                assertThatThrownBy(() -> item.declined("We have no time"))
                        .as("%s", duty)
                        .hasMessageContaining("dialogue.rule.duty");
            }
        }
    }

    @Test
    void nothingIsDeclinedWithoutAReason() {
        assertThatThrownBy(() -> item(AgendaItem.Type.INFORMATION, Duty.NONE).declined("  "))
                .hasMessageContaining("dialogue.rule.reason-missing");
    }

    @Test
    void onlyADecisionNeedsAnAnnex() {
        for (var type : AgendaItem.Type.values()) {
            var item = item(type, Duty.NONE);
            item.mustHaveAnnex(1);
            if (type == AgendaItem.Type.DECISION) {
                assertThatThrownBy(() -> item.mustHaveAnnex(0)).hasMessageContaining("dialogue.rule.annex-missing");
            } else {
                item.mustHaveAnnex(0);
            }
        }
    }

    @Test
    void aFileIsWhatItsNamePromises() {
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var page = "<script>".getBytes(StandardCharsets.US_ASCII);

        assertThat(AgendaAnnex.file("C:\\docs\\Notat.PDF", pdf))
                .isEqualTo(new AgendaAnnex.Content.File("Notat.PDF", "application/pdf", pdf.length));
        for (var bad : List.of("notat.pdf", "notat.txt", "notat.html", "notat.svg", "notat")) {
            assertThatThrownBy(() -> AgendaAnnex.file(bad, page)).as(bad).isInstanceOf(RuleBroken.class);
        }
        var large = new byte[AgendaAnnex.LARGEST + 1];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        assertThatThrownBy(() -> AgendaAnnex.file("stor.pdf", large)).hasMessageContaining("file-size");
    }

    @Test
    void disagreementIsAnEndWithANextStepAndADate() {
        var open = new ItemQuestion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                true,
                ItemQuestion.Answer.NONE,
                ItemQuestion.State.OPEN,
                1);
        var step = new ItemQuestion.NextStep("Measure it for two weeks", SANNE, LocalDate.of(2026, 6, 1));

        var disputed = open.noted(
                new ItemQuestion.Answer("We do not agree", "It saves time", "It costs time", step),
                ItemQuestion.State.DISPUTED);

        assertThat(disputed.isDone()).isTrue();
        assertThat(disputed.version()).isEqualTo(2);
        assertThatThrownBy(() -> open.noted(
                        new ItemQuestion.Answer("We do not agree", "", "", null), ItemQuestion.State.DISPUTED))
                .hasMessageContaining("dialogue.rule.next-missing");
        assertThatThrownBy(() -> open.noted(ItemQuestion.Answer.NONE, ItemQuestion.State.ANSWERED))
                .hasMessageContaining("dialogue.rule.answer-missing");
    }

    @Test
    void aTaskHasAPersonAndADate() {
        var day = LocalDate.of(2026, 6, 1);

        assertThat(new Decision(Decision.Kind.AGREED, "Train everybody", SANNE, day).isTask())
                .isTrue();
        assertThat(new Decision(Decision.Kind.NOTED, "", null, null).isTask()).isFalse();
        assertThatThrownBy(() -> new Decision(Decision.Kind.AGREED, "Train everybody", SANNE, null))
                .hasMessageContaining("executor-and-deadline");
        assertThatThrownBy(() -> new Decision(Decision.Kind.RECOMMENDED, " ", null, null))
                .hasMessageContaining("decision-missing");
    }

    static AgendaItem item(AgendaItem.Type type, Duty duty) {
        var words = new AgendaItem.Words("Nyt sagssystem", type, "Vi skifter system.", "", "", 20, "da");
        var origin = new AgendaItem.Origin(
                SANNE, Side.EMPLOYEES, LocalDate.of(2026, 4, 1), duty, AgendaItem.Source.PERSON, List.of());
        return new AgendaItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new AgendaItem.Place.Waiting(),
                words,
                AgendaItem.About.NOTHING,
                origin,
                1);
    }
}
