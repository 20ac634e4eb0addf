package org.samrad.guideline;

import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;

/// One time that a forum is involved: in which phase, at which level, with which material, and how many working days
/// before the decision.
public record Step(Phase phase, Forum.Level level, String material, int workingDays) {
    public static final int LONGEST = 300;
    public static final int MOST_DAYS = 250;

    public Step {
        if (material.isBlank()) {
            throw new RuleBroken("steps", "guideline.rule.no-material");
        }
        if (workingDays < 0 || workingDays > MOST_DAYS) {
            throw new RuleBroken("steps", "guideline.rule.days", MOST_DAYS);
        }
    }
}
