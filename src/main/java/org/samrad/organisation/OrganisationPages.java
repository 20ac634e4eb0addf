package org.samrad.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of organisations, one organisation, and the forms for its facts, its names and what became of it.
@Controller
public class OrganisationPages {
    private static final int LONGEST = 200;

    private final Organisations organisations;
    private final Forums forums;
    private final ObjectProvider<OrganisationLink> links;
    private final Screens screens;
    private final Clock clock;

    OrganisationPages(
            Organisations organisations,
            Forums forums,
            ObjectProvider<OrganisationLink> links,
            Screens screens,
            Clock clock) {
        this.organisations = organisations;
        this.forums = forums;
        this.links = links;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item organisationsInTheMenu() {
        return new Navigation.Item("organisation.menu", "/organisations", 70, Navigation.Audience.SIGNED_IN);
    }

    public record ListPage(Paging<Organisation.Summary> list, String sought, boolean mayAdd, boolean mayImport) {}

    /// Another organisation before or after this one.
    public record Kin(UUID id, Name name, Organisation.Succession link) {}

    public record OrganisationPage(
            Organisation organisation,
            Name name,
            List<Kin> before,
            List<Kin> after,
            List<Unit.Branch> units,
            List<Forum> forums,
            Map<UUID, List<Forums.HeldMandate>> seats,
            int people,
            List<OrganisationLink.Shown> links,
            boolean mayRead,
            boolean mayManage) {}

    /// A form about one organisation; none is there yet when it is being added.
    public record FormPage(Form form, @Nullable Organisation organisation) {}

    @GetMapping("/organisations")
    Object list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var sought = Paging.sought(q);
        var rows = organisations.list(sought, Paging.offset(number), Paging.SIZE + 1, by);
        return screens.show(
                "organisation/organisations",
                new ListPage(
                        Paging.of(rows, number),
                        sought,
                        by.may(Act.MANAGE_INSTALLATION, Scope.everything()),
                        by.mayAnywhere(Act.MANAGE_ORGANISATION)));
    }

    @GetMapping("/organisations/{id}")
    Object organisation(@PathVariable UUID id, Person by) {
        var organisation = organisations.get(id, by);
        var today = clock.today();
        boolean mayRead = by.may(Act.READ_PEOPLE, Scope.organisation(id));
        var seats = new HashMap<UUID, List<Forums.HeldMandate>>();
        if (mayRead) {
            forums.mandates(id, by).stream()
                    .filter(held -> held.mandate().isOn(today))
                    .forEach(held -> seats.computeIfAbsent(held.mandate().forum(), forum -> new ArrayList<>())
                            .add(held));
        }
        return screens.show(
                "organisation/organisation",
                new OrganisationPage(
                        organisation,
                        organisation.nameOn(today),
                        kin(id, by, Organisation.Succession::predecessor),
                        kin(id, by, Organisation.Succession::successor),
                        organisations.units(id, by),
                        forums.list(id, by),
                        seats,
                        organisations.memberCount(id, by),
                        links(organisation, by),
                        mayRead,
                        by.may(Act.MANAGE_ORGANISATION, Scope.organisation(id))));
    }

    private List<OrganisationLink.Shown> links(Organisation organisation, Person by) {
        return links.stream()
                .sorted(Comparator.comparingInt(OrganisationLink::place))
                .flatMap(link -> link.of(organisation, by).stream())
                .toList();
    }

    private List<Kin> kin(UUID id, Person by, Function<Organisation.Succession, UUID> end) {
        var links = organisations.successions(id, by).stream()
                .filter(link -> !end.apply(link).equals(id))
                .toList();
        var names = organisations.findNames(links.stream().map(end).toList(), by);
        var kin = new ArrayList<Kin>();
        for (var link : links) {
            var name = names.get(end.apply(link));
            if (name != null) {
                kin.add(new Kin(end.apply(link), name, link));
            }
        }
        return kin;
    }

    @GetMapping("/organisations/new")
    Object add(Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        return screens.show("organisation/facts", new FormPage(Form.empty(), null));
    }

    @PostMapping("/organisations")
    Object add(@RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        var form = Form.of(typed);
        readFacts(form);
        var since = form.date("since").orElse(null);
        var added = new ArrayList<UUID>();
        if (form.done(
                () -> added.add(organisations.add(new Organisation.Naming(name(form), since, ""), facts(form), by)))) {
            return "redirect:/organisations/" + added.getFirst();
        }
        return screens.refused("organisation/facts", new FormPage(form, null));
    }

    @GetMapping("/organisations/{id}/facts")
    Object facts(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var organisation = organisations.get(id, by);
        var facts = organisation.facts();
        var form = Form.empty()
                .with("country", facts.country())
                .with("type", facts.type())
                .with("number", facts.number() == null ? "" : facts.number().shown())
                .with("numberless", facts.numberless())
                .with("parent", facts.parent());
        organisation.name().texts().forEach((language, text) -> form.with("name-" + language, text));
        if (facts.size() != null) {
            form.with("size", facts.size().workUnits())
                    .with("year", facts.size().year());
        }
        return screens.show("organisation/facts", new FormPage(form, organisation));
    }

    @PostMapping("/organisations/{id}/facts")
    Object correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        readFacts(form);
        if (form.done(() -> organisations.correct(id, name(form), facts(form), by))) {
            return "redirect:/organisations/" + id;
        }
        return screens.refused("organisation/facts", new FormPage(form, organisations.get(id, by)));
    }

    @GetMapping("/organisations/{id}/names")
    Object rename(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        return screens.show("organisation/rename", new FormPage(Form.empty(), organisations.get(id, by)));
    }

    @PostMapping("/organisations/{id}/names")
    Object rename(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        readName(form);
        var since = form.requiredDate("since");
        var reason = form.text("reason", 500);
        if (form.done(() -> organisations.rename(id, new Organisation.Naming(name(form), since, reason), by))) {
            return "redirect:/organisations/" + id;
        }
        return screens.refused("organisation/rename", new FormPage(form, organisations.get(id, by)));
    }

    @GetMapping("/organisations/{id}/successors")
    Object succeed(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        return screens.show("organisation/successor", new FormPage(Form.empty(), organisations.get(id, by)));
    }

    @PostMapping("/organisations/{id}/successors")
    Object succeed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        boolean closed = form.value("kind").equals(Organisation.How.CLOSED.name());
        var kind = closed ? null : form.choice("kind", Organisation.Succession.Kind.class);
        var successor = closed ? "" : form.text("successor", LONGEST);
        var on = form.requiredDate("on");
        var reason = form.text("reason", 500);
        if (form.done(() -> {
            if (kind == null) {
                organisations.close(id, on, reason, by);
            } else {
                var link = new Organisation.Succession(id, one(successor, by), kind, on, reason);
                organisations.succeed(link, by);
            }
        })) {
            return "redirect:/organisations/" + id;
        }
        return screens.refused("organisation/successor", new FormPage(form, organisations.get(id, by)));
    }

    private UUID one(String numberOrName, Person by) {
        var found = organisations.find(numberOrName, by);
        if (found.size() != 1) {
            throw new RuleBroken(
                    "successor",
                    found.isEmpty() ? "organisation.successor.unknown" : "organisation.successor.many",
                    numberOrName);
        }
        return found.getFirst();
    }

    private static void readName(Form form) {
        Name.LANGUAGES.forEach(language -> form.optional("name-" + language, Name.LONGEST));
    }

    private static Name name(Form form) {
        var texts = new HashMap<String, String>();
        Name.LANGUAGES.forEach(language -> texts.put(language, form.optional("name-" + language, Name.LONGEST)));
        return new Name(texts);
    }

    /// Finds all that is wrong with the fields one by one, before the rules are asked.
    private static void readFacts(Form form) {
        readName(form);
        form.choice("country", Country.class);
        form.choice("type", Organisation.Type.class);
        form.optional("number", 40);
        form.optional("numberless", LONGEST);
        form.optional("parent", LONGEST);
        var size = form.number("size", 0, 1_000_000);
        var year = form.number("year", 1900, 2200);
        if (size.isPresent() != year.isPresent()
                && form.problem("size").or(() -> form.problem("year")).isEmpty()) {
            form.refuse(size.isPresent() ? "year" : "size", "organisation.size.both");
        }
    }

    private static Organisation.Facts facts(Form form) {
        var country = form.choice("country", Country.class);
        var number = form.optional("number", 40);
        var size = form.number("size", 0, 1_000_000);
        return new Organisation.Facts(
                country,
                form.choice("type", Organisation.Type.class),
                number.isEmpty() ? null : RegistrationNumber.of(country, number),
                form.optional("numberless", LONGEST),
                form.optional("parent", LONGEST),
                size.map(units -> new Organisation.Size(
                                units, form.number("year", 1900, 2200).orElse(0)))
                        .orElse(null));
    }
}
