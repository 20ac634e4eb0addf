package org.samrad.lifeevent;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public register of life events, for people and for machines.
@Controller
public class LifeEventPages {
    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);
    private static final MediaType LINKED = new MediaType("application", "ld+json", StandardCharsets.UTF_8);

    private final LifeEvents events;
    private final Organisations organisations;
    private final Screens screens;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Clock clock;

    LifeEventPages(
            LifeEvents events,
            Organisations organisations,
            Screens screens,
            Texts texts,
            Frame.Setup setup,
            Clock clock) {
        this.events = events;
        this.organisations = organisations;
        this.screens = screens;
        this.texts = texts;
        this.setup = setup;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item lifeEventsInMenu() {
        return new Navigation.Item("lifeevent.menu", "/life-events", 65, Navigation.Audience.EVERYBODY);
    }

    public record RegisterPage(List<LifeEvents.Entry> entries, boolean mayOffer) {}

    public record EventPage(
            LifeEvent event,
            List<Responsible> responsible,
            Paging<Service> services,
            Map<UUID, Name> names,
            boolean mayName,
            boolean mayOffer) {
        public Optional<LocalDate> until(Responsible one) {
            return one.until(responsible);
        }
    }

    public record ResponsiblePage(LifeEvent event, Form form) {}

    @GetMapping("/life-events")
    Object register(Visitor by) {
        return screens.show(
                "lifeevent/register",
                new RegisterPage(events.register(by), events.speaksFor(by).isPresent()));
    }

    @GetMapping("/life-events/{code}")
    Object event(@PathVariable String code, @RequestParam(defaultValue = "1") int page, Visitor by) {
        var event = find(code);
        int number = Paging.number(page);
        var services = Paging.of(events.services(event, Paging.offset(number), Paging.SIZE + 1, by), number);
        var names = organisations.findNames(
                services.rows().stream().map(Service::organisation).distinct().toList(), by);
        return screens.show(
                "lifeevent/event",
                new EventPage(
                        event,
                        events.responsible(event, by),
                        services,
                        names,
                        events.mayName(by),
                        events.speaksFor(by).isPresent()));
    }

    private static LifeEvent find(String code) {
        return LifeEvent.find(code).orElseThrow(() -> new NotFound("life event"));
    }

    @GetMapping("/life-events/{code}/responsible")
    Object responsible(@PathVariable String code, Person by) {
        events.mustName(by);
        var form = Form.empty().with("since", clock.today()).with("language", "nb");
        return screens.show("lifeevent/responsible", new ResponsiblePage(find(code), form));
    }

    @PostMapping("/life-events/{code}/responsible")
    Object responsible(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        events.mustName(by);
        var event = find(code);
        var form = Form.of(typed);
        var body = form.text("body", Responsible.LONGEST);
        var since = form.requiredDate("since");
        var source = form.text("source", Responsible.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.NB).tag();
        var said = new LifeEvents.Naming(body, language, since, source);
        if (form.done(() -> events.name(event, said, by))) {
            return "redirect:/life-events/" + event.code();
        }
        return screens.refused("lifeevent/responsible", new ResponsiblePage(event, form));
    }

    @GetMapping("/life-events/register.ttl")
    ResponseEntity<byte[]> turtle(Visitor by) {
        return send(TURTLE, new ServiceGraphFile(graph(by)).turtle());
    }

    @GetMapping("/life-events/register.jsonld")
    ResponseEntity<byte[]> linked(Visitor by) {
        return send(LINKED, new ServiceGraphFile(graph(by)).json());
    }

    private ServiceGraph graph(Visitor by) {
        var services = events.services(by);
        var ids = services.stream().map(Service::organisation).distinct().toList();
        var countries = new HashMap<UUID, Country>();
        organisations.findFacts(ids, by).forEach((id, facts) -> countries.put(id, facts.country()));
        var bodies = new ServiceGraph.Bodies(organisations.findNames(ids, by), countries, names());
        return new ServiceGraph(setup.address(), events.responsible(by), services, bodies);
    }

    /// What the life events are called in all languages.
    private Map<LifeEvent, Map<String, String>> names() {
        var names = new EnumMap<LifeEvent, Map<String, String>>(LifeEvent.class);
        for (var event : LifeEvent.values()) {
            var called = new LinkedHashMap<String, String>();
            Stream.of(Language.values())
                    .forEach(language -> called.put(language.tag(), texts.of(language, event.textKey())));
            names.put(event, called);
        }
        return names;
    }

    private static ResponseEntity<byte[]> send(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
