package org.samrad.expectation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Agreements and rollout of a solution at a glance, and its waves with the institutions and task packages in them.
@Controller
public class RolloutPages {
    private final Rollouts rollouts;
    private final Overviews overviews;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    RolloutPages(
            Rollouts rollouts,
            Overviews overviews,
            Initiatives initiatives,
            Organisations organisations,
            Screens screens,
            Clock clock) {
        this.rollouts = rollouts;
        this.overviews = overviews;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    public record OverviewPage(Initiative initiative, Overviews.Overview overview, Map<UUID, Name> names, Form form) {}

    public record WaveFormPage(Initiative initiative, Optional<UUID> wave, Form form) {}

    /// `others` may still be taken into the wave.
    public record WavePage(
            Initiative initiative,
            Wave wave,
            List<Rollout> rollouts,
            Map<UUID, Name> names,
            List<TaskPackage.Template> templates,
            List<TaskPackage> packages,
            List<UUID> others,
            boolean mayPlan,
            LocalDate today,
            Form form) {
        public long done(Rollout of) {
            return of(of).stream().filter(one -> one.outcome() != null).count();
        }

        public long overdue(Rollout of) {
            return of(of).stream().filter(one -> one.overdue(today)).count();
        }

        public List<TaskPackage> of(Rollout rollout) {
            return packages.stream()
                    .filter(one -> one.rollout().equals(rollout.id()))
                    .toList();
        }
    }

    @GetMapping("/initiatives/{id}/rollout")
    Object overview(@PathVariable UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        var overview = overviews.of(initiative, by);
        var form = Form.empty().with("language", initiative.words().language());
        return screens.show(
                "expectation/overview",
                new OverviewPage(initiative, overview, organisations.findNames(overview.institutions(), by), form));
    }

    @GetMapping("/initiatives/{id}/waves/new")
    Object plan(@PathVariable UUID id, Person by) {
        var initiative = planned(id, by);
        return screens.show("expectation/wave-form", new WaveFormPage(initiative, Optional.empty(), Form.empty()));
    }

    private Initiative planned(UUID id, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.OFFER_EXPECTATIONS, initiative.scope());
        return initiative;
    }

    @PostMapping("/initiatives/{id}/waves/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var initiative = planned(id, by);
        var form = Form.of(typed);
        var plan = read(form, initiative);
        var made = new UUID[1];
        if (form.done(() -> made[0] = rollouts.plan(id, plan, by))) {
            return "redirect:/waves/" + made[0];
        }
        return screens.refused("expectation/wave-form", new WaveFormPage(initiative, Optional.empty(), form));
    }

    private static Wave.Plan read(Form form, Initiative of) {
        return new Wave.Plan(
                form.text("name", Wave.Plan.LONGEST),
                of.words().language(),
                form.requiredDate("starts"),
                form.requiredDate("ends"),
                form.number("version", 0, Integer.MAX_VALUE).orElse(1));
    }

    @GetMapping("/waves/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("expectation/wave", wavePage(id, Form.empty(), by));
    }

    private WavePage wavePage(UUID id, Form form, Person by) {
        var wave = rollouts.wave(id, by);
        var initiative = initiatives.get(wave.initiative(), by);
        var inIt = rollouts.inWave(wave, by);
        var others = new LinkedHashSet<>(Side.institutions(initiative));
        inIt.forEach(one -> others.remove(one.institution()));
        return new WavePage(
                initiative,
                wave,
                inIt,
                organisations.findNames(Side.institutions(initiative), by),
                rollouts.templates(wave, by),
                rollouts.packages(wave, by),
                List.copyOf(others),
                rollouts.mayPlan(initiative.id(), by),
                clock.today(),
                form);
    }

    @GetMapping("/waves/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var wave = rollouts.wave(id, by);
        var form = Form.empty()
                .with("name", wave.plan().name())
                .with("starts", wave.plan().starts())
                .with("ends", wave.plan().ends())
                .with("version", wave.plan().version());
        return screens.show(
                "expectation/wave-form", new WaveFormPage(planned(wave.initiative(), by), Optional.of(id), form));
    }

    @PostMapping("/waves/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var initiative = planned(rollouts.wave(id, by).initiative(), by);
        var form = Form.of(typed);
        var plan = read(form, initiative);
        if (form.done(() -> rollouts.replan(id, plan, by))) {
            return "redirect:/waves/" + id;
        }
        if (form.clashed()) {
            var now = rollouts.wave(id, by).plan();
            form.with("version", now.version())
                    .standing("name", now.name())
                    .standing("starts", now.starts())
                    .standing("ends", now.ends());
        }
        return screens.refused("expectation/wave-form", new WaveFormPage(initiative, Optional.of(id), form));
    }

    private Object after(UUID wave, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/waves/" + wave;
        }
        return screens.refused("expectation/wave", wavePage(wave, form, by));
    }

    @PostMapping("/waves/{id}/institutions")
    Object include(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        planned(rollouts.wave(id, by).initiative(), by);
        var form = Form.of(typed);
        var chosen = form.ids("institution");
        if (chosen.isEmpty()) {
            form.refuse("institution", "web.form.choose");
        }
        return after(id, form, () -> rollouts.include(id, chosen, by), by);
    }

    @PostMapping("/waves/{id}/packages")
    Object addPackage(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        planned(rollouts.wave(id, by).initiative(), by);
        var form = Form.of(typed);
        var words = new TaskPackage.Words(
                form.text("title", TaskPackage.LONGEST_TITLE),
                form.text("purpose", TaskPackage.LONGEST),
                form.optional("participants", TaskPackage.LONGEST),
                form.optional("competences", TaskPackage.LONGEST),
                form.requiredDate("due"));
        return after(id, form, () -> rollouts.addPackage(id, words, by), by);
    }

    @PostMapping("/waves/{id}/start")
    Object start(@PathVariable UUID id, Person by) {
        planned(rollouts.wave(id, by).initiative(), by);
        return after(id, Form.empty(), () -> rollouts.start(id, by), by);
    }

    @PostMapping("/waves/{id}/end")
    Object end(@PathVariable UUID id, Person by) {
        planned(rollouts.wave(id, by).initiative(), by);
        return after(id, Form.empty(), () -> rollouts.end(id, by), by);
    }
}
