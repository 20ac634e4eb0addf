package org.samrad.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What this installation is, and what it promises its readers.
@Controller
public class AboutPages {
    private final Screens screens;

    AboutPages(Screens screens) {
        this.screens = screens;
    }

    public record AboutPage() {}

    @GetMapping("/about")
    Object about() {
        return screens.show("web/about", new AboutPage());
    }
}
