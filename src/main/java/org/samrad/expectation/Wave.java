package org.samrad.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Those who take a shared solution into use at the same time.
public record Wave(UUID id, UUID initiative, Plan plan, Progress progress) {
    /// `version` counts the plans, so that two who change it at once do not overwrite each other.
    public record Plan(String name, String language, LocalDate starts, LocalDate ends, int version) {
        public static final int LONGEST = 80;
    }

    public record Progress(
            State state,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {
        public static final Progress NONE = new Progress(State.PLANNED, null, null);
    }

    public enum State {
        PLANNED,
        RUNNING,
        DONE;

        public String textKey() {
            return "expectation.wave." + name();
        }
    }

    public static Wave planned(UUID id, UUID initiative, Plan plan) {
        return new Wave(id, initiative, good(plan), Progress.NONE);
    }

    private static Plan good(Plan plan) {
        if (plan.ends().isBefore(plan.starts())) {
            throw new RuleBroken("ends", "expectation.rule.wave-ends");
        }
        return plan;
    }

    public State state() {
        return progress.state();
    }

    public Wave replanned(Plan fresh) {
        if (state() == State.DONE) {
            throw new RuleBroken("", "expectation.rule.wave-done");
        }
        if (fresh.version() != plan.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        var next = good(fresh);
        return new Wave(
                id,
                initiative,
                new Plan(next.name(), next.language(), next.starts(), next.ends(), plan.version() + 1),
                progress);
    }

    /// Institutions without a signed agreement hold it back: they sign, or come in a later wave.
    public Wave started(int institutions, int unsigned, LocalDate on) {
        if (state() != State.PLANNED) {
            throw new RuleBroken("", "expectation.rule.wave-started");
        }
        if (institutions == 0) {
            throw new RuleBroken("", "expectation.rule.wave-empty");
        }
        if (unsigned > 0) {
            throw new RuleBroken("", "expectation.rule.wave-unsigned", unsigned);
        }
        return new Wave(id, initiative, plan, new Progress(State.RUNNING, on, null));
    }

    public Wave ended(int notInUse, LocalDate on) {
        if (state() != State.RUNNING) {
            throw new RuleBroken("", "expectation.rule.wave-running-only");
        }
        if (notInUse > 0) {
            throw new RuleBroken("", "expectation.rule.wave-not-in-use", notInUse);
        }
        return new Wave(id, initiative, plan, new Progress(State.DONE, progress.startedOn(), on));
    }
}
