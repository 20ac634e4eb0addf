package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What a consultation found, for everybody who may see it: as a page, and as a file with the same figures.
@Controller
public class ResultPages {
    static final int LINES = 50;

    private final Consultations consultations;
    private final Results results;
    private final ParticipantCookie cookie;
    private final Screens screens;
    private final Texts texts;

    ResultPages(Consultations consultations, Results results, ParticipantCookie cookie, Screens screens, Texts texts) {
        this.consultations = consultations;
        this.results = results;
        this.cookie = cookie;
        this.screens = screens;
        this.texts = texts;
    }

    /// @param live      whether more rounds may come, so that the page looks for them
    /// @param mayDecide whether the reader is one who decides
    public record ResultsPage(ResultView view, Table table, boolean live, boolean mayDecide) {
        public String address() {
            return "/consultations/" + view.consultation().id() + "/results";
        }

        public String file() {
            return address() + ".csv";
        }

        public String api() {
            return "/api/v1" + address();
        }
    }

    /// The table of statements: in which order, which part of it, and beside which place.
    public record Table(
            ResultView.Order order,
            Paging<ResultView.Line> lines,
            @Nullable Integer place) {
        /// The address of the same table in another order.
        public String in(ResultView.Order other) {
            return "?sort=" + other.address() + (place == null ? "" : "&place=" + place) + "#statements";
        }

        /// The beginning of the addresses of its pages.
        public String pages() {
            return "?sort=" + order.address() + (place == null ? "" : "&place=" + place) + "&";
        }
    }

    /// Why there is nothing to see yet.
    public enum Waiting {
        FIRST_ROUND,
        OWN_ANSWERS,
        CLOSING,
        NOTHING
    }

    public record NoResultsPage(Consultation consultation, Waiting waiting, int firstRound) {
        public String key() {
            return "consultation.results.waiting." + waiting;
        }
    }

    /// The number of the latest round that the reader may see, and whether more may follow.
    public record LatestRound(int round, boolean open) {}

    @GetMapping("/consultations/{id}/results")
    Object results(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "agreement") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String place,
            HttpServletRequest request,
            Visitor by) {
        var of = consultations.published(id, by);
        boolean answered = cookie.answered(id, request, by);
        var published = results.latest(id, answered, by);
        if (published.isEmpty()) {
            return screens.show(
                    "consultation/no-results", new NoResultsPage(of, waiting(of, answered), Results.FIRST_ROUND));
        }
        var view = ResultView.of(published.get());
        return screens.show("consultation/results", page(view, sort, page, place, by.may(Act.DECIDE, of.scope())));
    }

    static ResultsPage page(ResultView view, String sort, int page, @Nullable String place, boolean mayDecide) {
        var order = ResultView.Order.of(sort);
        var all = view.sorted(order);
        int number = Paging.number(page);
        int from = Math.min((number - 1) * LINES, all.size());
        int to = Math.min(from + LINES, all.size());
        var chosen = view.head().asked().stream()
                .filter(asked -> asked.shown() && String.valueOf(asked.number()).equals(place))
                .map(ResultView.Asked::number)
                .findFirst();
        var lines = new Paging<>(List.copyOf(all.subList(from, to)), number, to < all.size());
        return new ResultsPage(
                view,
                new Table(order, lines, chosen.orElse(null)),
                view.consultation().open(),
                mayDecide);
    }

    static Waiting waiting(Consultation of, boolean answered) {
        if (!of.open()) {
            return Waiting.NOTHING;
        }
        return switch (of.rules().resultsWhen()) {
            case AFTER_CLOSING -> Waiting.CLOSING;
            case AFTER_ANSWERING -> answered ? Waiting.FIRST_ROUND : Waiting.OWN_ANSWERS;
            case AT_ONCE -> Waiting.FIRST_ROUND;
        };
    }

    /// Asked every few seconds by pages that stand open, so it answers little.
    @GetMapping("/consultations/{id}/results/round")
    ResponseEntity<LatestRound> round(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        var of = consultations.published(id, by);
        int latest = results.latestNumber(id, cookie.answered(id, request, by), by);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new LatestRound(latest, of.open()));
    }

    @GetMapping("/consultations/{id}/results.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Locale locale, HttpServletRequest request, Visitor by) {
        consultations.published(id, by);
        var published = results.latest(id, cookie.answered(id, request, by), by);
        var view = published.map(ResultView::of).orElseThrow(() -> new NotFound("results"));
        var language = Language.of(locale);
        var file = ResultFile.csv(view, key -> texts.of(language, key));
        var name = "samrad-" + id.toString().substring(0, 8) + "-" + view.head().round() + ".csv";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
