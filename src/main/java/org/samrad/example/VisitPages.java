package org.samrad.example;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.CalendarFile;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reader's visits and those at the reader's organisation, and one visit from the day it is planned until it is
/// held.
@Controller
public class VisitPages {
    private final VisitRounds rounds;
    private final VisitPeople people;
    private final Visits visits;
    private final VisitNotes notes;
    private final VisitRatings ratings;
    private final VisitCalendar calendar;
    private final Organisations organisations;
    private final Access access;
    private final Documents documents;
    private final Screens screens;
    private final Clock clock;

    VisitPages(
            VisitRounds rounds,
            VisitPeople people,
            Visits visits,
            VisitNotes notes,
            VisitRatings ratings,
            VisitCalendar calendar,
            Organisations organisations,
            Access access,
            Documents documents,
            Screens screens,
            Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.visits = visits;
        this.notes = notes;
        this.ratings = ratings;
        this.calendar = calendar;
        this.organisations = organisations;
        this.access = access;
        this.documents = documents;
        this.screens = screens;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item visitsInMenu() {
        return new Navigation.Item("example.visit.menu", "/visits", 52, Navigation.Audience.SIGNED_IN);
    }

    /// `own` are the reader's visits, or else those at the reader's organisation.
    public record ListPage(Paging<Visits.Line> list, Map<UUID, Name> names, Visits.Side side, UUID reader) {
        public String name(UUID organisation, String language) {
            var name = names.get(organisation);
            return name == null ? "–" : name.in(language);
        }
    }

    public record FormPage(
            VisitRound round, Optional<Visit> visit, Map<UUID, Name> hosts, List<VisitPerson> people, Form form) {}

    /// One visit. `persons` are the names of those who go, and `authors` of those who wrote, where the reader may see
    /// them.
    public record VisitPage(
            Visits.Seen seen,
            Map<UUID, Name> names,
            Map<UUID, String> persons,
            List<VisitRound.Question> questions,
            Noted noted,
            Acts acts,
            UUID reader,
            Form form) {
        public String name(UUID organisation, String language) {
            var name = names.get(organisation);
            return name == null ? "–" : name.in(language);
        }

        public String host(String language) {
            return name(seen.visit().host(), language);
        }
    }

    public record Noted(List<VisitNote> notes, Map<UUID, String> authors) {
        public Optional<String> author(VisitNote note) {
            return Optional.ofNullable(note.origin().author()).map(authors::get);
        }
    }

    /// What the reader may do here. `invitable` are those who could be asked along.
    public record Acts(
            boolean manages,
            boolean makes,
            boolean goes,
            boolean over,
            boolean mayJoin,
            boolean mayRate,
            List<VisitPerson> invitable) {}

    @GetMapping("/visits")
    Object own(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        return list(Paging.of(visits.own(Paging.offset(number), Paging.SIZE + 1, by), number), Visits.Side.OWN, by);
    }

    @GetMapping("/visits/at-us")
    Object atUs(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        return list(Paging.of(visits.atUs(Paging.offset(number), Paging.SIZE + 1, by), number), Visits.Side.HOST, by);
    }

    private Object list(Paging<Visits.Line> list, Visits.Side side, Person by) {
        var all = new HashSet<UUID>();
        list.rows().forEach(line -> {
            all.add(line.visit().host());
            all.add(line.round().organisation());
        });
        return screens.show("example/visits", new ListPage(list, organisations.findNames(all, by), side, by.id()));
    }

    @GetMapping("/visit-rounds/{id}/visits/new")
    Object plan(@PathVariable UUID id, @RequestParam(defaultValue = "") String host, Person by) {
        return screens.show("example/visit-form", formPage(id, VisitForm.fresh().with("host", host), by));
    }

    private FormPage formPage(UUID id, Form form, Person by) {
        var round = rounds.mustManage(id, by);
        var hosts = organisations.findNames(rounds.hosts(round, by), by);
        return new FormPage(round, Optional.empty(), hosts, people.without(id, by), form);
    }

    @PostMapping("/visit-rounds/{id}/visits/new")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        VisitForm.checkEvent(form);
        var host = form.id("host");
        if (host.isEmpty()) {
            form.refuse("host", "web.form.choose");
        }
        var who = form.ids("people");
        if (form.done(() -> visits.plan(id, host.orElseThrow(), VisitForm.event(form), who, by))) {
            return "redirect:/visit-rounds/" + id + "#visits";
        }
        return screens.refused("example/visit-form", formPage(id, form, by));
    }

    @GetMapping("/visits/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var seen = visits.mustManage(id, by);
        return screens.show("example/visit-form", editPage(seen, VisitForm.fill(seen.visit()), by));
    }

    private FormPage editPage(Visits.Seen seen, Form form, Person by) {
        var host = seen.visit().host();
        return new FormPage(
                seen.round(), Optional.of(seen.visit()), organisations.findNames(List.of(host), by), List.of(), form);
    }

    @PostMapping("/visits/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.mustManage(id, by);
        var form = Form.of(typed);
        VisitForm.checkEvent(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> visits.move(id, VisitForm.event(form), builtOn, by))) {
            return "redirect:/visits/" + id;
        }
        var seen = visits.mustManage(id, by);
        if (form.clashed()) {
            var now = seen.visit();
            form.with("version", now.saved().sequence())
                    .standing("day", now.event().when().day())
                    .standing("begins", now.event().when().from())
                    .standing("until", now.event().when().to())
                    .standing("where", now.event().place().where())
                    .standing("contact", now.event().contact().role());
        }
        return screens.refused("example/visit-form", editPage(seen, form, by));
    }

    @GetMapping("/visits/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("example/visit", page(id, Form.empty(), by));
    }

    private VisitPage page(UUID id, Form form, Person by) {
        var seen = visits.get(id, by);
        var round = seen.round();
        var list = notes.of(seen, by);
        boolean manages = seen.side() == Visits.Side.OWN && rounds.mayManage(round, by);
        var day = seen.visit().event().when().day();
        boolean free = seen.visit().isPlanned()
                && seen.going() < seen.visit().event().seats()
                && !clock.today().isAfter(day);
        boolean mayJoin = free && seen.side() == Visits.Side.OWN && !seen.goes(by) && people.isInScope(round, by);
        var invitable = manages && free ? people.without(round.id(), by) : List.<VisitPerson>of();
        return new VisitPage(
                seen,
                organisations.findNames(List.of(seen.visit().host(), round.organisation()), by),
                access.names(seen.people().keySet(), by),
                rounds.questionsOf(seen, by),
                new Noted(list, notes.authors(seen, list, by)),
                new Acts(
                        manages,
                        mayMake(seen, by),
                        seen.goes(by),
                        !clock.today().isBefore(day),
                        mayJoin,
                        ratings.mayRate(seen, by),
                        invitable),
                by.id(),
                form);
    }

    private static boolean mayMake(Visits.Seen seen, Person by) {
        return seen.side() == Visits.Side.OWN
                && by.may(Act.WRITE_EXAMPLE, Scope.organisation(seen.round().organisation()));
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        visits.get(id, by);
        if (form.done(act)) {
            return "redirect:/visits/" + id;
        }
        return screens.refused("example/visit", page(id, form, by));
    }

    @PostMapping("/visits/{id}/cancel")
    Object cancel(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.mustManage(id, by);
        var form = Form.of(typed);
        var why = form.optional("why", Visit.LONGEST);
        return after(id, form, () -> visits.cancel(id, why, by), by);
    }

    @PostMapping("/visits/{id}/invite")
    Object invite(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.mustManage(id, by);
        var form = Form.of(typed);
        var who = form.ids("people");
        return after(id, form, () -> visits.invite(id, who, by), by);
    }

    @PostMapping("/visits/{id}/uninvite")
    Object uninvite(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.mustManage(id, by);
        var form = Form.of(typed);
        var person = form.id("person");
        return after(id, form, () -> person.ifPresent(one -> visits.uninvite(id, one, by)), by);
    }

    @PostMapping("/visits/{id}/join")
    Object join(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> visits.join(id, by), by);
    }

    @PostMapping("/visits/{id}/leave")
    Object leave(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> visits.leave(id, by), by);
    }

    @PostMapping("/visits/{id}/held")
    Object hold(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.get(id, by);
        var form = Form.of(typed);
        var who = form.ids("people");
        return after(id, form, () -> visits.hold(id, who, by), by);
    }

    @PostMapping("/visits/{id}/close")
    Object close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        visits.mustManage(id, by);
        var form = Form.of(typed);
        var why = form.optional("why", Visit.LONGEST);
        return after(id, form, () -> visits.close(id, why, by), by);
    }

    @GetMapping("/visits/{id}/invitation.ics")
    ResponseEntity<byte[]> invitation(@PathVariable UUID id, Locale locale, Person by) {
        var seen = visits.get(id, by);
        return documents.send(
                "visit-" + seen.visit().event().when().day() + ".ics",
                CalendarFile.TYPE,
                calendar.file(seen, Language.of(locale), by).getBytes(StandardCharsets.UTF_8));
    }
}
