package org.samrad.programme;

import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How a pair stands, for whoever helps it on its way, and who that is.
@Controller
public class FacilitationPages {
    private final Facilitations facilitations;
    private final Organisations organisations;
    private final Screens screens;

    FacilitationPages(Facilitations facilitations, Organisations organisations, Screens screens) {
        this.facilitations = facilitations;
        this.organisations = organisations;
        this.screens = screens;
    }

    public record OutlinePage(Facilitations.Outline outline, Names names, Form form) {}

    @GetMapping("/pairs/{id}/outline")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("programme/outline", page(id, Form.empty(), by));
    }

    private OutlinePage page(UUID id, Form form, Person by) {
        var outline = facilitations.get(id, by);
        var names = new Names(organisations.findNames(outline.pair().members(), by));
        return new OutlinePage(outline, names, form);
    }

    @PostMapping("/pairs/{id}/facilitators")
    Object name(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        facilitations.mustOrganise(id, by);
        var form = Form.of(typed);
        var email = form.text("email", 200);
        return after(id, form, () -> facilitations.name(id, email, by), by);
    }

    @PostMapping("/pairs/{id}/facilitators/remove")
    Object remove(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        facilitations.mustOrganise(id, by);
        var form = Form.of(typed);
        return after(id, form, () -> form.id("person").ifPresent(one -> facilitations.remove(id, one, by)), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/pairs/" + id + "/outline";
        }
        return screens.refused("programme/outline", page(id, form, by));
    }
}
