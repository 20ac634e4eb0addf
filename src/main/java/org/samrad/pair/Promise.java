package org.samrad.pair;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;

/// Help that one of the pair has promised another: with what, how much, when, and who sees to it. `done` are the hours
/// that have been given.
public record Promise(UUID id, UUID pair, Between between, Words words, Effort effort, Standing standing) {
    public static final int LONGEST = 400;
    public static final int LONGEST_AREA = 100;
    public static final int MOST_HOURS = 2000;

    public record Between(UUID giver, UUID taker) {
        public Between {
            if (giver.equals(taker)) {
                throw new RuleBroken("taker", "pair.rule.give-to-another");
            }
        }
    }

    public record Words(String area, String what, String language) {}

    public record Effort(int hours, LocalDate from, LocalDate until, UUID inCharge) {
        public Effort {
            if (until.isBefore(from)) {
                throw new RuleBroken("until", "pair.rule.until");
            }
        }
    }

    /// How it stands; the outcome is empty as long as it is under way.
    public record Standing(int done, @Nullable Outcome outcome, int version) {}

    /// How it ended. What was not given in full has a reason; what was let go may have none.
    public record Outcome(Commitment.State state, Commitment.@Nullable Reason reason, String said, LocalDate on) {
        // In full and not compact: a compact one forgets in its class file that the reason may be missing.
        public Outcome(Commitment.State state, Commitment.@Nullable Reason reason, String said, LocalDate on) {
            boolean lapsed = state == Commitment.State.LAPSED;
            if (!lapsed && state != Commitment.State.KEPT && reason == null) {
                throw new RuleBroken("reason", "pair.rule.reason");
            }
            if (!lapsed && said.isBlank()) {
                throw new RuleBroken("said", "web.form.missing");
            }
            this.state = state;
            this.reason = reason;
            this.said = said;
            this.on = on;
        }

        public Commitment.Ending ending() {
            return new Commitment.Ending(state, on, reason, said);
        }
    }

    public boolean isOpen() {
        return standing.outcome() == null;
    }

    /// As its commitment stands: whoever is owed it may have let it go, and whoever owes it may have handed it over, on
    /// a page outside of the room.
    public Promise as(Commitment owed) {
        var ending = owed.ending();
        var on = ending.on();
        if (!isOpen()) {
            return this;
        }
        if (on == null) {
            var now = new Effort(
                    effort.hours(),
                    effort.from(),
                    effort.until(),
                    owed.parties().debtor());
            return new Promise(id, pair, between, words, now, standing);
        }
        var outcome = new Outcome(ending.state(), ending.reason(), ending.note(), on);
        return new Promise(
                id, pair, between, words, effort, new Standing(standing.done(), outcome, standing.version()));
    }

    /// The hours that were promised; of what was let go, only those that were given.
    public int promised() {
        var outcome = standing.outcome();
        return outcome != null && outcome.state() == Commitment.State.LAPSED ? standing.done() : effort.hours();
    }

    /// Whoever gets the help says how it went; whoever gives it may admit that it was not, or not wholly, given.
    public Promise ended(Outcome how, UUID organisation) {
        mustBeOpen();
        boolean giver = organisation.equals(between.giver());
        if (!giver && !organisation.equals(between.taker())) {
            throw new RuleBroken("", "pair.rule.not-between");
        }
        if (how.state() == Commitment.State.OPEN || how.state() == Commitment.State.LAPSED) {
            throw new RuleBroken("outcome", "web.form.choose");
        }
        if (giver && how.state() == Commitment.State.KEPT) {
            throw new RuleBroken("outcome", "pair.rule.taker-says");
        }
        return new Promise(
                id, pair, between, words, effort, new Standing(standing.done(), how, standing.version() + 1));
    }

    public void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("", "pair.rule.promise-ended");
        }
    }

    /// Worded anew, as long as it is under way; `builtOn` is the version that the writer saw.
    public Promise changed(Words fresh, Effort how, int builtOn) {
        mustBeOpen();
        if (builtOn != standing.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Promise(id, pair, between, fresh, how, new Standing(standing.done(), null, standing.version() + 1));
    }
}
