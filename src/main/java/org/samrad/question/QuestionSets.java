package org.samrad.question;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Organisations' own question sets: copied from the standard, then chosen, put in order, reworded and added to. The
/// people of the organisation see them; those who look after its questions change them.
@Component
public class QuestionSets {
    private final Database database;
    private final SetStore store;
    private final QuestionStore questions;
    private final WordingStore wordings;
    private final Keepers keepers;
    private final Audit audit;
    private final Clock clock;

    QuestionSets(
            Database database,
            SetStore store,
            QuestionStore questions,
            WordingStore wordings,
            Keepers keepers,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.questions = questions;
        this.wordings = wordings;
        this.keepers = keepers;
        this.audit = audit;
        this.clock = clock;
    }

    /// An organisation's set in a list, without its questions.
    public record Line(UUID id, int size, Instant changedAt) {}

    /// A question of an organisation's own.
    public record OwnQuestion(Question.Focus focus, Question.Answer answer, Question.Words words) {}

    /// A change to a set as its reader saw it: `edition` is what was shown.
    public record Change(UUID set, int edition) {}

    /// The adapted sets of an organisation by purpose: sixteen at most.
    public Map<QuestionSet.Purpose, Line> of(UUID organisation, Person by) {
        if (!keepers.sees(organisation, by)) {
            throw new NotFound("organisation");
        }
        var lines = new HashMap<QuestionSet.Purpose, Line>();
        store.of(organisation)
                .forEach(row -> lines.put(row.purpose(), new Line(row.id(), row.size(), row.changedAt())));
        return lines;
    }

    public boolean mayChange(UUID organisation, Person by) {
        return keepers.keeps(organisation, by);
    }

    /// A set with its questions; one of another organisation is not found.
    public QuestionSet get(UUID id, Person by) {
        var row = store.row(id)
                .filter(one -> keepers.sees(one.organisation(), by))
                .orElseThrow(() -> new NotFound("question set"));
        return new QuestionSet(id, row.organisation(), row.purpose(), row.edition(), store.items(id));
    }

    public void mustChange(UUID set, Person by) {
        keepers.mustKeep(get(set, by).organisation(), by);
    }

    public void mustCopy(UUID organisation, Person by) {
        keepers.mustKeep(organisation, by);
    }

    /// The organisation's own copy of a standard set, to be adapted. Where there is one already, that one.
    public UUID copy(UUID organisation, QuestionSet.Purpose purpose, Person by) {
        keepers.mustKeep(organisation, by);
        return database.write(() -> {
            wordings.lockBank();
            var known = store.find(organisation, purpose);
            if (known.isPresent()) {
                return known.get();
            }
            var standard = questions.standard(Questions.Sought.of(purpose));
            var fresh = QuestionSet.copied(UUID.randomUUID(), organisation, purpose, standard);
            store.add(fresh, by.id(), clock.now());
            audit.tell(by, "question.set.copied", "question-set", fresh.id());
            return fresh.id();
        });
    }

    /// One place up (-1) or down (1).
    public void move(Change change, UUID question, int step, Person by) {
        save(change, set -> set.moved(question, step), by);
    }

    public void remove(Change change, UUID question, Person by) {
        save(change, set -> set.without(question), by);
    }

    /// Makes a question a must in this organisation.
    public void oblige(Change change, UUID question, Person by) {
        save(change, set -> set.obliged(question, true), by);
    }

    public void release(Change change, UUID question, Person by) {
        save(change, set -> set.obliged(question, false), by);
    }

    /// Adds a question of the standard bank, or one of the organisation's own, by its code.
    public void add(Change change, String code, Person by) {
        save(
                change,
                set -> {
                    var question = questions
                            .find(code.strip().toUpperCase(java.util.Locale.ROOT))
                            .filter(one -> one.organisation() == null
                                    || one.organisation().equals(set.organisation()))
                            .orElseThrow(() -> new RuleBroken("code", "question.rule.no-code", code));
                    return set.with(newest(question, set.organisation()));
                },
                by);
    }

    /// The wording in force for an organisation: its own, or else the standard's.
    private Question.Version newest(Question question, UUID organisation) {
        return questions.inForce(List.of(question.id()), organisation).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("code", "question.rule.no-code", question.code()));
    }

    /// A question that nobody else asks. It is the organisation's, and published to its own people at once.
    public void addOwn(Change change, OwnQuestion own, Person by) {
        save(
                change,
                set -> {
                    var purpose = set.purpose();
                    var place = new Question.Place(purpose.occasion(), purpose.phase(), purpose.audience(), 0, 100);
                    var question = new Question(
                            UUID.randomUUID(),
                            wordings.ownCode(),
                            set.organisation(),
                            place,
                            own.focus(),
                            own.answer());
                    wordings.keep(question, 0);
                    var version = new Question.Version(
                            UUID.randomUUID(),
                            question,
                            1,
                            set.organisation(),
                            own.words(),
                            new Question.Standing(Question.State.PUBLISHED, false, false));
                    wordings.add(version, by.id(), clock.now());
                    return set.with(version);
                },
                by);
    }

    /// Takes over the wording in force, after the standard got a new one.
    public void renew(Change change, UUID question, Person by) {
        save(
                change,
                set -> set.items().stream()
                        .filter(item -> item.question().equals(question))
                        .findFirst()
                        .map(item -> set.using(newest(item.version().of(), set.organisation())))
                        .orElse(set),
                by);
    }

    /// Which of a set's questions have got another wording since: the standard's or the organisation's own.
    public Map<UUID, Question.Version> renewed(QuestionSet set, Person by) {
        var newer = new HashMap<UUID, Question.Version>();
        for (var version : questions.inForce(
                set.items().stream().map(QuestionSet.Item::question).toList(), set.organisation())) {
            var used = set.items().stream()
                    .filter(item -> item.question().equals(version.question()))
                    .map(QuestionSet.Item::version)
                    .findFirst();
            if (used.isPresent() && !used.get().id().equals(version.id())) {
                newer.put(version.question(), version);
            }
        }
        return newer;
    }

    /// Back to the standard: the copy ends. What was asked from it stays as it was asked.
    public void end(UUID id, Person by) {
        database.write(() -> {
            var set = get(id, by);
            keepers.mustKeep(set.organisation(), by);
            store.end(id, clock.now());
            audit.tell(by, "question.set.ended", "question-set", id);
        });
    }

    private void save(Change change, UnaryOperator<QuestionSet> act, Person by) {
        database.write(() -> {
            var set = get(change.set(), by);
            keepers.mustKeep(set.organisation(), by);
            if (set.edition() != change.edition()) {
                throw new RuleBroken("", "question.rule.edited");
            }
            store.save(act.apply(set), by.id(), clock.now());
            audit.tell(by, "question.set.changed", "question-set", set.id());
        });
    }
}
