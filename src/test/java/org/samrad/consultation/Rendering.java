package org.samrad.consultation;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Shows pages without a server: the real templates, texts and frame around made-up records.
final class Rendering implements AutoCloseable {
    private final AnnotationConfigApplicationContext wiring = new AnnotationConfigApplicationContext();

    Rendering() {
        wiring.register(Texts.class, Navigation.class, Screens.class);
        wiring.registerBean(
                Frame.Setup.class,
                () -> new Frame.Setup("Samråd", false, "https://samrad.example", ZoneId.of("Europe/Copenhagen")));
        wiring.registerBean(
                Navigation.Item.class,
                () -> new Navigation.Item("web.foot.about", "/about", 1, Navigation.Audience.EVERYBODY));
        wiring.refresh();
    }

    String html(String template, Record page, Language language) throws Exception {
        var request = new MockHttpServletRequest("GET", "/consultations/x/results");
        request.addPreferredLocale(language.locale());
        var response = new MockHttpServletResponse();
        wiring.getBean(Screens.class).show("consultation/" + template, page).render(Map.of(), request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    String text(Language language, String key) {
        return wiring.getBean(Texts.class).of(language, key);
    }

    @Override
    public void close() {
        wiring.close();
    }
}
