package org.samrad.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A forum's guidelines, one guideline, and what the two sides do with it.
@Controller
public class GuidelinePages {
    private static final int INITIATIVES = 100;

    private final Guidelines guidelines;
    private final Forums forums;
    private final Initiatives initiatives;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    GuidelinePages(
            Guidelines guidelines,
            Forums forums,
            Initiatives initiatives,
            Access access,
            Screens screens,
            Clock clock) {
        this.guidelines = guidelines;
        this.forums = forums;
        this.initiatives = initiatives;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item guidelinesInMenu() {
        return new Navigation.Item("guideline.title", "/guidelines", 55, Navigation.Audience.SIGNED_IN);
    }

    public record ListPage(
            Forum forum, Profile profile, Paging<Guideline> list, LocalDate today, boolean isMember, boolean mayAsk) {}

    public record RequestPage(
            Form form, Forum forum, Profile profile, int talkDays, List<Option> initiatives, List<Option> general) {}

    /// `needed` are those who have not approved the draft yet, by name, where everybody must; `may` says what this
    /// reader can do now.
    public record GuidelinePage(
            Form form,
            Guideline guideline,
            Forum forum,
            Profile profile,
            Guideline.Terms terms,
            List<GuidelineVersion> versions,
            List<Guideline.State> states,
            Map<UUID, String> names,
            Optional<GuidelineVersion.Consent> consent,
            LocalDate today,
            May may) {
        public Optional<GuidelineVersion> draft() {
            return versions.stream().filter(one -> !one.isAgreed()).findFirst();
        }

        public List<GuidelineVersion> earlier() {
            return versions.stream()
                    .filter(one -> one.isAgreed() && !one.equals(guideline.holding()))
                    .toList()
                    .reversed();
        }

        /// Those who must still say yes, where everybody must.
        public List<String> waiting() {
            return draft().stream()
                    .flatMap(draft -> consent.stream()
                            .filter(GuidelineVersion.Consent.Everybody.class::isInstance)
                            .map(GuidelineVersion.Consent.Everybody.class::cast)
                            .flatMap(all -> all.people().stream())
                            .filter(one -> !draft.isApprovedBy(one)))
                    .map(one -> names.getOrDefault(one, ""))
                    .sorted()
                    .toList();
        }
    }

    public record May(boolean negotiate, boolean approve, boolean refuse) {}

    @GetMapping("/forums/{forum}/guidelines")
    Object list(@PathVariable UUID forum, @RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var home = forums.get(forum, by);
        var rows = guidelines.ofForum(forum, Paging.offset(number), Paging.SIZE + 1, by);
        return screens.show(
                "guideline/list",
                new ListPage(
                        home,
                        forums.profile(home, clock.today(), by),
                        Paging.of(rows, number),
                        clock.today(),
                        by.may(Act.READ_FORUM, home.scope()),
                        home.isActive() && by.may(Act.NEGOTIATE_GUIDELINE, home.scope())));
    }

    @GetMapping("/forums/{forum}/guidelines/new")
    Object ask(@PathVariable UUID forum, @RequestParam(defaultValue = "") String initiative, Person by) {
        var home = guidelines.mustNegotiate(forum, by);
        var form = Form.empty()
                .with("kind", initiative.isEmpty() ? Guideline.Kind.GUIDELINE : Guideline.Kind.SUPPLEMENT)
                .with("initiative", initiative)
                .with("language", language(home));
        return screens.show("guideline/request", requestPage(form, home, by));
    }

    private static String language(Forum home) {
        var regime = home.regime();
        return regime == null ? Language.EN.tag() : regime.country().language();
    }

    private RequestPage requestPage(Form form, Forum home, Person by) {
        var today = clock.today();
        var choose = initiatives.list("", 0, INITIATIVES, by).stream()
                .filter(one -> one.organisation().equals(home.organisation()))
                .map(one -> new Option(one.id().toString(), one.words().title()))
                .toList();
        var general = guidelines.inForce(home.organisation(), today, by).stream()
                .filter(one -> one.kind() == Guideline.Kind.PROCEDURAL)
                .map(one -> new Option(one.id().toString(), one.subject().title()))
                .toList();
        return new RequestPage(
                form,
                home,
                forums.profile(home, today, by),
                forums.deadlines(home, today, by).firstTalkDays(),
                choose,
                general);
    }

    @PostMapping("/forums/{forum}/guidelines")
    Object ask(@PathVariable UUID forum, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var home = guidelines.mustNegotiate(forum, by);
        var form = Form.of(typed);
        var kind = form.choice("kind", Guideline.Kind.class);
        var title = form.text("title", Guideline.LONGEST);
        var why = form.text("why", Guideline.LONGEST_WHY);
        var language = Language.find(form.value("language")).orElse(Language.DA).tag();
        boolean supplement = kind == Guideline.Kind.SUPPLEMENT;
        var initiative = supplement ? form.id("initiative").orElse(null) : null;
        var general = supplement ? form.id("general").orElse(null) : null;
        var asked = new ArrayList<UUID>();
        if (form.done(() -> asked.add(guidelines.request(
                forum, new Guideline.Subject(kind, title, language, initiative, general), why, by)))) {
            return "redirect:/guidelines/" + asked.getFirst();
        }
        return screens.refused("guideline/request", requestPage(form, home, by));
    }

    @GetMapping("/guidelines/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("guideline/guideline", page(Form.empty(), id, by));
    }

    private GuidelinePage page(Form form, UUID id, Person by) {
        var guideline = guidelines.get(id, by);
        var home = forums.get(guideline.forum(), by);
        boolean member = by.may(Act.READ_FORUM, home.scope());
        var versions = guidelines.versions(guideline, by);
        var consent =
                member ? Optional.of(guidelines.consent(guideline, by)) : Optional.<GuidelineVersion.Consent>empty();
        var people = new HashSet<UUID>();
        people.add(guideline.asked().by());
        versions.forEach(one -> one.approvals().forEach(approval -> people.add(approval.person())));
        if (consent.orElse(null) instanceof GuidelineVersion.Consent.Everybody all) {
            people.addAll(all.people());
        }
        return new GuidelinePage(
                form,
                guideline,
                home,
                forums.profile(home, clock.today(), by),
                guidelines.terms(home, by),
                versions,
                guidelines.states(guideline, by),
                access.names(people, by),
                consent,
                clock.today(),
                may(guideline, home, versions, consent.orElse(null), by));
    }

    private static May may(
            Guideline guideline,
            Forum home,
            List<GuidelineVersion> versions,
            GuidelineVersion.@Nullable Consent consent,
            Person by) {
        boolean first =
                by.may(Act.APPROVE_FOR_MANAGEMENT, home.scope()) || by.may(Act.APPROVE_FOR_EMPLOYEES, home.scope());
        boolean needed = consent instanceof GuidelineVersion.Consent.Everybody all
                ? all.people().contains(by.id())
                : first;
        boolean open = versions.stream().anyMatch(one -> !one.isAgreed() && !one.isApprovedBy(by.id()));
        boolean undecided = guideline.state() instanceof Guideline.State.Requested
                || guideline.state() instanceof Guideline.State.Negotiating;
        return new May(
                by.may(Act.NEGOTIATE_GUIDELINE, home.scope()),
                needed && open,
                undecided && by.may(Act.APPROVE_FOR_MANAGEMENT, home.scope()));
    }

    @PostMapping("/guidelines/{id}/talk")
    Object talk(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        must(Act.NEGOTIATE_GUIDELINE, id, by);
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        return done(form, id, () -> guidelines.talk(id, on, by), by);
    }

    private void must(Act act, UUID id, Person by) {
        by.must(act, forums.get(guidelines.get(id, by).forum(), by).scope());
    }

    private Object done(Form form, UUID id, Runnable act, Person by) {
        return form.done(act)
                ? "redirect:/guidelines/" + id
                : screens.refused("guideline/guideline", page(form, id, by));
    }

    @PostMapping("/guidelines/{id}/approve")
    Object approve(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        int seen = form.number("seen", 1, Integer.MAX_VALUE).orElse(0);
        return done(form, id, () -> guidelines.approve(id, seen, by), by);
    }

    @PostMapping("/guidelines/{id}/refuse")
    Object refuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        must(Act.APPROVE_FOR_MANAGEMENT, id, by);
        var form = Form.of(typed);
        var on = form.requiredDate("discussed-on");
        var discussion = form.text("discussion", GuidelineVersion.LONGEST);
        return done(form, id, () -> guidelines.refuse(id, on, discussion, by), by);
    }

    @PostMapping("/guidelines/{id}/notice")
    Object notice(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        must(Act.NEGOTIATE_GUIDELINE, id, by);
        var form = Form.of(typed);
        var why = form.text("why", Guideline.LONGEST_WHY);
        return done(form, id, () -> guidelines.giveNotice(id, why, by), by);
    }

    /// The guidelines that bind the reader's own organisation.
    public record OwnPage(List<Guideline> all, Map<UUID, String> forums, LocalDate today) {}

    @GetMapping("/guidelines")
    Object own(Person by) {
        var home = by.organisation();
        var all = home == null ? List.<Guideline>of() : guidelines.inForce(home, clock.today(), by);
        var names = new HashMap<UUID, String>();
        forums.find(all.stream().map(Guideline::forum).toList(), by).forEach(one -> names.put(one.id(), one.name()));
        return screens.show("guideline/own", new OwnPage(all, names, clock.today()));
    }
}
