package org.samrad.pulse;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.NotFound;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages with figures: results, units shown together, what came of it, a question over time, a file.
@Controller
public class PulseResultPages {
    private final PulseResults results;
    private final Pulses pulses;
    private final Documents documents;
    private final Texts texts;
    private final Screens screens;

    PulseResultPages(PulseResults results, Pulses pulses, Documents documents, Texts texts, Screens screens) {
        this.results = results;
        this.pulses = pulses;
        this.documents = documents;
        this.texts = texts;
        this.screens = screens;
    }

    public record ResultPage(PulseResults.Results results, List<Integer> depths, boolean manages, Form form) {
        public Pulse pulse() {
            return results.pulse();
        }
    }

    public record TrendPage(
            Map<String, PulseQuestion> questions,
            String identity,
            String unit,
            List<Part> units,
            @Nullable TrendPicture picture) {
        public TrendPage(
                Map<String, PulseQuestion> questions,
                String identity,
                String unit,
                List<Part> units,
                @Nullable TrendPicture picture) {
            this.questions = questions;
            this.identity = identity;
            this.unit = unit;
            this.units = units;
            this.picture = picture;
        }
    }

    @GetMapping("/pulses/{id}/results")
    Object show(@PathVariable UUID id, HttpServletResponse response, Person by) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return show(id, Form.empty(), by);
    }

    private Object show(UUID id, Form form, Person by) {
        var found = results.results(id, by);
        var page = new ResultPage(found, Part.depths(found.parts()), pulses.manages(found.pulse(), by), form);
        return form.ok() ? screens.show("pulse/results", page) : screens.refused("pulse/results", page);
    }

    @GetMapping("/pulses/{id}/results.csv")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Locale locale, Person by) {
        var language = Language.of(locale);
        var text = ResultFile.csv(results.results(id, by), key -> texts.of(language, key));
        return documents.send("pulse.csv", "text/csv;charset=UTF-8", text);
    }

    @PostMapping("/pulses/{id}/together")
    Object together(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        pulses.managed(id, by);
        var form = Form.of(typed);
        var name = form.text("name", Release.LONGEST_NAME);
        var units = form.ids("units");
        return form.done(() -> results.together(id, name, units, by))
                ? "redirect:/pulses/" + id + "/results#together"
                : show(id, form, by);
    }

    @PostMapping("/pulses/{id}/outcome")
    Object outcome(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        pulses.managed(id, by);
        var form = Form.of(typed);
        var outcome = form.text("outcome", Pulse.LONGEST);
        return form.done(() -> results.tellOutcome(id, outcome, by))
                ? "redirect:/pulses/" + id + "/results"
                : show(id, form, by);
    }

    @GetMapping("/pulses/trend")
    Object trend(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable UUID unit,
            HttpServletResponse response,
            Person by) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var home = by.organisation();
        if (home == null) {
            throw new NotFound("organisation");
        }
        var questions = results.questions(by);
        var units = results.units(by);
        var asked = question.isEmpty() && !questions.isEmpty()
                ? questions.keySet().iterator().next()
                : question;
        var of = unit == null ? home : unit;
        var picture = questions.isEmpty() ? null : TrendPicture.of(results.trend(asked, of, by));
        return screens.show("pulse/trend", new TrendPage(questions, asked, of.toString(), units, picture));
    }
}
