package org.samrad.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// The one way to the questions. The standard bank is open to everybody; what an organisation has made of it is for its
/// own people, and for the houses above, which have asked whether their reader may.
@Component
public class Questions {
    private final Database database;
    private final QuestionStore store;
    private final Keepers keepers;
    private final Clock clock;

    Questions(Database database, QuestionStore store, Keepers keepers, Clock clock) {
        this.database = database;
        this.store = store;
        this.keepers = keepers;
        this.clock = clock;
    }

    /// What is sought in the bank; whatever is empty does not narrow it.
    public record Sought(
            Question.@Nullable Occasion occasion,
            @Nullable Phase phase,
            Question.@Nullable Audience audience,
            Question.@Nullable Focus focus,
            String words) {
        public static final Sought ALL = new Sought(null, null, null, null, "");

        public static Sought of(QuestionSet.Purpose purpose) {
            return new Sought(purpose.occasion(), purpose.phase(), purpose.audience(), null, "");
        }

        public boolean isNarrow() {
            return !equals(ALL);
        }
    }

    /// The standard bank, in its order. It has a hundred questions and is shown whole.
    public List<Question.Version> bank(Sought sought, Visitor by) {
        return store.standard(sought);
    }

    /// Different whenever a question of the standard bank is.
    public String mark(Visitor by) {
        return store.mark();
    }

    /// The codes of standard questions that are in the bank no longer.
    public List<String> withdrawn(Visitor by) {
        return store.withdrawn();
    }

    /// How many questions of the standard there are for each purpose.
    public Map<QuestionSet.Purpose, Integer> counts(Visitor by) {
        return store.counts();
    }

    /// One question, if the reader may know of it.
    public Question get(String code, Visitor by) {
        return store.find(code)
                .filter(question -> keepers.sees(question.organisation(), by))
                .orElseThrow(() -> new NotFound("question"));
    }

    /// The wording in force: an organisation's own, or else the standard's.
    public Question.Version inForce(Question question, @Nullable UUID organisation, Visitor by) {
        if (!keepers.sees(organisation, by)) {
            throw new NotFound("question");
        }
        return store.inForce(List.of(question.id()), organisation).stream()
                .findFirst()
                .or(() -> store.versionsOf(question.id()).stream()
                        .filter(version -> keepers.sees(version.organisation(), by))
                        .findFirst())
                .orElseThrow(() -> new NotFound("question"));
    }

    /// What an organisation asks in a phase: its adapted set, or else the standard one. Empty when the initiative is
    /// closed.
    public List<Question.Version> due(UUID organisation, Phase phase, Question.Audience audience, Visitor by) {
        return Question.asked(phase)
                .map(asked ->
                        due(organisation, new QuestionSet.Purpose(Question.Occasion.PROJECT, asked, audience), by))
                .orElse(List.of());
    }

    /// The same for a strategy, a guideline or an experience talk.
    public List<Question.Version> due(UUID organisation, Question.Occasion occasion, Visitor by) {
        return due(organisation, QuestionSet.Purpose.of(occasion), by);
    }

    public List<Question.Version> due(UUID organisation, QuestionSet.Purpose purpose, Visitor by) {
        var adapted = store.adapted(organisation, purpose);
        return adapted.isEmpty() ? store.standard(Sought.of(purpose)) : adapted;
    }

    /// The model as an organisation uses it, or the standard where none is named: for each purpose its questions.
    public Map<QuestionSet.Purpose, List<Question.Version>> model(@Nullable UUID organisation, Visitor by) {
        var model = new HashMap<>(store.standard(Sought.ALL).stream()
                .collect(Collectors.groupingBy(
                        version -> QuestionSet.Purpose.of(version.of().place()))));
        if (organisation != null && keepers.sees(organisation, by)) {
            model.putAll(store.adapted(organisation));
        }
        return model;
    }

    /// These versions as they were asked, withdrawn ones too.
    public List<Question.Version> versions(Collection<UUID> ids, Visitor by) {
        return ids.isEmpty() ? List.of() : store.versions(ids);
    }

    /// What has been answered is not reworded: a change makes a new version from now on.
    public void freeze(Collection<UUID> versions, Person by) {
        if (!versions.isEmpty()) {
            database.write(() -> store.freeze(versions, clock.now()));
        }
    }
}
