package org.samrad.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samrad.base.Clock;
import org.springframework.beans.factory.annotation.Autowired;

class LifeEventPagesTest extends AcrossSectors {
    @Autowired
    private Clock clock;

    private String home() {
        return "/initiatives/" + death.id();
    }

    @Test
    void registerIsReadWithoutSigningInAndByMachines() {
        var guest = browser();

        assertThat(guest.visit("/life-events").html()).contains("Death and inheritance", "Helse- og omsorgsdepartementet");
        assertThat(guest.visit("/life-events/ill-child").html()).contains("Helse- og omsorgsdepartementet", "2019");
        assertThat(guest.visit("/life-events/no-such").status()).isEqualTo(404);
        assertThat(guest.visit("/life-events/register.ttl").html()).contains("@prefix cpsv:", "a cv:LifeEvent, cv:Event");
        assertThat(guest.visit("/life-events/register.jsonld").html()).contains("\"@graph\"", "cv:LifeEvent");
    }

    @Test
    void refusedServiceKeepsWhatWasTyped() {
        var henrik = browserOf(this.henrik);
        henrik.visit("/services/new?event=death");

        var page = henrik.post("/services/new", "name", "Skifte <b>attest</b>", "description", "", "page", "ftp://x");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("Skifte &lt;b&gt;attest&lt;/b&gt;", "href=\"#events\"", "href=\"#description\"", "href=\"#page\"");
    }

    @Test
    void listOfAnotherActorIsNotInThePageBeforeOnesOwn() {
        understandings.state(death.id(), needs("Hemmelig behov", "Ro", "Råd"), "nb", this.henrik);
        var silje = browserOf(this.silje);

        assertThat(silje.visit(home() + "/understanding").html())
                .contains("State the users’ needs", "1 of 2")
                .doesNotContain("Hemmelig behov");
        silje.visit(home() + "/understanding/mine");
        var few = silje.post(home() + "/understanding/mine", "need-1", "Ro", "need-2", "Råd");
        assertThat(few.status()).isEqualTo(422);
        assertThat(few.html()).contains("href=\"#need-3\"");
        var said = silje.post(
                home() + "/understanding/mine", "need-1", "Ro", "need-2", "Råd", "need-3", "Tid", "basis-1", "Intervju");
        assertThat(said.path()).isEqualTo(home() + "/understanding");
        assertThat(said.html()).contains("Hemmelig behov", "of 100", "Intervju");
    }

    @Test
    void initiativeShowsWhatStandsAcrossSectors() {
        var silje = browserOf(this.silje);
        silje.visit(home() + "/life-events");
        silje.post(home() + "/life-events", "events", "DEATH");

        assertThat(silje.visit(home()).html())
                .contains("Life events and cooperation across sectors", "Death and inheritance", "0 of 2", "not said yet");
    }

    @Test
    void shortPeriodIsRefusedBesideItsField() {
        municipalities.concern(death.id(), Concern.Answer.YES, "De får varselet", "KS", this.silje);
        var silje = browserOf(this.silje);
        silje.visit(home() + "/municipalities/new");
        var today = clock.today();

        var refused = silje.post(
                home() + "/municipalities/new",
                "subject",
                "Utkastet",
                "asked",
                "KS",
                "opens",
                today.toString(),
                "closes",
                today.plusDays(13).toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"#closes\"", "at least 14 days", "Utkastet");
    }
}
