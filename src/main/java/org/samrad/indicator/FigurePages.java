package org.samrad.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Spreadsheet;
import org.samrad.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Figures of one's own organisation on their way in: one by a form, many by a table from a spreadsheet.
@Controller
public class FigurePages {
    private static final int PERIODS_BACK = 24;

    private final Indicators indicators;
    private final Measurements measurements;
    private final Organisations organisations;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    FigurePages(
            Indicators indicators,
            Measurements measurements,
            Organisations organisations,
            Screens screens,
            Texts texts,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.organisations = organisations;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    public record EnterPage(
            Indicator indicator, List<Period> periods, List<Unit> units, Form form, List<FigureLine> lines) {}

    /// `text` is the table itself, carried along until it is brought in.
    public record ImportPage(
            Indicator indicator, Form form, @Nullable FigureFile table, Measurements.Outcome brought) {}

    @GetMapping("/indicators/{code}/figures")
    Object enter(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable UUID unit,
            Person by) {
        var indicator = mine(code, by);
        var now = Period.at(indicator.rules().period(), clock.today());
        var asked = indicator.parse(period).orElse(now);
        var form = Form.empty()
                .with("period", asked.code())
                .with("unit", unit)
                .with("status", Measurement.Status.REPORTED);
        known(indicator, asked, unit, by).forEach(one -> fill(form, one.content()));
        return screens.show("indicator/enter", page(indicator, form, by));
    }

    private Indicator mine(String code, Person by) {
        var indicator = indicators.at(code, by);
        measurements.mustEnter(indicator, Indicators.home(by), by);
        return indicator;
    }

    private List<Measurement> known(Indicator indicator, Period period, @Nullable UUID unit, Person by) {
        var all = unit == null
                ? measurements.series(indicator.id(), Indicators.home(by), by)
                : measurements.unitSeries(indicator.id(), Indicators.home(by), period.first(), by);
        return all.stream()
                .filter(one -> one.key().period().equals(period)
                        && java.util.Objects.equals(one.key().unit(), unit))
                .toList();
    }

    private static void fill(Form form, Measurement.Content content) {
        form.with("status", content.status());
        form.with(
                "numerator",
                content.numerator() == null ? "" : content.numerator().toPlainString());
        form.with(
                "denominator",
                content.denominator() == null ? "" : content.denominator().toPlainString());
        form.with(
                "published",
                content.published() == null ? "" : content.published().toPlainString());
        form.with("reason", content.reason());
    }

    private EnterPage page(Indicator indicator, Form form, Person by) {
        var now = Period.at(indicator.rules().period(), clock.today());
        var periods = IntStream.range(0, PERIODS_BACK)
                .mapToObj(back -> now.plus(-back))
                .filter(indicator::isValidIn)
                .toList();
        var units = organisations.units(Indicators.home(by), by).stream()
                .flatMap(Unit.Branch::all)
                .map(Unit.Branch::unit)
                .toList();
        var series = measurements.series(indicator.id(), Indicators.home(by), by);
        var revisions = measurements.revisions(indicator.id(), Indicators.home(by), by);
        return new EnterPage(
                indicator,
                periods,
                units,
                form,
                FigureLine.of(indicator, series, revisions).stream().limit(6).toList());
    }

    @PostMapping("/indicators/{code}/figures")
    Object enter(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var indicator = mine(code, by);
        var form = Form.of(typed);
        var period = indicator.parse(form.value("period"));
        if (period.isEmpty()) {
            form.refuse("period", "indicator.rule.period");
        }
        var unit = form.id("unit").orElse(null);
        var status = form.choice("status", Measurement.Status.class);
        var numerator = IndicatorForm.number(form, "numerator").orElse(null);
        var denominator = IndicatorForm.number(form, "denominator").orElse(null);
        var published = IndicatorForm.number(form, "published").orElse(null);
        var reason = form.value("reason").isBlank() || status != Measurement.Status.MISSING
                ? null
                : form.choice("reason", Measurement.Reason.class);
        var note = form.optional("note", Measurement.LONGEST_NOTE);
        var content = new Measurement.Content(status, numerator, denominator, published, reason);
        if (form.ok()
                && form.done(() -> measurements.enter(
                        new Measurement.Key(indicator.id(), Indicators.home(by), unit, period.orElseThrow()),
                        content,
                        note,
                        by))) {
            return "redirect:/indicators/" + code + "?organisation=" + Indicators.home(by) + "#figures";
        }
        return screens.refused("indicator/enter", page(indicator, form, by));
    }

    @GetMapping("/indicators/{code}/import")
    Object bring(@PathVariable String code, Person by) {
        return screens.show(
                "indicator/import", new ImportPage(mine(code, by), Form.empty(), null, Measurements.Outcome.NONE));
    }

    /// A table to fill in, with the headings of the reader's language and a line for each of the last periods.
    @GetMapping("/indicators/{code}/import/table.csv")
    ResponseEntity<byte[]> table(
            @PathVariable String code, @RequestParam(defaultValue = "en") String language, Person by) {
        var indicator = mine(code, by);
        var reader = Language.find(language).orElse(Language.EN);
        var now = Period.at(indicator.rules().period(), clock.today());
        var periods = IntStream.rangeClosed(1, indicator.rules().period().inYear())
                .mapToObj(back -> now.plus(-back))
                .toList()
                .reversed();
        var text = Spreadsheet.MARK + FigureFile.toFillIn(periods, key -> texts.of(reader, key));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + indicator.code() + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Looks at a table, and with `bring` brings it in: all of it, or nothing.
    @PostMapping("/indicators/{code}/import")
    Object bring(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            Person by)
            throws IOException {
        var indicator = mine(code, by);
        var form = Form.of(typed);
        var text = file == null || file.isEmpty() ? form.value("text") : text(file, form);
        if (text.isBlank() && form.ok()) {
            form.refuse("file", "indicator.import.nothing");
        } else if (text.length() > FigureFile.LONGEST) {
            form.refuse("file", "indicator.import.long", FigureFile.LONGEST / 1000);
        }
        if (!form.ok()) {
            return screens.refused(
                    "indicator/import", new ImportPage(indicator, form, null, Measurements.Outcome.NONE));
        }
        form.with("text", text);
        var table = FigureFile.read(text, indicator, words());
        if (table.faults().isEmpty() && form.value("act").equals("bring")) {
            return broughtIn(indicator, table, form, by);
        }
        var shown = new ImportPage(indicator, form, table, Measurements.Outcome.NONE);
        return table.faults().isEmpty()
                ? screens.show("indicator/import", shown)
                : screens.refused("indicator/import", shown);
    }

    private Object broughtIn(Indicator indicator, FigureFile table, Form form, Person by) {
        var home = Indicators.home(by);
        var figures = table.rows().stream()
                .map(row -> new Measurements.Figure(
                        new Measurement.Key(indicator.id(), home, null, row.period()), row.content()))
                .toList();
        var note = form.optional("note", Measurement.LONGEST_NOTE);
        var outcome = new Measurements.Outcome[] {Measurements.Outcome.NONE};
        form.done(
                () -> outcome[0] = measurements.bringOwn(new Measurements.Batch("", clock.today(), note, figures), by));
        var page = new ImportPage(indicator, form, form.ok() ? null : table, outcome[0]);
        return form.ok() ? screens.show("indicator/import", page) : screens.refused("indicator/import", page);
    }

    private static String text(MultipartFile file, Form form) throws IOException {
        var content = file.getBytes();
        if (Spreadsheet.isWorkbook(content)) {
            form.refuse("file", "indicator.import.workbook");
            return "";
        }
        return Spreadsheet.of(content).text();
    }

    private FigureFile.Words words() {
        return new FigureFile.Words(
                texts.words("indicator.column.", FigureFile.Column.values()),
                texts.words("indicator.status.", Measurement.Status.values()),
                texts.words("indicator.reason.", Measurement.Reason.values()));
    }
}
