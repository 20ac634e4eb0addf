package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.base.RuleBroken;

class RecommendationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static Recommendation draft() {
        return Recommendation.drafted(
                UUID.randomUUID(),
                1,
                new Recommendation.Content(
                        "Snakk med etterlatte", "Før løsningen finnes", "nb", Theme.USERS,
                        Recommendation.Type.USERS, UUID.randomUUID(), "", List.of()),
                DAY);
    }

    private static Recommendation.Standing standing(
            Recommendation.Status status, Recommendation.@Nullable Reason reason, String note) {
        return new Recommendation.Standing(status, reason, note, "nb", DAY.plusDays(9), SOMEBODY, Instant.EPOCH);
    }

    private static Recommendation.Answer answer(Recommendation.Stance stance, String what, @Nullable UUID inCharge) {
        return new Recommendation.Answer(
                stance, "", "nb", what, inCharge, inCharge == null ? null : DAY.plusMonths(3), SOMEBODY, DAY);
    }

    @Test
    void aDraftIsRewrittenAndWhatWasGivenIsNot() {
        var draft = draft();

        assertThat(draft.rewritten(draft.content()).isDraft()).isTrue();
        assertThat(draft.given(DAY).status()).isEqualTo(Recommendation.Status.GIVEN);
        assertThatThrownBy(() -> draft.given(DAY).rewritten(draft.content())).hasMessageContaining("rule.sent");
        assertThatThrownBy(() -> draft.answered(answer(Recommendation.Stance.NOTED, "", null)))
                .hasMessageContaining("not-sent");
    }

    @Test
    void whatIsAcceptedSaysWhoDoesWhatByWhen() {
        var given = draft().given(DAY);

        var answered = given.answered(answer(Recommendation.Stance.ACCEPTED, "Tolv intervjuer", SOMEBODY));
        assertThat(answered.status()).isEqualTo(Recommendation.Status.ACKNOWLEDGED);
        assertThat(answered.answered()).contains(Recommendation.Stance.ACCEPTED);
        assertThatThrownBy(() -> answer(Recommendation.Stance.ACCEPTED, "", SOMEBODY))
                .hasMessageContaining("rule.what");
        assertThatThrownBy(() -> answer(Recommendation.Stance.PARTLY_ACCEPTED, "Litt", null))
                .hasMessageContaining("who-by-when");
        assertThatThrownBy(() -> answer(Recommendation.Stance.CHALLENGED, "", null))
                .hasMessageContaining("challenge");
    }

    @Test
    void whatIsNotFollowedHasAReason() {
        assertThatThrownBy(() -> standing(Recommendation.Status.NOT_FOLLOWED, null, "Nei"))
                .hasMessageContaining("rule.reason");
        assertThatThrownBy(() -> standing(Recommendation.Status.NOT_FOLLOWED, Recommendation.Reason.OTHER, ""))
                .hasMessageContaining("reason-words");
        assertThatThrownBy(() -> standing(Recommendation.Status.OBSOLETE, null, ""))
                .hasMessageContaining("obsolete-words");

        var told = draft().given(DAY)
                .told(standing(Recommendation.Status.NOT_FOLLOWED, Recommendation.Reason.NO_TIME, ""));
        assertThat(told.reason()).isEqualTo(Recommendation.Reason.NO_TIME);
        assertThat(told.since()).isEqualTo(DAY.plusDays(9));
        assertThat(told.isOpen()).isFalse();
    }

    @Test
    void anAgencyTellsNeitherThatItIsADraftNorThatItWasGiven() {
        var given = draft().given(DAY);

        assertThatThrownBy(() -> given.told(standing(Recommendation.Status.GIVEN, null, "")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> given.told(standing(Recommendation.Status.DRAFT, null, "")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aBlockSaysWhatWouldUnblockItAndEndsWithTheRecommendation() {
        var blocked = draft().given(DAY).blockedBy(" Ny forskrift ");

        assertThat(blocked.isBlocked()).isTrue();
        assertThat(blocked.blockedBy()).isEqualTo("Ny forskrift");
        assertThat(blocked.blockedBy("").isBlocked()).isFalse();
        var followed = blocked.told(standing(Recommendation.Status.FOLLOWED, null, ""));
        assertThat(followed.isBlocked()).isFalse();
        assertThatThrownBy(() -> followed.blockedBy("Penger")).hasMessageContaining("rule.over");
    }

    @Test
    void fewRecommendationsAreFollowedMore() {
        assertThatThrownBy(() -> Recommendation.drafted(
                        UUID.randomUUID(), Recommendation.MOST + 1, draft().content(), DAY))
                .hasMessageContaining("many-recommendations");
    }
}
