package org.samrad.example;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// A note as it is typed, in the form and as a device sends it later.
final class VisitNoteForm {
    private VisitNoteForm() {}

    /// Reads every field, so that every problem is named; without problems the values may be used.
    static VisitNotes.Draft read(Form form, Instant now) {
        var said = new VisitNote.Said(
                form.optional("about", VisitNote.LONGEST_ABOUT),
                form.text("saw", VisitNote.LONGEST),
                form.optional("heard", VisitNote.LONGEST),
                form.optional("changed", VisitNote.LONGEST),
                Language.find(form.value("language")).orElse(Language.EN).tag());
        var finding = finding(form);
        var quotes = quotes(form);
        return new VisitNotes.Draft(
                form.id("key").orElseGet(UUID::randomUUID), at(form.value("notedAt"), now), said, finding, quotes);
    }

    private static VisitNote.Finding finding(Form form) {
        var involvement = form.choice("involvement", VisitNote.Involvement.class);
        var evidence = form.choice("evidence", VisitNote.Evidence.class);
        var basis = form.optional("basis", VisitNote.LONGEST_QUOTE);
        boolean candidate = form.chosen("candidate", "yes");
        try {
            return new VisitNote.Finding(involvement, evidence, basis, candidate);
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return new VisitNote.Finding(involvement, VisitNote.Evidence.TOLD, basis, candidate);
        }
    }

    private static List<VisitNote.Quote> quotes(Form form) {
        var quotes = new ArrayList<VisitNote.Quote>();
        for (int number = 1; number <= VisitNote.MOST_QUOTES; number++) {
            var words = form.optional("quote-" + number, VisitNote.LONGEST_QUOTE);
            var whose = form.optional("whose-" + number, VisitNote.LONGEST_WHOSE);
            if (!words.isEmpty()) {
                var consent =
                        form.chosen("consent-" + number, "yes") ? VisitNote.Consent.GIVEN : VisitNote.Consent.NOT_ASKED;
                try {
                    quotes.add(VisitNote.quote(words, whose, consent, "consent-" + number));
                } catch (RuleBroken rule) {
                    form.refuse(rule);
                }
            }
        }
        return quotes;
    }

    private static Instant at(String typed, Instant now) {
        try {
            return typed.isBlank() ? now : Instant.parse(typed);
        } catch (DateTimeException e) {
            return now;
        }
    }

    static Form fresh(Language language) {
        return Form.empty().with("key", UUID.randomUUID()).with("language", language.tag());
    }

    static Form fill(VisitNote note) {
        var form = Form.empty()
                .with("about", note.said().about())
                .with("saw", note.said().saw())
                .with("heard", note.said().heard())
                .with("changed", note.said().changed())
                .with("language", note.said().language())
                .with("involvement", note.finding().involvement())
                .with("evidence", note.finding().evidence())
                .with("basis", note.finding().basis())
                .with("candidate", note.finding().candidate() ? "yes" : "")
                .with("key", note.origin().key())
                .with("version", note.origin().version());
        int number = 0;
        for (var quote : note.quotes()) {
            number++;
            form.with("quote-" + number, quote.words())
                    .with("whose-" + number, quote.whose())
                    .with("consent-" + number, "yes");
        }
        return form;
    }
}
