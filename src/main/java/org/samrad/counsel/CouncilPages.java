package org.samrad.counsel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A council: its mandate and rules for everybody signed in, its seats for its own side.
@Controller
public class CouncilPages {
    private static final int MOST_DAYS = 120;
    private static final int MOST_MONTHS = 36;

    private final Councils councils;
    private final People people;
    private final Screens screens;
    private final Clock clock;

    CouncilPages(Councils councils, People people, Screens screens, Clock clock) {
        this.councils = councils;
        this.people = people;
        this.screens = screens;
        this.clock = clock;
    }

    public record CouncilPage(Council council, boolean manages, List<Seat> seats, Map<UUID, String> names, Form form) {}

    public record CouncilForm(Optional<Council> known, Form form) {}

    @GetMapping("/councils/{id}")
    Object show(@PathVariable UUID id, Person by) {
        var form = Form.empty().with("from", clock.today());
        return screens.show("counsel/council", page(id, form, by));
    }

    private CouncilPage page(UUID id, Form form, Person by) {
        var council = councils.get(id, by);
        boolean manages = by.may(Act.MANAGE_COUNSEL, council.scope());
        var seats = manages ? councils.sitting(id, by) : List.<Seat>of();
        return new CouncilPage(
                council, manages, seats, people.names(seats.stream().map(Seat::person).toList()), form);
    }

    @GetMapping("/councils/new")
    Object begin(Person by) {
        mustFound(by);
        var form = Form.empty()
                .with("from", clock.today())
                .with("project-days", Council.Rules.NORWAY.projectDays())
                .with("programme-days", Council.Rules.NORWAY.programmeDays())
                .with("answer-days", Council.Rules.NORWAY.answerDays())
                .with("talk-months", Council.Rules.NORWAY.talkMonths())
                .with("talk-leeway", Council.Rules.NORWAY.talkLeeway())
                .withAll("kinds", List.of(Case.Kind.values()))
                .withAll("themes", List.of(Theme.values()));
        return screens.show("counsel/council-form", new CouncilForm(Optional.empty(), form));
    }

    private static void mustFound(Person by) {
        var home = by.organisation();
        by.must(Act.MANAGE_COUNSEL, home == null ? Scope.everything() : Scope.organisation(home));
    }

    @PostMapping("/councils/new")
    Object found(@RequestParam MultiValueMap<String, String> typed, Person by) {
        mustFound(by);
        var form = Form.of(typed);
        var description = read(form);
        var made = new UUID[1];
        if (description.isPresent() && form.done(() -> made[0] = councils.found(description.get(), by))) {
            return "redirect:/councils/" + made[0];
        }
        return screens.refused("counsel/council-form", new CouncilForm(Optional.empty(), form));
    }

    private static Optional<Councils.Description> read(Form form) {
        var name = form.text("name", Council.LONGEST_NAME);
        var text = form.text("mandate", Council.LONGEST_MANDATE);
        var language = Language.find(form.value("language")).orElse(Language.EN).tag();
        var from = form.requiredDate("from");
        var to = form.date("to").orElse(null);
        var rules = new Council.Rules(
                days(form, "project-days"),
                days(form, "programme-days"),
                days(form, "answer-days"),
                form.number("talk-months", 1, MOST_MONTHS).orElse(Council.Rules.NORWAY.talkMonths()),
                form.number("talk-leeway", 0, MOST_MONTHS).orElse(Council.Rules.NORWAY.talkLeeway()));
        var kinds = EnumSet.noneOf(Case.Kind.class);
        EnumSet.allOf(Case.Kind.class).stream()
                .filter(one -> form.chosen("kinds", one))
                .forEach(kinds::add);
        var read = new ArrayList<Councils.Description>();
        return form.done(() -> read.add(new Councils.Description(
                        name, language, new Council.Mandate(text, from, to, kinds, themes(form, "themes")), rules)))
                ? Optional.of(read.getFirst())
                : Optional.empty();
    }

    private static int days(Form form, String field) {
        return form.number(field, 1, MOST_DAYS).orElse(Council.Rules.NORWAY.projectDays());
    }

    private static Set<Theme> themes(Form form, String field) {
        var themes = EnumSet.noneOf(Theme.class);
        EnumSet.allOf(Theme.class).stream()
                .filter(one -> form.chosen(field, one))
                .forEach(themes::add);
        return themes;
    }

    @GetMapping("/councils/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var known = councils.mustManage(id, by);
        var form = Form.empty()
                .with("name", known.name())
                .with("language", known.language())
                .with("mandate", known.mandate().text())
                .with("from", known.mandate().from())
                .with("to", known.mandate().to())
                .with("project-days", known.rules().projectDays())
                .with("programme-days", known.rules().programmeDays())
                .with("answer-days", known.rules().answerDays())
                .with("talk-months", known.rules().talkMonths())
                .with("talk-leeway", known.rules().talkLeeway())
                .with("version", known.version())
                .withAll("kinds", List.copyOf(known.mandate().kinds()))
                .withAll("themes", known.mandate().inOrder());
        return screens.show("counsel/council-form", new CouncilForm(Optional.of(known), form));
    }

    @PostMapping("/councils/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        councils.mustManage(id, by);
        var form = Form.of(typed);
        var description = read(form);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(-1);
        if (description.isPresent() && form.done(() -> councils.describe(id, version, description.get(), by))) {
            return "redirect:/councils/" + id;
        }
        var now = councils.get(id, by);
        if (form.clashed()) {
            form.with("version", now.version())
                    .standing("name", now.name())
                    .standing("mandate", now.mandate().text());
        }
        return screens.refused("counsel/council-form", new CouncilForm(Optional.of(now), form));
    }

    @PostMapping("/councils/{id}/seats")
    Object seat(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        councils.mustManage(id, by);
        var form = Form.of(typed);
        var fresh = new Councils.NewSeat(
                form.text("email", Council.LONGEST_NAME),
                !form.value("chairs").isEmpty(),
                themes(form, "competences"),
                form.requiredDate("from"));
        if (form.done(() -> councils.seat(id, fresh, by))) {
            return "redirect:/councils/" + id;
        }
        return screens.refused("counsel/council", page(id, form, by));
    }

    @PostMapping("/councils/{id}/seats/{seat}/end")
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        councils.mustManage(id, by);
        var form = Form.of(typed);
        var last = form.requiredDate("last");
        if (form.done(() -> councils.endSeat(id, seat, last, by))) {
            return "redirect:/councils/" + id;
        }
        return screens.refused("counsel/council", page(id, form.with("from", clock.today()), by));
    }
}
