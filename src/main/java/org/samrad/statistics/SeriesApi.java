package org.samrad.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.indicator.Indicator;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The series for programs, by the same rule of who may see them as on every page. Version 1: fields may be added, and
/// none is taken away or changes its meaning. Series stand in the order of their organisations' names.
@RestController
public class SeriesApi {
    private static final int PAGE = 100;

    private final Series series;
    private final Frame.Setup setup;

    SeriesApi(Series series, Frame.Setup setup) {
        this.series = series;
        this.setup = setup;
    }

    /// `next` is empty on the last page.
    public record Answer(int version, List<Described> indicators, String next) {}

    public record Described(
            String code,
            UUID owner,
            Map<String, Names> names,
            Formula formula,
            Rules rules,
            int series,
            String address) {}

    public record Names(String name, String definition, String numerator, String denominator, String unit) {}

    public record Formula(String kind, BigDecimal factor, int decimals) {}

    public record Rules(
            String direction,
            String comparability,
            String period,
            String source,
            @Nullable BigDecimal goal,
            @Nullable BigDecimal threshold) {
        public Rules(
                String direction,
                String comparability,
                String period,
                String source,
                @Nullable BigDecimal goal,
                @Nullable BigDecimal threshold) {
            this.direction = direction;
            this.comparability = comparability;
            this.period = period;
            this.source = source;
            this.goal = goal;
            this.threshold = threshold;
        }
    }

    /// Every number that ever held, with its revision; `disclosure` says how far each series is open.
    public record Numbers(
            int version, Described indicator, List<String> disclosure, List<Map<String, Object>> figures) {}

    @GetMapping("/api/v1/indicators")
    ResponseEntity<Answer> list(@RequestParam(defaultValue = "1") int page, Visitor by) {
        int number = Paging.number(page);
        var found = series.list((number - 1) * PAGE, PAGE + 1, by);
        var shown = found.stream()
                .limit(PAGE)
                .map(one -> described(one.indicator(), one.series()))
                .toList();
        var next = found.size() > PAGE ? setup.address() + "/api/v1/indicators?page=" + (number + 1) : "";
        return fresh(new Answer(1, shown, next));
    }

    @GetMapping("/api/v1/indicators/{code}/series")
    ResponseEntity<Numbers> numbers(@PathVariable String code, Locale locale, Visitor by) {
        var language = Language.of(locale).tag();
        var published = series.of(code, language, by);
        return fresh(new Numbers(
                1,
                described(published.indicator(), published.series().size()),
                Series.kinds(published.series()).stream().map(SeriesFile::word).toList(),
                new SeriesFile(published, language, setup.address()).rows()));
    }

    /// Kept by nobody on the way: what was open may be closed again.
    private static <T> ResponseEntity<T> fresh(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private Described described(Indicator one, int number) {
        var names = new LinkedHashMap<String, Names>();
        one.words()
                .forEach((language, words) -> names.put(
                        language,
                        new Names(
                                words.name(),
                                words.definition(),
                                words.numerator(),
                                words.denominator(),
                                words.unit())));
        var rules = one.rules();
        return new Described(
                one.code(),
                one.owner(),
                names,
                new Formula(
                        SeriesFile.word(one.formula().kind()),
                        one.formula().factor(),
                        one.formula().decimals()),
                new Rules(
                        SeriesFile.word(rules.direction()),
                        SeriesFile.word(rules.comparability()),
                        SeriesFile.word(rules.period()),
                        rules.source(),
                        rules.goal(),
                        rules.threshold()),
                number,
                setup.address() + "/api/v1/indicators/" + one.code() + "/series");
    }
}
