package org.samrad.lifeevent;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.RuleBroken;
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

/// A service in a life event: what everybody reads, and the form in which its body describes it.
@Controller
public class ServicePages {
    private final LifeEvents events;
    private final Organisations organisations;
    private final Screens screens;

    ServicePages(LifeEvents events, Organisations organisations, Screens screens) {
        this.events = events;
        this.organisations = organisations;
        this.screens = screens;
    }

    public record ServicePage(Service service, Map<UUID, Name> names, boolean mayChange) {}

    /// `service` is empty where a new one is described.
    public record FormPage(Optional<Service> service, UUID organisation, Map<UUID, Name> names, Form form) {}

    @GetMapping("/services/{id}")
    Object show(@PathVariable UUID id, Visitor by) {
        var service = events.service(id, by);
        var names = organisations.findNames(List.of(service.organisation()), by);
        boolean may = service.state().endedOn() == null && events.mayChange(service, by);
        return screens.show("lifeevent/service", new ServicePage(service, names, may));
    }

    @GetMapping("/services/new")
    Object offer(@RequestParam(defaultValue = "") String event, Person by) {
        var form = Form.empty();
        LifeEvent.find(event).ifPresent(one -> form.with("events", one));
        return screens.show("lifeevent/service-form", page(Optional.empty(), events.mustSpeak(by), form, by));
    }

    private FormPage page(Optional<Service> service, UUID organisation, Form form, Person by) {
        return new FormPage(service, organisation, organisations.findNames(List.of(organisation), by), form);
    }

    @PostMapping("/services/new")
    Object offer(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var own = events.mustSpeak(by);
        var form = Form.of(typed);
        var said = read(form);
        var made = new UUID[1];
        if (said.isPresent() && form.done(() -> made[0] = events.offer(said.get(), by))) {
            return "redirect:/services/" + made[0];
        }
        return screens.refused("lifeevent/service-form", page(Optional.empty(), own, form, by));
    }

    private static Optional<LifeEvents.Description> read(Form form) {
        var in = chosen(form);
        if (in.isEmpty()) {
            form.refuse("events", "lifeevent.rule.no-event");
        }
        var words = new Service.Words(
                form.text("name", Service.LONGEST_NAME),
                form.text("description", Service.LONGEST_DESCRIPTION),
                Language.find(form.value("language")).orElse(Language.NB).tag());
        var page = form.optional("page", Service.LONGEST_WAY);
        var contact = form.optional("contact", Service.LONGEST_NAME);
        try {
            var said = new LifeEvents.Description(in, words, new Service.Way(page, contact));
            return form.ok() ? Optional.of(said) : Optional.empty();
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return Optional.empty();
        }
    }

    static Set<LifeEvent> chosen(Form form) {
        var chosen = EnumSet.noneOf(LifeEvent.class);
        for (var event : LifeEvent.values()) {
            if (form.chosen("events", event)) {
                chosen.add(event);
            }
        }
        return chosen;
    }

    @GetMapping("/services/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var service = events.service(id, by);
        events.mustChange(service, by);
        return screens.show(
                "lifeevent/service-form", page(Optional.of(service), service.organisation(), filled(service), by));
    }

    private static Form filled(Service service) {
        return Form.empty()
                .withAll("events", List.copyOf(service.events()))
                .with("name", service.words().name())
                .with("description", service.words().description())
                .with("language", service.words().language())
                .with("page", service.way().page())
                .with("contact", service.way().contact())
                .with("version", service.state().version());
    }

    @PostMapping("/services/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        events.mustChange(events.service(id, by), by);
        var form = Form.of(typed);
        var said = read(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (said.isPresent() && form.done(() -> events.describe(id, said.get(), builtOn, by))) {
            return "redirect:/services/" + id;
        }
        var now = events.service(id, by);
        if (form.clashed()) {
            form.with("version", now.state().version())
                    .standing("name", now.words().name())
                    .standing("description", now.words().description())
                    .standing("page", now.way().page())
                    .standing("contact", now.way().contact());
        }
        return screens.refused("lifeevent/service-form", page(Optional.of(now), now.organisation(), form, by));
    }

    @PostMapping("/services/{id}/end")
    Object end(@PathVariable UUID id, Person by) {
        var service = events.service(id, by);
        events.mustChange(service, by);
        events.end(id, by);
        return "redirect:/services/" + id;
    }
}
