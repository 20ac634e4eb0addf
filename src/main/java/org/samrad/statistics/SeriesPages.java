package org.samrad.statistics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.web.Documents;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.samrad.web.Workbook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures for others to work on with: a list of what there is, and each series in four forms.
@Controller
public class SeriesPages {
    private static final int MOST = 1_000;

    private final Series series;
    private final Deliveries deliveries;
    private final Documents documents;
    private final Texts texts;
    private final Screens screens;
    private final Frame.Setup setup;

    SeriesPages(
            Series series,
            Deliveries deliveries,
            Documents documents,
            Texts texts,
            Screens screens,
            Frame.Setup setup) {
        this.series = series;
        this.deliveries = deliveries;
        this.documents = documents;
        this.texts = texts;
        this.screens = screens;
        this.setup = setup;
    }

    public record ListPage(Paging<Series.Listed> list, boolean maySend, List<String> columns) {}

    @GetMapping("/statistics")
    Object list(@RequestParam(defaultValue = "1") int page, Visitor by) {
        int number = Paging.number(page);
        var maySend = by instanceof Person person && deliveries.maySend(person);
        return screens.show(
                "statistics/list",
                new ListPage(
                        Paging.of(series.list(Paging.offset(number), Paging.SIZE + 1, by), number),
                        maySend,
                        SeriesFile.COLUMNS));
    }

    /// DCAT: only what is open, whoever asks.
    @GetMapping("/statistics/catalogue.jsonld")
    ResponseEntity<byte[]> catalogue(Locale locale, Visitor by) {
        var language = Language.of(locale);
        var words = new SeriesDatasetFile.Words(
                texts.of(language, "statistics.list.title"),
                texts.of(language, "statistics.list.lead"),
                language.tag(),
                setup.name());
        var open = series.list(0, MOST, Guest.GUEST).stream()
                .map(Series.Listed::indicator)
                .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "ld+json", StandardCharsets.UTF_8))
                .body(new SeriesDatasetFile(words, setup.address(), open)
                        .write()
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/statistics/{code}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, Locale locale, Visitor by) {
        return send(code + ".csv", "text/csv;charset=UTF-8", file(code, locale, by), SeriesFile::csv);
    }

    @GetMapping("/statistics/{code}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, Locale locale, Visitor by) {
        return send(code + ".xlsx", Workbook.TYPE, file(code, locale, by), SeriesFile::workbook);
    }

    @GetMapping("/statistics/{code}.json")
    ResponseEntity<byte[]> jsonStat(@PathVariable String code, Locale locale, Visitor by) {
        return send(code + ".json", "application/json", file(code, locale, by), SeriesFile::jsonStat);
    }

    private SeriesFile file(String code, Locale locale, Visitor by) {
        var language = Language.of(locale).tag();
        return new SeriesFile(series.of(code, language, by), language, setup.address());
    }

    private ResponseEntity<byte[]> send(
            String name, String type, SeriesFile file, BiConsumer<SeriesFile, ByteArrayOutputStream> writing) {
        var out = new ByteArrayOutputStream();
        writing.accept(file, out);
        return documents.send("samrad-" + name, type, out.toByteArray());
    }
}
