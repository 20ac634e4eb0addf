package org.samrad.example;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.RateLimit;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rating a visit: signed in on either side, or by the host's link without an account.
@Controller
public class VisitRatingPages {
    private final Visits visits;
    private final VisitRatings ratings;
    private final Organisations organisations;
    private final RateLimit limit;
    private final Screens screens;
    private final Frame.Setup setup;

    VisitRatingPages(
            Visits visits,
            VisitRatings ratings,
            Organisations organisations,
            RateLimit limit,
            Screens screens,
            Frame.Setup setup) {
        this.visits = visits;
        this.ratings = ratings;
        this.organisations = organisations;
        this.limit = limit;
        this.screens = screens;
        this.setup = setup;
    }

    /// `code` is the host's link, where it is rated by that. `answered`: there is nothing more to say.
    public record RatingPage(
            Visit visit,
            VisitRound round,
            VisitRating.Side side,
            Map<UUID, Name> names,
            Optional<String> code,
            boolean answered,
            Form form) {
        public String name(UUID organisation, String language) {
            var name = names.get(organisation);
            return name == null ? "–" : name.in(language);
        }
    }

    /// The host's link, shown this once.
    public record LinkPage(Visit visit, Name host, String code, String address) {}

    public record CodePage(Form form) {}

    @GetMapping("/visits/{id}/rating")
    Object rate(@PathVariable UUID id, Person by) {
        return screens.show("example/visit-rating", page(id, Form.empty(), by));
    }

    private RatingPage page(UUID id, Form form, Person by) {
        var seen = visits.get(id, by);
        if (!seen.visit().wasHeld() || (seen.side() == Visits.Side.OWN && !seen.goes(by))) {
            throw new NotFound("visit rating");
        }
        var side = seen.side() == Visits.Side.HOST ? VisitRating.Side.HOST : VisitRating.Side.OWN;
        return new RatingPage(
                seen.visit(),
                seen.round(),
                side,
                names(seen.visit(), seen.round(), by),
                Optional.empty(),
                !ratings.mayRate(seen, by),
                form);
    }

    private Map<UUID, Name> names(Visit visit, VisitRound round, Visitor by) {
        return organisations.findNames(java.util.List.of(visit.host(), round.organisation()), by);
    }

    @PostMapping("/visits/{id}/rating")
    Object rate(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        page(id, Form.empty(), by);
        var form = Form.of(typed);
        VisitForm.checkRating(form);
        if (form.done(() -> ratings.rate(id, VisitForm.rating(form), by))) {
            return "redirect:/visits/" + id + "/rating";
        }
        return screens.refused("example/visit-rating", page(id, form, by));
    }

    @PostMapping("/visits/{id}/host-link")
    Object link(@PathVariable UUID id, Person by) {
        var code = ratings.link(id, by);
        var visit = visits.get(id, by).visit();
        var host = organisations.get(visit.host(), by).name();
        return screens.show(
                "example/visit-link",
                new LinkPage(visit, host, Token.spaced(code), setup.address() + "/v/" + Token.spaced(code)));
    }

    @GetMapping("/v")
    Object code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Visitor by) {
        if (code.isBlank()) {
            return screens.show("example/visit-code", new CodePage(Form.empty()));
        }
        var form = Form.empty().with("code", code);
        var typed = Token.normalised(form.value("code"));
        if (form.done(() -> asked(typed, request, by))) {
            return "redirect:/v/" + Token.spaced(typed);
        }
        return screens.refused("example/visit-code", new CodePage(form));
    }

    /// Wrong codes are counted, so that nobody guesses one.
    private VisitRatings.Asked asked(String code, HttpServletRequest request, Visitor by) {
        var from = request.getRemoteAddr();
        if (!limit.left(RateLimit.Act.GUESS_CODE, from)) {
            throw new RuleBroken("code", "example.visit.rule.too-often");
        }
        try {
            return ratings.asked(code, by);
        } catch (NotFound e) {
            limit.take(RateLimit.Act.GUESS_CODE, from);
            throw new RuleBroken("code", "example.visit.rule.code");
        }
    }

    @GetMapping("/v/{code}")
    Object byLink(@PathVariable String code, HttpServletRequest request, Visitor by) {
        return linked(code, Form.empty(), request, by);
    }

    private Object linked(String code, Form form, HttpServletRequest request, Visitor by) {
        var asking = Form.empty().with("code", code);
        var found = new VisitRatings.Asked[1];
        if (!asking.done(() -> found[0] = asked(Token.normalised(code), request, by))) {
            return screens.refused("example/visit-code", new CodePage(asking));
        }
        var asked = found[0];
        var page = new RatingPage(
                asked.visit(),
                asked.round(),
                VisitRating.Side.HOST,
                names(asked.visit(), asked.round(), by),
                Optional.of(Token.spaced(Token.normalised(code))),
                asked.answered(),
                form);
        return form.ok() ? screens.show("example/visit-rating", page) : screens.refused("example/visit-rating", page);
    }

    @PostMapping("/v/{code}")
    Object byLink(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Visitor by) {
        var form = Form.of(typed);
        VisitForm.checkRating(form);
        var asking = Form.empty().with("code", code);
        var word = Token.normalised(code);
        if (!asking.done(() -> asked(word, request, by))) {
            return screens.refused("example/visit-code", new CodePage(asking));
        }
        if (form.done(() -> ratings.rateByLink(word, VisitForm.rating(form), by))) {
            return "redirect:/v/" + Token.spaced(word);
        }
        return linked(code, form, request, by);
    }
}
