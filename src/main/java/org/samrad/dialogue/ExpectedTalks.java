package org.samrad.dialogue;

import java.util.List;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// What the procedural guidelines in force expect of an initiative.
@Component
class ExpectedTalks {
    /// The levels at which guidelines want it talked of in its present phase.
    List<RightForum.Named> named(Initiative initiative) {
        return List.of();
    }

    /// The talks they expect, with the forums in which they are to be held.
    List<BreachWarning.Expected> of(Initiative initiative) {
        return List.of();
    }
}
