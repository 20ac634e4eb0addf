package org.samrad.dialogue;

import org.samrad.organisation.Forum;
import org.samrad.web.Document;
import org.springframework.stereotype.Component;

/// A case of a broken duty as a letter from the employees' side to management, with the answer once there is one.
@Component
class BreachLetter {
    /// `raiser` is empty for somebody who has left, `main` where there is no main forum.
    record Letter(BreachCase breach, Forum forum, String organisation, String raiser, String main) {}

    Document of(Letter letter, Papers.Wording words) {
        var breach = letter.breach();
        var charge = breach.charge();
        var draft = new Document.Draft()
                .text(
                        Document.Words.of(
                                words.t("dialogue.letter.to", letter.forum().name())),
                        Document.Look.LEAD)
                .fact(words.t("dialogue.breach.type"), words.t(charge.type().textKey()))
                .fact(words.t("dialogue.breach.decision"), words.said(charge.decision(), charge.language()))
                .fact(words.t("dialogue.breach.decided-on"), words.date(charge.decidedOn()))
                .heading(2, words.t("dialogue.breach.grounds"))
                .text(words.said(charge.grounds(), charge.language()), Document.Look.PLAIN)
                .heading(2, words.t("dialogue.letter.ask"))
                .text(words.t("dialogue.letter.ask.text", breach.raised().answerBy()))
                .text(Document.Words.of(signed(letter, words)), Document.Look.QUIET);
        answer(breach, letter, words, draft);
        var title = words.t(BreachCase.wordKey(letter.forum())) + ": " + charge.decision();
        return draft.done(words.head(
                title, letter.organisation() + " · " + words.t(breach.state().textKey())));
    }

    private static String signed(Letter letter, Papers.Wording words) {
        var raiser = letter.raiser().isEmpty() ? words.t("dialogue.breach.somebody") : letter.raiser();
        return words.t(
                "dialogue.letter.signed", raiser, letter.breach().raised().on());
    }

    private static void answer(BreachCase breach, Letter letter, Papers.Wording words, Document.Draft draft) {
        switch (breach.state()) {
            case BreachCase.State.Open open -> {
                // nothing to tell yet
            }
            case BreachCase.State.Withdrawn s ->
                draft.heading(2, words.t("dialogue.breach.answer"))
                        .text(words.t("dialogue.breach.withdrawn", s.on()))
                        .text(s.words());
            case BreachCase.State.Sustained s -> sentOn(s, letter, words, draft);
            case BreachCase.State.Settled s -> {
                sentOn(s.after(), letter, words, draft);
                draft.heading(2, words.t("dialogue.breach.outcome"))
                        .text(words.t("dialogue.breach.settled", s.on(), letter.main()))
                        .text(s.outcome());
            }
        }
    }

    private static void sentOn(
            BreachCase.State.Sustained s, Letter letter, Papers.Wording words, Document.Draft draft) {
        var key = letter.main().isEmpty()
                ? "dialogue.breach.sent-on.nowhere"
                : s.by() == null ? "dialogue.breach.sent-on.month" : "dialogue.breach.sent-on.upheld";
        draft.heading(2, words.t("dialogue.breach.answer"))
                .text(letter.main().isEmpty() ? words.t(key, s.on()) : words.t(key, s.on(), letter.main()))
                .text(s.words());
    }
}
