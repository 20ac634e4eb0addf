package org.samrad.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Tally;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Language;
import org.samrad.web.Navigation;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What everybody may read: the reports of all years, one edition with its numbers, its files, and each number opened.
@Controller
public class ReportPages {
    private final Editions editions;
    private final Reports reports;
    private final Organisations organisations;
    private final Documents documents;
    private final AnnualPaper paper;
    private final Screens screens;
    private final Texts texts;

    ReportPages(
            Editions editions,
            Reports reports,
            Organisations organisations,
            Documents documents,
            AnnualPaper paper,
            Screens screens,
            Texts texts) {
        this.editions = editions;
        this.reports = reports;
        this.organisations = organisations;
        this.documents = documents;
        this.paper = paper;
        this.screens = screens;
        this.texts = texts;
    }

    @Bean
    static Navigation.Item reportsItem() {
        return new Navigation.Item("report.menu", "/reports", 44, Navigation.Audience.EVERYBODY);
    }

    public record ListPage(Paging<Editions.Listed> published, List<AnnualReport> own, boolean mayBegin) {}

    public record EditionPage(Editions.Read read, List<ReportContent> series, boolean insider) {
        public SeenReport seen() {
            return new SeenReport(read.content(), read.edition().path());
        }
    }

    /// A number and what it rests on. `live` holds what is counted today, for whoever is signed in.
    public record FigurePage(
            SeenReport seen, FigureLine line, Reports.@Nullable Opened live, Map<UUID, Name> names, String back) {
        public FigurePage(
                SeenReport seen, FigureLine line, Reports.@Nullable Opened live, Map<UUID, Name> names, String back) {
            this.seen = seen;
            this.line = line;
            this.live = live;
            this.names = names;
            this.back = back;
        }

        public int year() {
            return seen.content().front().year();
        }

        public String basis(Tally of) {
            return "/organisations/" + of.organisation()
                    + line.figure()
                            .derived()
                            .map(one -> "/cooperation/" + one.code() + "?year=" + year())
                            .orElse("");
        }
    }

    @GetMapping("/reports")
    Object list(@RequestParam(defaultValue = "1") int page, Visitor by) {
        int number = Paging.number(page);
        var published =
                Paging.of(editions.published(Paging.offset(number), Paging.SIZE + 1, by), number);
        var person = by instanceof Person one ? one : null;
        return screens.show(
                "report/list",
                new ListPage(
                        published,
                        person == null ? List.of() : reports.own(0, Paging.SIZE, person),
                        person != null && reports.mayBegin(person)));
    }

    @GetMapping("/reports/{id}")
    Object newest(@PathVariable UUID id, Visitor by) {
        return show(editions.newest(id, by), by);
    }

    @GetMapping("/reports/{id}/editions/{number}")
    Object edition(@PathVariable UUID id, @PathVariable int number, Visitor by) {
        return show(editions.get(id, number, by), by);
    }

    private Object show(Editions.Read read, Visitor by) {
        return screens.show(
                "report/edition",
                new EditionPage(
                        read,
                        editions.series(read.report(), by),
                        by instanceof Person person && reports.isInsider(read.report(), person)));
    }

    @GetMapping("/reports/{id}/editions/{number}/figures/{code}")
    Object figure(@PathVariable UUID id, @PathVariable int number, @PathVariable String code, Visitor by) {
        var read = editions.get(id, number, by);
        var line = read.content().figure(code).orElseThrow(() -> new NotFound("figure"));
        var live = by instanceof Person person ? editions.open(read, code, person) : null;
        return screens.show(
                "report/figure",
                new FigurePage(
                        new SeenReport(read.content(), read.edition().path()),
                        line,
                        live,
                        live == null ? Map.of() : names(live, by),
                        read.edition().path()));
    }

    private Map<UUID, Name> names(Reports.Opened opened, Visitor by) {
        return organisations.findNames(
                opened.seen().stream().map(Tally::organisation).toList(), by);
    }

    /// The numbers of a draft are for those who work on it.
    @GetMapping("/reports/{id}/figures/{code}")
    Object draftFigure(@PathVariable UUID id, @PathVariable String code, Person by) {
        var live = reports.open(id, code, by);
        var here = "/reports/" + id;
        return screens.show(
                "report/figure",
                new FigurePage(
                        new SeenReport(reports.words(id, by), here),
                        live.line(),
                        live,
                        names(live, by),
                        here + "/preview"));
    }

    @GetMapping("/reports/{id}/editions/{number}/report.{ending}")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, @PathVariable int number, @PathVariable String ending, Visitor by) {
        var read = editions.get(id, number, by);
        if (ending.equals("json")) {
            return documents.send(
                    name(read, "json"),
                    "application/json;charset=UTF-8",
                    read.edition().text().getBytes(StandardCharsets.UTF_8));
        }
        var format = Document.Format.of(ending);
        return documents.send(paper.of(read), format);
    }

    @GetMapping("/reports/{id}/editions/{number}/{table}.csv")
    ResponseEntity<byte[]> table(
            @PathVariable UUID id, @PathVariable int number, @PathVariable String table, Visitor by) {
        var read = editions.get(id, number, by);
        var language = Language.find(read.content().front().language()).orElse(Language.NB);
        var file = new FiguresFile(read.content(), (key, values) -> texts.of(language, key, values));
        var content =
                switch (table) {
                    case "figures" -> file.figures();
                    case "columns" -> file.columns();
                    default -> throw new NotFound("table");
                };
        return documents.send(name(read, table + ".csv"), "text/csv;charset=UTF-8", content);
    }

    private static String name(Editions.Read read, String rest) {
        return "samrad-" + read.content().front().year() + "-" + read.edition().number() + "." + rest;
    }
}
