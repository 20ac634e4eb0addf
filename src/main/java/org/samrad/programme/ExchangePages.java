package org.samrad.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.example.Asking;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom can we learn from, and the exchanges that came of it.
@Controller
public class ExchangePages {
    private static final int MOST_MINUTES = 10_000;

    private final Exchanges exchanges;
    private final LearningProfiles profiles;
    private final Organisations organisations;
    private final Screens screens;

    ExchangePages(Exchanges exchanges, LearningProfiles profiles, Organisations organisations, Screens screens) {
        this.exchanges = exchanges;
        this.profiles = profiles;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// The words that a page needs.
    public record Words(Names names, Map<String, Area> areas) {
        public Area.Text area(String code, String language) {
            return areas.getOrDefault(code, new Area(code, Area.OWN, Map.of())).in(language);
        }
    }

    public record LearnPage(
            List<Exchanges.Suggestion> suggestions, Paging<Exchange> list, Reader reader, Words words, Form form) {}

    /// Whose page it is, and whether its profile has been shared.
    public record Reader(Optional<UUID> home, boolean shared) {}

    public record ExchangePage(Exchange exchange, Optional<UUID> home, boolean acts, Words words, Form form) {
        public boolean gives() {
            return acts && home.filter(exchange.between().giver()::equals).isPresent();
        }

        public boolean learns() {
            return acts && home.filter(exchange.between().learner()::equals).isPresent();
        }
    }

    private Words words(Stream<UUID> shown, Person by) {
        var areas = new LinkedHashMap<String, Area>();
        profiles.areas(by).forEach(area -> areas.put(area.code(), area));
        return new Words(new Names(organisations.findNames(shown.distinct().toList(), by)), areas);
    }

    @GetMapping("/learn-from")
    Object learn(@RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("programme/learn-from", learnPage(page, Form.empty(), by));
    }

    private LearnPage learnPage(int page, Form form, Person by) {
        int number = Paging.number(page);
        var list = Paging.of(exchanges.list(Paging.offset(number), Paging.SIZE + 1, by), number);
        var suggestions = exchanges.suggestions(by);
        var shown = Stream.concat(
                suggestions.stream().map(Exchanges.Suggestion::giver),
                list.rows().stream()
                        .flatMap(one ->
                                Stream.of(one.between().learner(), one.between().giver())));
        var home = Optional.ofNullable(by.organisation());
        return new LearnPage(
                suggestions,
                list,
                new Reader(home, home.flatMap(one -> profiles.sharedAt(one, by)).isPresent()),
                words(shown, by),
                form);
    }

    @PostMapping("/learn-from")
    Object ask(@RequestParam MultiValueMap<String, String> typed, Person by) {
        exchanges.home(by);
        var form = Form.of(typed);
        var giver = form.id("giver");
        if (giver.isEmpty()) {
            form.refuse("giver", "web.form.choose");
        }
        var made = new UUID[1];
        var format = form.choice("format", Asking.Format.class);
        if (form.done(() -> made[0] =
                exchanges.ask(new Exchanges.Asked(giver.orElseThrow(), form.value("area"), format, null), by))) {
            return "redirect:/exchanges/" + made[0];
        }
        return screens.refused("programme/learn-from", learnPage(1, form, by));
    }

    @GetMapping("/exchanges/{id}")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("programme/exchange", page(id, Form.empty(), by));
    }

    private ExchangePage page(UUID id, Form form, Person by) {
        var exchange = exchanges.get(id, by);
        var between = exchange.between();
        return new ExchangePage(
                exchange,
                Optional.ofNullable(by.organisation()),
                exchanges.mayAct(exchange, by),
                words(Stream.of(between.learner(), between.giver()), by),
                form);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/exchanges/" + id;
        }
        return screens.refused("programme/exchange", page(id, form, by));
    }

    @PostMapping("/exchanges/{id}/accept")
    Object accept(@PathVariable UUID id, Person by) {
        exchanges.mustAct(id, by);
        return after(id, Form.empty(), () -> exchanges.accept(id, by), by);
    }

    @PostMapping("/exchanges/{id}/schedule")
    Object schedule(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        exchanges.mustAct(id, by);
        var form = Form.of(typed);
        var day = form.requiredDate("day");
        return after(id, form, () -> exchanges.schedule(id, day, by), by);
    }

    @PostMapping("/exchanges/{id}/held")
    Object hold(@PathVariable UUID id, Person by) {
        exchanges.mustAct(id, by);
        return after(id, Form.empty(), () -> exchanges.hold(id, by), by);
    }

    @PostMapping("/exchanges/{id}/outcome")
    Object outcome(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        exchanges.mustAct(id, by);
        var form = Form.of(typed);
        var outcome = form.choice("outcome", Exchange.Outcome.class);
        var words = form.text("words", Exchange.LONGEST);
        int minutes = form.number("minutes", 0, MOST_MINUTES).orElse(0);
        int content = form.number("content", 1, Exchange.End.MOST_CONTENT).orElse(0);
        return after(id, form, () -> exchanges.record(id, Exchange.End.came(outcome, minutes, content, words), by), by);
    }

    @PostMapping("/exchanges/{id}/decline")
    Object decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        exchanges.mustAct(id, by);
        var form = Form.of(typed);
        var reason = form.choice("reason", LearningPair.Reason.class);
        var words = form.optional("why", Exchange.LONGEST);
        return after(id, form, () -> exchanges.decline(id, Exchange.End.declined(reason, words), by), by);
    }
}
