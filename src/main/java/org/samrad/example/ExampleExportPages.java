package org.samrad.example;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Visitor;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public catalogue for machines and for paper: feed, tables, linked data, documents, the picture for sharing.
@Controller
public class ExampleExportPages {
    private static final int MOST = 10_000;
    private static final int NEWEST = 30;
    private static final MediaType LINKED = new MediaType("application", "ld+json", StandardCharsets.UTF_8);

    private final ExampleCatalogue catalogue;
    private final Organisations organisations;
    private final ExamplePaper paper;
    private final ExampleShare share;
    private final Documents documents;
    private final Texts texts;
    private final Screens screens;
    private final Frame.Setup setup;

    ExampleExportPages(
            ExampleCatalogue catalogue,
            Organisations organisations,
            ExamplePaper paper,
            ExampleShare share,
            Documents documents,
            Texts texts,
            Screens screens,
            Frame.Setup setup) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.paper = paper;
        this.share = share;
        this.documents = documents;
        this.texts = texts;
        this.screens = screens;
        this.setup = setup;
    }

    public record ColumnsPage(List<String> columns) {}

    private ExampleExportFile export(List<ShownExample> examples, Visitor by) {
        return new ExampleExportFile(examples, names(examples, by), setup.address());
    }

    private Map<UUID, Name> names(List<ShownExample> examples, Visitor by) {
        return organisations.findNames(
                examples.stream().map(ShownExample::host).distinct().toList(), by);
    }

    private static ResponseEntity<byte[]> send(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// All that is sought, in one table.
    @GetMapping("/examples/examples.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> asked, Visitor by) {
        var sought = new ExampleSoughtForm(Form.of(asked)).sought();
        var text = export(catalogue.list(sought, 0, MOST, by), by).csv();
        return documents.send("samrad-examples.csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/examples/examples.json")
    ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> asked, Visitor by) {
        var sought = new ExampleSoughtForm(Form.of(asked)).sought();
        return send(
                MediaType.APPLICATION_JSON,
                export(catalogue.list(sought, 0, MOST, by), by).json());
    }

    @GetMapping("/examples/columns")
    Object columns(Visitor by) {
        return screens.show(
                "example/columns",
                new ColumnsPage(List.of(ExampleExportFile.Column.values()).stream()
                        .map(Enum::name)
                        .toList()));
    }

    @GetMapping("/examples/feed.atom")
    ResponseEntity<byte[]> feed(Locale locale, Visitor by) {
        var language = Language.of(locale);
        var newest = catalogue.list(ExampleCatalogue.Sought.ALL, 0, NEWEST, by);
        var title = texts.of(language, "example.list.title") + " – " + setup.name();
        return send(
                MediaType.APPLICATION_ATOM_XML,
                new ExampleFeed(title, language.tag(), setup.address(), setup.zone(), newest).write());
    }

    /// DCAT: what an open data portal asks of the catalogue.
    @GetMapping("/examples/catalogue.jsonld")
    ResponseEntity<byte[]> dcat(Locale locale, Visitor by) {
        var language = Language.of(locale);
        var newest = catalogue.list(ExampleCatalogue.Sought.ALL, 0, 1, by);
        var words = new ExampleDatasetFile.Words(
                texts.of(language, "example.list.title"),
                texts.of(language, "example.list.lead"),
                language.tag(),
                setup.name());
        return send(LINKED, new ExampleDatasetFile(words, setup.address(), newest).write());
    }

    @GetMapping("/examples/{id}/example.jsonld")
    ResponseEntity<byte[]> linked(@PathVariable UUID id, Visitor by) {
        return send(LINKED, export(List.of(catalogue.get(id, by)), by).linked());
    }

    @GetMapping("/examples/{id}/paper.{format}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable String format, Visitor by) {
        return documents.send(paper.of(catalogue.get(id, by), by), Document.Format.of(format));
    }

    @GetMapping("/examples/{id}/share.png")
    ResponseEntity<byte[]> share(@PathVariable UUID id, Visitor by) {
        var example = catalogue.get(id, by);
        var language = Language.find(example.language()).orElse(Language.EN);
        var name = names(List.of(example), by).get(example.host());
        var below = (name == null ? "" : name.in(language.tag()) + " · ")
                + texts.of(language, example.place().country().textKey());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
                .body(share.of(example.headline(), texts.of(language, "example.one"), below));
    }
}
