package org.samrad.consultation;

import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiatives;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The answer that everybody who takes part is promised by a day: owed from the opening by the initiative’s owner, and
/// kept when the first answers are published.
@Component
class Promise {
    private final Commitments commitments;
    private final Initiatives initiatives;
    private final Texts texts;
    private final Clock clock;

    Promise(Commitments commitments, Initiatives initiatives, Texts texts, Clock clock) {
        this.commitments = commitments;
        this.initiatives = initiatives;
        this.texts = texts;
        this.clock = clock;
    }

    void give(Consultation opened, Person by) {
        var terms = opened.terms();
        var language = Language.find(terms.language()).orElse(Language.EN);
        commitments.raise(
                new Commitment.Subject(
                        "consultation",
                        Commitment.Kind.ANSWER,
                        opened.id(),
                        opened.initiative(),
                        texts.of(language, "consultation.owed.what", terms.question()),
                        language.tag(),
                        "/consultations/" + opened.id()),
                new Commitment.Parties(
                        initiatives.get(opened.initiative(), by).owner(),
                        null,
                        texts.of(language, "consultation.owed.whom")),
                terms.answerBy(),
                by);
    }

    /// What is published later adds to what was kept already.
    void keep(UUID consultation, Person by) {
        commitments.end(consultation, Commitment.Ending.kept(clock.today(), ""), by);
    }
}
