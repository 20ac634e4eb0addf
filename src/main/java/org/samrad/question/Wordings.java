package org.samrad.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The wordings of a question and their way from draft to published and withdrawn. An organisation words a standard
/// question anew for itself; the standard's own wording is for its model owner.
@Component
public class Wordings {
    private final Database database;
    private final WordingStore store;
    private final QuestionStore questions;
    private final SetStore sets;
    private final Keepers keepers;
    private final Audit audit;
    private final Clock clock;

    Wordings(
            Database database,
            WordingStore store,
            QuestionStore questions,
            SetStore sets,
            Keepers keepers,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.questions = questions;
        this.sets = sets;
        this.keepers = keepers;
        this.audit = audit;
        this.clock = clock;
    }

    /// A version, since when it has stood as it does, and whether the reader may take it further.
    public record Shown(Question.Version version, java.time.Instant since, boolean kept) {}

    /// The versions of a question that the reader may see. Drafts are for those who look after it.
    public List<Shown> of(Question question, Visitor by) {
        var all = questions.versionsOf(question.id());
        var steps = store.lastSteps(all.stream().map(Question.Version::id).toList());
        Map<UUID, Boolean> kept = all.stream()
                .map(version -> owner(version.organisation()))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), owner -> keepers.keeps(organisation(owner), by)));
        return all.stream()
                .filter(version -> keepers.sees(version.organisation(), by))
                .map(version -> new Shown(
                        version,
                        steps.containsKey(version.id())
                                ? steps.get(version.id()).at()
                                : clock.now(),
                        kept.getOrDefault(owner(version.organisation()), false)))
                .filter(shown -> shown.kept() || isFinished(shown.version()))
                .toList();
    }

    private static boolean isFinished(Question.Version version) {
        return switch (version.standing().state()) {
            case PUBLISHED, WITHDRAWN -> true;
            case DRAFT, REVIEWED -> false;
        };
    }

    private static final UUID STANDARD = new UUID(0, 0);

    private static UUID owner(@Nullable UUID organisation) {
        return organisation == null ? STANDARD : organisation;
    }

    private static @Nullable UUID organisation(UUID owner) {
        return owner.equals(STANDARD) ? null : owner;
    }

    /// Whether the reader may word a question anew, for the standard or for an organisation.
    public boolean mayWord(@Nullable UUID organisation, Visitor by) {
        return keepers.keeps(organisation, by);
    }

    public void mustWord(@Nullable UUID organisation, Person by) {
        keepers.mustKeep(organisation, by);
    }

    /// A new wording of a question, as a draft; where `organisation` is empty, of the standard itself.
    public UUID draft(String code, @Nullable UUID organisation, Question.Words words, Person by) {
        keepers.mustKeep(organisation, by);
        return database.write(() -> {
            var question = questions
                    .find(code)
                    .filter(one ->
                            one.organisation() == null || one.organisation().equals(organisation))
                    .orElseThrow(() -> new NotFound("question"));
            var fresh = new Question.Version(
                    UUID.randomUUID(),
                    question,
                    store.lastNumber(question.id(), organisation) + 1,
                    organisation,
                    words,
                    new Question.Standing(Question.State.DRAFT, isObligatory(question), false));
            store.add(fresh, by.id(), clock.now());
            audit.tell(by, "question.worded", "question", question.id());
            return fresh.id();
        });
    }

    /// What the standard demands, every wording of it demands.
    private boolean isObligatory(Question question) {
        return questions.versionsOf(question.id()).stream()
                .filter(version -> version.organisation() == null)
                .findFirst()
                .map(Question.Version::obligatory)
                .orElse(false);
    }

    public Question.Version get(UUID version, Person by) {
        return database.read(() -> {
            var found = questions.versions(List.of(version)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("version"));
            mustSee(found, by);
            return found;
        });
    }

    private void mustSee(Question.Version version, Person by) {
        if (!keepers.sees(version.organisation(), by)) {
            throw new NotFound("version");
        }
        keepers.mustKeep(version.organisation(), by);
    }

    /// A draft in other words. What is reviewed or answered gets a new version instead.
    public void reword(UUID version, Question.Words words, Person by) {
        database.write(() -> {
            var found = store.find(version).orElseThrow(() -> new NotFound("version"));
            mustSee(found, by);
            var reworded = found.reworded(words);
            store.saveWords(reworded);
            audit.tell(by, "question.reworded", "question", found.question());
        });
    }

    /// On to the next state. What is published takes the place of what was, and stands in the organisation's sets from
    /// now on; what has been asked before keeps its wording.
    public void move(UUID version, Question.State next, Person by) {
        database.write(() -> {
            var found = store.find(version).orElseThrow(() -> new NotFound("version"));
            mustSee(found, by);
            var moved = found.to(next);
            if (next == Question.State.PUBLISHED) {
                mustBeFit(moved);
                store.withdrawPublished(found.question(), found.organisation(), by.id(), clock.now());
            }
            store.saveState(moved, by.id(), clock.now());
            if (next == Question.State.PUBLISHED && moved.organisation() != null) {
                use(moved, moved.organisation(), by);
            }
            audit.tell(by, "question." + next, "question", found.question());
        });
    }

    private static void mustBeFit(Question.Version version) {
        if (version.organisation() == null && !version.words().isComplete()) {
            throw new RuleBroken("", "question.rule.languages", version.code());
        }
    }

    private void use(Question.Version version, UUID organisation, Person by) {
        for (var id : sets.holding(organisation, version.question())) {
            var row = sets.row(id).orElseThrow();
            var set = new QuestionSet(id, organisation, row.purpose(), row.edition(), sets.items(id));
            sets.save(set.using(version), by.id(), clock.now());
        }
    }
}
