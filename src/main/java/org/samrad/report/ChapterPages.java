package org.samrad.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Chapters of a draft and the blocks in them, each with its language.
@Controller
public class ChapterPages {
    private static final Pattern EXAMPLE = Pattern.compile(
            ".*?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}).*", Pattern.DOTALL);

    private final Reports reports;
    private final Chapters chapters;
    private final Screens screens;

    ChapterPages(Reports reports, Chapters chapters, Screens screens) {
        this.reports = reports;
        this.chapters = chapters;
        this.screens = screens;
    }

    /// `action` is where the form goes; `chapters` are those of the report, from which the translated block is chosen.
    public record BlockPage(
            Form form, AnnualReport report, Block.Kind kind, String action, List<Chapter> chapters) {}

    public record ChapterPage(Form form, AnnualReport report, String action) {}

    @GetMapping("/reports/{id}/chapters/new")
    Object fresh(@PathVariable UUID id, Person by) {
        var report = reports.mustWrite(id, by);
        var form = Form.empty().with("seen", 0).with("language", language(report.head().language()));
        return screens.show("report/chapter", new ChapterPage(form, report, "/reports/" + id + "/chapters"));
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.NB);
    }

    @PostMapping("/reports/{id}/chapters")
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var report = reports.mustWrite(id, by);
        var form = Form.of(typed);
        var title = title(form);
        if (form.done(() -> chapters.add(id, title, by))) {
            return back(id);
        }
        return screens.refused("report/chapter", new ChapterPage(form, report, "/reports/" + id + "/chapters"));
    }

    private static AnnualReport.Words title(Form form) {
        return new AnnualReport.Words(
                form.text("title", Chapter.LONGEST_TITLE),
                form.choice("language", Language.class).tag());
    }

    private static String back(UUID id) {
        return "redirect:/reports/" + id + "/draft";
    }

    @GetMapping("/reports/{id}/chapters/{chapter}")
    Object title(@PathVariable UUID id, @PathVariable UUID chapter, Person by) {
        var report = reports.mustWrite(id, by);
        var at = chapters.get(id, chapter, by);
        var form = Form.empty()
                .with("seen", at.revision())
                .with("title", at.title().text())
                .with("language", language(at.title().language()));
        return screens.show("report/chapter", new ChapterPage(form, report, path(id, chapter)));
    }

    private static String path(UUID id, UUID chapter) {
        return "/reports/" + id + "/chapters/" + chapter;
    }

    @PostMapping("/reports/{id}/chapters/{chapter}")
    Object write(
            @PathVariable UUID id,
            @PathVariable UUID chapter,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var report = reports.mustWrite(id, by);
        var form = Form.of(typed);
        int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
        var title = title(form);
        if (form.done(() -> chapters.title(id, chapter, title, seen, by))) {
            return back(id);
        }
        if (form.clashed()) {
            var now = chapters.get(id, chapter, by);
            form.with("seen", now.revision()).standing("title", now.title().text());
        }
        return screens.refused("report/chapter", new ChapterPage(form, report, path(id, chapter)));
    }

    @PostMapping("/reports/{id}/chapters/{chapter}/move")
    Object move(
            @PathVariable UUID id,
            @PathVariable UUID chapter,
            @RequestParam(defaultValue = "DOWN") Chapters.Direction to,
            Person by) {
        chapters.move(id, chapter, to, by);
        return back(id);
    }

    @PostMapping("/reports/{id}/chapters/{chapter}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID chapter, Person by) {
        chapters.remove(id, chapter, by);
        return back(id);
    }

    @GetMapping("/reports/{id}/chapters/{chapter}/blocks/new")
    Object freshBlock(
            @PathVariable UUID id,
            @PathVariable UUID chapter,
            @RequestParam(defaultValue = "TEXT") Block.Kind kind,
            Person by) {
        var report = reports.mustWrite(id, by);
        var at = chapters.get(id, chapter, by);
        var form = Form.empty()
                .with("seen", 0)
                .with("kind", kind)
                .with("language", language(at.title().language()));
        return screens.show("report/block", blockPage(form, report, path(id, chapter) + "/blocks", by));
    }

    private BlockPage blockPage(Form form, AnnualReport report, String action, Person by) {
        var kind = Stream.of(Block.Kind.values())
                .filter(one -> form.chosen("kind", one))
                .findFirst()
                .orElse(Block.Kind.TEXT);
        return new BlockPage(form, report, kind, action, chapters.of(report.id(), by));
    }

    @PostMapping("/reports/{id}/chapters/{chapter}/blocks")
    Object addBlock(
            @PathVariable UUID id,
            @PathVariable UUID chapter,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var report = reports.mustWrite(id, by);
        var form = Form.of(typed);
        var content = content(form);
        if (form.done(() -> chapters.add(id, chapter, content, by))) {
            return back(id);
        }
        return screens.refused("report/block", blockPage(form, report, path(id, chapter) + "/blocks", by));
    }

    private static Block.Content content(Form form) {
        var kind = form.choice("kind", Block.Kind.class);
        return new Block.Content(
                kind,
                new AnnualReport.Words(
                        kind == Block.Kind.NUMBER || kind == Block.Kind.CASE
                                ? form.optional("text", Block.LONGEST)
                                : form.text("text", Block.LONGEST),
                        form.choice("language", Language.class).tag()),
                new Block.Source(
                        form.optional("who", Block.LONGEST_WHO), form.optional("consent", Block.LONGEST_WHO)),
                example(form.value("example")).orElse(null),
                form.value("figure"),
                form.id("translates").orElse(null));
    }

    /// From the address of an example, or what stands in it.
    private static Optional<UUID> example(String typed) {
        var found = EXAMPLE.matcher(typed);
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    @GetMapping("/reports/{id}/blocks/{block}")
    Object block(@PathVariable UUID id, @PathVariable UUID block, Person by) {
        var report = reports.mustWrite(id, by);
        var at = chapters.block(id, block, by);
        var content = at.content();
        var form = Form.empty()
                .with("seen", at.revision())
                .with("kind", content.kind())
                .with("text", content.words().text())
                .with("language", language(content.words().language()))
                .with("who", content.source().who())
                .with("consent", content.source().consent())
                .with("example", content.example() == null ? "" : "/examples/" + content.example())
                .with("figure", content.figure())
                .with("translates", content.translates());
        return screens.show("report/block", blockPage(form, report, blockPath(id, block), by));
    }

    private static String blockPath(UUID id, UUID block) {
        return "/reports/" + id + "/blocks/" + block;
    }

    @PostMapping("/reports/{id}/blocks/{block}")
    Object writeBlock(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestParam MultiValueMap<String, String> typed,
            Person by) {
        var report = reports.mustWrite(id, by);
        var form = Form.of(typed);
        int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
        var content = content(form);
        if (form.done(() -> chapters.write(id, block, content, seen, by))) {
            return back(id);
        }
        if (form.clashed()) {
            var now = chapters.block(id, block, by);
            form.with("seen", now.revision())
                    .standing("text", now.content().words().text());
        }
        return screens.refused("report/block", blockPage(form, report, blockPath(id, block), by));
    }

    @PostMapping("/reports/{id}/blocks/{block}/move")
    Object moveBlock(
            @PathVariable UUID id,
            @PathVariable UUID block,
            @RequestParam(defaultValue = "DOWN") Chapters.Direction to,
            Person by) {
        chapters.moveBlock(id, block, to, by);
        return back(id);
    }

    @PostMapping("/reports/{id}/blocks/{block}/remove")
    Object removeBlock(@PathVariable UUID id, @PathVariable UUID block, Person by) {
        chapters.removeBlock(id, block, by);
        return back(id);
    }
}
