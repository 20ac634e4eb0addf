package org.samrad.pulse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;
import org.samrad.insight.Threshold;

/// A few questions to some units of an organisation, open for some days, and what those who answer are told beforehand.
public record Pulse(UUID id, UUID organisation, Words words, Period period, int threshold, State state, int version) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST = 800;
    /// For how long single answers are kept after the figures have been made.
    public static final int DAYS_KEPT = 90;
    private static final int LONGEST_PERIOD = 60;

    /// What is said before anybody writes.
    public record Words(String title, String purpose, String legalBasis, String followUp, String language) {}

    /// Open from the beginning of the first to the end of the last day; by `followUpBy` the results have been talked
    /// about.
    public record Period(LocalDate opensOn, LocalDate closesOn, LocalDate followUpBy) {}

    /// Where it stands. Once planned, nothing that was promised can be changed.
    public sealed interface State {
        record Draft() implements State {}

        record Planned(LocalDate on, @Nullable UUID by) implements State {
            public Planned(LocalDate on, @Nullable UUID by) {
                this.on = on;
                this.by = by;
            }
        }

        record Cancelled() implements State {}

        /// @param kept whether the single answers are still there
        record Released(LocalDate on, boolean kept, String outcome) implements State {}
    }

    /// What there is to say about it on a day.
    public enum Stage {
        DRAFT,
        PLANNED,
        OPEN,
        CLOSED,
        RELEASED,
        CANCELLED;

        public String textKey() {
            return "pulse.stage." + name();
        }
    }

    public Stage stage(LocalDate today) {
        return switch (state) {
            case State.Draft ignored -> Stage.DRAFT;
            case State.Cancelled ignored -> Stage.CANCELLED;
            case State.Released ignored -> Stage.RELEASED;
            case State.Planned ignored ->
                today.isBefore(period.opensOn())
                        ? Stage.PLANNED
                        : today.isAfter(period.closesOn()) ? Stage.CLOSED : Stage.OPEN;
        };
    }

    public boolean draft() {
        return state instanceof State.Draft;
    }

    public Scope scope() {
        return Scope.of("pulse", id, java.util.List.of(organisation));
    }

    public String address() {
        return "/pulses/" + id;
    }

    public String outcome() {
        return state instanceof State.Released released ? released.outcome() : "";
    }

    /// When single answers are deleted at the latest.
    public LocalDate keptUntil() {
        var from = state instanceof State.Released released
                ? released.on()
                : period.closesOn().plusDays(1);
        return from.plusDays(DAYS_KEPT);
    }

    void mustBeDraft() {
        if (!draft()) {
            throw new RuleBroken("", "pulse.rule.fixed");
        }
    }

    /// @param least what the organisation has decided, never below the floor
    Pulse redrafted(Words words, Period period, int threshold, int least) {
        mustBeDraft();
        if (!period.closesOn().isAfter(period.opensOn())) {
            throw new RuleBroken("closesOn", "pulse.rule.closes-after");
        }
        if (period.closesOn().isAfter(period.opensOn().plusDays(LONGEST_PERIOD))) {
            throw new RuleBroken("closesOn", "pulse.rule.too-long", LONGEST_PERIOD);
        }
        if (!period.followUpBy().isAfter(period.closesOn())) {
            throw new RuleBroken("followUpBy", "pulse.rule.follow-up-after");
        }
        if (threshold < Math.max(least, Threshold.FLOOR)) {
            throw new RuleBroken("threshold", "pulse.rule.threshold", Math.max(least, Threshold.FLOOR));
        }
        return new Pulse(id, organisation, words, period, threshold, state, version);
    }

    Pulse planned(LocalDate today, UUID by) {
        mustBeDraft();
        if (period.opensOn().isBefore(today)) {
            throw new RuleBroken("", "pulse.rule.opens-past", period.opensOn());
        }
        return with(new State.Planned(today, by));
    }

    Pulse cancelled(LocalDate today) {
        if (!(state instanceof State.Planned) || !today.isBefore(period.opensOn())) {
            throw new RuleBroken("", "pulse.rule.cancel-early");
        }
        return with(new State.Cancelled());
    }

    Pulse released(LocalDate today) {
        if (stage(today) != Stage.CLOSED) {
            throw new RuleBroken("", "pulse.rule.not-closed");
        }
        return with(new State.Released(today, true, ""));
    }

    boolean forgets(LocalDate today) {
        return state instanceof State.Released released && released.kept() && !today.isBefore(keptUntil());
    }

    Pulse withOutcome(String outcome) {
        if (state instanceof State.Released released) {
            return with(new State.Released(released.on(), released.kept(), outcome));
        }
        throw new RuleBroken("", "pulse.rule.not-closed");
    }

    private Pulse with(State fresh) {
        return new Pulse(id, organisation, words, period, threshold, fresh, version);
    }
}
