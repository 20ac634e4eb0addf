package org.samrad.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The units of an organisation and the people in them.
@Controller
public class UnitPages {
    private final Organisations organisations;
    private final Access access;
    private final Screens screens;

    UnitPages(Organisations organisations, Access access, Screens screens) {
        this.organisations = organisations;
        this.access = access;
        this.screens = screens;
    }

    /// The form of a unit; none is there yet when it is being added.
    public record UnitPage(
            Form form, Organisation organisation, @Nullable Unit unit, List<Option> units) {}

    public record PeoplePage(
            Form form,
            Organisation organisation,
            Paging<Person> people,
            Map<UUID, Unit> places,
            List<Option> units,
            boolean mayManage) {}

    public record PersonPage(Form form, Organisation organisation, Person person, List<Option> units) {}

    @GetMapping("/organisations/{id}/units/new")
    Object add(@PathVariable UUID id, @RequestParam(defaultValue = "") String inside, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        return screens.show("organisation/unit", unitPage(Form.empty().with("inside", inside), id, null, by));
    }

    @PostMapping("/organisations/{id}/units")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var name = form.text("name", Unit.LONGEST);
        var inside = form.id("inside").orElse(null);
        if (form.done(() -> organisations.addUnit(id, inside, name, by))) {
            return "redirect:/organisations/" + id + "#units";
        }
        return screens.refused("organisation/unit", unitPage(form, id, null, by));
    }

    @GetMapping("/organisations/{id}/units/{unit}")
    Object change(@PathVariable UUID id, @PathVariable UUID unit, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var known = unit(id, unit, by);
        var form = Form.empty().with("name", known.name()).with("inside", known.inside());
        return screens.show("organisation/unit", unitPage(form, id, known, by));
    }

    @PostMapping("/organisations/{id}/units/{unit}")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var known = unit(id, unit, by);
        var form = Form.of(typed);
        var name = form.text("name", Unit.LONGEST);
        var inside = form.id("inside").orElse(null);
        if (form.done(() -> {
            if (!Objects.equals(inside, known.inside())) {
                organisations.moveUnit(unit, inside, by);
            }
            if (!name.equals(known.name())) {
                organisations.renameUnit(unit, name, by);
            }
        })) {
            return "redirect:/organisations/" + id + "#units";
        }
        return screens.refused("organisation/unit", unitPage(form, id, known, by));
    }

    private UnitPage unitPage(Form form, UUID id, @Nullable Unit unit, Person by) {
        return new UnitPage(form, organisations.get(id, by), unit, units(id, by));
    }

    private Unit unit(UUID organisation, UUID unit, Person by) {
        var known = organisations.unit(unit, by);
        if (!known.organisation().equals(organisation)) {
            throw new NotFound("unit");
        }
        return known;
    }

    /// The units to choose from, each further in than the one that it lies inside.
    private List<Option> units(UUID organisation, Person by) {
        return organisations.units(organisation, by).stream()
                .flatMap(Unit.Branch::all)
                .map(branch -> new Option(
                        branch.unit().id().toString(),
                        "\u2013 ".repeat(branch.depth()) + branch.unit().name()))
                .toList();
    }

    @GetMapping("/organisations/{id}/people")
    Object people(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("organisation/people", peoplePage(Form.empty(), id, page, by));
    }

    private PeoplePage peoplePage(Form form, UUID id, int page, Person by) {
        int number = Paging.number(page);
        var people = Paging.of(access.people(id, Paging.offset(number), Paging.SIZE + 1, by), number);
        var ids = people.rows().stream().map(Person::id).toList();
        return new PeoplePage(
                form,
                organisations.get(id, by),
                people,
                organisations.places(ids, by),
                units(id, by),
                by.may(Act.MANAGE_ORGANISATION, Scope.organisation(id)));
    }

    /// Adds a person to the organisation, with a place in a unit where one is chosen.
    @PostMapping("/organisations/{id}/people")
    Object addPerson(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var name = form.text("name", 200);
        var email = form.text("email", 200);
        var unit = form.id("unit");
        var added = new ArrayList<UUID>();
        if (form.done(() -> {
            unit.ifPresent(chosen -> unit(id, chosen, by));
            added.add(access.add(new Access.NewPerson(name, email, id), by).id());
            unit.ifPresent(chosen -> organisations.placePerson(added.getFirst(), chosen, by));
        })) {
            return "redirect:/organisations/" + id + "/people";
        }
        return screens.refused("organisation/people", peoplePage(form, id, 1, by));
    }

    @GetMapping("/organisations/{id}/people/{person}")
    Object person(@PathVariable UUID id, @PathVariable UUID person, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var place = organisations.places(List.of(person), by).get(person);
        var form = Form.empty().with("unit", place == null ? "" : place.id());
        return screens.show("organisation/person", personPage(form, id, person, by));
    }

    @PostMapping("/organisations/{id}/people/{person}")
    Object place(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var unit = form.id("unit");
        if (unit.isEmpty()) {
            form.refuse("unit", "web.form.choose");
        }
        if (form.done(() -> unit.ifPresent(chosen -> organisations.placePerson(person, chosen, by)))) {
            return "redirect:/organisations/" + id + "/people";
        }
        return screens.refused("organisation/person", personPage(form, id, person, by));
    }

    private PersonPage personPage(Form form, UUID id, UUID person, Person by) {
        return new PersonPage(form, organisations.get(id, by), access.get(person, by), units(id, by));
    }
}
