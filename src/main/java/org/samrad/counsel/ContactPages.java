package org.samrad.counsel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.example.Asking;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.programme.Area;
import org.samrad.programme.Counterparts;
import org.samrad.programme.LearningProfiles;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom an agency could learn from: the council names, the agency asks; and the funnel of what became of it.
@Controller
public class ContactPages {
    private final Contacts contacts;
    private final Counsel counsel;
    private final LearningProfiles profiles;
    private final Organisations organisations;
    private final Screens screens;

    ContactPages(
            Contacts contacts,
            Counsel counsel,
            LearningProfiles profiles,
            Organisations organisations,
            Screens screens) {
        this.contacts = contacts;
        this.counsel = counsel;
        this.profiles = profiles;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// The words that a page needs for organisations and areas.
    public record Words(Map<UUID, Name> names, Map<String, Area> areas) {
        public String name(UUID organisation, String language) {
            var name = names.get(organisation);
            return name == null ? "–" : name.in(language);
        }

        public Area.Text area(String code, String language) {
            return areas.getOrDefault(code, new Area(code, Area.OWN, Map.of())).in(language);
        }
    }

    /// What the reader may do here.
    public record May(boolean name, boolean ask) {}

    public record ContactsPage(
            Case of,
            Recommendation advice,
            List<Contact.Followed> contacts,
            List<Counterparts.Counterpart> suggested,
            May may,
            Words words,
            Form form) {
        public String here() {
            return of.address() + "/advice/" + advice.number() + "/learn-from";
        }

        public boolean isNamed(UUID giver) {
            return contacts.stream().anyMatch(one -> one.contact().giver().equals(giver));
        }
    }

    @GetMapping("/counsel/{id}/advice/{number}/learn-from")
    Object show(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var form = Form.of(typed);
        if (form.value("format").isBlank()) {
            form.with("format", Asking.Format.SHORT);
        }
        return screens.show("counsel/learn-from", page(contacts.advice(id, number, by), form, by));
    }

    private ContactsPage page(Recommendation advice, Form form, Person by) {
        var of = counsel.get(advice.advised(), by);
        boolean names = counsel.side(of, by).filter(Counsel.Side::isCouncil).isPresent();
        var areas = new LinkedHashMap<String, Area>();
        profiles.areas(by).forEach(area -> areas.put(area.code(), area));
        var sought = form.values("area").stream().filter(areas::containsKey).toList();
        var named = contacts.of(advice, by);
        var suggested = names ? contacts.suggested(advice, sought, by) : List.<Counterparts.Counterpart>of();
        var shown = new ArrayList<UUID>(List.of(advice.content().addressee()));
        named.forEach(one -> shown.add(one.contact().giver()));
        suggested.forEach(one -> shown.add(one.suggestion().giver()));
        return new ContactsPage(
                of,
                advice,
                named,
                suggested,
                new May(names, contacts.mayAsk(advice, by)),
                new Words(organisations.findNames(shown.stream().distinct().toList(), by), areas),
                form);
    }

    private Object after(Recommendation of, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/counsel/" + of.advised() + "/advice/" + of.number() + "/learn-from";
        }
        return screens.refused("counsel/learn-from", page(of, form, by));
    }

    private static UUID giver(Form form) {
        var giver = form.id("giver");
        if (giver.isEmpty()) {
            form.refuse("giver", "web.form.choose");
        }
        return giver.orElse(new UUID(0, 0));
    }

    @PostMapping("/counsel/{id}/advice/{number}/contacts")
    Object name(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        counsel.mustAdvise(id, by);
        var of = contacts.advice(id, number, by);
        var form = Form.of(typed);
        var giver = giver(form);
        return after(of, form, () -> contacts.name(of, giver, form.value("about"), by), by);
    }

    @PostMapping("/counsel/{id}/advice/{number}/contacts/drop")
    Object drop(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        counsel.mustAdvise(id, by);
        var of = contacts.advice(id, number, by);
        var form = Form.of(typed);
        var giver = giver(form);
        return after(of, form, () -> contacts.drop(of, giver, by), by);
    }

    @PostMapping("/counsel/{id}/advice/{number}/contacts/ask")
    Object ask(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var of = contacts.advice(id, number, by);
        by.must(Act.JOIN_PROGRAMME, Scope.organisation(of.content().addressee()));
        var form = Form.of(typed);
        var giver = giver(form);
        var format = form.choice("format", Asking.Format.class);
        return after(of, form, () -> contacts.ask(of, giver, format, by), by);
    }

    public record FunnelPage(FunnelView view, Map<UUID, Name> names) {
        public String name(UUID organisation, String language) {
            return Optional.ofNullable(names.get(organisation))
                    .map(one -> one.in(language))
                    .orElse("–");
        }
    }

    @GetMapping("/counsel/learn-from")
    Object funnel(Visitor by) {
        var view = contacts.funnel(by);
        return screens.show(
                "counsel/funnel",
                new FunnelPage(view, organisations.findNames(List.copyOf(view.agencies().keySet()), by)));
    }
}
