package org.samrad.dialogue;

import java.util.List;
import org.samrad.guideline.ExpectedSteps;
import org.samrad.initiative.Initiative;
import org.samrad.organisation.Forum;
import org.springframework.stereotype.Component;

/// What the procedural guidelines in force expect of an initiative.
@Component
class ExpectedTalks {
    private final ExpectedSteps steps;

    ExpectedTalks(ExpectedSteps steps) {
        this.steps = steps;
    }

    /// The levels at which guidelines want it talked of in its present phase.
    List<RightForum.Named> named(Initiative initiative) {
        return of(initiative).stream()
                .filter(one -> one.phase() == initiative.phase())
                .map(one -> new RightForum.Named(one.level(), one.guideline()))
                .distinct()
                .toList();
    }

    /// The talks they expect, with the forums in which they are to be held.
    List<BreachWarning.Expected> of(Initiative initiative) {
        return steps.of(initiative, ForumFinder.itself(initiative.organisation())).stream()
                .flatMap(prescribed -> prescribed.steps().stream()
                        .map(one -> new BreachWarning.Expected(
                                prescribed.guideline().subject().title(),
                                one.step().phase(),
                                one.forums().stream().map(Forum::id).toList(),
                                one.step().level())))
                .toList();
    }
}
