package org.samrad.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class FacilitationsTest extends LearningScene {
    @Autowired
    private Facilitations facilitations;

    private LearningPair published() {
        fourJoin();
        tables.publish(round, tables.run(round, Pairing.Settings.usual(4), olof), olof);
        return pairings.own(ivar).getFirst();
    }

    @Test
    void aFacilitatorSeesDatesAndStateAndNothingOfTheContents() {
        var pair = published();
        Person frida = person("Frida", finance, Role.PAIR_FACILITATOR, ada);
        assertThatThrownBy(() -> facilitations.get(pair.id(), frida)).isInstanceOf(NotFound.class);

        facilitations.name(pair.id(), frida.email(), olof);
        pairings.decline(pair.id(), LearningPair.Reason.OTHER, "Vi vill inte säga det högt", ivar);

        var outline = facilitations.get(pair.id(), frida);
        assertThat(outline.pair().state()).isEqualTo(LearningPair.State.DECLINED);
        assertThat(outline.pair().answers()).isEmpty();
        assertThat(outline.steps()).hasSize(2);
        assertThat(facilitations.own(frida)).extracting(LearningPair::id).containsExactly(pair.id());
        var browser = browserOf(frida);
        assertThat(browser.visit("/programmes").html()).contains("Pairs that you help");
        assertThat(browser.visit("/pairs/" + pair.id() + "/outline").html())
                .contains("Declined", "Day of presentation", "Frida")
                .doesNotContain("säga det högt")
                .doesNotContain("/facilitators");
        for (var closed : new String[] {"", "/answer", "/plan", "/statement", "/meetings", "/promises", "/documents"}) {
            assertThat(browser.visit("/pairs/" + pair.id() + closed).status())
                    .as(closed)
                    .isEqualTo(404);
        }
    }

    @Test
    void organisersNameAFacilitatorAndTakeTheNameAway() {
        var pair = published();
        var frida = person("Frida", finance, null, ada);
        var olof = browserOf(this.olof);
        olof.visit("/pairs/" + pair.id() + "/outline");

        var refused = olof.post("/pairs/" + pair.id() + "/facilitators", "email", "nobody@example.org");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("nobody@example.org");
        assertThat(olof.post("/pairs/" + pair.id() + "/facilitators", "email", frida.email())
                        .html())
                .contains("Frida");
        assertThatThrownBy(() -> facilitations.name(pair.id(), frida.email(), ivar))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> facilitations.mustOrganise(pair.id(), frida)).isInstanceOf(NotAllowed.class);
        facilitations.remove(pair.id(), frida.id(), this.olof);
        assertThatThrownBy(() -> facilitations.get(pair.id(), frida)).isInstanceOf(NotFound.class);
    }

    @Test
    void myPairStandsInTheMenuOfThoseWhoHaveOne() {
        var pair = published();
        var menu = "href=\"/pairs\"";
        assertThat(browserOf(ivar).visit("/programmes").html()).doesNotContain(menu);
        pairings.accept(pair.id(), "", ivar);
        pairings.accept(pair.id(), "", cilla);

        assertThat(browserOf(ivar).visit("/programmes").html()).contains(menu);
        assertThat(browserOf(kajsa).visit("/programmes").html()).doesNotContain(menu);
        assertThat(browserOf(olof).visit("/programmes").html()).doesNotContain(menu);
        assertThat(browser().visit("/programmes").html()).doesNotContain(menu).contains("href=\"/programmes\"");

        pairings.move(pair.id(), LearningPair.State.ENDED, ivar);
        assertThat(browserOf(ivar).visit("/programmes").html()).contains(menu);
    }
}
