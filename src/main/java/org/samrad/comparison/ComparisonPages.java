package org.samrad.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Period;
import org.samrad.organisation.Organisations;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Option;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All key figures with one's own standing, and each by itself in pictures and tables, which are also files.
@Controller
public class ComparisonPages {
    private static final int LINES = 40;
    private static final int YEARS = 12;

    private final Comparisons comparisons;
    private final Peers peers;
    private final Organisations organisations;
    private final Documents documents;
    private final Screens screens;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Clock clock;

    ComparisonPages(
            Comparisons comparisons,
            Peers peers,
            Organisations organisations,
            Documents documents,
            Screens screens,
            Texts texts,
            Frame.Setup setup,
            Clock clock) {
        this.comparisons = comparisons;
        this.peers = peers;
        this.organisations = organisations;
        this.documents = documents;
        this.screens = screens;
        this.texts = texts;
        this.setup = setup;
        this.clock = clock;
    }

    @Bean
    static Navigation.Item comparisonInMenu() {
        return new Navigation.Item("comparison.menu", "/comparison", 42, Navigation.Audience.EVERYBODY);
    }

    /// With whom one may compare, what is chosen, and the address of that choice.
    public record Choice(With with, List<Option> options, Form form, String query, boolean home, boolean chooses) {}

    /// A key figure in the overview, its own and the middle figure in words.
    public record Row(Comparisons.Line line, Said said, Picture curve) {
        public @Nullable Quartile quartile() {
            return line.standing() instanceof Standing.Placed at ? at.quartile() : null;
        }
    }

    public record Said(String name, String language, String period, String figure, String middle, String rank) {}

    public record OverviewPage(Paging<Row> rows, Choice choice, List<Option> years, String sought) {}

    /// A picture in two widths, and the table that says the same.
    public record Shown(Chart chart, Picture narrow, Picture broad, Tabled table, String file) {}

    public record ComparePage(
            Compared compared, List<Shown> shown, Tabled figures, List<Option> periods, Choice choice, Told told) {}

    /// What the page says of itself: the definition, and of the fair group what the register does not know.
    public record Told(
            Indicator.Words words,
            String language,
            String owner,
            String own,
            String change,
            Optional<FairGroup> fair,
            String here) {}

    private WrittenForm written(Locale locale) {
        return new WrittenForm(texts, Language.of(locale));
    }

    private Choice choice(Form form, WrittenForm written, Visitor by) {
        var with = new WithForm(form);
        boolean home = by instanceof Person person && person.organisation() != null;
        var options = new ArrayList<Option>();
        options.add(option(With.Kind.ALL, written));
        if (home) {
            options.add(option(With.Kind.PEERS, written));
            options.add(option(With.Kind.FAIR, written));
            groups(by)
                    .forEach(group -> options.add(
                            new Option(group.id().toString(), group.words().name())));
        }
        if (with.with().kind() == With.Kind.CHOSEN) {
            options.add(option(With.Kind.CHOSEN, written));
        }
        if (form.value("with").isEmpty()) {
            form.with("with", With.Kind.ALL);
        }
        return new Choice(with.with(), options, form, with.query(), home, peers.mayChoose(by));
    }

    private static Option option(With.Kind kind, WrittenForm written) {
        return new Option(kind.name(), written.t(kind.textKey()));
    }

    /// The named groups in which the own organisation is.
    private List<PeerGroup> groups(Visitor by) {
        var home = Peers.home(by);
        return peers.own(by).stream()
                .filter(group -> !group.isPair() && group.in().contains(home))
                .toList();
    }

    @GetMapping("/comparison")
    Object overview(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Visitor by) {
        var form = Form.of(asked);
        var written = written(locale);
        var choice = choice(form, written, by);
        int newest = clock.today().getYear();
        int year = form.number("year", newest - YEARS, newest).orElse(newest);
        int number = Paging.number(page);
        var sought = new Comparisons.Sought(Paging.sought(form.value("q")), (number - 1) * LINES, LINES + 1);
        var lines = comparisons.overview(sought, year, choice.with(), by);
        var rows = lines.stream().limit(LINES).map(line -> row(line, written)).toList();
        var years = IntStream.rangeClosed(0, YEARS)
                .mapToObj(i -> String.valueOf(newest - i))
                .map(one -> new Option(one, one))
                .toList();
        form.with("year", year);
        return screens.show(
                "comparison/overview",
                new OverviewPage(new Paging<>(rows, number, lines.size() > LINES), choice, years, sought.words()));
    }

    private static Row row(Comparisons.Line line, WrittenForm written) {
        var indicator = line.indicator();
        var period = line.period();
        var figure = line.figure();
        var name = written.name(indicator);
        var rank = switch (line.standing()) {
            case Standing.Placed at -> written.t("comparison.said.rank", at.rank(), at.respondents());
            case Standing.Ranked at -> written.t("comparison.said.rank", at.rank(), at.respondents());
            case Standing.Unordered none -> "";
        };
        var said = new Said(
                name,
                indicator.languageFor(written.language().tag()),
                period == null ? "" : written.period(period),
                figure == null ? "–" : written.figure(figure, indicator),
                line.spread()
                        .map(one -> written.figure(one.middle(), indicator))
                        .orElse(""),
                rank);
        var curve = ManyPicture.spark(line.curve(), Compared.PERIODS, new Picture.Said(name, ""));
        return new Row(line, said, curve);
    }

    @GetMapping("/comparison/indicators/{code}")
    Object compare(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> asked, Locale locale, Visitor by) {
        var form = Form.of(asked);
        var written = written(locale);
        var choice = choice(form, written, by);
        var compared = compared(code, form, choice.with(), written, by);
        var here = "/comparison/indicators/" + code;
        var file = "?" + choice.query() + "period=" + compared.period().code();
        var shown = Chart.of(compared).stream()
                .map(chart -> shown(chart, compared, written, here + "/" + chart.code(), file))
                .toList();
        var figures = new ComparisonTables(compared, written).figures();
        form.with("period", compared.period().code());
        return screens.show(
                "comparison/compare",
                new ComparePage(
                        compared,
                        shown,
                        figures,
                        periods(compared, written, by),
                        choice,
                        told(compared, choice, written, by)));
    }

    private Compared compared(String code, Form form, With with, WrittenForm written, Visitor by) {
        return comparisons.compare(
                code, form.value("period"), with, written.language().tag(), by);
    }

    private List<Option> periods(Compared compared, WrittenForm written, Visitor by) {
        return Stream.concat(
                        Stream.of(compared.period()),
                        comparisons.periods(compared.indicator().id(), by).stream())
                .distinct()
                .sorted(java.util.Comparator.<Period>naturalOrder().reversed())
                .map(one -> new Option(one.code(), written.period(one)))
                .toList();
    }

    private static Shown shown(Chart chart, Compared compared, WrittenForm written, String path, String query) {
        var pictures = new ComparisonPictures(compared, written);
        return new Shown(
                chart,
                pictures.draw(chart, ComparisonPictures.NARROW),
                pictures.draw(chart, ComparisonPictures.BROAD),
                new ComparisonTables(compared, written).besidePicture(chart),
                path + ".FORMAT" + query);
    }

    private Told told(Compared compared, Choice choice, WrittenForm written, Visitor by) {
        var indicator = compared.indicator();
        var tag = written.language().tag();
        var owner = organisations.findNames(List.of(indicator.owner()), by).get(indicator.owner());
        var own = compared.own()
                .map(Entry::figure)
                .map(figure -> written.figure(figure, indicator))
                .orElse("");
        return new Told(
                indicator.in(tag),
                indicator.languageFor(tag),
                owner == null ? "–" : owner.in(tag),
                own,
                compared.change().map(one -> written.change(one, indicator)).orElse(""),
                choice.with().kind() == With.Kind.FAIR ? comparisons.fair(choice.with(), by) : Optional.empty(),
                "/comparison/indicators/" + indicator.code());
    }

    /// A picture as SVG or PNG, or its table as CSV or a workbook. What the indicator does not allow is not found.
    @GetMapping("/comparison/indicators/{code}/{chart}.{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String code,
            @PathVariable String chart,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale,
            Visitor by) {
        var form = Form.of(asked);
        var written = written(locale);
        var compared = compared(code, form, new WithForm(form).with(), written, by);
        var drawn = Chart.find(chart).filter(one -> one.isFor(compared)).orElseThrow(() -> new NotFound("picture"));
        var picture = new ComparisonPictures(compared, written).draw(drawn, ComparisonPictures.BROAD);
        var table = new ComparisonTables(compared, written).of(drawn);
        var name =
                "samrad-" + code + "-" + drawn.code() + "-" + compared.period().code();
        return ComparisonFile.send(documents, name, format, picture, table, foot(compared, written));
    }

    /// Where a picture comes from, and who may see what is in it.
    private String foot(Compared compared, WrittenForm written) {
        boolean open =
                compared.entries().stream().allMatch(one -> one.visibility() == org.samrad.indicator.Visibility.OPEN);
        return setup.name() + " · " + written.period(compared.period()) + " · "
                + written.t(open ? "comparison.foot.open" : "comparison.foot.not-open");
    }
}
