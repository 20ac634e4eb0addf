package org.samrad.dialogue;

import java.time.LocalDate;
import org.samrad.organisation.Profile;
import org.samrad.organisation.Term;
import org.samrad.web.Document;
import org.samrad.web.Language;
import org.samrad.web.Texts;

/// The words of a document: our texts in its language, and what things are called under the forum's rules.
record Wording(Texts texts, Language language, Profile profile) {
    String t(String key, Object... values) {
        return texts.of(language, key, values);
    }

    String date(LocalDate day) {
        return texts.date(language, day);
    }

    /// With a capital, as a heading or a label begins.
    String heading(Term term) {
        return profile.heading(term, language.tag());
    }

    /// What somebody has written, in the language it was written in.
    Document.Words said(String text, String in) {
        return new Document.Words(text, in.equals(language.tag()) ? "" : in);
    }

    Document.Head head(String title, String foot) {
        return new Document.Head(title, language, foot);
    }
}
