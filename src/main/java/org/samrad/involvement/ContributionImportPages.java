package org.samrad.involvement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing in contributions from a list: send, look, bring in, watch.
@Controller
public class ContributionImportPages {
    private static final int SHOWN = 20;
    private static final int MOST_FAULTS = 50;

    private final ContributionImport lists;
    private final Initiatives initiatives;
    private final Screens screens;
    private final Clock clock;

    ContributionImportPages(ContributionImport lists, Initiatives initiatives, Screens screens, Clock clock) {
        this.lists = lists;
        this.initiatives = initiatives;
        this.screens = screens;
        this.clock = clock;
    }

    public record SendPage(Initiative initiative, List<String> columns, Form form) {}

    /// A fault as text keys and values; `line` is empty where it concerns the whole file.
    public record Problem(String line, String columnKey, String textKey, List<Object> values) {}

    public record Line(String line, Contribution.Kind kind, GroupKind group, String text) {}

    public record PreviewPage(
            Initiative initiative,
            UUID upload,
            String language,
            int total,
            Map<Contribution.Kind, Integer> kinds,
            List<Line> lines,
            List<Problem> problems,
            int moreProblems) {}

    public record ProgressPage(Initiative initiative, ContributionImport.Progress progress) {}

    @GetMapping("/initiatives/{id}/contributions/import")
    Object send(@PathVariable UUID id, Person by) {
        return screens.show("involvement/import", sendPage(id, Form.empty(), by));
    }

    private SendPage sendPage(UUID id, Form form, Person by) {
        var initiative = initiatives.get(id, by);
        by.must(Act.GATHER_CONTRIBUTIONS, initiative.scope());
        var columns = new ArrayList<String>();
        for (var column : ContributionFile.Column.values()) {
            columns.add(column.name());
        }
        return new SendPage(initiative, columns, form);
    }

    @GetMapping("/initiatives/{id}/contributions/import/example.csv")
    ResponseEntity<byte[]> example(@PathVariable UUID id, Locale locale, Person by) {
        initiatives.get(id, by);
        var language = Language.of(locale);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"samrad-contributions.csv\"")
                .body(lists.example(language, clock.today()));
    }

    @PostMapping("/initiatives/{id}/contributions/import")
    Object send(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String consent,
            Locale locale,
            Person by)
            throws IOException {
        var form = Form.empty().with("consent", consent);
        var page = sendPage(id, form, by);
        var kept = new UUID[1];
        if (file == null || file.isEmpty()) {
            form.refuse("file", "involvement.import.file.missing");
        } else {
            var sent = new ContributionImport.Sent(file.getBytes(), !consent.isEmpty(), locale.toLanguageTag());
            form.done(() -> kept[0] = lists.keep(id, sent, by));
        }
        return form.ok()
                ? "redirect:/initiatives/" + id + "/contributions/import/" + kept[0]
                : screens.refused("involvement/import", page);
    }

    /// What the list would bring; once it has been begun, how far it is.
    @GetMapping("/initiatives/{id}/contributions/import/{upload}")
    Object look(@PathVariable UUID id, @PathVariable UUID upload, Person by) {
        var progress = lists.progress(id, upload, by);
        if (progress.standing() != ContributionImport.Standing.WAITING) {
            return screens.show("involvement/progress", new ProgressPage(initiatives.get(id, by), progress));
        }
        var page = previewPage(id, upload, by);
        return page.problems().isEmpty()
                ? screens.show("involvement/preview", page)
                : screens.refused("involvement/preview", page);
    }

    private PreviewPage previewPage(UUID id, UUID upload, Person by) {
        var preview = lists.preview(id, upload, by);
        var kinds = new TreeMap<Contribution.Kind, Integer>();
        preview.rows().forEach(row -> kinds.merge(row.said().kind(), 1, Integer::sum));
        return new PreviewPage(
                initiatives.get(id, by),
                upload,
                preview.language(),
                preview.rows().size(),
                kinds,
                preview.rows().stream()
                        .limit(SHOWN)
                        .map(row -> new Line(
                                String.valueOf(row.line()),
                                row.said().kind(),
                                row.said().voice().group(),
                                row.said().words().text()))
                        .toList(),
                preview.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(ContributionImportPages::problem)
                        .toList(),
                Math.max(0, preview.faults().size() - MOST_FAULTS));
    }

    private static Problem problem(ContributionFile.Fault fault) {
        var column = fault.column();
        return new Problem(
                fault.line() == 0 ? "" : String.valueOf(fault.line()),
                column == null ? "" : column.textKey(),
                fault.textKey(),
                fault.values());
    }

    @PostMapping("/initiatives/{id}/contributions/import/{upload}")
    Object bringIn(@PathVariable UUID id, @PathVariable UUID upload, Person by) {
        var form = Form.empty();
        if (form.done(() -> lists.start(id, upload, by))) {
            return "redirect:/initiatives/" + id + "/contributions/import/" + upload;
        }
        return screens.refused("involvement/preview", previewPage(id, upload, by));
    }
}
