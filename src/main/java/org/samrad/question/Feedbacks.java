package org.samrad.question;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.WorkingDays;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Feedback on questions: anybody who is signed in may give it, whoever looks after the question owes an answer.
@Component
public class Feedbacks {
    /// As many as a page shows; there are seldom more about one question.
    public static final int SHOWN = 50;

    private final Database database;
    private final FeedbackStore store;
    private final QuestionStore questions;
    private final Keepers keepers;
    private final Commitments commitments;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    Feedbacks(
            Database database,
            FeedbackStore store,
            QuestionStore questions,
            Keepers keepers,
            Commitments commitments,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.questions = questions;
        this.keepers = keepers;
        this.commitments = commitments;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Feedback as a reader sees it: without the sender, unless it is the reader's `own`.
    public record Shown(Feedback feedback, boolean own, boolean mayAnswer) {}

    /// Says something of a question, in the wording the person sees. An answer is owed within twenty working days.
    public UUID give(String code, Feedback.Said said, Person by) {
        return database.write(() -> {
            var version = seen(code, by);
            var fresh = new Feedback(
                    UUID.randomUUID(),
                    new Feedback.Concern(version.question(), version.id(), version.organisation()),
                    said,
                    by.id(),
                    clock.now(),
                    due(by),
                    null);
            store.add(fresh);
            var subject = new Commitment.Subject(
                    "question",
                    Commitment.Kind.ANSWER,
                    fresh.id(),
                    null,
                    code + ": " + said.text(),
                    said.language(),
                    "/questions/" + code);
            keepers.answering(version.organisation(), by)
                    .ifPresent(owner -> commitments.raise(
                            subject, new Commitment.Parties(owner.id(), by.id(), ""), fresh.due(), by));
            audit.tell(by, "question.feedback.given", "question", version.question());
            return fresh.id();
        });
    }

    /// The wording in force for the person: that of the own organisation before the standard's.
    private Question.Version seen(String code, Person by) {
        var question = questions
                .find(code)
                .filter(one -> keepers.sees(one.organisation(), by))
                .orElseThrow(() -> new NotFound("question"));
        return questions.inForce(List.of(question.id()), by.organisation()).stream()
                .findFirst()
                .or(() -> questions.versionsOf(question.id()).stream()
                        .filter(version -> keepers.sees(version.organisation(), by))
                        .findFirst())
                .orElseThrow(() -> new NotFound("question"));
    }

    private LocalDate due(Person by) {
        var organisation = by.organisation();
        var days = organisation == null
                ? WorkingDays.of(WorkingDays.Calendar.DK)
                : organisations.workingDays(organisation, by);
        return days.after(clock.today(), Feedback.DAYS);
    }

    /// Answers once. Where it is `open` everybody who sees the question reads both, without names.
    public void answer(UUID id, Feedback.Said said, Openness openness, Person by) {
        database.write(() -> {
            var feedback = mustAnswer(id, by);
            var reply = new Feedback.Reply(said, by.id(), clock.now(), openness == Openness.EVERYBODY);
            var answered = feedback.answered(reply);
            store.saveReply(answered.id(), reply);
            commitments.end(id, Commitment.Ending.kept(clock.today(), said.text()), by);
            audit.tell(
                    by,
                    "question.feedback.answered",
                    "question",
                    feedback.concern().question());
        });
    }

    public Feedback mustAnswer(UUID id, Person by) {
        var feedback = store.find(id)
                .filter(one -> keepers.sees(one.concern().organisation(), by))
                .orElseThrow(() -> new NotFound("feedback"));
        keepers.mustKeep(feedback.concern().organisation(), by);
        return feedback;
    }

    /// Who reads an answer.
    public enum Openness {
        EVERYBODY,
        SENDER;

        public String textKey() {
            return "question.openness." + name();
        }
    }

    /// What has been said of a question and may be read by this reader: what is answered and open, one's own, and
    /// everything for those who answer it.
    public List<Shown> about(Question question, Visitor by) {
        return store.about(question.id(), SHOWN).stream()
                .filter(one -> keepers.sees(one.concern().organisation(), by))
                .map(one -> new Shown(
                        one,
                        by instanceof Person person && person.id().equals(one.sender()),
                        !one.isAnswered() && keepers.keeps(one.concern().organisation(), by)))
                .filter(shown -> shown.own()
                        || shown.mayAnswer()
                        || shown.feedback().isOpen()
                        || keepers.keeps(shown.feedback().concern().organisation(), by))
                .toList();
    }
}
