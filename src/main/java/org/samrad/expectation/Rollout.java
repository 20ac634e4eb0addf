package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// One institution's way into a shared solution. That it has been delivered does not mean that it is in use.
public record Rollout(UUID id, UUID wave, UUID institution, Reached reached, List<Readiness> readiness) {
    public static final int LONGEST = 600;

    /// `usedHow` says how one sees that it is in use.
    public record Reached(
            @Nullable LocalDate deliveredOn, @Nullable LocalDate usedOn, String usedHow) {
        public static final Reached NOTHING = new Reached(null, null, "");
    }

    /// The institution's own word on whether a unit, or all of it where no unit is named, is ready to begin.
    public record Readiness(@Nullable UUID unit, Standing standing, String reason, UUID by, LocalDate on) {}

    public enum Standing {
        READY,
        NOT_READY,
        /// Begins all the same, by a decision with a reason that stays visible.
        WAIVED;

        public String textKey() {
            return "expectation.readiness." + name();
        }
    }

    public enum State {
        WAITING,
        DELIVERED,
        IN_USE;

        public String textKey() {
            return "expectation.rollout." + name();
        }
    }

    public Rollout {
        readiness = List.copyOf(readiness);
    }

    public static Rollout planned(UUID id, UUID wave, UUID institution) {
        return new Rollout(id, wave, institution, Reached.NOTHING, List.of());
    }

    public State state() {
        return reached.usedOn() != null
                ? State.IN_USE
                : reached.deliveredOn() != null ? State.DELIVERED : State.WAITING;
    }

    /// Whether it may begin: somebody has said so, and no unit has said no.
    public boolean ready() {
        return !readiness.isEmpty() && readiness.stream().noneMatch(one -> one.standing() == Standing.NOT_READY);
    }

    public static Readiness good(Readiness said) {
        if (said.standing() != Standing.READY && said.reason().isBlank()) {
            throw new RuleBroken("reason", "expectation.rule.readiness-reason");
        }
        return said;
    }

    /// Only in a wave that runs, and so with a signed agreement.
    public Rollout delivered(LocalDate on, Wave.State wave, LocalDate today) {
        if (wave != Wave.State.RUNNING) {
            throw new RuleBroken("", "expectation.rule.deliver-running-only");
        }
        if (state() != State.WAITING) {
            throw new RuleBroken("", "expectation.rule.delivered-already");
        }
        mustHaveHappened(on, today);
        return new Rollout(id, wave(), institution, new Reached(on, null, ""), readiness);
    }

    public Rollout used(LocalDate on, String how, LocalDate today) {
        if (state() != State.DELIVERED) {
            throw new RuleBroken("", "expectation.rule.use-delivered-only");
        }
        if (!ready()) {
            throw new RuleBroken("", "expectation.rule.use-ready-only");
        }
        mustHaveHappened(on, today);
        if (on.isBefore(java.util.Objects.requireNonNull(reached.deliveredOn()))) {
            throw new RuleBroken("on", "expectation.rule.use-after-delivery");
        }
        return new Rollout(id, wave, institution, new Reached(reached.deliveredOn(), on, how), readiness);
    }

    private static void mustHaveHappened(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("on", "expectation.rule.not-yet");
        }
    }

    public void mustMove() {
        if (state() != State.WAITING) {
            throw new RuleBroken("", "expectation.rule.move-waiting-only");
        }
    }
}
