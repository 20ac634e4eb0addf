package org.samrad.example;

import java.util.List;
import java.util.UUID;
import org.samrad.access.Visitor;
import org.samrad.organisation.Organisations;
import org.samrad.web.Document;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// An example as a document, in the language in which it is written.
@Component
class ExamplePaper {
    private final Texts texts;
    private final Organisations organisations;
    private final Frame.Setup setup;

    ExamplePaper(Texts texts, Organisations organisations, Frame.Setup setup) {
        this.texts = texts;
        this.organisations = organisations;
        this.setup = setup;
    }

    private record Writing(Language language, Document.Draft draft) {}

    Document of(ShownExample example, Visitor by) {
        var language = Language.find(example.language()).orElse(Language.EN);
        var w = new Writing(language, new Document.Draft());
        var words = example.content().words();
        var facts = example.content().facts();
        var joint = example.content().joint();
        w.draft
                .text(Document.Words.of(host(example.host(), language, by)), Document.Look.LEAD)
                .fact(
                        t(w, "example.facet.country"),
                        t(w, example.place().country().textKey()))
                .fact(t(w, "example.kind"), t(w, facts.kind().textKey()))
                .fact(
                        t(w, "example.part.YEAR"),
                        facts.year() == null ? "" : facts.year().toString())
                .fact(t(w, "example.part.SUBJECTS"), String.join(", ", facts.subjects()))
                .fact(t(w, "example.cost"), words.cost())
                .fact(t(w, "example.time"), words.time())
                .fact(t(w, "example.part.CONTACT"), facts.contact());
        part(w, "example.part.SITUATION", words.situation());
        part(w, "example.part.DONE", words.done());
        part(w, "example.part.HEARD", words.heard());
        part(w, "example.part.CHANGED", words.changed());
        w.draft.fact(t(w, facts.evidence().textKey()), t(w, "example.evidence.why." + facts.evidence()));
        part(w, "example.part.AGAIN", words.again());
        part(w, "example.part.TRANSFER", words.transfer());
        part(w, "example.part.ROLES", joint.roles());
        part(w, "example.part.AGREEMENTS", joint.agreements());
        part(w, "example.part.FUNDING", joint.funding());
        w.draft.text(
                Document.Words.of(setup.address() + example.address() + " · "
                        + t(
                                w,
                                "example.published.on",
                                texts.date(language, example.days().changed()))),
                Document.Look.QUIET);
        return w.draft.done(new Document.Head(example.headline(), language, t(w, "example.one")));
    }

    private String host(UUID host, Language language, Visitor by) {
        var name = organisations.findNames(List.of(host), by).get(host);
        return name == null ? "" : name.in(language.tag());
    }

    private String t(Writing w, String key, Object... values) {
        return texts.of(w.language, key, values);
    }

    private void part(Writing w, String key, String text) {
        if (!text.isBlank()) {
            w.draft.heading(2, t(w, key)).text(text);
        }
    }
}
