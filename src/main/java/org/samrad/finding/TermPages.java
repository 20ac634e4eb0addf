package org.samrad.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The term base: read by everybody, changed by whoever looks after the installation.
@Controller
public class TermPages {
    private final TermBase base;
    private final Screens screens;
    private final Frame.Setup setup;

    TermPages(TermBase base, Screens screens, Frame.Setup setup) {
        this.base = base;
        this.screens = screens;
        this.setup = setup;
    }

    public record TermsPage(Paging<Concept> list, String sought, boolean mayChange) {}

    public record ConceptPage(Concept concept, Form form, boolean mayChange) {}

    public record NewPage(Form form) {}

    @GetMapping("/terms")
    Object list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Visitor by) {
        var sought = Paging.sought(q);
        int number = Paging.number(page);
        var language = Language.of(locale).tag();
        var found = base.list(sought, language, Paging.offset(number), Paging.SIZE + 1, by);
        return screens.show("finding/terms", new TermsPage(Paging.of(found, number), sought, base.mayChange(by)));
    }

    @GetMapping("/terms/{code}")
    Object show(@PathVariable String code, Visitor by) {
        var concept = base.get(code, by);
        return screens.show("finding/concept", new ConceptPage(concept, form(concept), base.mayChange(by)));
    }

    private static Form form(Concept concept) {
        var form = Form.empty().with("version", concept.version());
        concept.labels()
                .forEach((language, label) -> form.with("preferred-" + language, label.preferred())
                        .with("synonyms-" + language, String.join("\n", label.synonyms())));
        return form;
    }

    @GetMapping("/terms/new")
    Object begin(Person by) {
        base.mustChange(by);
        return screens.show("finding/concept-new", new NewPage(Form.empty()));
    }

    @PostMapping("/terms")
    Object add(@RequestParam MultiValueMap<String, String> typed, Person by) {
        base.mustChange(by);
        var form = Form.of(typed);
        var code = new String[1];
        if (form.done(() -> code[0] = base.add(labels(form), by))) {
            return "redirect:/terms/" + code[0];
        }
        return screens.refused("finding/concept-new", new NewPage(form));
    }

    @PostMapping("/terms/{code}")
    Object word(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        base.mustChange(by);
        var concept = base.get(code, by);
        var form = Form.of(typed);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> base.word(code, labels(form), builtOn, by))) {
            return "redirect:/terms/" + code;
        }
        return screens.refused("finding/concept", new ConceptPage(concept, form, true));
    }

    @PostMapping("/terms/{code}/set-aside")
    Object setAside(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var concept = base.get(code, by);
        var form = Form.of(typed);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> base.setAside(code, builtOn, by))) {
            return "redirect:/terms/" + code;
        }
        return screens.refused("finding/concept", new ConceptPage(concept, form(concept), true));
    }

    private static Map<String, Concept.Label> labels(Form form) {
        var labels = new LinkedHashMap<String, Concept.Label>();
        for (var language : Concept.LANGUAGES) {
            labels.put(
                    language,
                    Concept.Label.of(
                            language, form.value("preferred-" + language).strip(), form.value("synonyms-" + language)));
        }
        return labels;
    }

    /// SKOS in Turtle: the whole base for other programs.
    @GetMapping("/terms.ttl")
    ResponseEntity<String> skos(Visitor by) {
        return file(TermFile.of(List.copyOf(base.all(by)), setup.address() + "/terms"), "text/turtle", "terms.ttl");
    }

    @GetMapping("/terms.csv")
    ResponseEntity<String> csv(Visitor by) {
        return file(TermFile.table(List.copyOf(base.all(by))), "text/csv", "terms.csv");
    }

    private static ResponseEntity<String> file(String content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
