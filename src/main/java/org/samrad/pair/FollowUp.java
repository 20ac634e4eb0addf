package org.samrad.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;

/// What came of it, six and twelve months after the presentation, as one organisation says it for each area. `letGo`
/// says when and why the others do not ask for it any more.
public record FollowUp(
        UUID id,
        UUID pair,
        UUID organisation,
        Asked asked,
        @Nullable Answer answer,
        @Nullable LetGo letGo) {
    public static final int LONGEST = 4000;
    public static final int HALF_A_YEAR = 6;
    public static final int A_YEAR = 12;

    public record Asked(int months, LocalDate due) {}

    /// How far an area has come.
    public enum Result {
        REACHED,
        UNDER_WAY,
        NOTHING_YET,
        STOPPED;

        public String textKey() {
            return "pair.result." + name();
        }
    }

    /// `shared` lets the words stand in the report of the round.
    public record Answer(
            Map<UUID, Result> results, String words, String language, boolean shared, UUID by, Instant at) {
        public Answer {
            results = Map.copyOf(results);
        }
    }

    public record LetGo(LocalDate on, String why) {}

    public boolean isOpen() {
        return answer == null && letGo == null;
    }

    /// As its commitment stands, which may be let go on a page outside of the room.
    public FollowUp as(Commitment owed) {
        var on = owed.ending().on();
        return answer != null || on == null
                ? this
                : new FollowUp(
                        id,
                        pair,
                        organisation,
                        asked,
                        null,
                        new LetGo(on, owed.ending().note()));
    }

    public FollowUp answered(Answer fresh, Continuation agreed) {
        if (answer != null) {
            throw new RuleBroken("", "pair.rule.followed-up");
        }
        if (letGo != null) {
            throw new RuleBroken("", "pair.rule.let-go", letGo.on());
        }
        for (var area : agreed.areas()) {
            if (!fresh.results().containsKey(area.id())) {
                throw new RuleBroken("result-" + area.id(), "web.form.choose");
            }
        }
        if (fresh.words().isBlank()) {
            throw new RuleBroken("words", "web.form.missing");
        }
        return new FollowUp(id, pair, organisation, asked, fresh, null);
    }

    /// How the commitment ends: the status is given, whatever it says. What it says stays in the room.
    public static Commitment.Ending ending(LocalDate on) {
        return Commitment.Ending.kept(on, "");
    }
}
