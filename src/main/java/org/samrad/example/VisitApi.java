package org.samrad.example;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door for a note that was written while the connection was gone, and is sent when it is back.
@RestController
class VisitApi {
    private final VisitNotes notes;
    private final Texts texts;
    private final Clock clock;

    VisitApi(VisitNotes notes, Texts texts, Clock clock) {
        this.notes = notes;
        this.texts = texts;
        this.clock = clock;
    }

    /// Version 1. The fields of the form by name; `key` among them makes that a note counts once, however often it is
    /// sent.
    record Sent(@Nullable Map<String, @Nullable String> fields) {}

    /// Version 1. The note as it stands written.
    record Receipt(UUID note) {}

    /// Version 1. What must be put right, in the reader's language.
    record Refused(List<Problem> problems) {}

    record Problem(String field, String text) {}

    @PostMapping("/api/v1/visits/{id}/notes")
    ResponseEntity<Record> note(@PathVariable UUID id, @RequestBody Sent sent, java.util.Locale locale, Person by) {
        notes.mustGo(id, by);
        var form = form(sent.fields());
        var draft = VisitNoteForm.read(form, clock.now());
        var written = new UUID[1];
        if (form.done(() -> written[0] = notes.note(id, draft, by))) {
            return ResponseEntity.ok(new Receipt(written[0]));
        }
        var language = Language.of(locale);
        var problems = form.problems().stream()
                .map(problem -> new Problem(
                        problem.field(),
                        texts.of(language, problem.textKey(), problem.values().toArray())))
                .toList();
        return ResponseEntity.unprocessableContent().body(new Refused(problems));
    }

    private static Form form(@Nullable Map<String, @Nullable String> fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        if (fields != null) {
            fields.forEach((name, value) -> {
                if (value != null) {
                    typed.add(name, value);
                }
            });
        }
        var form = Form.of(typed);
        if (form.id("key").isEmpty()) {
            form.refuse("key", "web.form.missing");
        }
        return form;
    }
}
