package org.samrad.consultation;

import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page: for a guest the way in with a code, for those who are signed in their initiatives.
@Controller
public class FrontPages {
    private final Screens screens;

    FrontPages(Screens screens) {
        this.screens = screens;
    }

    @Bean
    static Navigation.Item codeInMenu() {
        return new Navigation.Item("consultation.menu", "/c", 80, Navigation.Audience.SIGNED_IN);
    }

    public record FrontPage(Form form) {}

    @GetMapping("/")
    Object front(Visitor by) {
        if (by instanceof Person) {
            return "redirect:/initiatives";
        }
        return screens.show("consultation/front", new FrontPage(Form.empty()));
    }
}
