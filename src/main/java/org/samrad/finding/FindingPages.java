package org.samrad.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.search.Found;
import org.samrad.search.Suggestion;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The one box, open to everybody: by words, by a problem that is told, and by likeness to something found.
@Controller
public class FindingPages {
    private static final int LONGEST_PROBLEM = 5_000;

    private final Finding finding;
    private final Readings readings;
    private final Texts texts;
    private final Screens screens;

    FindingPages(Finding finding, Readings readings, Texts texts, Screens screens) {
        this.finding = finding;
        this.readings = readings;
        this.texts = texts;
        this.screens = screens;
    }

    @Bean
    static Navigation.Item searchInMenu() {
        return new Navigation.Item("finding.menu", "/search", 12, Navigation.Audience.EVERYBODY);
    }

    /// A facet with its values, those that are chosen included.
    public record Narrowing(Asked.Facet facet, List<Found.Count> values) {}

    public record SearchPage(Asked asked, Finding.Results results, List<Narrowing> narrowings) {
        public boolean isEmpty() {
            return asked.words().isEmpty();
        }

        public boolean more() {
            return results.found().total() > (long) asked.page() * Asked.SIZE;
        }

        public Paging<Finding.Shown> paging() {
            return new Paging<>(results.shown(), asked.page(), more());
        }

        /// The same question with one thing different; without a page number, so that it begins at the first.
        public String address(Asked other) {
            var address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
            other.chosen()
                    .forEach((facet, values) -> values.forEach(value -> address.queryParam(facet.parameter(), value)));
            if (other.widening() == Asked.Widening.AS_TYPED) {
                address.queryParam("exact", "1");
            }
            return address.encode().buildAndExpand(other.words()).toUriString();
        }
    }

    public record ProblemPage(Form form, List<Finding.Shown> shown, boolean asked) {}

    public record LikePage(String address, List<Finding.Shown> shown) {}

    public record ReadPage(Readings.Reading reading) {}

    public record IndexPage(IndexKeeper.State state) {}

    @GetMapping("/search")
    Object search(@RequestParam MultiValueMap<String, String> address, Locale locale, Visitor by) {
        var asked = asked(address, Language.of(locale).tag());
        var results = asked.words().isEmpty() ? Finding.Results.NONE : finding.search(asked, by);
        return screens.show("finding/search", new SearchPage(asked, results, narrowings(asked, results.found())));
    }

    private Asked asked(MultiValueMap<String, String> address, String language) {
        var words = Paging.sought(address.getOrDefault("q", List.of("")).getFirst());
        var asked = Asked.of(words, language).page(page(address));
        for (var facet : Asked.Facet.values()) {
            var values = address.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(value -> isValue(facet, value))
                    .distinct()
                    .toList();
            asked = asked.where(facet, values);
        }
        return address.containsKey("exact") ? asked.asTyped() : asked;
    }

    /// An address may hold anything; only what has a name of ours can be chosen.
    private boolean isValue(Asked.Facet facet, String value) {
        return facet.valueKey().isEmpty() ? value.matches("[0-9]{4}") : texts.knows(facet.valueKey() + value);
    }

    private static int page(MultiValueMap<String, String> address) {
        try {
            return Math.clamp(
                    Integer.parseInt(address.getOrDefault("page", List.of("1")).getFirst()), 1, 1_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static List<Narrowing> narrowings(Asked asked, Found found) {
        return Stream.of(Asked.Facet.values())
                .map(facet -> new Narrowing(facet, values(facet, asked, found)))
                .filter(one -> one.values().size() > 1 || asked.chosen().containsKey(one.facet()))
                .toList();
    }

    /// What is chosen stays to be seen, even where it leaves nothing.
    private static List<Found.Count> values(Asked.Facet facet, Asked asked, Found found) {
        var counted = found.facets().getOrDefault(facet.key(), List.of());
        var missing = asked.chosen().getOrDefault(facet, java.util.Set.of()).stream()
                .filter(value -> counted.stream().noneMatch(one -> one.value().equals(value)))
                .map(value -> new Found.Count(value, 0));
        return Stream.concat(counted.stream(), missing).toList();
    }

    /// What could be meant by what is typed so far: plain data for the page's script.
    @GetMapping("/search/suggest")
    ResponseEntity<List<Map<String, String>>> suggest(
            @RequestParam(defaultValue = "") String q, Locale locale, Visitor by) {
        var typed = Paging.sought(q);
        var found = typed.length() < 2
                ? List.<Suggestion>of()
                : finding.suggest(typed, Language.of(locale).tag(), by);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(found.stream()
                        .map(one -> Map.of("text", one.text(), "lang", one.lang()))
                        .toList());
    }

    @GetMapping("/search/problem")
    Object problem() {
        return screens.show("finding/problem", new ProblemPage(Form.empty(), List.of(), false));
    }

    @PostMapping("/search/problem")
    Object problem(@RequestParam MultiValueMap<String, String> typed, Locale locale, Visitor by) {
        var form = Form.of(typed);
        var problem = form.text("problem", LONGEST_PROBLEM);
        if (!form.ok()) {
            return screens.refused("finding/problem", new ProblemPage(form, List.of(), false));
        }
        var found = finding.nearest(problem, Language.of(locale).tag(), by);
        return screens.show("finding/problem", new ProblemPage(form, found.shown(), true));
    }

    @GetMapping("/search/like/{kind}/{id}")
    Object like(@PathVariable String kind, @PathVariable String id, Locale locale, Visitor by) {
        var language = Language.of(locale).tag();
        var of = finding.address(kind, id, language, by);
        return screens.show(
                "finding/like",
                new LikePage(of, finding.like(kind, id, language, by).shown()));
    }

    /// A text beside a machine's translation into the reader's language.
    @GetMapping("/search/read/{kind}/{id}")
    Object read(@PathVariable String kind, @PathVariable String id, Locale locale, Visitor by) {
        var reading = readings.read(kind, id, Language.of(locale).tag(), by);
        return screens.show("finding/read", new ReadPage(reading));
    }

    @GetMapping("/search/index")
    Object index(Person by) {
        return screens.show("finding/index", new IndexPage(finding.state(by)));
    }

    @PostMapping("/search/index")
    Object rebuild(Person by) {
        finding.rebuild(by);
        return "redirect:/search/index";
    }
}
