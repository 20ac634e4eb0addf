package org.samrad.commitment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which letters somebody wants, and a calendar at a secret address.
@Controller
public class LetterPages {
    private final Letters letters;
    private final CalendarFeed feed;
    private final Screens screens;

    LetterPages(Letters letters, CalendarFeed feed, Screens screens) {
        this.letters = letters;
        this.feed = feed;
        this.screens = screens;
    }

    /// `address` is the calendar's new address, which is shown this once; empty otherwise.
    public record SettingsPage(
            String email, Optional<LocalDate> calendarSince, String address, boolean saved, Form form) {}

    @GetMapping("/commitments/settings")
    Object settings(@RequestParam(defaultValue = "false") boolean saved, Person by) {
        return screens.show("commitment/settings", page("", saved, by));
    }

    private SettingsPage page(String address, boolean saved, Person by) {
        var choice = letters.choice(by);
        var form = Form.empty().with("digest", choice.digest()).with("language", choice.language());
        return new SettingsPage(by.email(), feed.since(by), address, saved, form);
    }

    @PostMapping("/commitments/settings")
    Object choose(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        var digest = form.choice("digest", LetterChoice.Digest.class);
        var language = Language.find(form.value("language"));
        if (language.isEmpty()) {
            form.refuse("language", "web.form.choose");
        }
        if (form.done(() ->
                letters.choose(new LetterChoice(digest, language.orElseThrow().tag()), by))) {
            return "redirect:/commitments/settings?saved=true";
        }
        return screens.refused("commitment/settings", new SettingsPage(by.email(), feed.since(by), "", false, form));
    }

    @PostMapping("/commitments/settings/calendar")
    Object renew(Person by) {
        return screens.show("commitment/settings", page(feed.renew(by), false, by));
    }

    @PostMapping("/commitments/settings/calendar/end")
    Object end(Person by) {
        feed.end(by);
        return "redirect:/commitments/settings?saved=true";
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, Visitor by) {
        var calendar = feed.read(secret).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "inline; filename=\"samrad.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
