package org.samrad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A target in public: the head has told everybody and made the first order; the controller enters the month, and the
/// screen in the hall shows it at once. What public sources have put right shows both numbers to everybody.
class TargetAndAdoptionTest extends CommitteeJourney {
    private static final String HEAD = "Generaldirektör (rollkonto)";
    private static final String CONTROLLER = "Controller (rollkonto)";

    @Override
    String language() {
        return "sv-SE";
    }

    @Test
    void theMonthGrowsOnTheScreenWhileTheHeadWatches() {
        var head = phone(language());
        signIn(head, HEAD);
        toTheTarget(head);
        assertThat(main(head)).containsText("e-order till för att vara på väg");
        assertThat(main(head)).containsText("Sändning till hela personalen");
        assertThat(main(head)).containsText("Generaldirektören lade den första ordern");
        assertThat(main(head)).containsText("640 var med");
        assertThat(main(head)).containsText("2 enheter tillsammans");
        assertThat(main(head)).containsText("Det finns inget avtal att avropa från");
        assertThat(head.locator("del").first()).containsText("212");
        mustBeGood(head);

        var target = head.url();
        var screen = desk(language());
        signIn(screen, HEAD);
        screen.navigate(target + "/show");
        assertThat(screen.locator(".show-now b")).containsText("278");
        mustBeGood(screen);

        var controller = desk(language());
        signIn(controller, CONTROLLER);
        enter(controller, "380");

        assertThat(screen.locator(".show-now b")).containsText("380");
        assertThat(screen.locator(".show .need")).containsText("på väg mot målet");
    }

    private void toTheTarget(Page page) {
        page.navigate(address("/indicators?q=e-order-manad"));
        followWords(page, "E-order i månaden");
        followWords(
                page, "Alla beställningar läggs i systemet, så att pengarna räcker till husen och inte till papper.");
    }

    private void enter(Page controller, String orders) {
        controller.navigate(address("/indicators/e-order-manad"));
        followWords(controller, "Lämna värden");
        controller.locator("#numerator").fill(orders);
        controller.locator("#status-ESTIMATED").check();
        submit(controller);
        assertThat(main(controller)).containsText(orders);
    }

    @Test
    void aPublicFigureThatWasPutRightShowsBothNumbersToEverybody() {
        var everybody = withoutJavaScript(language());
        everybody.navigate(address("/indicators"));
        followWords(everybody, "E-order per 100 årsarbetskrafter, hela staten");

        assertThat(main(everybody)).containsText("635");
        assertThat(main(everybody)).containsText("533");
        assertThat(everybody.locator("del").first()).isVisible();
        assertThat(main(everybody)).containsText("Bara det publicerade värdet är känt");
        everybody.navigate(address("/indicators/e-order-manad"));
        assertThat(main(everybody)).not().containsText("278");
        assertThat(main(everybody)).containsText("En organisations värden är privata");
        mustFit(everybody);
    }
}
