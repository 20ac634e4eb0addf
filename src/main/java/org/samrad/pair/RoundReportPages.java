package org.samrad.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.organisation.Organisations;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The report of a round: for those who run the programme and, once they have made it public, for everybody.
@Controller
public class RoundReportPages {
    private final RoundReports reports;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Documents documents;
    private final ReportPaper paper;
    private final Screens screens;

    RoundReportPages(
            RoundReports reports,
            Programmes programmes,
            Organisations organisations,
            Documents documents,
            ReportPaper paper,
            Screens screens) {
        this.reports = reports;
        this.programmes = programmes;
        this.organisations = organisations;
        this.documents = documents;
        this.paper = paper;
        this.screens = screens;
    }

    public record ReportPage(ShownReport shown, RoundReports.View view) {}

    public record PublicPage(ShownReport shown, RoundReports.Published published) {}

    @GetMapping("/rounds/{id}/report")
    Object show(@PathVariable UUID id, Person by) {
        var view = reports.report(id, by);
        return screens.show("pair/report", new ReportPage(shown(view, by), view));
    }

    private ShownReport shown(RoundReports.View view, Person by) {
        var columns = new ArrayList<RoundReport>();
        columns.add(view.report());
        view.earlier().keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(number -> columns.add(view.earlier().getOrDefault(number, view.report())));
        return shown(view.round(), view.report(), columns, by);
    }

    private ShownReport shown(Round round, RoundReport report, List<RoundReport> columns, Visitor by) {
        var all = report.pairs().stream()
                .flatMap(line -> line.members().stream())
                .distinct()
                .toList();
        return new ShownReport(
                programmes.get(round.programme(), by), round, report, columns, organisations.findNames(all, by));
    }

    @GetMapping("/rounds/{id}/report.{ending}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String ending, Locale locale, Person by) {
        var format = Document.Format.of(ending);
        return documents.send(paper.of(shown(reports.report(id, by), by), Language.of(locale)), format);
    }

    @PostMapping("/rounds/{id}/report/publish")
    Object publish(@PathVariable UUID id, Person by) {
        reports.publish(id, by);
        return "redirect:/rounds/" + id + "/report";
    }

    @PostMapping("/rounds/{id}/report/withdraw")
    Object withdraw(@PathVariable UUID id, Person by) {
        reports.withdraw(id, by);
        return "redirect:/rounds/" + id + "/report";
    }

    @GetMapping("/rounds/{id}/results")
    Object published(@PathVariable UUID id, Visitor by) {
        var published = reports.published(id, by).orElseThrow(() -> new NotFound("report"));
        var shown = shown(programmes.round(id, by), published.report(), List.of(published.report()), by);
        return screens.show("pair/results", new PublicPage(shown, published));
    }
}
