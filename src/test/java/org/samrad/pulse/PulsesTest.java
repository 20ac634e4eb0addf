package org.samrad.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.samrad.access.Guest;
import org.samrad.access.NotAllowed;
import org.samrad.access.PersonalData;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.insight.Participation;
import org.springframework.beans.factory.annotation.Autowired;

class PulsesTest extends Pulsing {
    @Autowired
    private List<PersonalData> houses;

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.textKey()).isEqualTo(key));
    }

    @Test
    void workedCasesAreShownAsTheRuleSays() {
        var agency = agency();

        var id = closed(agency, worked(), "");

        assertThat(shown(id, agency)).containsExactly("*", "A", "A1", "B");
    }

    @Test
    void heldBackAnswersCountInTheResponseRate() {
        var agency = agency();
        var open = open(agency, Map.of("A1", 12, "A2", 4, "B1", 12));
        answer(open, Map.of("A1", 6, "A2", 3, "B1", 12));
        goTo(clock.today().plusDays(11));

        var found = results.results(open.id(), agency.liv());

        assertThat(shown(open.id(), agency)).containsExactly("*", "A", "B", "B1");
        assertThat(found.rates().getLast()).isEqualTo(new Participation.Rate(75));
        assertThat(found.rates().getFirst()).isEqualTo(new Participation.Rate(55));
        assertThat(found.rates().get(2)).isEqualTo(new Participation.TooFew());
    }

    @Test
    void resultsComeOnceAndNotBeforeTheClosing() {
        var agency = agency();
        var open = open(agency, worked());
        answer(open, worked());

        assertThatThrownBy(() -> results.results(open.id(), agency.liv())).isInstanceOf(NotFound.class);
        goTo(clock.today().plusDays(11));
        jobs.run();
        var first = results.results(open.id(), agency.liv()).releases();
        jobs.run();
        results.release(open.id());

        assertThat(results.results(open.id(), agency.liv()).releases()).isEqualTo(first);
        assertThatThrownBy(() -> database.sql("update pulse.pulse set released_on = released_on + 1 where id = ?")
                        .param(open.id())
                        .update())
                .hasMessageContaining("released once");
    }

    @Test
    void singleAnswersAreDeletedNinetyDaysAfterTheFigures() {
        var agency = agency();
        var id = closed(agency, worked(), "");
        var sql = "select count(*)::int from pulse.answer where pulse = ?";
        goTo(clock.today().plusDays(89));
        jobs.run();
        assertThat(count(sql, id)).isEqualTo(26);

        goTo(clock.today().plusDays(1));
        jobs.run();

        assertThat(count(sql, id)).isZero();
        assertThat(shown(id, agency)).containsExactly("*", "A", "A1", "B");
        refused(
                "pulse.rule.forgotten",
                () -> results.together(id, "Begge", List.of(agency.unit("A"), agency.unit("B")), agency.liv()));
    }

    @Test
    void aSlipLetsInOnceAndOnlyWhileThePulseIsOpen() {
        var agency = agency();
        var open = open(agency, worked());
        var slip = open.of("A1").getFirst();
        refused("pulse.rule.nothing-said", () -> answers.answer(slip, Map.of(), Guest.GUEST));
        answers.answer(slip, Map.of(1, 1), Guest.GUEST);

        assertThatThrownBy(() -> answers.answer(slip, Map.of(1, 1), Guest.GUEST))
                .isInstanceOf(NotFound.class);
        assertThat(count("select count(*)::int from pulse.answer where pulse = ?", open.id()))
                .isEqualTo(1);
        goTo(clock.today().plusDays(11));
        refused("pulse.rule.not-open", () -> answers.answer(open.of("A1").get(1), Map.of(1, 1), Guest.GUEST));
    }

    @Test
    void slipsAreNotMadeAnewOnceSomebodyCouldHaveAnswered() {
        var agency = agency();
        var open = open(agency, worked());

        refused("pulse.rule.slips-made", () -> pulses.makeSlips(open.id(), agency.unit("A1"), agency.liv()));
    }

    @Test
    void aYearOfAUnitIsSpentAndTheRefusalSaysOnWhat() {
        var agency = agency();
        pulses.decide(new PulseRules(5, 1, 0), agency.liv());
        goTo(LocalDate.of(clock.today().getYear() + 1, 2, 1));
        closed(agency, Map.of("A1", 7), "");
        var other = new PulseQuestion(1, null, "Har du fået svar?");
        var second = drafted(agency, Map.of("A1", 7, "B1", 9), other);

        assertThatThrownBy(() -> pulses.plan(second, "", agency.liv()))
                .isInstanceOfSatisfying(RuleBroken.class, rule -> {
                    assertThat(rule.textKey()).isEqualTo("pulse.rule.budget");
                    assertThat(rule.values()).contains("A1", 1, "Kan vi følge med?");
                });
        pulses.ask(second, Map.of(agency.unit("B1"), 9), agency.liv());
        pulses.plan(second, "", agency.liv());
    }

    @Test
    void theSameQuestionWaitsNinetyDaysAndNeedsAReasonWithinAYear() {
        var agency = agency();
        closed(agency, worked(), "");
        var soon = drafted(agency, worked(), load(1));
        refused("pulse.rule.too-soon", () -> pulses.plan(soon, "Vi må", agency.liv()));

        goTo(clock.today().plusDays(100));
        var later = drafted(agency, worked(), load(1));

        refused("pulse.rule.again", () -> pulses.plan(later, "", agency.liv()));
        var checked = pulses.check(pulses.get(later, agency.liv()), agency.liv());
        assertThat(results.known(checked.again(), agency.liv())).containsOnlyKeys(1);
        pulses.plan(later, "Meget er ændret", agency.liv());
    }

    @Test
    void theThresholdIsRaisedAndNeverLowered() {
        var agency = agency();
        var day = clock.today();
        refused("pulse.rule.threshold", () -> pulses.decide(new PulseRules(4, 4, 0), agency.liv()));
        pulses.decide(new PulseRules(8, 4, 0), agency.liv());

        refused("pulse.rule.threshold", () -> pulses.draft(draft(day, load(1)), agency.liv()));
        assertThatThrownBy(() -> database.sql("insert into pulse.rules values (?, 4, 4, 0)")
                        .param(agency.id())
                        .update())
                .hasMessageContaining("threshold");
    }

    @Test
    void whatWasPromisedCannotBeChangedNotEvenBySql() {
        var agency = agency();
        var open = open(agency, worked());

        refused("pulse.rule.fixed", () -> pulses.redraft(open.id(), draft(clock.today(), load(1)), 1, agency.liv()));
        for (var change : List.of("threshold = 6", "purpose = 'x'", "closes_on = closes_on + 1", "planned_on = null")) {
            assertThatThrownBy(() -> database.sql("update pulse.pulse set " + change + " where id = ?")
                            .param(open.id())
                            .update())
                    .as(change)
                    .hasMessageContaining("fixed once a pulse is planned");
        }
    }

    @Test
    void othersFindNothingAndEmployeesSeeButDoNotPlan() {
        var agency = agency();
        var id = closed(agency, worked(), "");
        var draft = drafted(agency, worked(), new PulseQuestion(1, null, "Andet?"));
        var sanne = person("Sanne", agency.id(), Role.EMPLOYEE, agency.administrator());
        var stranger = agency().liv();

        assertThat(results.results(id, sanne).closing().figures()).isNotEmpty();
        assertThatThrownBy(() -> pulses.get(draft, sanne)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pulses.managed(id, sanne)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> results.results(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pulses.get(id, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoPlannedIsShownAndErased() {
        var agency = agency();
        var id = open(agency, worked()).id();

        assertThat(browserOf(agency.liv()).visit("/me/data").html()).contains(id.toString());
        houses.forEach(house -> house.erase(agency.liv()));

        assertThat(count(
                        "select count(*)::int from pulse.pulse where planned_by = ?",
                        agency.liv().id()))
                .isZero();
    }

    @Test
    void whatCameOfItStandsFirstTheNextTime() {
        var agency = agency();
        var first = closed(agency, worked(), "");
        results.tellOutcome(first, "To projekter er skudt", agency.liv());
        goTo(clock.today().plusDays(100));
        var next = open(agency, worked(), "Igen", load(1));

        var door = answers.door(next.of("B2").getFirst(), Guest.GUEST);

        assertThat(door.lastTime().map(Pulse::outcome)).contains("To projekter er skudt");
    }

    @Test
    void everyWayOfWritingAQuestionIsTheSameQuestion() {
        assertThat(new PulseQuestion(1, null, "Har du  tid, nu?").identity())
                .isEqualTo(new PulseQuestion(7, null, "har du tid nu").identity())
                .isNotEqualTo(new PulseQuestion(1, null, "Har du råd?").identity());
        assertThat(load(1).identity()).isEqualTo("LOAD");
    }
}
