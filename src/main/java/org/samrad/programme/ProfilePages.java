package org.samrad.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.organisation.Organisation;
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

/// The profile of the own organisation in four short steps, each kept as a draft, and what others see of it.
@Controller
public class ProfilePages {
    private static final int LONGEST_EVIDENCE = 400;

    private final LearningProfiles profiles;
    private final Organisations organisations;
    private final Screens screens;

    ProfilePages(LearningProfiles profiles, Organisations organisations, Screens screens) {
        this.profiles = profiles;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// The steps of the form, in their order.
    public enum Step {
        AREAS("/learning-profile"),
        EVIDENCE("/learning-profile/evidence"),
        FACTS("/learning-profile/facts"),
        WISHES("/learning-profile/wishes"),
        PREVIEW("/learning-profile/preview");

        private final String address;

        Step(String address) {
            this.address = address;
        }

        public String address() {
            return address;
        }

        public String textKey() {
            return "programme.profile.step." + name();
        }
    }

    /// What stands on every step.
    public record Frame(Step step, Profile profile, Seen seen, Optional<Instant> shared, Map<String, Area> areas) {
        public Names names() {
            return seen.names();
        }

        public Area area(String code) {
            return areas.getOrDefault(code, new Area(code, Area.OWN, Map.of()));
        }
    }

    /// What the register of organisations says.
    public record Seen(Names names, Organisation.Facts facts) {}

    /// One group of areas, and how many of them something is said about.
    public record Group(String name, List<Area> areas, long filled) {}

    public record AreasPage(Frame of, List<Group> groups, Form form) {}

    public record StepPage(Frame of, List<Profile.Wish> wishes, Form form) {}

    public record SeenPage(Frame of, List<Profile.Entry> needs, List<Profile.Entry> strengths, boolean own) {}

    private Frame frame(Step step, Profile profile, Person by) {
        var areas = new LinkedHashMap<String, Area>();
        profiles.areas(by).forEach(area -> areas.put(area.code(), area));
        var ids = new ArrayList<UUID>();
        ids.add(profile.organisation());
        if (step == Step.WISHES) {
            profiles.wishes(by).forEach(wish -> ids.add(wish.organisation()));
        }
        return new Frame(
                step,
                profile,
                new Seen(
                        new Names(organisations.findNames(ids, by)),
                        organisations.get(profile.organisation(), by).facts()),
                profiles.sharedAt(profile.organisation(), by),
                areas);
    }

    @GetMapping("/learning-profile")
    Object areas(Person by) {
        return screens.show("programme/profile-areas", areasPage(Form.empty(), by));
    }

    private AreasPage areasPage(Form form, Person by) {
        var draft = profiles.draft(by);
        if (form.value("version").isEmpty()) {
            form.with("version", draft.version());
            draft.entries()
                    .forEach(one ->
                            form.with("need-" + one.area(), one.need()).with("strength-" + one.area(), one.strength()));
        }
        var of = frame(Step.AREAS, draft, by);
        var groups = of.areas().values().stream()
                .collect(Collectors.groupingBy(Area::group, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue(),
                        group.getValue().stream()
                                .filter(area -> level(form, "need-" + area.code()) > 0
                                        || level(form, "strength-" + area.code()) > 0)
                                .count()))
                .toList();
        return new AreasPage(of, groups, form);
    }

    private static int level(Form form, String field) {
        return form.number(field, 0, Profile.HIGHEST).orElse(0);
    }

    @PostMapping("/learning-profile")
    Object areas(@RequestParam MultiValueMap<String, String> typed, Person by) {
        profiles.draft(by);
        var form = Form.of(typed);
        var levels = new HashMap<String, Profile.Levels>();
        for (var area : profiles.areas(by)) {
            int need = level(form, "need-" + area.code());
            int strength = level(form, "strength-" + area.code());
            levels.put(area.code(), new Profile.Levels(need, strength));
        }
        int version = version(form);
        if (form.done(() -> profiles.level(levels, version, by))) {
            return "redirect:" + Step.EVIDENCE.address();
        }
        if (form.clashed()) {
            var now = profiles.draft(by);
            form.with("version", now.version());
            levels.keySet()
                    .forEach(area -> form.standing(
                                    "need-" + area,
                                    now.entry(area).map(Profile.Entry::need).orElse(0))
                            .standing(
                                    "strength-" + area,
                                    now.entry(area).map(Profile.Entry::strength).orElse(0)));
        }
        return screens.refused("programme/profile-areas", areasPage(form, by));
    }

    private static int version(Form form) {
        return form.number("version", 0, Integer.MAX_VALUE).orElse(0);
    }

    @PostMapping("/learning-profile/areas")
    Object addArea(@RequestParam MultiValueMap<String, String> typed, Person by) {
        profiles.draft(by);
        var form = Form.of(typed);
        var text = form.text("area", Area.LONGEST);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        if (form.done(() -> profiles.addArea(text, language, by))) {
            return "redirect:/learning-profile#group-" + Area.OWN;
        }
        return screens.refused("programme/profile-areas", areasPage(form, by));
    }

    @GetMapping("/learning-profile/evidence")
    Object evidence(Person by) {
        var draft = profiles.draft(by);
        var form = Form.empty().with("version", draft.version());
        draft.strengths()
                .forEach(one ->
                        form.with("evidence-" + one.area(), one.evidence()).with("words-" + one.area(), one.words()));
        return show("programme/profile-evidence", Step.EVIDENCE, form, by);
    }

    private Object show(String template, Step step, Form form, Person by) {
        return screens.show(form.ok() ? 200 : 422, template, stepPage(step, form, by));
    }

    private StepPage stepPage(Step step, Form form, Person by) {
        var draft = profiles.draft(by);
        return new StepPage(frame(step, draft, by), step == Step.WISHES ? profiles.wishes(by) : List.of(), form);
    }

    @PostMapping("/learning-profile/evidence")
    Object evidence(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var draft = profiles.draft(by);
        var form = Form.of(typed);
        var grounds = new HashMap<String, Profile.Ground>();
        for (var one : draft.strengths()) {
            var words = form.optional("words-" + one.area(), LONGEST_EVIDENCE);
            var evidence = form.choice("evidence-" + one.area(), Profile.Evidence.class);
            grounds.put(one.area(), new Profile.Ground(evidence, words));
        }
        int version = version(form);
        if (form.done(() -> profiles.ground(grounds, version, by))) {
            return "redirect:" + Step.FACTS.address();
        }
        clash(
                form,
                now -> now.strengths()
                        .forEach(one -> form.standing("evidence-" + one.area(), one.evidence())
                                .standing("words-" + one.area(), one.words())),
                by);
        return show("programme/profile-evidence", Step.EVIDENCE, form, by);
    }

    private void clash(Form form, java.util.function.Consumer<Profile> standing, Person by) {
        if (form.clashed()) {
            var now = profiles.draft(by);
            form.with("version", now.version());
            standing.accept(now);
        }
    }

    @GetMapping("/learning-profile/facts")
    Object facts(Person by) {
        var draft = profiles.draft(by);
        var facts = draft.facts();
        var form = Form.empty()
                .with("sector", facts.sector())
                .with("resources", facts.resources())
                .with("structure", facts.structure())
                .with("language", facts.language())
                .with("most", draft.consent().most())
                .with("version", draft.version())
                .withAll("languages", facts.languages());
        if (draft.consent().suggested()) {
            form.with("suggested", "yes");
        }
        return show("programme/profile-facts", Step.FACTS, form, by);
    }

    @PostMapping("/learning-profile/facts")
    Object facts(@RequestParam MultiValueMap<String, String> typed, Person by) {
        profiles.draft(by);
        var form = Form.of(typed);
        var sector = form.value("sector").isEmpty() ? null : form.choice("sector", Profile.Sector.class);
        var resources = form.value("resources").isEmpty() ? null : form.choice("resources", Profile.Resources.class);
        var structure = form.optional("structure", Profile.LONGEST);
        var languages = form.values("languages").stream()
                .map(Language::find)
                .flatMap(Optional::stream)
                .map(Language::tag)
                .distinct()
                .toList();
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        int most = form.number("most", 1, Profile.Consent.MOST).orElse(Profile.Consent.NONE.most());
        var facts = new Profile.Facts(sector, languages, resources, structure, language);
        var consent = new Profile.Consent(form.chosen("suggested", "yes"), most);
        int version = version(form);
        if (form.done(() -> profiles.describe(facts, consent, version, by))) {
            return "redirect:" + Step.WISHES.address();
        }
        clash(
                form,
                now -> form.standing("structure", now.facts().structure())
                        .standing("sector", now.facts().sector())
                        .standing("resources", now.facts().resources()),
                by);
        return show("programme/profile-facts", Step.FACTS, form, by);
    }

    @GetMapping("/learning-profile/wishes")
    Object wishes(Person by) {
        return show("programme/profile-wishes", Step.WISHES, Form.empty(), by);
    }

    @PostMapping("/learning-profile/wishes")
    Object wish(@RequestParam MultiValueMap<String, String> typed, Person by) {
        profiles.draft(by);
        var form = Form.of(typed);
        var organisation = form.text("organisation", 200);
        var kind = form.choice("kind", Profile.Wish.Kind.class);
        var reason = form.optional("reason", Profile.LONGEST);
        if (form.done(() -> profiles.wish(organisation, kind, reason, by))) {
            return "redirect:" + Step.WISHES.address();
        }
        return show("programme/profile-wishes", Step.WISHES, form, by);
    }

    @PostMapping("/learning-profile/wishes/remove")
    Object dropWish(@RequestParam MultiValueMap<String, String> typed, Person by) {
        profiles.draft(by);
        Form.of(typed).id("organisation").ifPresent(organisation -> profiles.dropWish(organisation, by));
        return "redirect:" + Step.WISHES.address();
    }

    @GetMapping("/learning-profile/preview")
    Object preview(Person by) {
        return show("programme/profile-preview", Step.PREVIEW, Form.empty(), by);
    }

    @PostMapping("/learning-profile/share")
    Object share(Person by) {
        var form = Form.empty();
        if (form.done(() -> profiles.share(by))) {
            return "redirect:" + Step.PREVIEW.address();
        }
        return show("programme/profile-preview", Step.PREVIEW, form, by);
    }

    /// What others see, at an address that can be sent to them.
    @GetMapping("/learning-profiles/{organisation}")
    Object seen(@PathVariable UUID organisation, Person by) {
        var profile = profiles.shared(organisation, by);
        return screens.show(
                "programme/profile", seen(frame(Step.PREVIEW, profile, by), organisation.equals(by.organisation())));
    }

    public static SeenPage seen(Frame of, boolean own) {
        return new SeenPage(
                of,
                sorted(of.profile().needs(), Profile.Entry::need),
                sorted(of.profile().strengths(), Profile.Entry::strength),
                own);
    }

    private static List<Profile.Entry> sorted(List<Profile.Entry> entries, Function<Profile.Entry, Integer> by) {
        return entries.stream()
                .sorted((one, other) -> by.apply(other).compareTo(by.apply(one)))
                .toList();
    }
}
