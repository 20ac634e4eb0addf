package org.samrad.pair;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.programme.LearningPair;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The day on which the pairs of a round present: the order, feedback, and questions on the spot.
@Controller
public class PresentationPages {
    private final Presentations presentations;
    private final Organisations organisations;
    private final Screens screens;
    private final Clock clock;

    PresentationPages(Presentations presentations, Organisations organisations, Screens screens, Clock clock) {
        this.presentations = presentations;
        this.organisations = organisations;
        this.screens = screens;
        this.clock = clock;
    }

    /// `today` says whether it is the day itself.
    public record DayPage(
            Presentations.View view, Map<UUID, Name> names, List<Feedback> said, boolean today, Form form) {
        public String address() {
            return "/rounds/" + view.round().id() + "/presentation";
        }

        public String title(UUID pair, String language) {
            var known = view.pairs().get(pair);
            return known == null
                    ? "–"
                    : known.members().stream().map(one -> name(one, language)).collect(Collectors.joining(" – "));
        }

        public String name(UUID organisation, String language) {
            var name = names.get(organisation);
            return name == null ? "–" : name.in(language);
        }

        public boolean isOwn(UUID pair) {
            return view.own().map(LearningPair::id).filter(pair::equals).isPresent();
        }

        public boolean maySay(UUID pair) {
            return view.own().isPresent()
                    && !isOwn(pair)
                    && view.presentation().filter(day -> day.isPresented(pair)).isPresent();
        }
    }

    public record LivePage(DayPage day, List<LiveQuestion> questions, Form form) {}

    @GetMapping("/rounds/{id}/presentation")
    Object show(@PathVariable UUID id, Person by) {
        return screens.show("pair/presentation", page(id, Form.empty(), by));
    }

    private DayPage page(UUID id, Form form, Person by) {
        var view = presentations.view(id, by);
        var all = view.pairs().values().stream()
                .flatMap(pair -> pair.members().stream())
                .toList();
        boolean today = view.presentation()
                .filter(day -> day.day().when().day().equals(clock.today()))
                .isPresent();
        return new DayPage(view, organisations.findNames(all, by), presentations.said(id, by), today, form);
    }

    @GetMapping("/rounds/{id}/presentation/edit")
    Object edit(@PathVariable UUID id, Person by) {
        presentations.mustOrganise(id, by);
        var view = presentations.view(id, by);
        var form = Form.empty()
                .with("version", 0)
                .with("from", "09:00")
                .with("to", "15:00")
                .with("minutes", 40)
                .with("mode", PairMeeting.Mode.HYBRID);
        view.round().presentation().ifPresent(day -> form.with("day", day));
        view.round().submission().ifPresent(day -> form.with("submitBy", day));
        view.presentation()
                .ifPresent(known -> PlaceForm.fill(
                                form, known.day().when(), known.day().place())
                        .with("submitBy", known.day().submitBy())
                        .with("minutes", known.day().minutes())
                        .with("version", known.version()));
        return screens.show("pair/presentation-form", page(id, form, by));
    }

    @PostMapping("/rounds/{id}/presentation/edit")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        presentations.mustOrganise(id, by);
        var form = Form.of(typed);
        PlaceForm.check(form);
        var submitBy = form.requiredDate("submitBy");
        int minutes = form.number("minutes", 5, Presentation.MOST_MINUTES).orElse(0);
        if (minutes == 0 && form.problem("minutes").isEmpty()) {
            form.refuse("minutes", "web.form.missing");
        }
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> presentations.plan(
                id,
                new Presentation.Day(PlaceForm.when(form), PlaceForm.place(form), submitBy, minutes),
                builtOn,
                by))) {
            return "redirect:/rounds/" + id + "/presentation";
        }
        if (form.clashed()) {
            presentations
                    .view(id, by)
                    .presentation()
                    .ifPresent(now -> form.with("version", now.version())
                            .standing("day", now.day().when().day())
                            .standing("from", now.day().when().from())
                            .standing("to", now.day().when().to())
                            .standing("where", now.day().place().where())
                            .standing("submitBy", now.day().submitBy())
                            .standing("minutes", now.day().minutes()));
        }
        return screens.refused("pair/presentation-form", page(id, form, by));
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/rounds/" + id + "/presentation";
        }
        return screens.refused("pair/presentation", page(id, form, by));
    }

    @PostMapping("/rounds/{id}/presentation/{pair}/earlier")
    Object earlier(@PathVariable UUID id, @PathVariable UUID pair, Person by) {
        return after(id, Form.empty(), () -> presentations.earlier(id, pair, by), by);
    }

    @PostMapping("/rounds/{id}/presentation/{pair}/presented")
    Object present(@PathVariable UUID id, @PathVariable UUID pair, Person by) {
        presentations.mustOrganise(id, by);
        return after(id, Form.empty(), () -> presentations.present(id, pair, by), by);
    }

    @PostMapping("/rounds/{id}/presentation/{pair}/feedback")
    Object say(
            @PathVariable UUID id,
            @PathVariable UUID pair,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Person by) {
        presentations.view(id, by);
        var form = Form.of(typed).with("pair", pair);
        var kind = form.choice("kind", Feedback.Kind.class);
        var words = new Feedback.Words(
                form.text("text", Feedback.LONGEST), Language.of(locale).tag());
        return after(id, form, () -> presentations.say(id, pair, kind, words, by), by);
    }

    @GetMapping("/rounds/{id}/presentation/live")
    Object live(@PathVariable UUID id, Person by) {
        return screens.show("pair/live", livePage(id, Form.empty(), by));
    }

    private LivePage livePage(UUID id, Form form, Person by) {
        return new LivePage(page(id, form, by), presentations.questions(id, by), form);
    }

    @PostMapping("/rounds/{id}/presentation/live")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale, Person by) {
        presentations.view(id, by);
        var form = Form.of(typed);
        var pair = form.id("pair");
        if (pair.isEmpty()) {
            form.refuse("pair", "web.form.choose");
        }
        var words = new Feedback.Words(
                form.text("text", LiveQuestion.LONGEST), Language.of(locale).tag());
        if (form.done(() -> pair.ifPresent(one -> presentations.ask(id, one, words, by)))) {
            return "redirect:/rounds/" + id + "/presentation/live";
        }
        return screens.refused("pair/live", livePage(id, form, by));
    }

    @PostMapping("/rounds/{id}/presentation/live/{question}/taken")
    Object take(@PathVariable UUID id, @PathVariable UUID question, Person by) {
        presentations.take(id, question, by);
        return "redirect:/rounds/" + id + "/presentation/live";
    }
}
