package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.example.Asking;
import org.springframework.beans.factory.annotation.Autowired;

class CounterpartsTest extends LearningScene {
    @Autowired
    private Counterparts counterparts;

    private String area;

    @BeforeEach
    void anAreaOfItsOwn() {
        area = profiles.addArea("Område " + UUID.randomUUID(), "sv", cilla).code();
    }

    private void gives(Person head, Profile.Evidence evidence, int most) {
        shares(head, Map.of(area, new Profile.Levels(0, 4), "records", new Profile.Levels(3, 0)));
        profiles.ground(
                Map.of(area, new Profile.Ground(evidence, "Mätt i mars")),
                profiles.draft(head).version(),
                head);
        profiles.describe(
                Profile.Facts.NONE,
                new Profile.Consent(true, most),
                profiles.draft(head).version(),
                head);
        profiles.share(head);
    }

    private List<UUID> givers(UUID learner) {
        return counterparts.of(learner, Set.of(area), olof).stream()
                .map(one -> one.suggestion().giver())
                .toList();
    }

    @Test
    void selfPraiseAloneIsNoReasonToNameSomebody() {
        gives(cilla, Profile.Evidence.MEASURED, 2);
        gives(kajsa, Profile.Evidence.OWN_WORD, 2);

        assertThat(counterparts.of(inspection, Set.of(area), olof))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.suggestion().giver()).isEqualTo(council);
                    assertThat(one.grounds()).extracting(Profile.Entry::words).containsExactly("Mätt i mars");
                });
    }

    @Test
    void saysWhatTheOtherNeedsInReturnAndWhatOneCanGiveThere() {
        shares(ivar, Map.of("records", new Profile.Levels(0, 3)));
        gives(cilla, Profile.Evidence.EXAMPLE, 2);

        assertThat(counterparts.of(inspection, Set.of(area), olof).getFirst().inReturn())
                .containsExactly(new Counterparts.InReturn("records", 3, 3));
    }

    @Test
    void whoeverHasNotConsentedIsNotNamed() {
        gives(cilla, Profile.Evidence.MEASURED, 2);
        profiles.describe(
                Profile.Facts.NONE,
                Profile.Consent.NONE,
                profiles.draft(cilla).version(),
                cilla);
        profiles.share(cilla);

        assertThat(givers(inspection)).isEmpty();
    }

    @Test
    void theFewBestAreNotOverrun() {
        gives(cilla, Profile.Evidence.MEASURED, 1);
        var asks = new Exchanges.Asked(council, area, Asking.Format.SHORT, UUID.randomUUID());
        assertThat(givers(inspection)).containsExactly(council);

        exchanges.ask(asks, ivar);

        assertThat(givers(coast)).isEmpty();
        var late = person("Lena", finance, Role.LEADERSHIP, ada);
        assertThatThrownBy(() -> exchanges.ask(asks, late))
                .hasMessageContaining("giver-full");
    }

    @Test
    void anExchangeRemembersWhoseAdviceItFollowsAndHowLongItWasAskedFor() {
        gives(cilla, Profile.Evidence.MEASURED, 2);
        var advice = UUID.randomUUID();

        var id = exchanges.ask(new Exchanges.Asked(council, area, Asking.Format.SHORT, advice), ivar);

        assertThat(exchanges.ofAdvice(Set.of(advice), olof).getOrDefault(advice, List.of()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(id);
                    assertThat(one.origin().as()).isEqualTo(Exchange.Suggester.COUNCIL);
                    assertThat(one.length()).contains(Asking.Format.SHORT);
                });
    }
}
