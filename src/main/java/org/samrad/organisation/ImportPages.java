package org.samrad.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.organisation.ImportFile.Column;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Spreadsheet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in a list of organisations, units and people: upload, look, bring in.
@Controller
public class ImportPages {
    /// So many changes are shown one by one; the rest are counted.
    private static final int SHOWN = 200;

    private final OrganisationImport lists;
    private final Screens screens;

    ImportPages(OrganisationImport lists, Screens screens) {
        this.lists = lists;
        this.screens = screens;
    }

    public record ImportPage(Form form, List<String> columns, int broughtIn) {}

    /// One change, as text keys and values.
    public record Line(String line, String whatKey, String kindKey, String name) {}

    public record Problem(String line, String columnKey, String textKey, List<Object> values) {}

    public record PreviewPage(
            UUID upload,
            boolean windows,
            List<Line> lines,
            int more,
            int unchanged,
            List<Problem> problems,
            boolean moreProblems) {}

    @GetMapping("/organisations/import")
    Object lists(@RequestParam(defaultValue = "-1") int brought, Person by) {
        OrganisationImport.mustBeAdministrator(by);
        return screens.show("organisation/import", importPage(Form.empty(), brought));
    }

    private static ImportPage importPage(Form form, int broughtIn) {
        var columns = new ArrayList<String>();
        for (var column : Column.values()) {
            columns.add(column.name());
        }
        return new ImportPage(form, columns, broughtIn);
    }

    /// A small list to begin with, in the reader's language; the mark in front tells a spreadsheet that it is UTF-8.
    @GetMapping("/organisations/import/example.csv")
    ResponseEntity<byte[]> example(@RequestParam(defaultValue = "en") String language, Person by) {
        var text = Spreadsheet.MARK + lists.example(Language.find(language).orElse(Language.EN));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"samrad-organisations.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/organisations/import")
    Object upload(@RequestParam(required = false) @Nullable MultipartFile file, Person by) throws IOException {
        OrganisationImport.mustBeAdministrator(by);
        var form = Form.empty();
        var kept = new ArrayList<UUID>();
        if (file == null || file.isEmpty()) {
            form.refuse("file", "organisation.import.file.missing");
        } else if (file.getSize() > Spreadsheet.LARGEST) {
            form.refuse("file", "organisation.import.large", String.valueOf(file.getSize() / 1024 / 1024 + 1));
        }
        if (file != null && form.ok()) {
            var content = file.getBytes();
            form.done(() -> kept.add(lists.keep(content, by)));
        }
        if (form.ok()) {
            return "redirect:/organisations/import/" + kept.getFirst();
        }
        return screens.refused("organisation/import", importPage(form, -1));
    }

    @GetMapping("/organisations/import/{upload}")
    Object preview(@PathVariable UUID upload, Person by) {
        return screens.show("organisation/import-preview", previewPage(upload, lists.preview(upload, by)));
    }

    @PostMapping("/organisations/import/{upload}")
    Object bringIn(@PathVariable UUID upload, Person by) {
        var outcome = lists.bringIn(upload, by);
        return outcome.ok()
                ? "redirect:/organisations/import?brought=" + outcome.changes().size()
                : screens.refused("organisation/import-preview", previewPage(upload, outcome));
    }

    private static PreviewPage previewPage(UUID upload, OrganisationImport.Outcome outcome) {
        var lines = outcome.changes().stream()
                .limit(SHOWN)
                .map(change -> new Line(
                        String.valueOf(change.line()),
                        "organisation.import.what." + change.what(),
                        "organisation.import.kind." + change.kind(),
                        change.name()))
                .toList();
        var problems = outcome.faults().stream()
                .map(fault -> new Problem(
                        fault.line() == 0 ? "" : String.valueOf(fault.line()),
                        fault.column() == null ? "" : fault.column().textKey(),
                        fault.textKey(),
                        fault.values()))
                .toList();
        return new PreviewPage(
                upload,
                outcome.encoding() == Spreadsheet.Encoding.WINDOWS_1252,
                lines,
                outcome.changes().size() - lines.size(),
                outcome.unchanged(),
                problems,
                outcome.moreFaults());
    }
}
