package org.samrad.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every employee with a visit or a reason; and the page to show at a staff day.
@Controller
public class VisitPeoplePages {
    private final VisitRounds rounds;
    private final VisitPeople people;
    private final Visits visits;
    private final Organisations organisations;
    private final Access access;
    private final Screens screens;

    VisitPeoplePages(
            VisitRounds rounds,
            VisitPeople people,
            Visits visits,
            Organisations organisations,
            Access access,
            Screens screens) {
        this.rounds = rounds;
        this.people = people;
        this.visits = visits;
        this.organisations = organisations;
        this.access = access;
        this.screens = screens;
    }

    public record PeoplePage(
            VisitRound round,
            VisitCoverage coverage,
            Paging<VisitPerson> list,
            Map<UUID, List<Visit>> visits,
            Map<UUID, Name> hosts,
            Form form) {
        public String host(Visit visit, String language) {
            var name = hosts.get(visit.host());
            return name == null ? "–" : name.in(language);
        }
    }

    /// For a projector. `names` are there only when they were asked for.
    public record DayPage(VisitRound round, VisitRounds.Standing standing, List<Tile> tiles, boolean named) {}

    /// A host with how many have been there and will be, and who.
    public record Tile(Name host, int been, int ahead, List<String> names) {}

    @GetMapping("/visit-rounds/{id}/people")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("example/visit-people", page(id, Paging.number(page), Form.empty(), by));
    }

    private PeoplePage page(UUID id, int number, Form form, Person by) {
        var round = rounds.mustManage(id, by);
        var list = Paging.of(people.list(id, Paging.offset(number), Paging.SIZE + 1, by), number);
        var of = people.visits(id, list.rows().stream().map(VisitPerson::person).toList(), by);
        var hosts = of.values().stream()
                .flatMap(List::stream)
                .map(Visit::host)
                .distinct()
                .toList();
        return new PeoplePage(
                round, rounds.standing(round, by).coverage(), list, of, organisations.findNames(hosts, by), form);
    }

    @PostMapping("/visit-rounds/{id}/people/refresh")
    Object refresh(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> people.bringUpToDate(id, by), by);
    }

    @PostMapping("/visit-rounds/{id}/people/spread")
    Object spread(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> visits.spread(id, by), by);
    }

    @PostMapping("/visit-rounds/{id}/people/reason")
    Object excuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var person = form.id("person");
        var reason = form.choice("reason", VisitPerson.Reason.class);
        var note = form.optional("note", VisitPerson.LONGEST_NOTE);
        if (person.isEmpty()) {
            form.refuse("person", "web.form.choose");
        }
        return after(id, form, () -> people.excuse(id, person.orElseThrow(), reason, note, by), by);
    }

    @PostMapping("/visit-rounds/{id}/people/reason/remove")
    Object unexcuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var person = form.id("person");
        return after(id, form, () -> person.ifPresent(one -> people.unexcuse(id, one, by)), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/visit-rounds/" + id + "/people";
        }
        return screens.refused("example/visit-people", page(id, 1, form, by));
    }

    @GetMapping("/visit-rounds/{id}/day")
    Object day(@PathVariable UUID id, @RequestParam(defaultValue = "") String names, Person by) {
        var round = rounds.get(id, by);
        boolean named = names.equals("yes");
        return screens.show(
                "example/visit-day", new DayPage(round, rounds.standing(round, by), tiles(round, named, by), named));
    }

    private List<Tile> tiles(VisitRound round, boolean named, Person by) {
        var places = new HashMap<UUID, VisitPlace>();
        visits.places(round, by).forEach(place -> places.put(place.host(), place));
        var hosts = rounds.hosts(round, by);
        var called = organisations.findNames(hosts, by);
        var who = named ? visits.peopleByHost(round, by) : Map.<UUID, List<UUID>>of();
        var persons = access.names(
                who.values().stream().flatMap(List::stream).distinct().toList(), by);
        var tiles = new ArrayList<Tile>();
        for (var host : hosts) {
            var name = called.get(host);
            if (name != null) {
                var place = places.getOrDefault(host, new VisitPlace(host, 0, 0));
                var there = who.getOrDefault(host, List.of()).stream()
                        .map(one -> persons.getOrDefault(one, "–"))
                        .sorted()
                        .toList();
                tiles.add(new Tile(name, place.been(), place.ahead(), there));
            }
        }
        tiles.sort((a, b) -> Integer.compare(b.been() * 1000 + b.ahead(), a.been() * 1000 + a.ahead()));
        return tiles;
    }
}
