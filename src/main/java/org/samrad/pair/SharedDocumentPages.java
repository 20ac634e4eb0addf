package org.samrad.pair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.http.CacheControl;
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

/// The documents of a room.
@Controller
public class SharedDocumentPages {
    private final RoomHeads heads;
    private final Rooms rooms;
    private final SharedDocuments documents;
    private final Screens screens;

    SharedDocumentPages(RoomHeads heads, Rooms rooms, SharedDocuments documents, Screens screens) {
        this.heads = heads;
        this.rooms = rooms;
        this.documents = documents;
        this.screens = screens;
    }

    public record DocumentsPage(RoomHead head, List<SharedDocument> documents, Form form) {}

    @GetMapping("/pairs/{id}/documents")
    Object list(@PathVariable UUID id, Person by) {
        return screens.show("pair/documents", page(id, Form.empty(), by));
    }

    private DocumentsPage page(UUID id, Form form, Person by) {
        var room = rooms.enter(id, by);
        var all = documents.list(room, by);
        var writers = all.stream()
                .flatMap(one -> one.versions().stream())
                .map(SharedDocument.Version::by)
                .toList();
        return new DocumentsPage(heads.of(room, writers, by), all, form);
    }

    @PostMapping("/pairs/{id}/documents")
    Object put(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person by)
            throws IOException {
        rooms.enter(id, by);
        var form = Form.of(typed);
        var title = form.optional("title", SharedDocument.LONGEST);
        var known = form.id("document");
        var upload = upload(file);
        if (upload.isEmpty()) {
            form.refuse("file", "pair.rule.no-file");
        }
        if (form.done(() -> upload.ifPresent(one -> documents.put(id, known, title, one, by)))) {
            return "redirect:/pairs/" + id + "/documents";
        }
        return screens.refused("pair/documents", page(id, form, by));
    }

    private static Optional<SharedDocuments.Upload> upload(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? Optional.empty()
                : Optional.of(new SharedDocuments.Upload(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    /// The file as it was given; the browser never shows it as a page of ours.
    @GetMapping("/pairs/{id}/documents/{document}/{version}")
    ResponseEntity<byte[]> take(
            @PathVariable UUID id, @PathVariable UUID document, @PathVariable int version, Person by) {
        var taken = documents.take(rooms.enter(id, by), document, version, by);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(taken.file().type()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(taken.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(taken.bytes());
    }
}
