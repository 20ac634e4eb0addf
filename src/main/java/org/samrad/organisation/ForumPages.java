package org.samrad.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A forum: what it is, who sits in it, how it works, what it has been; and the forms for adding and changing one.
@Controller
public class ForumPages {
    private static final int LONGEST = 2000;
    private static final int MOST = 250;

    private final Organisations organisations;
    private final Forums forums;
    private final List<ForumSection> sections;
    private final Screens screens;
    private final Clock clock;

    ForumPages(Organisations organisations, Forums forums, List<ForumSection> sections, Screens screens, Clock clock) {
        this.organisations = organisations;
        this.forums = forums;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ForumSection::place))
                .toList();
        this.screens = screens;
        this.clock = clock;
    }

    /// A form about one forum; none is there yet when it is being added.
    public record FormPage(
            Form form,
            Organisation organisation,
            @Nullable Forum forum,
            List<Unit.Branch> units,
            List<Regime> regimes,
            List<Forum> others) {}

    /// `sitting` are those who sit today, where the reader may see them.
    public record ForumPage(
            Organisation organisation,
            Forum forum,
            Profile profile,
            Deadlines deadlines,
            String area,
            List<Forum> family,
            List<Forum.State> states,
            List<Forums.HeldMandate> sitting,
            List<String> unrepresented,
            List<ForumSection.Shown> sections,
            boolean maySee,
            boolean mayManage) {
        public Optional<Forum> other(@Nullable UUID id) {
            return family.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        public List<Forum> below() {
            return family.stream()
                    .filter(one -> forum.id().equals(one.parent()) && one.isActive())
                    .toList();
        }

        public List<Forums.HeldMandate> of(Mandate.Side side) {
            return sitting.stream()
                    .filter(one -> one.mandate().side() == side)
                    .sorted(Comparator.comparing(one -> one.mandate().seat()))
                    .toList();
        }
    }

    @GetMapping("/organisations/{id}/forums/new")
    Object add(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.empty()
                .with("openness", Forum.Openness.EMPLOYEES)
                .with("begins", Forums.Begins.ESTABLISHED)
                .with("regime", usual(id, by));
        return screens.show("organisation/forum-form", formPage(form, id, null, by));
    }

    private Regime usual(UUID id, Person by) {
        var facts = organisations.get(id, by).facts();
        return Regime.usual(facts.country(), facts.type());
    }

    private FormPage formPage(Form form, UUID id, @Nullable Forum forum, Person by) {
        var organisation = organisations.get(id, by);
        var units =
                organisations.units(id, by).stream().flatMap(Unit.Branch::all).toList();
        var regimes = Stream.of(Regime.values())
                .filter(regime -> regime.country() == organisation.facts().country())
                .toList();
        var others = forums.list(id, by).stream()
                .filter(one -> one.isActive() && (forum == null || !one.id().equals(forum.id())))
                .toList();
        return new FormPage(form, organisation, forum, units, regimes, others);
    }

    @PostMapping("/organisations/{id}/forums")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var level = form.choice("level", Forum.Level.class);
        var begins =
                form.value("begins").isEmpty() ? Forums.Begins.ESTABLISHED : form.choice("begins", Forums.Begins.class);
        var added = new ArrayList<UUID>();
        if (form.done(() -> read(form, level, begins).ifPresent(fresh -> added.add(forums.add(id, fresh, by))))
                && form.ok()) {
            return "redirect:/organisations/" + id + "/forums/" + added.getFirst();
        }
        return screens.refused("organisation/forum-form", formPage(form, id, null, by));
    }

    /// What was typed; empty where something of it cannot be.
    private static Optional<Forums.NewForum> read(Form form, Forum.Level level, Forums.Begins begins) {
        var name = form.text("name", Forum.LONGEST);
        var regime = form.value("regime").isEmpty() ? null : form.choice("regime", Regime.class);
        var area = form.id("area").orElse(null);
        var parent = form.id("parent").orElse(null);
        var openness = form.value("openness").isEmpty()
                ? Forum.Openness.EMPLOYEES
                : form.choice("openness", Forum.Openness.class);
        var seats = new Forum.Seats(number(form, "management-seats"), number(form, "employee-seats"));
        var rhythm = form.optional("rhythm", Forum.LONGEST);
        var mandate = form.optional("mandate", LONGEST);
        var contact = form.optional("contact", Forum.LONGEST);
        var groups = form.optional("groups", LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var rules = new Forum.Rules(
                number(form, "proposal-days"),
                number(form, "send-days"),
                number(form, "silent-days"),
                number(form, "first-talk-days"));
        var working = new Forum.Working(openness, seats, rhythm, mandate, contact, groups, rules);
        return form.ok()
                ? Optional.of(new Forums.NewForum(name, level, regime, area, parent, working, begins))
                : Optional.empty();
    }

    private static @Nullable Integer number(Form form, String field) {
        return form.number(field, 0, MOST).orElse(null);
    }

    @GetMapping("/organisations/{id}/forums/{forum}/edit")
    Object edit(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        var known = forums.get(id, forum, by);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        return screens.show("organisation/forum-form", formPage(filled(known), id, known, by));
    }

    private static Form filled(Forum known) {
        var working = known.working();
        return Form.empty()
                .with("version", known.version())
                .with("name", known.name())
                .with("regime", known.regime())
                .with("area", known.area())
                .with("parent", known.parent())
                .with("openness", working.openness())
                .with("management-seats", working.seats().management())
                .with("employee-seats", working.seats().employees())
                .with("rhythm", working.rhythm())
                .with("mandate", working.mandate())
                .with("contact", working.contact())
                .with("groups", String.join("\n", working.groups()))
                .with("proposal-days", working.rules().proposalDays())
                .with("send-days", working.rules().sendDays())
                .with("silent-days", working.rules().silentApprovalDays())
                .with("first-talk-days", working.rules().firstTalkDays());
    }

    @PostMapping("/organisations/{id}/forums/{forum}/edit")
    Object edit(
            @PathVariable UUID id,
            @PathVariable UUID forum,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var known = forums.get(id, forum, by);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        var form = Form.of(typed);
        int version = form.number("version", 1, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> read(form, known.level(), Forums.Begins.ESTABLISHED)
                        .ifPresent(right -> forums.change(forum, right, version, by)))
                && form.ok()) {
            return "redirect:/organisations/" + id + "/forums/" + forum;
        }
        return screens.refused("organisation/forum-form", formPage(form, id, known, by));
    }

    @GetMapping("/organisations/{id}/forums/{forum}")
    Object forum(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        var known = forums.get(id, forum, by);
        var today = clock.today();
        boolean maySee = id.equals(by.organisation())
                || by.may(Act.READ_FORUM, known.scope())
                || by.may(Act.READ_PEOPLE, known.scope());
        var sitting = maySee ? forums.sitting(forum, today, by) : List.<Forums.HeldMandate>of();
        return screens.show(
                "organisation/forum",
                new ForumPage(
                        organisations.get(id, by),
                        known,
                        forums.profile(known, today, by),
                        forums.deadlines(known, today, by),
                        known.area() == null
                                ? ""
                                : organisations.unit(known.area(), by).name(),
                        forums.list(id, by),
                        forums.states(forum, by),
                        sitting,
                        known.unrepresented(sitting.stream()
                                .map(Forums.HeldMandate::mandate)
                                .toList()),
                        sections.stream()
                                .flatMap(section -> section.of(known, by).stream())
                                .toList(),
                        maySee,
                        by.may(Act.MANAGE_ORGANISATION, known.scope())));
    }

    public record EndPage(Form form, Organisation organisation, Forum forum, List<Forum> others) {}

    @GetMapping("/organisations/{id}/forums/{forum}/end")
    Object end(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
        return screens.show("organisation/forum-end", endPage(Form.empty().with("on", clock.today()), id, forum, by));
    }

    private EndPage endPage(Form form, UUID id, UUID forum, Person by) {
        var others = forums.list(id, by).stream()
                .filter(one -> one.isActive() && !one.id().equals(forum))
                .toList();
        return new EndPage(form, organisations.get(id, by), forums.get(id, forum, by), others);
    }

    @PostMapping("/organisations/{id}/forums/{forum}/establish")
    Object establish(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
        forums.establish(forum, clock.today(), by);
        return "redirect:/organisations/" + id + "/forums/" + forum;
    }

    @PostMapping("/organisations/{id}/forums/{forum}/end")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID forum,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
        var form = Form.of(typed);
        var on = form.requiredDate("on");
        var into = form.id("into");
        var words = form.text("words", LONGEST);
        if (form.done(() -> end(forum, into, new Ended(on, words), by))) {
            return "redirect:/organisations/" + id + "/forums/" + forum;
        }
        return screens.refused("organisation/forum-end", endPage(form, id, forum, by));
    }

    private record Ended(LocalDate on, String words) {}

    private void end(UUID forum, Optional<UUID> into, Ended how, Person by) {
        into.ifPresentOrElse(
                other -> forums.merge(forum, other, how.on(), how.words(), by),
                () -> forums.dissolve(forum, how.on(), how.words(), by));
    }
}
