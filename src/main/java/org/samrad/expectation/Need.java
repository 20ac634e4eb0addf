package org.samrad.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What one institution needs of a solution that many share, under a theme that lets the needs of several line up.
public record Need(
        UUID id,
        UUID initiative,
        UUID institution,
        Theme theme,
        Words words,
        Stated stated,
        @Nullable Treatment treatment,
        State state) {
    public static final int LONGEST = 1000;

    /// What a need is about, so that needs of several institutions stand in one row.
    public record Theme(UUID id, String name, String language) {
        public static final int LONGEST = 80;
    }

    public record Words(String text, String language, Weight weight) {}

    /// How much it matters to the institution.
    public enum Weight {
        ESSENTIAL,
        IMPORTANT,
        USEFUL;

        public String textKey() {
            return "expectation.weight." + name();
        }
    }

    /// Who said it and when: the institution itself, or the provider on its behalf.
    public record Stated(UUID by, Side side, LocalDate on) {}

    /// `version` counts the wordings, so that two who reword at once do not overwrite each other.
    public record State(int version, @Nullable LocalDate withdrawnOn) {}

    /// What the provider will do with it, and why. `variant` says what the local variant is and what it costs.
    public record Treatment(Kind kind, String reason, String variant, UUID by, LocalDate on) {}

    public enum Kind {
        /// Part of the solution for all.
        COMMON,
        /// Each institution sets it up as it needs.
        CONFIGURABLE,
        /// Done where it is needed.
        LOCAL,
        /// Will not be done.
        DECLINED;

        public String textKey() {
            return "expectation.treatment." + name();
        }
    }

    public boolean treated() {
        return treatment != null;
    }

    public boolean withdrawn() {
        return state.withdrawnOn() != null;
    }

    /// Whether it still stands to be reworded or withdrawn, by the one who has stated it or by the institution itself.
    public boolean mayChange(Side side) {
        return !treated() && !withdrawn() && (side == Side.INSTITUTION || stated.side() == Side.PROVIDER);
    }

    /// Said in other words. `builtOn` is the version that the writer had before the eyes.
    public Need reworded(Words fresh, Theme of, int builtOn, Side side) {
        mustChange(side);
        if (builtOn != state.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Need(id, initiative, institution, of, fresh, stated, null, new State(builtOn + 1, null));
    }

    public Need withdrawn(LocalDate on, Side side) {
        mustChange(side);
        return new Need(id, initiative, institution, theme, words, stated, null, new State(state.version(), on));
    }

    private void mustChange(Side side) {
        if (treated()) {
            throw new RuleBroken("", "expectation.rule.need-treated");
        }
        if (!mayChange(side)) {
            throw new RuleBroken("", "expectation.rule.need-theirs");
        }
    }

    /// What will be done with it. It may be decided anew; every decision is kept with its date.
    public Need treatedAs(Treatment decided) {
        if (withdrawn()) {
            throw new RuleBroken("", "expectation.rule.need-withdrawn");
        }
        if (decided.reason().isBlank()) {
            throw new RuleBroken("reason", "expectation.rule.reason");
        }
        return new Need(id, initiative, institution, theme, words, stated, decided, state);
    }
}
