package org.samrad.question;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.initiative.Phase;
import org.springframework.stereotype.Component;

/// The one way to the questions. The standard bank is open to everybody; what an organisation has made of it is for its
/// own people, and for the houses above, which have asked whether their reader may.
@Component
public class Questions {
    private final Database database;
    private final QuestionStore store;
    private final Clock clock;

    Questions(Database database, QuestionStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// What an organisation asks in a phase: its adapted set, or else the standard one. Empty when the initiative is
    /// closed.
    public List<Question.Version> due(UUID organisation, Phase phase, Question.Audience audience, Visitor by) {
        return Question.asked(phase)
                .map(asked -> due(organisation, Question.Occasion.PROJECT, asked, audience))
                .orElse(List.of());
    }

    /// The same for a strategy, a guideline or an experience talk.
    public List<Question.Version> due(UUID organisation, Question.Occasion occasion, Visitor by) {
        return due(organisation, occasion, null, null);
    }

    private List<Question.Version> due(
            UUID organisation,
            Question.Occasion occasion,
            @Nullable Phase phase,
            Question.@Nullable Audience audience) {
        var adapted = store.adapted(organisation, occasion, phase, audience);
        return adapted.isEmpty()
                ? store.standard(new QuestionStore.Sought(occasion, phase, audience, null, ""))
                : adapted;
    }

    /// These versions as they were asked, withdrawn ones too.
    public List<Question.Version> versions(Collection<UUID> ids, Visitor by) {
        return ids.isEmpty() ? List.of() : store.versions(ids);
    }

    /// What has been answered is not reworded: a change makes a new version from now on.
    public void freeze(Collection<UUID> versions, Person by) {
        database.write(() -> store.freeze(versions, clock.now()));
    }
}
