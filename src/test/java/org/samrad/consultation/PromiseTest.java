package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.springframework.beans.factory.annotation.Autowired;

/// The answer that participants are promised is owed from the opening until it is published.
class PromiseTest extends Asking {
    @Autowired
    private Commitments commitments;

    @Test
    void theAnswerIsOwedFromTheOpeningAndKeptWhenItIsPublished() {
        var liv = agency().owner();
        var id = draft(initiative(liv), RULES, liv);
        ask(id, "Alle", liv);
        assertThat(commitments.about(id, liv)).isEmpty();
        consultations.open(id, liv);

        var owed = commitments.about(id, liv).getFirst();
        assertThat(owed.isOwedBy(liv.id())).isTrue();
        assertThat(owed.parties().group()).isEqualTo("alle, der har svaret");
        assertThat(owed.due()).isEqualTo(clock.today().plusDays(30));
        assertThat(owed.subject().path()).isEqualTo("/consultations/" + id);
        assertThat(owed.subject().what()).isEqualTo("Fortæl, hvad svarene førte til: Hvad skal systemet kunne?");

        say(1, participants(code(id, liv), 1));
        consultations.close(id, liv);
        assertThat(commitments.about(id, liv)).allMatch(Commitment::isOpen);
        var said = new Treatment(
                statements(id, liv).getFirst().id(), Treatment.Kind.COMMON, "Ja", "Vi gør det", null, null);
        decisions.treat(said, liv);
        decisions.publish(id, liv);

        assertThat(commitments.about(id, liv))
                .extracting(one -> one.ending().state())
                .containsExactly(Commitment.State.KEPT);
    }
}
