package org.samrad.involvement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samrad.involvement.InvolvementPlan.Part;
import org.samrad.involvement.Involvements.Name;

class InvolvementPagesTest extends Gathering {
    private static final Pattern CODE = Pattern.compile("<p class=\"code\">([A-Z2-9-]{19})</p>");

    private String here() {
        return "/initiatives/" + initiative.id();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodIsOpenToEverybodyInEveryLanguage(Method method) {
        for (var language : new String[] {"en", "da", "sv", "nb", "nn"}) {
            var page = browser().visit("/methods/" + method.key() + "?lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).doesNotContain("involvement.method");
        }
    }

    @Test
    void guestGetsAReceiptAndReadsTheAnswerWithIt() {
        involvements.openLink(initiative.id(), liv);
        var code = involvements.channel(initiative.id(), liv).code();
        var guest = browser();
        guest.visit("/b/" + code);

        var sent = guest.post("/b/" + code, "kind", "OBSTACLE", "text", "Jeg kan ikke logge på", "group", "USERS");
        var receipt = CODE.matcher(sent.html());

        assertThat(sent.status()).isEqualTo(200);
        assertThat(receipt.find()).isTrue();
        responses.answerAll(
                initiative.id(), Filter.UNANSWERED, reply(Response.Kind.TAKEN_IN, "Login bliver rettet"), liv);
        guest.visit("/contributions/receipt");
        var answer = guest.post("/contributions/receipt", "receipt", receipt.group(1));
        assertThat(answer.html()).contains("Jeg kan ikke logge på", "Login bliver rettet");
        assertThat(guest.post("/contributions/receipt", "receipt", "2222-2222-2222-2222")
                        .status())
                .isEqualTo(422);
        assertThat(guest.visit("/b/NEVERWAS").status()).isEqualTo(404);
    }

    @Test
    void employeeContributesReadsItAndTheOwnerAnswers() {
        var employee = browserOf(omar);
        assertThat(employee.visit(here() + "/contribute").status()).isEqualTo(200);
        var refused = employee.post(here() + "/contribute", "kind", "NEED", "text", "", "group", "EMPLOYEES");
        assertThat(refused.status()).isEqualTo(422);
        var own = employee.post(
                here() + "/contribute",
                "kind",
                "NEED",
                "text",
                "Se hele sagen",
                "group",
                "EMPLOYEES",
                "who",
                "KEPT_BACK");
        assertThat(own.path()).startsWith("/contributions/");

        var owner = browserOf(liv);
        var list = owner.visit(here() + "/contributions");
        assertThat(list.html()).contains("Se hele sagen").doesNotContain("Omar");
        var answered = owner.post(
                here() + "/contributions/answer",
                "contribution",
                own.path().replace("/contributions/", ""),
                "reply",
                "NOT_TAKEN",
                "words",
                "Det kan loven ikke");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(employee.visit("/contributions/mine").html()).contains("Det kan loven ikke");
        assertThat(employee.visit(here() + "/contributions").status()).isEqualTo(403);
        assertThat(browserOf(stig).visit(own.path()).status()).isEqualTo(404);
    }

    @Test
    void planIsRefusedWithItsReasonsAndReadByThoseItConcerns() {
        plan(Part.BEFORE, Method.INTERVIEW, GroupKind.EMPLOYEES);
        var owner = browserOf(liv);
        owner.visit(here() + "/plan");

        var refused = owner.post(here() + "/plan/approve", "exemption", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("There is no activity under “During”", "There is no activity under “After”");
        assertThat(browserOf(omar).visit(here() + "/plan").html())
                .contains("Team øst")
                .doesNotContain("/plan/approve");
        assertThat(owner.visit(here()).html()).contains("Tell us what you need", "Interview");
        assertThat(browserOf(stig).visit(here() + "/plan").status()).isEqualTo(404);
    }

    @Test
    void activityIsPlannedChangedHeldAndTakenOut() {
        var owner = browserOf(liv);
        assertThat(owner.visit(here() + "/plan/activities/new?part=DURING").status())
                .isEqualTo(200);
        var form = pilot();
        assertThat(owner.post(here() + "/plan/activities/new", form).path()).isEqualTo(here() + "/plan");
        var activity = plans.get(initiative.id(), liv).activities().getFirst();
        assertThat(activity.groups()).hasSize(2);
        var place = here() + "/plan/activities/" + activity.id();
        assertThat(owner.visit(place).html()).contains("1.5");
        assertThat(owner.post(place, form).path()).isEqualTo(here() + "/plan");
        assertThat(owner.post(place, form).status()).isEqualTo(422);

        owner.visit(place + "/held");
        var held = owner.post(
                place + "/held",
                "heldOn",
                clock.today().toString(),
                "participants-0",
                "4",
                "participants-1",
                "0",
                "learnt",
                "Meget");

        assertThat(held.html()).contains("4 took part");
        assertThat(owner.post(place + "/remove").status()).isEqualTo(422);
    }

    private String[] pilot() {
        return new String[] {
            "part",
            "DURING",
            "method",
            "PILOT",
            "aim",
            "Prøve",
            "changeable",
            "Alt",
            "exit",
            "Nok",
            "starts",
            clock.today().plusDays(3).toString(),
            "ends",
            "",
            "responsible",
            liv.email(),
            "hours",
            "1,5",
            "level",
            "INVOLVE",
            "groups-EMPLOYEES",
            "Øst\nVest",
            "version",
            "0"
        };
    }

    @Test
    void listIsSentLookedAtAndBroughtIn() throws InterruptedException {
        var facilitator = browserOf(freja);
        assertThat(facilitator.visit(here() + "/contributions/import").status()).isEqualTo(200);
        var broken = facilitator.upload(
                here() + "/contributions/import", "file", "kind;text;group\nNEED;a;Nobody\n".getBytes(UTF_8));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.html()).contains("Line 2, Group");
        facilitator.visit(here() + "/contributions/import");
        var preview = facilitator.upload(
                here() + "/contributions/import", "file", "kind;text;group\nNEED;Se sagen;USERS\n".getBytes(UTF_8));
        assertThat(preview.html()).contains("Se sagen");

        var begun = facilitator.post(preview.path());

        assertThat(begun.status()).isEqualTo(200);
        for (int i = 0; i < 100 && involvements.counts(initiative.id(), liv).all() == 0; i++) {
            Thread.sleep(50);
        }
        assertThat(facilitator.visit(preview.path()).html()).contains("has been brought in");
    }

    @Test
    void meetingIsWrittenDownAndTheLinkAndTheDaysAreSet() {
        var facilitator = browserOf(freja);
        facilitator.visit(here() + "/contributions/meeting");
        var kept = facilitator.post(
                here() + "/contributions/meeting",
                "kind",
                "OBSTACLE",
                "group",
                "EMPLOYEES",
                "groupName",
                "Team øst",
                "on",
                clock.today().toString(),
                "lines",
                "Første\n\nAnden");
        assertThat(kept.html()).contains("Første", "Anden");
        var owner = browserOf(liv);
        owner.visit(here() + "/contributions");
        assertThat(owner.post(here() + "/contributions/link").html()).contains("/b/");
        assertThat(owner.post(here() + "/contributions/days", "days", "0").status())
                .isEqualTo(422);
        assertThat(owner.post(here() + "/contributions/days", "days", "10").status())
                .isEqualTo(200);
    }

    @Test
    void influenceIsNotedAndRead() {
        var owner = browserOf(liv);
        owner.visit(here() + "/influence");
        var noted = owner.post(
                here() + "/influence",
                "what",
                "Ny rækkefølge",
                "groups",
                "EMPLOYEES",
                "because",
                "",
                "on",
                clock.today().toString());

        assertThat(noted.status()).isEqualTo(200);
        assertThat(browserOf(omar).visit(here() + "/influence").html()).contains("Ny rækkefølge");
        involvements.contribute(initiative.id(), need("Mit"), Name.SHOWN, omar);
        assertThat(owner.visit(here() + "/contributions?standing=ALL&q=Mit").html())
                .contains("Omar");
    }
}
