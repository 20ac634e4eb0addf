package org.samrad.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The rules of the register and of the municipalities' time, without a database.
class LifeEventTest {
    private static final LocalDate CHOSEN = LocalDate.of(2019, 6, 11);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Responsible responsible(String body, LocalDate since) {
        return new Responsible(UUID.randomUUID(), LifeEvent.DEATH, body, "nb", since, "Strategien");
    }

    private static CommentPeriod period(LocalDate opens, LocalDate closes) {
        var words = new CommentPeriod.Words("Utkastet", "nb", "KS");
        return new CommentPeriod(UUID.randomUUID(), UUID.randomUUID(), words, opens, closes, UUID.randomUUID(), null);
    }

    @Test
    void thereAreSeven() {
        assertThat(LifeEvent.values()).hasSize(7);
        assertThat(LifeEvent.find("new-in-country")).contains(LifeEvent.NEW_IN_COUNTRY);
        assertThat(LifeEvent.find("NEW_IN_COUNTRY")).isEmpty();
    }

    @Test
    void whoAnsweredIn2019StaysWhenSomebodyTakesOver() {
        var first = responsible("KMD", CHOSEN);
        var later = responsible("KDD", LocalDate.of(2022, 1, 1));
        var known = List.of(later, first);

        assertThat(Responsible.on(LocalDate.of(2019, 12, 31), LifeEvent.DEATH, known))
                .contains(first);
        assertThat(Responsible.on(TODAY, LifeEvent.DEATH, known)).contains(later);
        assertThat(Responsible.on(CHOSEN.minusDays(1), LifeEvent.DEATH, known)).isEmpty();
        assertThat(first.until(known)).contains(LocalDate.of(2021, 12, 31));
        assertThat(later.until(known)).isEmpty();
    }

    @Test
    void nobodyTakesOverBeforeTheLast() {
        var known = List.of(responsible("KMD", CHOSEN));

        assertThatThrownBy(() -> responsible("KDD", CHOSEN).after(known, TODAY))
                .hasMessageContaining("lifeevent.rule.later");
        assertThatThrownBy(() -> responsible("KDD", TODAY.plusDays(1)).after(known, TODAY))
                .hasMessageContaining("lifeevent.rule.not-yet");
        assertThat(responsible("KDD", TODAY).after(known, TODAY).body()).isEqualTo("KDD");
    }

    @Test
    void municipalitiesHaveFourteenDaysAtLeast() {
        assertThat(period(TODAY, LocalDate.of(2026, 3, 16)).closes()).isEqualTo("2026-03-16");
        assertThatThrownBy(() -> period(TODAY, LocalDate.of(2026, 3, 15)))
                .hasMessageContaining("lifeevent.rule.period-short");
        assertThatThrownBy(() -> period(TODAY.minusDays(1), TODAY.plusDays(20)).planned(TODAY))
                .hasMessageContaining("lifeevent.rule.period-past");
    }

    @Test
    void lastDayStillTakesComments() {
        var period = period(TODAY, TODAY.plusDays(14));

        assertThat(period.on(TODAY.minusDays(1))).isEqualTo(CommentPeriod.State.PLANNED);
        assertThat(period.on(TODAY.plusDays(14))).isEqualTo(CommentPeriod.State.OPEN);
        assertThat(period.on(TODAY.plusDays(15))).isEqualTo(CommentPeriod.State.CLOSED);
        period.mustTakeComments(TODAY.plusDays(14), false);
        period.mustTakeComments(TODAY.plusDays(15), true);
        assertThatThrownBy(() -> period.mustTakeComments(TODAY.plusDays(15), false))
                .hasMessageContaining("lifeevent.rule.period-over");
        assertThatThrownBy(() -> period.mustTakeComments(TODAY.minusDays(1), true))
                .hasMessageContaining("lifeevent.rule.period-early");
    }

    @Test
    void answerComesAfterTheLastDayAndOnce() {
        var period = period(TODAY, TODAY.plusDays(14));
        var after = TODAY.plusDays(15);

        assertThatThrownBy(() -> period.answered("Ja", List.of(), TODAY.plusDays(14)))
                .hasMessageContaining("lifeevent.rule.answer-early");
        assertThatThrownBy(() -> period.answered(" ", List.of(), after))
                .hasMessageContaining("lifeevent.rule.answer-none");
        var answered = period.answered("Ja", List.of(), after);
        assertThat(answered.on(after)).isEqualTo(CommentPeriod.State.ANSWERED);
        assertThatThrownBy(() -> answered.answered("Nei", List.of(), after))
                .hasMessageContaining("lifeevent.rule.answer-again");
    }

    @Test
    void whatConcernsMunicipalitiesHasAContact() {
        assertThatThrownBy(() -> new Concern(
                        UUID.randomUUID(), Concern.Answer.YES, "De melder fra", "", UUID.randomUUID(), TODAY))
                .hasMessageContaining("lifeevent.rule.concern-contact");
        assertThat(new Concern(UUID.randomUUID(), Concern.Answer.NO, "Bare staten", "", UUID.randomUUID(), TODAY)
                        .answer())
                .isEqualTo(Concern.Answer.NO);
    }

    @Test
    void obstacleClosesWithALessonAndOnce() {
        var open = new Obstacle(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Obstacle.Kind.FUNDING_LOGIC,
                Obstacle.Level.MINISTRY,
                new Obstacle.Words("Ettårige bevilgninger", "nb", "Økonomisjef"),
                new Obstacle.Raised(UUID.randomUUID(), UUID.randomUUID(), TODAY),
                Obstacle.State.OPEN,
                List.of());

        assertThatThrownBy(() -> open.ended(Obstacle.How.SOLVED, "", TODAY)).hasMessageContaining("lifeevent.rule.lesson");
        var solved = open.ended(Obstacle.How.SOLVED, "Søk i to omganger", TODAY);
        assertThat(solved.isOpen()).isFalse();
        assertThatThrownBy(() -> solved.ended(Obstacle.How.ACCEPTED, "Nei", TODAY))
                .hasMessageContaining("lifeevent.rule.obstacle-ended");
    }

    @Test
    void serviceBelongsToALifeEventAndKeepsItsEnd() {
        var words = new Service.Words("Skifteattest", "Viser hvem som arver.", "nb");
        var way = new Service.Way("https://example.org/skifte", "post@example.org");

        assertThatThrownBy(() -> new Service.Way("javascript:alert(1)", "")).hasMessageContaining("lifeevent.rule.page");
        assertThatThrownBy(() -> new Service(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Set.of(),
                        words,
                        way,
                        TODAY,
                        new Service.State(null, 1)))
                .hasMessageContaining("lifeevent.rule.no-event");
        var offered = new Service(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Set.of(LifeEvent.DEATH),
                words,
                way,
                TODAY,
                new Service.State(null, 1));
        assertThatThrownBy(() -> offered.described(Set.of(LifeEvent.DEATH), words, way, 0))
                .hasMessageContaining("web.form.clash");
        var ended = offered.ended(TODAY);
        assertThat(ended.isOfferedOn(TODAY)).isFalse();
        assertThat(ended.isOfferedOn(TODAY.minusDays(1))).isTrue();
        assertThatThrownBy(() -> ended.ended(TODAY)).hasMessageContaining("lifeevent.rule.service-ended");
    }
}
