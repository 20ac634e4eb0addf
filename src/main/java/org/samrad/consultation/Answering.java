package org.samrad.consultation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.insight.NextStatement;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The participant's way in: from a code to a receipt, from the receipt to statements and votes, and back to what
/// became of them. The receipt code is all that a participant is known by, and only its hash is stored.
@Component
public class Answering {
    private static final int RECEIPT_LETTERS = 16;
    private static final int ENOUGH = 10;

    private final Database database;
    private final ConsultationStore consultations;
    private final StatementStore statements;
    private final AnswerStore answers;
    private final Organisations organisations;
    private final Clock clock;
    /// What there is to answer, at most some seconds old: the counts only steer which statement comes next.
    private final LoadingCache<UUID, List<AnswerStore.Candidate>> candidates;

    Answering(
            Database database,
            ConsultationStore consultations,
            StatementStore statements,
            AnswerStore answers,
            Organisations organisations,
            Clock clock) {
        this.database = database;
        this.consultations = consultations;
        this.statements = statements;
        this.answers = answers;
        this.organisations = organisations;
        this.clock = clock;
        this.candidates = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(3))
                .maximumSize(500)
                .build(answers::candidates);
    }

    /// Where a code leads.
    public record Door(Consultation consultation, AudienceGroup group) {}

    /// A participant with the consultation she takes part in. The receipt is at hand, so that she can be shown it.
    public record Participation(Consultation consultation, String receipt, AnswerStore.Participant participant) {}

    /// A statement to answer, or that has been answered.
    public record Question(Statement statement, @Nullable Integer value, boolean important, int revision) {}

    /// How far a participant is: the statements answered of those shown, and what comes next, if anything.
    public record Progress(int answered, int shown, List<Question> next, int lastRevision) {
        public boolean enough() {
            return answered >= Math.min(ENOUGH, shown) && shown > 0;
        }
    }

    /// A receipt for somebody who is about to be let in.
    String proposeReceipt() {
        return Token.of(RECEIPT_LETTERS);
    }

    /// The consultation behind a short code or link. An old code says that it is old; any other is not found.
    public Door door(String code, Visitor by) {
        var word = Token.normalised(code);
        var door = consultations.findDoor(word).orElse(null);
        if (door == null) {
            if (consultations.wasCode(word)) {
                throw new RuleBroken("code", "consultation.rule.code-old");
            }
            throw new NotFound("code");
        }
        if (!door.group().valid(clock.now())) {
            throw new RuleBroken("code", "consultation.rule.code-old");
        }
        var consultation = consultations.get(door.consultation());
        if (consultation.draft()) {
            throw new NotFound("code");
        }
        return new Door(consultation, door.group());
    }

    /// The group that a signed-in person is asked in, the innermost if there are several: no code needs to be typed.
    public Optional<AudienceGroup> group(UUID consultation, Visitor by) {
        if (!(by instanceof Person person)) {
            return Optional.empty();
        }
        return consultations.groups(consultation).stream()
                .filter(group -> group.kind() != AudienceGroup.Kind.OPEN && group.valid(clock.now()))
                .filter(group -> belongs(group, person))
                .min(Comparator.comparing(group -> group.kind() != AudienceGroup.Kind.UNIT));
    }

    /// Lets somebody in and gives the receipt, once: it is stored as a hash only.
    public String join(Door door, Visitor by) {
        return join(door, Token.of(RECEIPT_LETTERS), by);
    }

    /// The same under a receipt that the page has proposed: a form that is sent twice, or once more after its answer
    /// got lost on the way, lets in once.
    public String join(Door door, String proposed, Visitor by) {
        var receipt = Token.normalised(proposed);
        if (!Token.is(receipt, RECEIPT_LETTERS)) {
            return join(door, by);
        }
        var consultation = door.consultation();
        if (find(receipt, by)
                .filter(one -> one.consultation().id().equals(consultation.id()))
                .isPresent()) {
            return receipt;
        }
        mustTakeAnswers(consultation);
        var participant = new AnswerStore.Participant(
                UUID.randomUUID(), consultation.id(), door.group().number());
        if (door.group().admission() == AudienceGroup.Admission.LINK) {
            answers.join(participant, Token.hash(receipt), null);
            return receipt;
        }
        if (!(by instanceof Person person)) {
            throw new RuleBroken("", "consultation.rule.sign-in-first");
        }
        mustBelong(door.group(), person);
        joinWithTicket(consultation, participant, receipt, person);
        return receipt;
    }

    /// The ticket and the answers are written apart: the one says that somebody came, the other what an unknown one
    /// said.
    private void joinWithTicket(
            Consultation consultation, AnswerStore.Participant participant, String receipt, Person person) {
        boolean confidential = consultation.rules().privacy() == Consultation.Privacy.CONFIDENTIAL;
        boolean first = answers.takeTicket(consultation.id(), person.id());
        if (confidential) {
            answers.joinAgain(participant, Token.hash(receipt), person.id());
        } else if (first) {
            answers.join(participant, Token.hash(receipt), null);
        } else {
            throw new RuleBroken("", "consultation.rule.been-here");
        }
    }

    private void mustBelong(AudienceGroup group, Person person) {
        if (!belongs(group, person)) {
            throw new RuleBroken("", "consultation.rule.not-invited", group.name());
        }
    }

    private boolean belongs(AudienceGroup group, Person person) {
        var ref = group.ref();
        return ref != null
                && switch (group.kind()) {
                    case OPEN -> true;
                    case ORGANISATION -> ref.equals(person.organisation());
                    case UNIT -> organisations.belongsTo(person.id(), ref, person);
                    case ROLE ->
                        ref.equals(person.organisation())
                                && group.role() != null
                                && person.has(Role.valueOf(group.role()));
                };
    }

    /// The participant behind a receipt code.
    public Optional<Participation> find(String receipt, Visitor by) {
        var word = Token.normalised(receipt);
        return answers.find(Token.hash(word)).map(p -> new Participation(consultations.get(p.consultation()), word, p));
    }

    /// What comes next for this participant, at most `most` statements, and how far she is.
    public Progress progress(Participation of, int most, Visitor by) {
        var own = own(of);
        var all = candidates.get(of.consultation().id());
        var done = new BitSet(all.size());
        int[][] counts = new int[3][all.size()];
        for (int i = 0; i < all.size(); i++) {
            done.set(i, own.containsKey(all.get(i).statement().id()));
            counts[0][i] = all.get(i).agree();
            counts[1][i] = all.get(i).disagree();
            counts[2][i] = all.get(i).pass();
        }
        int answered = done.cardinality();
        var next = new java.util.ArrayList<Question>();
        while (next.size() < most && done.cardinality() < all.size()) {
            long seed = of.participant().id().getLeastSignificantBits() + done.cardinality();
            int[] seen = seen(counts);
            int choice = NextStatement.choose(seen, counts[0], counts[1], counts[2], done, seed);
            if (choice < 0) {
                break;
            }
            done.set(choice);
            next.add(new Question(all.get(choice).statement(), null, false, 0));
        }
        int revision =
                own.values().stream().mapToInt(AnswerStore.Own::revision).max().orElse(0);
        return new Progress(answered, all.size(), next, revision);
    }

    /// All statements that are shown, in the order of their numbers.
    public List<Statement> everything(Participation of, Visitor by) {
        return statements.all(of.consultation().id()).stream()
                .filter(statement -> statement.state() == Statement.State.SHOWN)
                .toList();
    }

    private static int[] seen(int[][] counts) {
        int[] seen = new int[counts[0].length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = counts[0][i] + counts[1][i] + counts[2][i];
        }
        return seen;
    }

    private Map<UUID, AnswerStore.Own> own(Participation of) {
        var own = new HashMap<UUID, AnswerStore.Own>();
        answers.own(of.participant().id()).forEach(vote -> own.put(vote.statement(), vote));
        return own;
    }

    /// One statement with what the participant has answered to it.
    public Question question(Participation of, UUID statement, Visitor by) {
        var found = statements.get(statement);
        if (!found.consultation().equals(of.consultation().id()) || found.state() != Statement.State.SHOWN) {
            throw new NotFound("statement");
        }
        return question(found, own(of));
    }

    private static Question question(Statement statement, Map<UUID, AnswerStore.Own> own) {
        var vote = own.get(statement.id());
        return vote == null
                ? new Question(statement, null, false, 0)
                : new Question(statement, vote.value(), vote.important(), vote.revision());
    }

    /// Everything this participant has answered, by the statements' numbers.
    public List<Question> answered(Participation of, Visitor by) {
        var own = own(of);
        return statements.all(of.consultation().id()).stream()
                .filter(statement -> own.containsKey(statement.id()))
                .map(statement -> question(statement, own))
                .toList();
    }

    /// The statements this participant has added, whatever became of them.
    public List<Statement> added(Participation of, Visitor by) {
        return statements.all(of.consultation().id()).stream()
                .filter(statement -> of.participant().id().equals(statement.author()))
                .toList();
    }

    public Statement.Withdrawal withdrawal(Statement of, Visitor by) {
        return statements.withdrawal(of.id());
    }

    /// The latest word on a statement, in place of whatever was said before.
    public void vote(Participation of, Statement statement, int value, boolean important, Instant arrived, Visitor by) {
        vote(of, new AnswerStore.Ballot(statement.id(), value, important, null), arrived, by);
    }

    /// Takes a vote that arrived at this moment. It is written when this returns; the same ballot sent twice counts
    /// once.
    public void vote(Participation of, AnswerStore.Ballot ballot, Instant arrived, Visitor by) {
        if (!ballot.valid()) {
            throw new RuleBroken("", "web.form.choose");
        }
        if (answers.vote(of.participant(), ballot, arrived, clock.today())) {
            return;
        }
        mustTakeAnswers(consultations.get(of.consultation().id()));
        throw new RuleBroken("", "consultation.rule.statement-gone");
    }

    /// A statement of the participant's own; sent twice it is there once. Under strict moderation it waits for a
    /// facilitator.
    public Statement suggest(Participation of, String text, String language, Visitor by) {
        var consultation = consultations.get(of.consultation().id());
        mustTakeAnswers(consultation);
        Statement.mustNameNobody(text);
        var state = consultation.rules().moderation() == Consultation.Moderation.STRICT
                ? Statement.State.WAITING
                : Statement.State.SHOWN;
        return database.write(() -> {
            consultations.hold(consultation.id());
            var same = statements.findSame(consultation.id(), text);
            if (same.isPresent() && of.participant().id().equals(same.get().author())) {
                return same.get();
            }
            if (same.isPresent()) {
                throw new RuleBroken("text", "consultation.rule.said-already");
            }
            return statements.add(
                    consultation.id(),
                    text,
                    language,
                    Statement.Origin.PARTICIPANT,
                    state,
                    of.participant().id());
        });
    }

    private void mustTakeAnswers(Consultation consultation) {
        if (consultation.closed()
                || consultation.open()
                        && !clock.now()
                                .isBefore(consultation.period().closesAt().plus(Consultation.GRACE))) {
            throw new RuleBroken("", "consultation.rule.closed");
        }
        if (!consultation.takesAnswers(clock.now(), clock.today())) {
            throw new RuleBroken(
                    "", "consultation.rule.not-yet", consultation.period().opensOn());
        }
    }
}
