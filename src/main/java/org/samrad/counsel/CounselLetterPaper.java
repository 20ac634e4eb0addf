package org.samrad.counsel;

import org.samrad.web.Document;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The letter as a document, in the language of the case.
@Component
class CounselLetterPaper {
    private final Texts texts;

    CounselLetterPaper(Texts texts) {
        this.texts = texts;
    }

    Document of(CounselLetter letter) {
        var language = Language.find(letter.language()).orElse(Language.EN);
        var content = letter.content();
        var draft = new Document.Draft()
                .fact(texts.of(language, "counsel.letter.from"), content.council())
                .fact(texts.of(language, "counsel.letter.to"), String.join(", ", content.agencies()))
                .fact(texts.of(language, "counsel.letter.meeting"), texts.date(language, content.meeting()))
                .fact(texts.of(language, "counsel.letter.date"), texts.date(language, letter.on()))
                .text(Document.Words.of(texts.of(language, "counsel.letter.lead")), Document.Look.LEAD)
                .heading(2, texts.of(language, "counsel.letter.questions"))
                .items(
                        content.questions().stream().map(Document.Words::of).toList(),
                        Document.Mark.NUMBER)
                .heading(2, texts.of(language, "counsel.letter.advice"));
        for (var advice : content.advice()) {
            var own = advice.language().equals(language.tag()) ? "" : advice.language();
            draft.heading(3, new Document.Words(advice.number() + ". " + advice.headline(), own))
                    .text(new Document.Words(advice.text(), own), Document.Look.PLAIN)
                    .fact(texts.of(language, "counsel.letter.addressee"), advice.addressee())
                    .fact(
                            texts.of(language, "counsel.letter.theme"),
                            texts.of(language, advice.theme().textKey()) + " · "
                                    + texts.of(language, advice.type().textKey()))
                    .items(
                            advice.examples().stream().map(Document.Words::of).toList(),
                            Document.Mark.BULLET);
        }
        draft.heading(2, texts.of(language, "counsel.letter.next"))
                .text(texts.of(language, "counsel.letter.next.text"));
        var foot = letter.isSent()
                ? texts.of(language, "counsel.letter.foot", letter.hash())
                : texts.of(language, "counsel.letter.draft");
        return draft.done(new Document.Head(
                texts.of(language, "counsel.letter.title", content.title()), language, foot));
    }
}
