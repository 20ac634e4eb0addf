package org.samrad.example;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in a catalogue: send, look, bring in.
@Controller
public class ExampleImportPages {
    private static final int SHOWN = 20;
    private static final int MOST_FAULTS = 50;

    private final ExampleImport lists;
    private final Examples examples;
    private final Organisations organisations;
    private final Documents documents;
    private final Screens screens;

    ExampleImportPages(
            ExampleImport lists, Examples examples, Organisations organisations, Documents documents, Screens screens) {
        this.lists = lists;
        this.examples = examples;
        this.organisations = organisations;
        this.documents = documents;
        this.screens = screens;
    }

    public record SendPage(List<String> columns, int megabytes, Form form) {}

    /// A fault as text keys and values; `line` is empty where it concerns the whole file.
    public record Problem(String line, String columnKey, String textKey, List<Object> values) {}

    public record Line(String line, UUID host, String headline, String language) {}

    public record PreviewPage(
            UUID upload,
            int total,
            List<Line> lines,
            Map<UUID, Name> names,
            List<Problem> problems,
            int moreProblems) {}

    @GetMapping("/examples/import")
    Object send(Person by) {
        return screens.show("example/import", sendPage(Form.empty(), by));
    }

    private SendPage sendPage(Form form, Person by) {
        examples.home(by);
        var columns = List.of(ExampleExportFile.Column.values()).stream()
                .filter(ExampleExportFile.Column::isImported)
                .map(Enum::name)
                .toList();
        return new SendPage(columns, Spreadsheet.LARGEST / 1024 / 1024, form);
    }

    @GetMapping("/examples/import/sample.csv")
    ResponseEntity<byte[]> sample(Locale locale, Person by) {
        return documents.send("samrad-examples.csv", "text/csv;charset=UTF-8", lists.sample(Language.of(locale)));
    }

    @PostMapping("/examples/import")
    Object send(@RequestParam(required = false) @Nullable MultipartFile file, Locale locale, Person by)
            throws IOException {
        var form = Form.empty();
        var page = sendPage(form, by);
        var kept = new UUID[1];
        if (file == null || file.isEmpty()) {
            form.refuse("file", "example.rule.no-file");
        } else {
            var content = file.getBytes();
            form.done(() -> kept[0] = lists.keep(content, Language.of(locale), by));
        }
        return form.ok() ? "redirect:/examples/import/" + kept[0] : screens.refused("example/import", page);
    }

    /// What the list would bring.
    @GetMapping("/examples/import/{upload}")
    Object look(@PathVariable UUID upload, Person by) {
        var page = page(upload, by);
        return page.problems().isEmpty()
                ? screens.show("example/preview", page)
                : screens.refused("example/preview", page);
    }

    private PreviewPage page(UUID upload, Person by) {
        var preview = lists.preview(upload, by);
        var lines = preview.rows().stream()
                .limit(SHOWN)
                .map(row -> new Line(
                        String.valueOf(row.line()),
                        row.host(),
                        row.content().words().headline(),
                        row.content().words().language()))
                .toList();
        return new PreviewPage(
                upload,
                preview.rows().size(),
                lines,
                organisations.findNames(
                        lines.stream().map(Line::host).distinct().toList(), by),
                preview.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(ExampleImportPages::problem)
                        .toList(),
                Math.max(0, preview.faults().size() - MOST_FAULTS));
    }

    private static Problem problem(ExampleImportFile.Fault fault) {
        var column = fault.column();
        return new Problem(
                fault.line() == 0 ? "" : String.valueOf(fault.line()),
                column == null ? "" : "example.column." + column,
                fault.textKey(),
                fault.values());
    }

    @PostMapping("/examples/import/{upload}")
    Object bringIn(@PathVariable UUID upload, Person by) {
        examples.home(by);
        if (Form.empty().done(() -> lists.bringIn(upload, by))) {
            return "redirect:/examples/mine";
        }
        return screens.refused("example/preview", page(upload, by));
    }
}
