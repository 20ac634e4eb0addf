package org.samrad.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The forums of an organisation and who sits in them.
@Controller
public class ForumPages {
    private final Organisations organisations;
    private final Forums forums;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    ForumPages(Organisations organisations, Forums forums, Access access, Screens screens, Clock clock) {
        this.organisations = organisations;
        this.forums = forums;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record NewForumPage(Form form, Organisation organisation, List<Unit.Branch> units, List<Regime> regimes) {}

    public record ForumPage(
            Form form,
            Organisation organisation,
            Forum forum,
            String area,
            List<Forums.HeldMandate> held,
            LocalDate today,
            boolean mayRead,
            boolean mayManage) {}

    public record MandatePage(Form form, Organisation organisation, Forum forum, Forums.HeldMandate held) {}

    @GetMapping("/organisations/{id}/forums/new")
    Object add(@PathVariable UUID id, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        return screens.show("organisation/forum-new", newForumPage(Form.empty(), id, by));
    }

    private NewForumPage newForumPage(Form form, UUID id, Person by) {
        var organisation = organisations.get(id, by);
        var units =
                organisations.units(id, by).stream().flatMap(Unit.Branch::all).toList();
        var regimes = List.of(Regime.values()).stream()
                .filter(regime -> regime.country() == organisation.facts().country())
                .toList();
        return new NewForumPage(form, organisation, units, regimes);
    }

    @PostMapping("/organisations/{id}/forums")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var name = form.text("name", Forum.LONGEST);
        var level = form.choice("level", Forum.Level.class);
        var regime = form.value("regime").isEmpty() ? null : form.choice("regime", Regime.class);
        var area = form.id("area").orElse(null);
        var added = new ArrayList<UUID>();
        if (form.done(() -> added.add(forums.add(id, new Forums.NewForum(name, level, regime, area), by)))) {
            return "redirect:/organisations/" + id + "/forums/" + added.getFirst();
        }
        return screens.refused("organisation/forum-new", newForumPage(form, id, by));
    }

    @GetMapping("/organisations/{id}/forums/{forum}")
    Object forum(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        var form = Form.empty().with("from", clock.today()).with("seat", Mandate.Seat.MEMBER);
        return screens.show("organisation/forum", forumPage(form, id, forum, by));
    }

    private ForumPage forumPage(Form form, UUID id, UUID forum, Person by) {
        var known = known(forum, id, by);
        boolean mayRead = by.may(Act.READ_PEOPLE, Scope.organisation(id));
        var held = mayRead ? held(id, forum, by) : List.<Forums.HeldMandate>of();
        return new ForumPage(
                form,
                organisations.get(id, by),
                known,
                known.area() == null ? "" : organisations.unit(known.area(), by).name(),
                held,
                clock.today(),
                mayRead,
                by.may(Act.MANAGE_ORGANISATION, Scope.organisation(id)));
    }

    private Forum known(UUID forum, UUID organisation, Person by) {
        var known = forums.get(forum, by);
        if (!known.organisation().equals(organisation)) {
            throw new NotFound("forum");
        }
        return known;
    }

    private List<Forums.HeldMandate> held(UUID organisation, UUID forum, Person by) {
        return forums.mandates(organisation, by).stream()
                .filter(one -> one.mandate().forum().equals(forum))
                .toList();
    }

    @PostMapping("/organisations/{id}/forums/{forum}/mandates")
    Object give(
            @PathVariable UUID id,
            @PathVariable UUID forum,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var email = form.text("email", 200);
        var side = form.choice("side", Mandate.Side.class);
        var seat = form.choice("seat", Mandate.Seat.class);
        var represents = form.optional("represents", 200);
        var from = form.requiredDate("from");
        var to = form.date("to").orElse(null);
        known(forum, id, by);
        if (form.done(() -> forums.giveMandate(
                forum,
                new Forums.NewMandate(person(email, by), side, seat, represents, new Mandate.Term(from, to)),
                by))) {
            return "redirect:/organisations/" + id + "/forums/" + forum;
        }
        return screens.refused("organisation/forum", forumPage(form, id, forum, by));
    }

    /// Somebody whom the giver may see; others are as unknown as those who have no account.
    private UUID person(String email, Person by) {
        var found = access.findByEmail(List.of(email), by).get(email.toLowerCase(Locale.ROOT));
        if (found == null || access.find(List.of(found.id()), by).isEmpty()) {
            throw new RuleBroken("email", "organisation.mandate.nobody", email);
        }
        return found.id();
    }

    @GetMapping("/organisations/{id}/forums/{forum}/mandates/{mandate}")
    Object end(@PathVariable UUID id, @PathVariable UUID forum, @PathVariable UUID mandate, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.empty().with("to", clock.today());
        return screens.show("organisation/mandate", mandatePage(form, id, forum, mandate, by));
    }

    @PostMapping("/organisations/{id}/forums/{forum}/mandates/{mandate}")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID forum,
            @PathVariable UUID mandate,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        var form = Form.of(typed);
        var last = form.requiredDate("to");
        if (form.done(() -> forums.endMandate(mandate, last, by))) {
            return "redirect:/organisations/" + id + "/forums/" + forum;
        }
        return screens.refused("organisation/mandate", mandatePage(form, id, forum, mandate, by));
    }

    private MandatePage mandatePage(Form form, UUID id, UUID forum, UUID mandate, Person by) {
        var held = held(id, forum, by).stream()
                .filter(one -> one.mandate().id().equals(mandate))
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate"));
        return new MandatePage(form, organisations.get(id, by), known(forum, id, by), held);
    }
}
