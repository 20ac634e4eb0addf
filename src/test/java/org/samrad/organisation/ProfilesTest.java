package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Profiles profiles = profiles();

    private static Profiles profiles() {
        try {
            return new Profiles();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyTermHasAWordInFiveLanguagesUnderAllRules() {
        for (var regime : Regime.values()) {
            for (var profile : profiles.of(regime)) {
                for (var term : Term.values()) {
                    assertThat(profile.words().get(term))
                            .as("%s %s", profile.name(), term)
                            .containsOnlyKeys("da", "sv", "nb", "nn", "en");
                }
            }
        }
    }

    @Test
    void everyDutyIsSaidInFiveLanguages() {
        assertThat(Stream.of(Regime.values()).flatMap(one -> profiles.of(one).stream()))
                .allSatisfy(profile -> {
                    assertThat(profile.duties()).isNotEmpty().containsKeys(Duty.INFORMATION, Duty.DISCUSSION);
                    assertThat(profile.duties().values())
                            .allSatisfy(duty -> assertThat(duty.texts()).hasSize(5));
                    assertThat(profile.note()).hasSize(5);
                    assertThat(profile.sources()).isNotEmpty();
                });
    }

    @Test
    void wordsFollowTheRegime() {
        var norway = profiles.on(Regime.NO_HA, DAY);
        var sweden = profiles.on(Regime.SE_MBL, DAY);
        var denmark = profiles.on(Regime.DK_SU, DAY);

        assertThat(norway.word(Term.COMMITTEE, "nb")).isEqualTo("medbestemmelsesutvalg");
        assertThat(norway.word(Term.DISCUSSION, "nb")).isEqualTo("drøfting");
        assertThat(norway.heading(Term.VICE_CHAIR, "nb")).isEqualTo("Nestleder");
        assertThat(sweden.word(Term.LOCAL_COMMITTEE, "sv")).isEqualTo("lokal samverkansgrupp");
        assertThat(denmark.word(Term.AGENDA, "da")).isEqualTo("dagsorden");
        assertThat(denmark.heading(Term.LOCAL_COMMITTEE, "da")).isEqualTo("Samarbejdsudvalg (SU)");
        assertThat(profiles.on(null, DAY).word(Term.CHAIR, "nn")).isEqualTo("leiar");
    }

    @Test
    void profileIsTheOneOfTheDay() {
        assertThat(profiles.on(Regime.NO_HA, LocalDate.of(2025, 12, 31)).name()).isEqualTo("no-ha-2023");
        assertThat(profiles.on(Regime.NO_HA, LocalDate.of(2026, 1, 1)).name()).isEqualTo("no-ha-2026");
        assertThat(profiles.on(Regime.NO_HA, LocalDate.of(2019, 1, 1)).name()).isEqualTo("no-ha-2023");
        assertThat(profiles.on(Regime.NO_HA, DAY).duties())
                .hasSameSizeAs(profiles.of(Regime.NO_HA).getFirst().duties());
        assertThat(profiles.on(Regime.NO_HA, DAY).duties().values()).noneMatch(Profile.Statement::confirmed);
    }

    @Test
    void whatIsNotConfirmedSaysSo() {
        var med = profiles.on(Regime.DK_MED, DAY);

        assertThat(med.deadlines().noticeMonths()).isEqualTo(3);
        assertThat(med.deadlines().breachMonths()).isEqualTo(1);
        assertThat(med.confirms("deadline.notice")).isTrue();
        assertThat(med.confirms("deadline.breach")).isTrue();
        assertThat(med.confirms("deadline.send")).isFalse();
        assertThat(med.procedural()).isEqualTo(Profile.Procedural.UNANIMITY);
        assertThat(profiles.on(Regime.DK_SU, DAY).confirms("threshold")).isFalse();
    }
}
