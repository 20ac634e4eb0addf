package org.samrad.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samrad.counsel.Recommendation.Reason;
import org.samrad.counsel.Recommendation.Status;

class ExperienceTalkTest {
    private static final UUID USERS = new UUID(0, 1);
    private static final UUID LEARN = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

    private final ExperienceTalk planned = ExperienceTalk.planned(new UUID(0, 9));

    private static ExperienceTalk.Told told(UUID of, Status status, @Nullable Reason reason, String did) {
        return new ExperienceTalk.Told(of, status, reason, did, "nb", ExperienceTalk.Met.NOBODY);
    }

    private static ExperienceTalk.Looking looking() {
        return new ExperienceTalk.Looking("Ingenting", "Spør om gevinster", "nb", 4);
    }

    @Test
    void isHeldWhenEveryRecommendationHasBeenTalkedAbout() {
        var half = planned.noted(List.of(told(USERS, Status.FOLLOWED, null, "")), looking());

        assertThat(half.untold(List.of(USERS, LEARN))).containsExactly(LEARN);
        assertThatThrownBy(() -> half.held(List.of(USERS, LEARN), DAY)).hasMessageContaining("talk-untold");

        var whole = half.noted(List.of(told(LEARN, Status.NOT_FOLLOWED, Reason.NO_TIME, "")), looking());
        assertThat(whole.held(List.of(USERS, LEARN), DAY).heldOn()).contains(DAY);
    }

    @Test
    void whatHasBeenHeldStands() {
        var held = planned.noted(List.of(told(USERS, Status.FOLLOWED, null, "")), looking())
                .held(List.of(USERS), DAY);

        assertThatThrownBy(() -> held.noted(List.of(), looking())).hasMessageContaining("talk-held");
        assertThatThrownBy(() -> held.escalated(DAY)).hasMessageContaining("talk-held");
        assertThatThrownBy(() -> held.prepared(DAY)).hasMessageContaining("talk-held");
    }

    @Test
    void whatIsToldAnewReplacesWhatWasTold() {
        var twice = planned.noted(List.of(told(USERS, Status.IN_PROGRESS, null, "")), looking())
                .noted(List.of(told(USERS, Status.FOLLOWED, null, "Ferdig")), looking());

        assertThat(twice.told()).extracting(ExperienceTalk.Told::status).containsExactly(Status.FOLLOWED);
    }

    @Test
    void adviceThatWasNotFollowedHasAReason() {
        assertThatThrownBy(() -> told(LEARN, Status.NOT_FOLLOWED, null, "")).hasMessageContaining("reason");
        assertThatThrownBy(() -> told(LEARN, Status.NOT_FOLLOWED, Reason.OTHER, " "))
                .hasMessageContaining("talk-words");
        assertThatThrownBy(() -> told(LEARN, Status.OBSOLETE, null, "")).hasMessageContaining("talk-words");
        assertThatThrownBy(() -> told(LEARN, Status.GIVEN, null, "")).hasMessageContaining("status");
    }

    @Test
    void forWantOfTimeThereAreTwentyMinutes() {
        var talk = planned.noted(
                List.of(
                        told(USERS, Status.NOT_FOLLOWED, Reason.NO_TIME, ""),
                        told(LEARN, Status.NOT_FOLLOWED, Reason.NO_TIME, "")),
                looking());

        assertThat(talk.shortTalks(Set.of(LEARN))).containsExactly(LEARN);
        var other = planned.noted(List.of(told(LEARN, Status.NOT_FOLLOWED, Reason.NOT_MEASURED, "")), looking());
        assertThat(other.shortTalks(Set.of(LEARN))).isEmpty();
    }

    @Test
    void onlyWhoeverHasMetSomebodyIsContentWithIt() {
        assertThatThrownBy(() -> new ExperienceTalk.Met(Funnel.Step.CONTACTED, 0, 4))
                .hasMessageContaining("talk-content");
        assertThatThrownBy(() -> new ExperienceTalk.Met(Funnel.Step.MET, 20, 6)).hasMessageContaining("talk-content");
        assertThat(new ExperienceTalk.Met(Funnel.Step.MET, 20, 5).content()).isEqualTo(5);
    }

    @Test
    void aConsentMayBeTakenBackAfterTheTalk() {
        var held = planned.noted(List.of(told(USERS, Status.FOLLOWED, null, "")), looking())
                .held(List.of(USERS), DAY);
        var by = UUID.randomUUID();

        var taken = held.consenting(new ExperienceTalk.Consent(true, true, by, DAY))
                .consenting(new ExperienceTalk.Consent(true, false, by, DAY.plusDays(9)));

        assertThat(taken.consented()).get().satisfies(one -> {
            assertThat(one.contact()).isTrue();
            assertThat(one.quote()).isFalse();
        });
    }
}
