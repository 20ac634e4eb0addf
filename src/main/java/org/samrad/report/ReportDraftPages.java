package org.samrad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The draft of a report: what it is to be remembered for, how it stands, what is said of it, and its freezing.
@Controller
public class ReportDraftPages {
    private final Reports reports;
    private final Chapters chapters;
    private final Editions editions;
    private final Access access;
    private final Screens screens;
    private final Clock clock;

    ReportDraftPages(
            Reports reports, Chapters chapters, Editions editions, Access access, Screens screens, Clock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.editions = editions;
        this.access = access;
        this.screens = screens;
        this.clock = clock;
    }

    public record NewPage(Form form) {}

    public record HeadPage(Form form, AnnualReport report, int rows) {}

    public record PreviewPage(AnnualReport report, ReportContent content) {
        public SeenReport seen() {
            return new SeenReport(content, "/reports/" + report.id());
        }
    }

    /// What those see who work on it.
    public record DraftPage(
            AnnualReport report,
            ReportContent content,
            List<Chapter> chapters,
            Said said,
            List<Edition> editions,
            Form form,
            boolean mayWrite) {
        public String here() {
            return "/reports/" + report.id();
        }

        public ReportContent.Piece piece(Block block) {
            return content.chapters().stream()
                    .flatMap(one -> one.pieces().stream())
                    .filter(one -> one.number() == number(block))
                    .findFirst()
                    .orElseThrow();
        }

        private int number(Block block) {
            return chapters.stream().flatMap(one -> one.blocks().stream()).toList().indexOf(block) + 1;
        }

        /// The heading of the chapter that a comment is about.
        public AnnualReport.Words about(ReviewComment comment) {
            return chapters.stream()
                    .filter(one -> one.id().equals(comment.chapter()))
                    .map(Chapter::title)
                    .findFirst()
                    .orElse(new AnnualReport.Words("", ""));
        }
    }

    /// What is said of the draft, and the names of those who said it.
    public record Said(Paging<ReviewComment> comments, Map<UUID, String> names) {
        public String name(ReviewComment comment) {
            var by = comment.written().by();
            return by == null ? "–" : names.getOrDefault(by, "–");
        }
    }

    @GetMapping("/reports/new")
    Object fresh(Locale locale, Person by) {
        mustBegin(by);
        return screens.show(
                "report/new",
                new NewPage(Form.empty()
                        .with("year", clock.today().getYear())
                        .with("language", Language.of(locale))
                        .with("extent", AnnualReport.Extent.COUNTRY)));
    }

    /// To all others the page is not there.
    private void mustBegin(Person by) {
        if (!reports.mayBegin(by)) {
            throw new NotFound("report");
        }
    }

    @PostMapping("/reports")
    Object begin(@RequestParam MultiValueMap<String, String> typed, Person by) {
        mustBegin(by);
        var form = Form.of(typed);
        int year = form.number("year", 1900, 2999).orElse(0);
        if (year == 0 && form.ok()) {
            form.refuse("year", "web.form.missing");
        }
        var language = form.choice("language", Language.class).tag();
        var motto = new AnnualReport.Words(form.text("motto", AnnualReport.LONGEST), language);
        var at = new AnnualReport.Year(year, form.choice("extent", AnnualReport.Extent.class));
        var made = new UUID[1];
        if (form.done(() -> made[0] = reports.begin(at, new AnnualReport.Head(language, motto, List.of()), by))) {
            return "redirect:/reports/" + made[0] + "/draft";
        }
        return screens.refused("report/new", new NewPage(form));
    }

    @GetMapping("/reports/{id}/draft")
    Object draft(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Locale locale, Person by) {
        var form = Form.empty().with("comment-language", Language.of(locale));
        return screens.show("report/draft", draftPage(id, page, form, by));
    }

    private DraftPage draftPage(UUID id, int page, Form form, Person by) {
        int number = Paging.number(page);
        var report = reports.get(id, by);
        var comments =
                Paging.of(chapters.comments(id, Paging.offset(number), Paging.SIZE + 1, by), number);
        var writers = comments.rows().stream()
                .map(one -> one.written().by())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new DraftPage(
                report,
                reports.words(id, by),
                chapters.of(id, by),
                new Said(comments, access.names(writers, by)),
                editions.of(id, by),
                form,
                reports.mayWrite(report, by));
    }

    @GetMapping("/reports/{id}/preview")
    Object preview(@PathVariable UUID id, Person by) {
        return screens.show("report/preview", new PreviewPage(reports.get(id, by), reports.compose(id, by)));
    }

    @GetMapping("/reports/{id}/head")
    Object head(@PathVariable UUID id, Person by) {
        var report = reports.mustWrite(id, by);
        var head = report.head();
        var form = Form.empty()
                .with("seen", report.revision())
                .with("language", language(head.language()))
                .with("motto", head.motto().text())
                .with("motto-language", language(head.motto().language()));
        for (int i = 0; i < head.messages().size(); i++) {
            var one = head.messages().get(i);
            form.with("message-" + i, one.words().text())
                    .with("message-language-" + i, language(one.words().language()))
                    .with("message-figure-" + i, one.figure());
        }
        for (int i = head.messages().size(); i < AnnualReport.MOST_MESSAGES; i++) {
            form.with("message-language-" + i, language(head.language()));
        }
        return screens.show("report/head", headPage(report, form));
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.NB);
    }

    /// One row more than are filled.
    private static HeadPage headPage(AnnualReport report, Form form) {
        int filled = 0;
        for (int i = 0; i < AnnualReport.MOST_MESSAGES; i++) {
            if (!form.value("message-" + i).isBlank()) {
                filled = i + 1;
            }
        }
        return new HeadPage(form, report, Math.min(filled + 1, AnnualReport.MOST_MESSAGES));
    }

    @PostMapping("/reports/{id}/head")
    Object write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        reports.mustWrite(id, by);
        var form = Form.of(typed);
        int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
        var motto = new AnnualReport.Words(
                form.text("motto", AnnualReport.LONGEST),
                form.choice("motto-language", Language.class).tag());
        var language = form.choice("language", Language.class).tag();
        var messages = messages(form);
        if (form.done(() -> reports.write(id, new AnnualReport.Head(language, motto, messages), seen, by))) {
            return "redirect:/reports/" + id + "/draft";
        }
        var now = reports.get(id, by);
        if (form.clashed()) {
            form.with("seen", now.revision()).standing("motto", now.head().motto().text());
            for (int i = 0; i < now.head().messages().size(); i++) {
                form.standing(
                        "message-" + i, now.head().messages().get(i).words().text());
            }
        }
        return screens.refused("report/head", headPage(now, form));
    }

    private static List<AnnualReport.Message> messages(Form form) {
        var messages = new ArrayList<AnnualReport.Message>();
        for (int i = 0; i < AnnualReport.MOST_MESSAGES; i++) {
            var text = form.optional("message-" + i, AnnualReport.LONGEST);
            if (!text.isEmpty()) {
                var language = form.choice("message-language-" + i, Language.class);
                var figure = YearFigure.find(form.value("message-figure-" + i))
                        .map(YearFigure::code)
                        .orElse("");
                messages.add(new AnnualReport.Message(new AnnualReport.Words(text, language.tag()), figure));
            }
        }
        return messages;
    }

    @PostMapping("/reports/{id}/comments")
    Object comment(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        reports.get(id, by);
        var form = Form.of(typed);
        var text = form.text("comment", ReviewComment.LONGEST);
        var language = form.choice("comment-language", Language.class).tag();
        var chapter = form.id("comment-chapter").orElse(null);
        if (form.done(() ->
                chapters.comment(id, new Chapters.Remark(chapter, new AnnualReport.Words(text, language)), by))) {
            return "redirect:/reports/" + id + "/draft#comments";
        }
        return screens.refused("report/draft", draftPage(id, 1, form, by));
    }

    @PostMapping("/reports/{id}/comments/{comment}/settle")
    Object settle(@PathVariable UUID id, @PathVariable UUID comment, Person by) {
        chapters.settle(id, comment, by);
        return "redirect:/reports/" + id + "/draft#comments";
    }

    @PostMapping("/reports/{id}/freeze")
    Object freeze(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        reports.mustWrite(id, by);
        var form = Form.of(typed);
        var correction = form.optional("correction", Edition.LONGEST_CORRECTION);
        var made = new int[1];
        if (form.done(() -> made[0] = editions.freeze(id, correction, by))) {
            return "redirect:/reports/" + id + "/editions/" + made[0];
        }
        return screens.refused("report/draft", draftPage(id, 1, form, by));
    }

    @PostMapping("/reports/{id}/editions/{number}/publish")
    Object publish(@PathVariable UUID id, @PathVariable int number, Person by) {
        editions.publish(id, number, by);
        return "redirect:/reports/" + id + "/editions/" + number;
    }
}
