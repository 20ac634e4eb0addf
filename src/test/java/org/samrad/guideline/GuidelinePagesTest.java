package org.samrad.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.Browser;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class GuidelinePagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Forums forums;

    @Autowired
    private Clock clock;

    private Person ada;
    private Committee committee;
    private Browser chair;
    private Browser vice;
    private String here;

    @BeforeEach
    void aMainCommittee() {
        ada = administrator();
        committee = Committee.in(organisations, forums, clock.today(), ada);
        chair = seated("Bjarne", Mandate.Side.MANAGEMENT, Mandate.Seat.CHAIR);
        vice = seated("Sanne", Mandate.Side.EMPLOYEES, Mandate.Seat.VICE_CHAIR);
        here = "/forums/" + committee.forum() + "/guidelines";
    }

    private Browser seated(String name, Mandate.Side side, Mandate.Seat seat) {
        var person = person(name, committee.organisation(), null, ada);
        committee.seat(forums, person, side, seat, ada);
        return browserOf(person);
    }

    private String asked(String kind) {
        vice.visit(here + "/new");
        var page = vice.post(here, "kind", kind, "title", "Ny <teknologi>", "why", "Det går stærkt", "language", "da");
        assertThat(page.html()).contains("Ny &lt;teknologi&gt;", "Asked for on", "First talk by");
        return page.path();
    }

    @Test
    void proceduralGuidelineIsBuiltAgreedAndCannotBeGivenNotice() {
        var path = asked("PROCEDURAL");
        var today = clock.today().toString();
        chair.visit(path);
        assertThat(chair.post(path + "/talk", "on", today).html()).contains("First talk on");
        var draft = chair.visit(path + "/draft");
        assertThat(draft.html()).contains("What counts as larger", "Working days before the decision");
        var refused = chair.post(path + "/draft", "text", "Vi drøfter først.", "from", today, "seen", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Vi drøfter først.", "Say what counts as larger");
        var written = write(chair, path, "0", "Vi drøfter først.");
        assertThat(written.html()).contains("Draft of version 1", "Hoved-MED", "at least 15 working days");

        assertThat(chair.post(path + "/approve", "seen", "1").html())
                .contains("Who has said yes")
                .doesNotContain("What holds");
        vice.visit(path);
        var agreed = vice.post(path + "/approve", "seen", "1");
        assertThat(agreed.html()).contains("What holds (version 1)", "In force");
        var notice = vice.post(path + "/notice", "why", "Væk med den");
        assertThat(notice.status()).isEqualTo(422);
        assertThat(notice.html()).contains("cannot be terminated by notice", "Væk med den");
        assertThat(vice.visit(path + "?lang=da").html()).contains("Procedureretningslinje", "Det gælder");
    }

    private static Browser.Page write(Browser who, String path, String seen, String text) {
        return who.post(
                path + "/draft",
                "text",
                text,
                "people",
                "Mere end ét team",
                "people-from",
                "50",
                "phase-0",
                "IDEA",
                "level-0",
                "MAIN",
                "material-0",
                "Business case",
                "days-0",
                "15",
                "from",
                "2026-11-01",
                "seen",
                seen);
    }

    @Test
    void twoWhoWriteAtOnceLoseNoWord() {
        var path = asked("PROCEDURAL");
        chair.visit(path);
        chair.post(path + "/talk", "on", clock.today().toString());
        chair.visit(path + "/draft");
        vice.visit(path + "/draft");
        write(chair, path, "0", "Formandens ord");

        var late = write(vice, path, "0", "Næstformandens ord");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Formandens ord", "Næstformandens ord", "was changed while you read it");
        assertThat(write(vice, path, "1", "Begges ord").html()).contains("Begges ord");
    }

    @Test
    void employeesSeeWhatIsInForceAndNothingElse() {
        var path = asked("GUIDELINE");
        var omar = browserOf(person("Omar", committee.organisation(), Role.EMPLOYEE, ada));

        assertThat(omar.visit(path).status()).isEqualTo(404);
        assertThat(omar.visit(here).html()).contains("There are no guidelines here yet");
        assertThat(omar.visit(here + "/new").status()).isEqualTo(403);
        assertThat(omar.visit("/guidelines").html()).contains("There are none yet");
        assertThat(omar.visit("/guidelines/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser().visit("/guidelines").path()).isEqualTo("/sign-in");
    }

    @Test
    void managementsNoStandsWithItsDiscussion() {
        var path = asked("GUIDELINE");
        chair.visit(path);
        assertThat(chair.post(path + "/refuse", "discussed-on", "", "discussion", "")
                        .status())
                .isEqualTo(422);
        var refused = chair.post(
                path + "/refuse", "discussed-on", clock.today().toString(), "discussion", "Begge parter talte.");

        assertThat(refused.html()).contains("Refused after discussion", "Begge parter talte.");
        assertThat(vice.visit("/organisations/" + committee.organisation() + "/forums/" + committee.forum())
                        .html())
                .contains("Ny &lt;teknologi&gt;");
    }
}
