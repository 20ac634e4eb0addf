package org.samrad.example;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Noting a visit, made for a phone in a corridor: it works without scripts, and with them what is written is kept on
/// the device until it has come in.
@Controller
public class VisitNotePages {
    private final Visits visits;
    private final VisitNotes notes;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    VisitNotePages(Visits visits, VisitNotes notes, Organisations organisations, Screens screens, Clock clock) {
        this.visits = visits;
        this.notes = notes;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    /// `note` is one that is put right.
    public record NotePage(Visits.Seen seen, Optional<UUID> note, Name host, UUID reader, Form form) {}

    @GetMapping("/visits/{id}/note")
    Object write(@PathVariable UUID id, Locale locale, Person by) {
        var seen = notes.mustGo(id, by);
        return screens.show(
                "example/visit-note", page(seen, Optional.empty(), VisitNoteForm.fresh(Language.of(locale)), by));
    }

    private NotePage page(Visits.Seen seen, Optional<UUID> note, Form form, Person by) {
        var host = organisations.get(seen.visit().host(), by).name();
        return new NotePage(seen, note, host, by.id(), form);
    }

    @PostMapping("/visits/{id}/note")
    Object write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var seen = notes.mustGo(id, by);
        var form = Form.of(typed);
        var draft = VisitNoteForm.read(form, clock.now());
        if (form.done(() -> notes.note(id, draft, by))) {
            return "redirect:/visits/" + id + "#notes";
        }
        return screens.refused("example/visit-note", page(seen, Optional.empty(), form, by));
    }

    @PostMapping("/visits/{id}/notes/{note}/example")
    Object makeExample(@PathVariable UUID id, @PathVariable UUID note, Person by) {
        if (!notes.candidate(note, by).visit().equals(id)) {
            throw new NotFound("visit note");
        }
        return "redirect:/examples/" + notes.makeExample(note, by) + "/edit";
    }

    @GetMapping("/visits/{id}/notes/{note}")
    Object correct(@PathVariable UUID id, @PathVariable UUID note, Person by) {
        var seen = visits.get(id, by);
        var form = VisitNoteForm.fill(mine(id, note, by));
        return screens.show("example/visit-note", page(seen, Optional.of(note), form, by));
    }

    private VisitNote mine(UUID id, UUID note, Person by) {
        var found = notes.mustHaveWritten(note, by);
        if (!found.visit().equals(id)) {
            throw new NotFound("visit note");
        }
        return found;
    }

    @PostMapping("/visits/{id}/notes/{note}")
    Object correct(
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var seen = visits.get(id, by);
        mine(id, note, by);
        var form = Form.of(typed);
        var draft = VisitNoteForm.read(form, clock.now());
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> notes.correct(note, draft, builtOn, by))) {
            return "redirect:/visits/" + id + "#notes";
        }
        if (form.clashed()) {
            var now = mine(id, note, by);
            form.with("version", now.origin().version())
                    .standing("saw", now.said().saw())
                    .standing("heard", now.said().heard())
                    .standing("changed", now.said().changed());
        }
        return screens.refused("example/visit-note", page(seen, Optional.of(note), form, by));
    }
}
