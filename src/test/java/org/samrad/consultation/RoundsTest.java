package org.samrad.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;

/// Results come in rounds, to those who may see them, the same on the page, in the file and through the API.
class RoundsTest extends Asking {
    @Autowired
    private Results results;

    private static Consultation.Rules shown(Consultation.ResultsWhen when) {
        return new Consultation.Rules(Consultation.Moderation.LIGHT, when, Consultation.Privacy.ANONYMOUS, 5);
    }

    private void saySomething(List<Answering.Participation> people) {
        for (int i = 0; i < people.size(); i++) {
            say(i % 3 - 1, List.of(people.get(i)));
        }
    }

    private int rounds(UUID id, Person liv) {
        results.publishIfDue(consultations.get(id, liv));
        return count("select count(*)::int from consultation.round where consultation = ?", id);
    }

    /// What this reader gets: whether the page shows figures, and the answers of the file, the API and the watch.
    private static List<Object> seen(Browser browser, UUID id) {
        var here = "/consultations/" + id + "/results";
        return List.of(
                browser.visit(here).html().contains(here + ".csv"),
                browser.visit(here + ".csv").status(),
                browser.visit("/api/v1" + here).status(),
                browser.visit(here + "/round").html().contains("\"round\":0"));
    }

    private static final List<Object> ALL = List.of(true, 200, 200, false);
    private static final List<Object> NOTHING = List.of(false, 404, 404, true);

    @Test
    void resultsShownAtOnceAreShownToEverybodyFromTheFirstRoundOn() {
        var liv = agency().owner();
        var id = open(shown(Consultation.ResultsWhen.AT_ONCE), liv);
        assertThat(seen(browser(), id)).isEqualTo(NOTHING);
        saySomething(participants(code(id, liv), 20));

        assertThat(rounds(id, liv)).isEqualTo(1);

        assertThat(seen(browser(), id)).isEqualTo(ALL);
    }

    @Test
    void resultsForThoseWhoHaveAnsweredAreShownToNobodyElseNotEvenTheOwner() {
        var liv = agency().owner();
        var id = open(shown(Consultation.ResultsWhen.AFTER_ANSWERING), liv);
        var code = code(id, liv);
        saySomething(participants(code, 20));
        assertThat(rounds(id, liv)).isEqualTo(1);
        var browser = answeringBrowser(id, code);
        assertThat(seen(browser, id)).isEqualTo(NOTHING);

        browser.visit("/receipt");
        agreeToAll(browser, id, liv);

        assertThat(seen(browser, id)).isEqualTo(ALL);
        assertThat(seen(browser(), id)).isEqualTo(NOTHING);
        assertThat(seen(browserOf(liv), id)).isEqualTo(NOTHING);
        consultations.close(id, liv);
        assertThat(seen(browser(), id)).isEqualTo(ALL);
    }

    @Test
    void resultsForAfterTheClosingAreShownToNobodyBefore() {
        var liv = agency().owner();
        var id = open(liv);
        var code = code(id, liv);
        saySomething(participants(code, 22));
        var browser = answeringBrowser(id, code);
        browser.visit("/receipt");
        agreeToAll(browser, id, liv);

        assertThat(rounds(id, liv)).isZero();
        assertThat(seen(browser, id)).isEqualTo(NOTHING);
        assertThat(seen(browserOf(liv), id)).isEqualTo(NOTHING);
        consultations.close(id, liv);
        assertThat(seen(browser(), id)).isEqualTo(ALL);
    }

    @Test
    void roundNeedsTwentyAndThenTenNewOrChanged() {
        var liv = agency().owner();
        var id = open(shown(Consultation.ResultsWhen.AT_ONCE), liv);
        var code = code(id, liv);
        var people = new ArrayList<>(participants(code, 19));
        saySomething(people);
        assertThat(rounds(id, liv)).isZero();

        saySomething(participants(code, 1));
        assertThat(rounds(id, liv)).isEqualTo(1);
        saySomething(participants(code, 9));
        assertThat(rounds(id, liv)).isEqualTo(1);
        say(1, people.subList(0, 1));
        assertThat(rounds(id, liv)).isEqualTo(2);
        say(1, people.subList(0, 9));
        assertThat(rounds(id, liv)).isEqualTo(2);
    }

    @Test
    void whatIsTooLittleAtTheClosingStaysOutAndWhatRoundsWereMadeOfIsDeleted() {
        var liv = agency().owner();
        var id = open(shown(Consultation.ResultsWhen.AT_ONCE), liv);
        var code = code(id, liv);
        saySomething(participants(code, 20));
        assertThat(rounds(id, liv)).isEqualTo(1);
        assertThat(kept(id)).isEqualTo(1);
        saySomething(participants(code, 2));

        consultations.close(id, liv);

        assertThat(kept(id)).isZero();
        assertThat(count("select count(*)::int from consultation.round where consultation = ? and final", id))
                .isEqualTo(1);
        assertThat(count("select max(participants) from consultation.round where consultation = ?", id))
                .isEqualTo(20);
        assertThat(results.latest(id, false, Guest.GUEST).orElseThrow().round().last())
                .isTrue();
    }

    private int kept(UUID id) {
        return count("select count(*)::int from consultation.round where consultation = ? and input is not null", id);
    }

    @Test
    void finalRoundTakesInAllWhenEnoughHasCome() {
        var liv = agency().owner();
        var id = open(shown(Consultation.ResultsWhen.AT_ONCE), liv);
        var code = code(id, liv);
        saySomething(participants(code, 20));
        assertThat(rounds(id, liv)).isEqualTo(1);
        saySomething(participants(code, 15));

        consultations.close(id, liv);

        assertThat(count("select max(participants) from consultation.round where consultation = ?", id))
                .isEqualTo(35);
        assertThat(kept(id)).isZero();
    }

    @Test
    void ballotsThatAreRegisteredWhileItClosesAreCounted() throws InterruptedException {
        var liv = agency().owner();
        var id = open(liv);
        var people = participants(code(id, liv), 40);
        var statement = statements(id, liv).getFirst();

        var voting = people.stream()
                .map(one -> Thread.startVirtualThread(() -> {
                    try {
                        answering.vote(one, statement, 1, false, clock.now(), Guest.GUEST);
                    } catch (RuleBroken late) {
                        assertThat(late.textKey()).isEqualTo("consultation.rule.closed");
                    }
                }))
                .toList();
        consultations.close(id, liv);
        for (var one : voting) {
            one.join();
        }

        int registered = count("select count(*)::int from consultation.vote where consultation = ?", id);
        int counted = count("select max(participants) from consultation.round where consultation = ?", id);
        assertThat(counted).isEqualTo(registered);
    }

    @Test
    void closedConsultationWithoutFiguresGetsThemLater() {
        var liv = agency().owner();
        var id = open(liv);
        saySomething(participants(code(id, liv), 9));
        consultations.close(id, liv);
        database.sql("delete from consultation.round where consultation = ?")
                .param(id)
                .update();

        consultations.finish(consultations.get(id, liv));
        consultations.finish(consultations.get(id, liv));

        assertThat(count("select count(*)::int from consultation.round where consultation = ? and final", id))
                .isEqualTo(1);
    }

    @Test
    void withdrawnStatementLeavesTheResults() {
        var liv = agency().owner();
        var id = open(liv);
        saySomething(participants(code(id, liv), 12));
        var gone = statements(id, liv).getFirst();
        moderation.withdraw(gone.id(), Statement.Reason.UNCLEAR, "", liv);
        consultations.close(id, liv);
        var here = "/consultations/" + id + "/results";

        assertThat(List.of(here, here + ".csv", "/api/v1" + here))
                .allSatisfy(path -> assertThat(browser().visit(path).html())
                        .as(path)
                        .doesNotContain(gone.text())
                        .contains("Det skal være hurtigt"));
    }

    @Test
    void participantsSeeWhatBecameOfTheirAnswersWithTheCookieOrTheReceipt() {
        var liv = agency().owner();
        var id = open(liv);
        var one = participant(code(id, liv));
        say(1, List.of(one));
        saySomething(participants(code(id, liv), 8));
        consultations.close(id, liv);
        var statement = statements(id, liv).getFirst();
        decisions.treat(
                new Treatment(statement.id(), Treatment.Kind.COMMON, "Det får I", "Fra foråret", null, null), liv);
        var device = browser();
        device.keep("answers-" + id, one.receipt());
        assertThat(device.visit("/consultations/" + id + "/mine").html()).doesNotContain("Det får I");

        decisions.publish(id, liv);

        assertThat(device.visit("/consultations/" + id + "/mine").html()).contains("Det får I", "Fra foråret");
        var elsewhere = browser();
        elsewhere.visit("/receipt");
        var typed = one.receipt().toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
        assertThat(elsewhere.post("/receipt", "receipt", typed).html()).contains("Det får I");
    }
}
