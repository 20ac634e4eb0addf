package org.samrad.counsel;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.web.Documents;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The documents of a case.
@Controller
public class CaseDocumentPages {
    private final CaseHeads heads;
    private final Counsel counsel;
    private final CaseDocuments documents;
    private final Documents files;
    private final Screens screens;

    CaseDocumentPages(
            CaseHeads heads, Counsel counsel, CaseDocuments documents, Documents files, Screens screens) {
        this.heads = heads;
        this.counsel = counsel;
        this.documents = documents;
        this.files = files;
        this.screens = screens;
    }

    public record DocumentsPage(CaseHead head, List<CaseDocument> documents, Form form) {}

    @GetMapping("/counsel/{id}/documents")
    Object list(@PathVariable UUID id, Person by) {
        return screens.show("counsel/documents", page(id, Form.empty(), by));
    }

    private DocumentsPage page(UUID id, Form form, Person by) {
        var advised = counsel.get(id, by);
        var all = documents.list(advised, by);
        var writers = all.stream()
                .flatMap(one -> one.versions().stream())
                .map(CaseDocument.Version::by)
                .toList();
        return new DocumentsPage(heads.of(advised, writers, by), all, form);
    }

    @PostMapping("/counsel/{id}/documents")
    Object put(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Person by)
            throws IOException {
        counsel.get(id, by);
        var form = Form.of(typed);
        var title = form.optional("title", CaseDocument.LONGEST);
        var known = form.id("document");
        var kind = form.value("kind").isEmpty()
                ? CaseDocument.Kind.OTHER
                : form.choice("kind", CaseDocument.Kind.class);
        var upload = upload(file);
        if (upload.isEmpty()) {
            form.refuse("file", "counsel.rule.no-file");
        }
        var named = new CaseDocuments.Named(known, kind, title);
        if (form.done(() -> upload.ifPresent(one -> documents.put(id, named, one, by)))) {
            return "redirect:/counsel/" + id + "/documents";
        }
        return screens.refused("counsel/documents", page(id, form, by));
    }

    private static Optional<CaseDocuments.Upload> upload(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseDocuments.Upload(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    /// The file as it was given; the browser never shows it as a page of ours.
    @GetMapping("/counsel/{id}/documents/{document}/{version}")
    ResponseEntity<byte[]> take(
            @PathVariable UUID id, @PathVariable UUID document, @PathVariable int version, Person by) {
        var taken = documents.take(id, document, version, by);
        return files.send(taken.file().name(), taken.file().type(), taken.bytes());
    }
}
