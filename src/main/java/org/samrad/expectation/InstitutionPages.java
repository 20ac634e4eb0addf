package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One institution's way into a solution: its task packages, whether it is ready, delivered, and in use.
@Controller
public class InstitutionPages {
    private static final int PEOPLE = 200;

    private final Rollouts rollouts;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    InstitutionPages(
            Rollouts rollouts,
            Initiatives initiatives,
            Organisations organisations,
            Access access,
            Screens screens,
            Clock clock) {
        this.rollouts = rollouts;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record RolloutPage(
            Initiative initiative,
            Wave wave,
            Rollout rollout,
            Map<UUID, Name> names,
            List<Unit> units,
            List<TaskPackage> packages,
            Map<UUID, Person> people,
            Optional<Side> side,
            LocalDate today,
            Form form) {
        public String unit(Rollout.Readiness said) {
            return units.stream()
                    .filter(one -> one.id().equals(said.unit()))
                    .map(Unit::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /// `people` are those of the institution who can be given a package, where the reader may see them.
    public record PackagePage(
            Initiative initiative,
            Rollout rollout,
            TaskPackage taskPackage,
            Map<UUID, Name> names,
            List<Person> people,
            Optional<Person> responsible,
            boolean mayGive,
            boolean mayFinish,
            LocalDate today,
            Form form) {}

    @GetMapping("/rollouts/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("expectation/rollout", page(id, Form.empty().with("on", clock.today()), by));
    }

    private RolloutPage page(UUID id, Form form, Person by) {
        var rollout = rollouts.get(id, by);
        var wave = rollouts.wave(rollout.wave(), by);
        var packages = rollouts.packages(rollout, by);
        var responsible = packages.stream()
                .flatMap(one -> Stream.ofNullable(one.responsible()))
                .toList();
        return new RolloutPage(
                initiatives.get(wave.initiative(), by),
                wave,
                rollout,
                organisations.findNames(List.of(rollout.institution()), by),
                organisations.units(rollout.institution(), by).stream()
                        .flatMap(Unit.Branch::all)
                        .map(Unit.Branch::unit)
                        .toList(),
                packages,
                access.find(responsible, by),
                rollouts.side(rollout, by),
                clock.today(),
                form);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/rollouts/" + id;
        }
        return screens.refused("expectation/rollout", page(id, form, by));
    }

    @PostMapping("/rollouts/{id}/delivery")
    Object deliver(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rollouts.must(Side.PROVIDER, id, by);
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        return after(id, form, () -> rollouts.deliver(id, on, by), by);
    }

    @PostMapping("/rollouts/{id}/use")
    Object use(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rollouts.must(Side.INSTITUTION, id, by);
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        var how = form.text("how", Rollout.LONGEST);
        return after(id, form, () -> rollouts.use(id, on, how, by), by);
    }

    @PostMapping("/rollouts/{id}/readiness")
    Object ready(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rollouts.must(Side.INSTITUTION, id, by);
        var form = Form.of(typed);
        var unit = form.id("unit").orElse(null);
        var standing = form.choice("standing", Rollout.Standing.class);
        var reason = form.optional("reason", Rollout.LONGEST);
        return after(id, form, () -> rollouts.ready(id, unit, standing, reason, by), by);
    }

    @PostMapping("/rollouts/{id}/remove")
    Object remove(@PathVariable UUID id, Person by) {
        var wave = rollouts.get(id, by).wave();
        rollouts.must(Side.PROVIDER, id, by);
        var form = Form.empty();
        if (form.done(() -> rollouts.takeOut(id, by))) {
            return "redirect:/waves/" + wave;
        }
        return screens.refused("expectation/rollout", page(id, form, by));
    }

    @GetMapping("/packages/{id}")
    Object taskPackage(@PathVariable UUID id, Person by) {
        var one = rollouts.taskPackage(id, by);
        var form = Form.empty().with("due", one.words().due()).with("responsible", one.responsible());
        return screens.show("expectation/package", packagePage(id, form, by));
    }

    private PackagePage packagePage(UUID id, Form form, Person by) {
        var one = rollouts.taskPackage(id, by);
        var rollout = rollouts.get(one.rollout(), by);
        var wave = rollouts.wave(rollout.wave(), by);
        boolean gives =
                rollouts.side(rollout, by).filter(Side.INSTITUTION::equals).isPresent()
                        && by.may(Act.READ_PEOPLE, Scope.organisation(rollout.institution()));
        var responsible = one.responsible();
        return new PackagePage(
                initiatives.get(wave.initiative(), by),
                rollout,
                one,
                organisations.findNames(List.of(rollout.institution()), by),
                gives ? access.people(rollout.institution(), 0, PEOPLE, by) : List.of(),
                responsible == null
                        ? Optional.empty()
                        : Optional.ofNullable(
                                access.find(List.of(responsible), by).get(responsible)),
                gives && one.outcome() == null,
                rollouts.mayFinish(one, by),
                clock.today(),
                form);
    }

    private Object afterPackage(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/rollouts/" + rollouts.taskPackage(id, by).rollout() + "#package-" + id;
        }
        return screens.refused("expectation/package", packagePage(id, form, by));
    }

    @PostMapping("/packages/{id}/responsible")
    Object give(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rollouts.must(Side.INSTITUTION, rollouts.taskPackage(id, by).rollout(), by);
        var form = Form.of(typed);
        var due = form.requiredDate("due");
        var person = form.id("responsible");
        if (person.isEmpty() && form.ok()) {
            form.refuse("responsible", "web.form.choose");
        }
        return afterPackage(id, form, () -> person.ifPresent(one -> rollouts.give(id, one, due, by)), by);
    }

    @PostMapping("/packages/{id}/outcome")
    Object finish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rollouts.mustFinish(rollouts.taskPackage(id, by), by);
        var form = Form.of(typed);
        var result = form.choice("result", TaskPackage.Result.class);
        var reason = form.value("reason").isEmpty() ? null : form.choice("reason", Commitment.Reason.class);
        var note = form.optional("note", Rollout.LONGEST);
        var said = new Rollouts.Said(result, result == TaskPackage.Result.DONE ? null : reason, note);
        return afterPackage(id, form, () -> rollouts.finish(id, said, by), by);
    }
}
