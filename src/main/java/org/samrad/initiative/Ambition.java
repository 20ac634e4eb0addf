package org.samrad.initiative;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// How far the initiative reaches, derived from what was answered to five criteria, or as somebody contested it. Both
/// stand side by side, with their days.
public record Ambition(
        UUID initiative, Set<Criterion> criteria, Class reach, Origin origin, String why, LocalDate on, UUID by) {

    public enum Criterion {
        SAME_SERVICE_CHEAPER,
        NEW_SERVICE_LOGIC,
        ROLES_OR_LAW,
        USER_DEFINED_OUTCOME,
        CROSS_SECTOR;

        public String textKey() {
            return "initiative.ambition.criterion." + name();
        }
    }

    @SuppressWarnings("AvoidCommonTypeNames")
    public enum Class {
        EFFICIENCY,
        DIGITALISATION,
        TRANSFORMATION;

        public String textKey() {
            return "initiative.ambition." + name();
        }
    }

    public enum Origin {
        DERIVED,
        CONTESTED
    }

    public Ambition {
        criteria = criteria.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(criteria));
    }

    /// What follows from the criteria that hold.
    public static Ambition derived(UUID initiative, Set<Criterion> holding, LocalDate on, UUID by) {
        return new Ambition(initiative, holding, reach(holding), Origin.DERIVED, "", on, by);
    }

    /// The owner sees it otherwise, and says why.
    public Ambition contested(Class own, String why, LocalDate day, UUID person) {
        if (own == reach) {
            throw new RuleBroken("class", "initiative.rule.same-class");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "initiative.rule.contest-reason");
        }
        return new Ambition(initiative, criteria, own, Origin.CONTESTED, why, day, person);
    }

    /// A service with a new logic that also changes roles or law, or crosses sectors, is a transformation. A service
    /// that stays the same and gets cheaper, with nothing else, is efficiency. What lies between is digitalisation.
    static Class reach(Set<Criterion> holding) {
        if (holding.isEmpty()) {
            throw new RuleBroken("criteria", "initiative.rule.no-criterion");
        }
        boolean renewed = holding.contains(Criterion.NEW_SERVICE_LOGIC);
        if (renewed && holding.contains(Criterion.SAME_SERVICE_CHEAPER)) {
            throw new RuleBroken("criteria", "initiative.rule.same-and-new");
        }
        if (renewed && (holding.contains(Criterion.ROLES_OR_LAW) || holding.contains(Criterion.CROSS_SECTOR))) {
            return Class.TRANSFORMATION;
        }
        return holding.equals(Set.of(Criterion.SAME_SERVICE_CHEAPER)) ? Class.EFFICIENCY : Class.DIGITALISATION;
    }
}
