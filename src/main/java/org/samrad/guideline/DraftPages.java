package org.samrad.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The guideline builder, and what the chairs say of an initiative's size.
@Controller
public class DraftPages {
    private static final int SPARE = 2;
    private static final int LARGEST = 1_000_000_000;

    private final Guidelines guidelines;
    private final ExpectedSteps expected;
    private final Forums forums;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Texts texts;
    private final Screens screens;
    private final Clock clock;

    DraftPages(
            Guidelines guidelines,
            ExpectedSteps expected,
            Forums forums,
            Organisations organisations,
            Initiatives initiatives,
            Texts texts,
            Screens screens,
            Clock clock) {
        this.guidelines = guidelines;
        this.expected = expected;
        this.forums = forums;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.texts = texts;
        this.screens = screens;
        this.clock = clock;
    }

    /// `theirs` is what somebody else has written meanwhile, where that is so.
    public record DraftPage(
            Form form,
            Guideline guideline,
            Profile profile,
            String currency,
            int rows,
            boolean everybody,
            Optional<GuidelineVersion> theirs) {}

    public record SizePage(Form form, Guideline guideline, Initiative initiative) {}

    @GetMapping("/guidelines/{id}/draft")
    Object draft(@PathVariable UUID id, Person by) {
        var guideline = negotiated(id, by);
        var form = Form.empty().with("seen", 0).with("from", clock.today());
        var draft = draftOf(guideline, by);
        draft.ifPresent(one -> form.with("seen", one.revision()));
        var wording = draft.or(() -> Optional.ofNullable(guideline.holding())).map(GuidelineVersion::wording);
        wording.ifPresentOrElse(one -> fill(form, one), () -> form.with("change-rule", usualRule(guideline)));
        if (draft.isPresent()) {
            form.with("from", draft.get().wording().from());
        }
        return screens.show("guideline/draft", draftPage(form, guideline, Optional.empty(), by));
    }

    private Guideline negotiated(UUID id, Person by) {
        var guideline = guidelines.get(id, by);
        by.must(Act.NEGOTIATE_GUIDELINE, forums.get(guideline.forum(), by).scope());
        return guideline;
    }

    private Optional<GuidelineVersion> draftOf(Guideline guideline, Person by) {
        return guidelines.versions(guideline, by).stream()
                .filter(one -> !one.isAgreed())
                .findFirst();
    }

    private String usualRule(Guideline guideline) {
        var language = Language.find(guideline.subject().language()).orElse(Language.EN);
        return guideline.kind() == Guideline.Kind.PROCEDURAL
                ? texts.of(language, "guideline.change-rule.PROCEDURAL")
                : texts.of(language, "guideline.change-rule.GUIDELINE");
    }

    private static void fill(Form form, GuidelineVersion.Wording wording) {
        var reach = wording.reach();
        form.with("text", wording.text())
                .with("people", reach.people())
                .with("cost", reach.cost())
                .with("task", reach.task())
                .with("risk", reach.risk())
                .with("people-from", reach.peopleFrom())
                .with("cost-from", reach.costFrom())
                .with("change-rule", wording.changeRule());
        for (int i = 0; i < wording.steps().size(); i++) {
            var step = wording.steps().get(i);
            form.with("phase-" + i, step.phase())
                    .with("level-" + i, step.level())
                    .with("material-" + i, step.material())
                    .with("days-" + i, step.workingDays());
        }
    }

    private DraftPage draftPage(Form form, Guideline guideline, Optional<GuidelineVersion> theirs, Person by) {
        var home = forums.get(guideline.forum(), by);
        int filled = 0;
        for (int i = 0; i < GuidelineVersion.MOST_STEPS; i++) {
            if (!form.value("material-" + i).isBlank()) {
                filled = i + 1;
            }
        }
        return new DraftPage(
                form,
                guideline,
                forums.profile(home, clock.today(), by),
                currency(guideline, by),
                Math.min(filled + SPARE, GuidelineVersion.MOST_STEPS),
                guidelines.consent(guideline, by) instanceof GuidelineVersion.Consent.Everybody,
                theirs);
    }

    private String currency(Guideline guideline, Person by) {
        return switch (organisations.get(guideline.organisation(), by).facts().country()) {
            case DK -> "DKK";
            case NO -> "NOK";
            case SE -> "SEK";
        };
    }

    @PostMapping("/guidelines/{id}/draft")
    Object write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var guideline = negotiated(id, by);
        var form = Form.of(typed);
        int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> wording(form, currency(guideline, by))
                        .ifPresent(wording -> guidelines.write(id, wording, seen, by)))
                && form.ok()) {
            return "redirect:/guidelines/" + id;
        }
        boolean late =
                form.problems().stream().anyMatch(one -> one.textKey().equals("guideline.rule.changed-meanwhile"));
        var theirs = late ? draftOf(guideline, by) : Optional.<GuidelineVersion>empty();
        theirs.ifPresent(one -> form.with("seen", one.revision()));
        return screens.refused("guideline/draft", draftPage(form, guideline, theirs, by));
    }

    /// What was typed; empty where something of it cannot be.
    private static Optional<GuidelineVersion.Wording> wording(Form form, String currency) {
        var text = form.text("text", GuidelineVersion.LONGEST);
        var people = form.optional("people", Reach.LONGEST);
        var cost = form.optional("cost", Reach.LONGEST);
        var task = form.optional("task", Reach.LONGEST);
        var risk = form.optional("risk", Reach.LONGEST);
        var peopleFrom = form.number("people-from", 1, LARGEST).orElse(null);
        var costFrom =
                form.number("cost-from", 1, LARGEST).map(Integer::longValue).orElse(null);
        var rule = form.optional("change-rule", GuidelineVersion.LONGEST_RULE);
        var from = form.requiredDate("from");
        var steps = steps(form);
        var reach = new Reach(people, cost, task, risk, peopleFrom, costFrom, currency);
        return form.ok() ? Optional.of(new GuidelineVersion.Wording(text, reach, steps, rule, from)) : Optional.empty();
    }

    /// A row without material is no step.
    private static List<Step> steps(Form form) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < GuidelineVersion.MOST_STEPS; i++) {
            var material = form.optional("material-" + i, Step.LONGEST);
            if (!material.isEmpty()) {
                steps.add(new Step(
                        form.choice("phase-" + i, Phase.class),
                        form.choice("level-" + i, Forum.Level.class),
                        material,
                        form.number("days-" + i, 0, Step.MOST_DAYS).orElse(0)));
            }
        }
        return steps;
    }

    @GetMapping("/guidelines/{id}/sizes/{initiative}")
    Object size(@PathVariable UUID id, @PathVariable UUID initiative, Person by) {
        return screens.show("guideline/size", sizePage(Form.empty(), id, initiative, by));
    }

    private SizePage sizePage(Form form, UUID id, UUID initiative, Person by) {
        return new SizePage(form, negotiated(id, by), initiatives.get(initiative, by));
    }

    @PostMapping("/guidelines/{id}/sizes/{initiative}")
    Object say(
            @PathVariable UUID id,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        negotiated(id, by);
        var form = Form.of(typed);
        var choice = form.choice("choice", Reach.Choice.class);
        var why = form.text("why", ExpectedSteps.LONGEST_WHY);
        if (form.done(() -> expected.say(id, initiative, choice, why, by))) {
            return "redirect:/initiatives/" + initiative;
        }
        return screens.refused("guideline/size", sizePage(form, id, initiative, by));
    }
}
