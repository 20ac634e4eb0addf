package org.samrad.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;
import org.samrad.web.Document;
import org.samrad.web.Documents;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.samrad.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Questions on paper and as a file: one set, all phases of one audience, or the whole model; the standard, or as an
/// organisation has adapted it; in the words of a country's rules.
@Controller
public class SheetPages {
    private final Questions questions;
    private final Organisations organisations;
    private final Forums forums;
    private final Documents documents;
    private final Texts texts;
    private final Screens screens;
    private final Clock clock;

    SheetPages(
            Questions questions,
            Organisations organisations,
            Forums forums,
            Documents documents,
            Texts texts,
            Screens screens,
            Clock clock) {
        this.questions = questions;
        this.organisations = organisations;
        this.forums = forums;
        this.documents = documents;
        this.texts = texts;
        this.screens = screens;
        this.clock = clock;
    }

    public record SheetPage(Sheet sheet, List<Regime> regimes) {
        /// What the audience is called here.
        public String audience(Question.Audience audience, Frame frame) {
            return sheet.word(audience, frame.language().tag()).orElseGet(() -> frame.t(audience.textKey()));
        }
    }

    @GetMapping("/questions/print")
    Object print(Sheet.Asked asked, Visitor by) {
        return screens.show("question/print", new SheetPage(sheet(asked, by), List.of(Regime.values())));
    }

    private Sheet sheet(Sheet.Asked asked, Visitor by) {
        var organisation = asked.isOwn() && by instanceof Person person ? person.organisation() : null;
        var model = questions.model(organisation, by);
        var parts = QuestionSet.Purpose.all().stream()
                .filter(asked::wants)
                .filter(model::containsKey)
                .map(purpose -> new Sheet.Part(purpose, model.getOrDefault(purpose, List.of())))
                .toList();
        var regime = Optional.ofNullable(QuestionForm.one(Regime.class, asked.regime()));
        return new Sheet(
                parts,
                Optional.ofNullable(organisation)
                        .map(id -> organisations.get(id, by).name()),
                regime.map(one -> forums.profile(one, clock.today(), by)),
                asked);
    }

    @GetMapping("/questions/export")
    Object export(Sheet.Asked asked, @RequestParam(defaultValue = "") String format, Locale locale, Visitor by) {
        var file = new SheetFile(sheet(asked, by), Language.of(locale), texts);
        var kind = QuestionForm.one(Document.Format.class, format);
        return kind == null
                ? documents.send(file.name(), "text/csv;charset=UTF-8", file.csv())
                : documents.send(file.document(), kind);
    }
}
