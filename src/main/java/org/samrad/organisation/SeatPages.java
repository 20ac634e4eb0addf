package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
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

/// The seats of a forum, those of the past too: giving one, and ending it.
@Controller
public class SeatPages {
    private final Organisations organisations;
    private final Forums forums;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    SeatPages(Organisations organisations, Forums forums, Access access, Screens screens, Clock clock) {
        this.organisations = organisations;
        this.forums = forums;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record SeatsPage(
            Form form,
            Organisation organisation,
            Forum forum,
            Profile profile,
            List<Forums.HeldMandate> held,
            LocalDate today,
            boolean mayManage) {
        /// For whom a deputy may stand in.
        public List<Forums.HeldMandate> firsts() {
            return held.stream()
                    .filter(one -> one.mandate().isOn(today)
                            && one.mandate().seat() != Mandate.Seat.DEPUTY
                            && one.mandate().seat() != Mandate.Seat.SECRETARY)
                    .toList();
        }
    }

    public record MandatePage(Form form, Organisation organisation, Forum forum, Forums.HeldMandate held) {}

    @GetMapping("/organisations/{id}/forums/{forum}/mandates")
    Object seats(@PathVariable UUID id, @PathVariable UUID forum, Person by) {
        var form = Form.empty().with("from", clock.today()).with("seat", Mandate.Seat.MEMBER);
        return screens.show("organisation/seats", seatsPage(form, id, forum, by));
    }

    private SeatsPage seatsPage(Form form, UUID id, UUID forum, Person by) {
        var known = forums.get(id, forum, by);
        return new SeatsPage(
                form,
                organisations.get(id, by),
                known,
                forums.profile(known, clock.today(), by),
                forums.seats(forum, by),
                clock.today(),
                by.may(Act.MANAGE_ORGANISATION, known.scope()));
    }

    @PostMapping("/organisations/{id}/forums/{forum}/mandates")
    Object give(
            @PathVariable UUID id,
            @PathVariable UUID forum,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
        var form = Form.of(typed);
        var email = form.text("email", 200);
        var side = form.choice("side", Mandate.Side.class);
        var seat = form.choice("seat", Mandate.Seat.class);
        var represents = form.optional("represents", 200);
        var from = form.requiredDate("from");
        var to = form.date("to").orElse(null);
        var deputyOf = form.id("deputy-of").orElse(null);
        if (form.done(() -> forums.giveMandate(
                forum,
                new Forums.NewMandate(person(email, by), side, seat, represents, new Mandate.Term(from, to), deputyOf),
                by))) {
            return "redirect:/organisations/" + id + "/forums/" + forum + "/mandates";
        }
        return screens.refused("organisation/seats", seatsPage(form, id, forum, by));
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
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
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
        by.must(Act.MANAGE_ORGANISATION, forums.get(id, forum, by).scope());
        var form = Form.of(typed);
        var last = form.requiredDate("to");
        if (form.done(() -> forums.endMandate(mandate, last, by))) {
            return "redirect:/organisations/" + id + "/forums/" + forum + "/mandates";
        }
        return screens.refused("organisation/mandate", mandatePage(form, id, forum, mandate, by));
    }

    private MandatePage mandatePage(Form form, UUID id, UUID forum, UUID mandate, Person by) {
        var held = forums.seats(forum, by).stream()
                .filter(one -> one.mandate().id().equals(mandate))
                .findFirst()
                .orElseThrow(() -> new NotFound("mandate"));
        return new MandatePage(form, organisations.get(id, by), forums.get(id, forum, by), held);
    }
}
