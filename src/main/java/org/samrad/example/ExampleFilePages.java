package org.samrad.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Pictures and files of an example.
@Controller
public class ExampleFilePages {
    private final Examples examples;
    private final ExampleFiles files;
    private final Screens screens;
    private final Texts texts;

    ExampleFilePages(Examples examples, ExampleFiles files, Screens screens, Texts texts) {
        this.examples = examples;
        this.files = files;
        this.screens = screens;
        this.texts = texts;
    }

    public record FilesPage(
            Example example,
            ExampleContent content,
            Map<UUID, ExampleFiles.Kept> files,
            Form picture,
            Form attachment) {
        public List<Form> forms() {
            return List.of(picture, attachment);
        }
    }

    @GetMapping("/examples/{id}/files")
    Object list(@PathVariable UUID id, Person by) {
        return screens.show("example/files", page(id, Form.empty(), Form.empty(), by));
    }

    private FilesPage page(UUID id, Form picture, Form attachment, Person by) {
        examples.mustWrite(id, by);
        var now = examples.standing(id, by);
        var content = now.newest().content();
        return new FilesPage(now.example(), content, files.of(content, by), picture, attachment);
    }

    @PostMapping("/examples/{id}/pictures")
    Object addPicture(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Person by)
            throws IOException {
        examples.mustWrite(id, by);
        var form = Form.of(typed);
        var said = new ExampleFiles.Said(
                form.text("alternative", ExampleContent.LONGEST_LINE),
                form.optional("caption", ExampleContent.LONGEST_LINE),
                form.text("credit", ExampleContent.LONGEST_LINE));
        var upload = upload(form, file);
        var changed = texts.of(Language.of(locale), "example.changed.picture");
        if (form.done(() -> upload.ifPresent(one -> files.addPicture(id, said, one, changed, by)))) {
            return "redirect:/examples/" + id + "/files";
        }
        return screens.refused("example/files", page(id, form, Form.empty(), by));
    }

    @PostMapping("/examples/{id}/attachments")
    Object addAttachment(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Person by)
            throws IOException {
        examples.mustWrite(id, by);
        var form = Form.of(typed);
        var title = form.optional("title", ExampleContent.LONGEST_LINE);
        var upload = upload(form, file);
        var changed = texts.of(Language.of(locale), "example.changed.file");
        if (form.done(() -> upload.ifPresent(one -> files.addAttachment(id, title, one, changed, by)))) {
            return "redirect:/examples/" + id + "/files";
        }
        return screens.refused("example/files", page(id, Form.empty(), form, by));
    }

    private static Optional<ExampleFiles.Upload> upload(Form form, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            form.refuse("file", "example.rule.no-file");
            return Optional.empty();
        }
        return Optional.of(
                new ExampleFiles.Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    @PostMapping("/examples/{id}/files/{file}/remove")
    Object remove(@PathVariable UUID id, @PathVariable UUID file, Locale locale, Person by) {
        examples.mustWrite(id, by);
        var changed = texts.of(Language.of(locale), "example.changed.removed");
        var form = Form.empty();
        if (form.done(() -> files.remove(id, file, changed, by))) {
            return "redirect:/examples/" + id + "/files";
        }
        return screens.refused("example/files", page(id, form, Form.empty(), by));
    }

    /// A picture is shown in its page; any other file is only saved, never shown as a page of ours.
    @GetMapping("/examples/{id}/files/{file}")
    ResponseEntity<byte[]> take(@PathVariable UUID id, @PathVariable UUID file, Visitor by) {
        var taken = files.take(id, file, by);
        var kind = taken.file().type().startsWith("image/")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(taken.file().type()))
                .header(
                        "Content-Disposition",
                        kind.filename(taken.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(taken.bytes());
    }
}
