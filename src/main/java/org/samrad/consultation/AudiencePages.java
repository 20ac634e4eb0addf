package org.samrad.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Option;
import org.samrad.web.Qr;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom a consultation asks: choosing the groups, their links and posters, reminding them.
@Controller
public class AudiencePages {
    private final Consultations consultations;
    private final Audience audience;
    private final Screens screens;
    private final Frame.Setup setup;
    private final Clock clock;

    AudiencePages(Consultations consultations, Audience audience, Screens screens, Frame.Setup setup, Clock clock) {
        this.consultations = consultations;
        this.audience = audience;
        this.screens = screens;
        this.setup = setup;
        this.clock = clock;
    }

    public record AudiencePage(
            Consultation consultation, List<AudienceGroup> groups, List<Option> whom, List<Role> roles, Form form) {}

    public record PosterPage(Consultation consultation, AudienceGroup group, String address, Qr qr) {}

    public record RemindPage(Consultation consultation, AudienceGroup group, int sent, Form form) {}

    @GetMapping("/consultations/{id}/audience")
    Object show(@PathVariable UUID id, Person by) {
        var form = Form.empty().with("kind", AudienceGroup.Kind.UNIT).with("admission", AudienceGroup.Admission.LINK);
        return screens.show("consultation/audience", page(id, form, by));
    }

    @PostMapping("/consultations/{id}/audience")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        consultations.managed(id, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", AudienceGroup.Kind.class);
        var admission = form.choice("admission", AudienceGroup.Admission.class);
        var name = form.optional("name", 120);
        var ref = form.id("ref").orElse(null);
        var until = form.date("until");
        var people = form.number("people", 1, 1_000_000);
        var role = kind == AudienceGroup.Kind.ROLE
                ? form.choice("role", Role.class).name()
                : null;
        var asked = new Consultations.Asked(
                kind,
                kind == AudienceGroup.Kind.OPEN ? null : ref,
                role,
                name,
                admission,
                until.map(this::endOf).orElse(null),
                people.orElse(null));
        if (form.done(() -> consultations.ask(id, asked, by))) {
            return "redirect:/consultations/" + id + "/audience";
        }
        return screens.refused("consultation/audience", page(id, form, by));
    }

    private java.time.Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(clock.zone()).toInstant();
    }

    private AudiencePage page(UUID id, Form form, Person by) {
        var c = consultations.managed(id, by);
        return new AudiencePage(c, consultations.groups(id, by), audience.whom(c, by), List.of(Role.values()), form);
    }

    @PostMapping("/consultations/{id}/groups/{group}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID group, Person by) {
        consultations.unask(id, group, by);
        return "redirect:/consultations/" + id + "/audience";
    }

    @PostMapping("/consultations/{id}/groups/{group}/renew")
    Object renew(@PathVariable UUID id, @PathVariable UUID group, Person by) {
        consultations.renewCode(id, group, null, by);
        return "redirect:/consultations/" + id + "/groups/" + group + "/poster";
    }

    @GetMapping("/consultations/{id}/groups/{group}/poster")
    Object poster(@PathVariable UUID id, @PathVariable UUID group, Person by) {
        var of = consultations.group(id, group, by);
        var link = setup.address() + "/c/" + of.code();
        return screens.show("consultation/poster", new PosterPage(consultations.get(id, by), of, link, Qr.of(link)));
    }

    @GetMapping("/consultations/{id}/groups/{group}/remind")
    Object remind(
            @PathVariable UUID id, @PathVariable UUID group, @RequestParam(defaultValue = "0") int sent, Person by) {
        return screens.show("consultation/remind", remindPage(id, group, sent, Form.empty(), by));
    }

    @PostMapping("/consultations/{id}/groups/{group}/remind")
    Object remindNow(@PathVariable UUID id, @PathVariable UUID group, Person by) {
        var form = Form.empty();
        var sent = new int[1];
        if (form.done(() -> sent[0] = consultations.remind(id, group, setup.address(), by))) {
            return "redirect:/consultations/" + id + "/groups/" + group + "/remind?sent=" + sent[0];
        }
        return screens.refused("consultation/remind", remindPage(id, group, 0, form, by));
    }

    private RemindPage remindPage(UUID id, UUID group, int sent, Form form, Person by) {
        return new RemindPage(consultations.managed(id, by), consultations.group(id, group, by), sent, form);
    }
}
