package org.samrad.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;

class RoomPagesTest extends InARoom {
    private String home() {
        return "/pairs/" + pair;
    }

    @Test
    void theCommonProblemIsWrittenSignedAndFrozen() {
        var one = browserOf(small);
        var other = browserOf(large);
        assertThat(one.visit("/pairs").path()).isEqualTo(home());
        assertThat(one.visit(home()).html()).contains("Write down the problem you have in common", "Lars", "Nils");
        one.visit(home() + "/statement");
        one.post(home() + "/statement", "text", "Vi bygger <var> för sig", "language", "sv", "version", "0");
        other.visit(home() + "/statement");
        var clash = other.post(home() + "/statement", "text", "Jag var långsammare", "language", "sv", "version", "0");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.html())
                .contains("Somebody else has saved", "Jag var långsammare", "Vi bygger &lt;var&gt; för sig");

        assertThat(one.post(home() + "/statement/sign", "version", "1").html()).contains("Now it waits for");
        var signed = other.post(home() + "/statement/sign", "version", "1");
        assertThat(signed.html()).contains("All have signed this version", "Sigrid", "Lars");
        assertThat(one.visit(home()).html()).contains("Say what you can give");
    }

    @Test
    void promisesStandAmongWhatIsOwedAndLeadBack() {
        var one = browserOf(small);
        one.visit(home() + "/promises");
        var empty = one.post(home() + "/promises", "area", "Teknik");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("href=\"#hours\"", "Teknik");
        var made = one.post(
                home() + "/promises",
                "area",
                "Teknik",
                "what",
                "Råd om e-tjänster",
                "hours",
                "20",
                "from",
                clock.today().toString(),
                "until",
                clock.today().plusDays(60).toString(),
                "inCharge",
                smallMember.id().toString());
        assertThat(made.html()).contains("Råd om e-tjänster", "0 of 20 hours given", "Now it is the turn of");

        var owed = browserOf(smallMember).visit("/commitments");

        assertThat(owed.html()).contains("Råd om e-tjänster");
        var promise = promises.list(room(small), small).getFirst();
        var page = home() + "/promises/" + promise.id();
        one.visit(page);
        assertThat(one.post(page + "/hours", "on", clock.today().toString(), "given", "8", "note", "Genomgång")
                        .html())
                .contains("8 of 20 given", "Genomgång");
        mustEndWithAReason(page);
    }

    private void mustEndWithAReason(String page) {
        var other = browserOf(large);
        other.visit(page);
        assertThat(other.post(page + "/end", "outcome", "PARTLY", "said", "Bara hälften")
                        .status())
                .isEqualTo(422);
        assertThat(other.post(page + "/end", "outcome", "KEPT", "said", "Vi har valt väg")
                        .html())
                .contains("Vi har valt väg", "Kept");
    }

    @Test
    void aMeetingIsPlannedTakenAlongAndLogged() {
        var one = browserOf(small);
        one.visit(home() + "/meetings");
        var today = clock.today().toString();
        var planned = one.post(
                home() + "/meetings",
                "about",
                "Första träffen",
                "day",
                today,
                "from",
                "9.00",
                "to",
                "11:00",
                "mode",
                "HYBRID",
                "where",
                "Sal 2",
                "link",
                "https://mote.example/1");
        assertThat(planned.html()).contains("Första träffen", "Both in the room and remotely");
        var meeting = meetings.list(room(small), small).getFirst();
        var page = home() + "/meetings/" + meeting.id();
        var file = one.visit(page + "/invitation.ics");
        assertThat(file.html()).contains("BEGIN:VEVENT", "SUMMARY:Första träffen", "LOCATION:Sal 2", "METHOD:PUBLISH");

        one.visit(page);
        var field = PairMeetingPages.field(home(small), org.samrad.programme.Participant.Level.HEAD);
        var silent = one.post(page + "/held", "version", "0", field, "1");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html()).contains("Say what changed");
        var held = one.post(page + "/held", "version", "0", field, "1", "changed", "Vi delar mallar");
        assertThat(held.html()).contains("Vi delar mallar", "Held");
    }

    @Test
    void thePlanIsWrittenPartByPartAndHandedIn() {
        signedStatement();
        var one = browserOf(small);
        var plan = home() + "/plan";
        assertThat(one.visit(plan).html()).contains("Before it can be handed in", "Add at least one indicator");
        one.visit(plan + "/sections/GOVERNANCE");
        one.post(plan + "/sections/GOVERNANCE", "text", "Styrs av båda cheferna", "version", "0");
        one.visit(plan + "/measures/new");
        var responsible = home(small) + "/" + small.id();
        var flagged = one.post(
                plan + "/measures/new",
                "text",
                "Dela handledare",
                "goal",
                "",
                "kind",
                "RELATION",
                "work",
                "DEVELOPMENT",
                "responsible",
                responsible,
                "due",
                clock.today().plusDays(90).toString(),
                "hours",
                "12");
        assertThat(flagged.html()).contains("Dela handledare", "No goal", "Styrs av båda cheferna");
        var measure = plans.get(room(small), small).content().measures().getFirst();
        plans.remove(pair, measure.id(), small);
        plans.write(pair, Plan.Section.GOVERNANCE, "", 1, small);
        completed(one, plan);
        assertThat(one.visit(plan + ".pdf").status()).isEqualTo(200);
        assertThat(one.visit(plan + ".odt").status()).isEqualTo(200);
    }

    private void completed(Browser one, String plan) {
        var before = plans.get(room(small), small).content().section(Plan.Section.GOVERNANCE);
        plans.write(pair, Plan.Section.GOVERNANCE, "Styrning", before.since(), small);
        plans.write(pair, Plan.Section.PRESENT_STATE, "Nuläge", 0, small);
        plans.write(pair, Plan.Section.LEADERSHIP, "Ledning", 0, large);
        var goal = plans.addGoal(pair, "En väg in", java.util.Optional.empty(), large);
        plans.addMeasure(pair, measure(Plan.Kind.COMPETENCE, Plan.Work.DEVELOPMENT, goal), large);
        plans.addIndicator(
                pair,
                new Plan.IndicatorWords(
                        "Andel", goal, "50 %", "90 %", clock.today().plusYears(1)),
                large);
        var version = String.valueOf(plans.get(room(small), small).version());
        one.visit(plan);
        assertThat(one.post(plan + "/submit", "version", "1").html()).contains("You have read version 1");
        one.post(plan + "/submit", "version", version);
        var other = browserOf(large);
        other.visit(plan);
        var both = other.post(plan + "/submit", "version", version);
        assertThat(both.html()).contains("All have handed in this version", "letter by letter");
        assertThat(other.visit(plan + "/versions/1").status()).isEqualTo(200);
        assertThat(other.post(plan + "/comments", "part", "", "text", "Bra!").html())
                .contains("Bra!");
    }

    @Test
    void thePairGoesOnAndSaysWhatCameOfIt() {
        presented();
        var one = browserOf(small);
        var page = home() + "/continuation";
        one.visit(page + "/areas/new");
        one.post(
                page + "/areas/new",
                "name",
                "Roller",
                "what",
                "Träffas",
                "first",
                clock.today().plusDays(20).toString(),
                "owner-" + home(small),
                small.id().toString(),
                "owner-" + home(large),
                large.id().toString());
        one.post(page + "/sign", "version", "1");
        var other = browserOf(large);
        assertThat(other.visit(page).html()).contains("Roller", "Träffas");
        assertThat(other.post(page + "/sign", "version", "1").html()).contains("Status after 6 months");

        var mine = continuations.followUps(room(small), small).stream()
                .filter(each -> each.organisation().equals(home(small)))
                .findFirst()
                .orElseThrow();
        var form = home() + "/follow-ups/" + mine.id();
        one.visit(form);
        assertThat(one.post(form, "words", "Bra").status()).isEqualTo(422);
        var area = continuations.agreed(room(small), small).areas().getFirst().id();
        assertThat(one.post(form, "words", "Vi ringer varandra", "result-" + area, "UNDER_WAY")
                        .html())
                .contains("Vi ringer varandra", "Stays in this room");
        one.visit(home() + "/evaluation");
        var said = one.post(home() + "/evaluation", "causes", "TRUST", "changed", "Kortare väg", "before", "1");
        assertThat(said.html()).contains("Trust", "Kortare väg");
        assertThat(one.post(home() + "/end", "why", "Klart").status()).isEqualTo(422);
        assertThat(other.visit("/commitments").html()).contains("12 m");
    }

    @Test
    void theDayOfPresentationIsForTheRoundAndTheReportForItsOrganisers() {
        submitted(pair, small, large);
        dayOfPresentation();
        var day = "/rounds/" + round + "/presentation";
        var organiser = browserOf(this.organiser);
        assertThat(organiser.visit(day).html()).contains("Plan handed in", "No plan handed in");
        organiser.post(day + "/" + pair + "/presented");
        var guest = browserOf(third);
        assertThat(guest.visit(day).html()).contains("Plan presented", "Say something to them");
        assertThat(guest.post(day + "/" + pair + "/feedback", "kind", "ADVICE", "text", "Börja i liten skala")
                        .html())
                .contains("Börja i liten skala");
        assertThat(guest.post(day + "/live", "pair", pair.toString(), "text", "Vem äger det?")
                        .html())
                .contains("Vem äger det?");
        assertThat(browserOf(fourth).visit(day).html()).doesNotContain("Börja i liten skala");
        assertThat(browserOf(small).visit(home()).html()).contains("Börja i liten skala");

        assertThat(organiser.visit("/plans/" + pair).html()).contains("Text om GOVERNANCE");
        assertThat(organiser.visit("/plans/" + pair + "/plan.pdf").status()).isEqualTo(200);
        assertThat(organiser.visit("/rounds/" + round + "/report").html()).contains("Report of round 1");
        assertThat(browser().visit("/rounds/" + round + "/results").status()).isEqualTo(404);
        organiser.post("/rounds/" + round + "/report/publish");
        assertThat(browser().visit("/rounds/" + round + "/results").html())
                .contains("Report of round 1")
                .doesNotContain("Text om", "Börja i liten skala");
    }

    /// Every page of the room, as those outside of the pair ask for it.
    private List<String> addresses() {
        var meeting = meetings.plan(pair, event(clock.today()), small);
        var promise =
                promises.promise(pair, home(large), new Promise.Words("Teknik", "Råd", "sv"), effort(small, 5), small);
        documents.put(
                pair, java.util.Optional.empty(), "Mall", new SharedDocuments.Upload("a.txt", new byte[] {65}), small);
        var document = documents.list(room(small), small).getFirst().id();
        continued();
        var followUp = continuations.followUps(room(small), small).getFirst().id();
        var all = new ArrayList<>(List.of("", "/statement", "/statement/1", "/promises", "/promises/" + promise));
        all.addAll(List.of("/meetings", "/meetings/" + meeting, "/meetings/" + meeting + "/invitation.ics"));
        all.addAll(List.of("/questions", "/questions/COMMON.1", "/gaps", "/gaps/new", "/documents"));
        all.addAll(List.of("/documents/" + document + "/1", "/plan", "/plan.pdf", "/plan.odt", "/plan/versions/1"));
        all.addAll(List.of("/plan/sections/GOVERNANCE", "/plan/goals/new", "/plan/measures/new", "/continuation"));
        all.addAll(List.of("/continuation/areas/new", "/follow-ups/" + followUp, "/evaluation"));
        return all.stream().map(one -> home() + one).toList();
    }

    @Test
    void nobodyOutsideThePairFindsAnythingOfTheRoom() {
        var all = addresses();
        var outsiders = List.of(organiser, colleague, third, stranger, ada);
        var inside = browserOf(large);
        for (var path : all) {
            assertThat(browser().visit(path).path()).as(path).isEqualTo("/sign-in");
            if (!path.contains("follow-ups")) {
                assertThat(inside.visit(path).status()).as(path).isEqualTo(200);
            }
        }
        for (var outsider : outsiders) {
            var browser = browserOf(outsider);
            for (var path : all) {
                assertThat(browser.visit(path).status())
                        .as(outsider.name() + " " + path)
                        .isEqualTo(404);
            }
            for (var act : List.of(
                    "/theme",
                    "/statement",
                    "/statement/sign",
                    "/promises",
                    "/meetings",
                    "/plan/submit",
                    "/plan/comments",
                    "/gaps/new",
                    "/continuation/sign",
                    "/evaluation",
                    "/end")) {
                assertThat(browser.post(home() + act, "version", "1").status())
                        .as(act)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void pagesSpeakTheReadersLanguage() {
        continued();
        var one = browserOf(small);

        for (var place : List.of("", "/statement", "/promises", "/meetings", "/questions", "/plan", "/continuation")) {
            for (var tag : List.of("da", "sv", "nb", "nn")) {
                var page = one.visit(home() + place + "?lang=" + tag);
                assertThat(page.status()).as(place).isEqualTo(200);
                assertThat(page.html()).as(place).contains("<html lang=\"" + tag + "\"");
            }
        }
    }
}
