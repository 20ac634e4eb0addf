package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;

/// How a dated decision stands to the talk that is due before it: held, planned, planned too late, or missing. It warns
/// before a duty is broken, and accuses nobody.
///
/// @param talked the day of the talk; empty where there is none
/// @param guideline the procedural guideline that wants the talk; empty where it is the general duty
public record BreachWarning(
        PlannedDecision decision, Finding finding, @Nullable LocalDate talked, String guideline) {

    /// An item about the initiative, and when its meeting is or was; empty where it waits for one.
    public record Talk(
            UUID item,
            AgendaItem.Type type,
            @Nullable UUID decision,
            @Nullable Phase phase,
            UUID forum,
            @Nullable LocalDate day,
            Standing standing) {
        /// Information is no discussion.
        boolean isDiscussion() {
            return type != AgendaItem.Type.INFORMATION && type != AgendaItem.Type.FOLLOW_UP;
        }

        /// About this decision by name, or about the initiative at large in its present phase.
        boolean isAbout(PlannedDecision one, Phase present) {
            return one.id().equals(decision) || decision == null && (phase == null || phase == present);
        }
    }

    public enum Standing {
        AHEAD,
        HELD,
        POSTPONED
    }

    public enum Finding {
        DISCUSSED,
        PLANNED,
        TOO_LATE,
        MISSING;

        public boolean warns() {
            return this == TOO_LATE || this == MISSING;
        }

        public String textKey() {
            return "dialogue.warning." + name();
        }
    }

    /// A talk that a procedural guideline expects: in which phase, at which forums of a level, and how many working
    /// days before the decision at the latest.
    public record Expected(String guideline, Phase phase, List<UUID> forums, Forum.Level level) {
        public Expected {
            forums = List.copyOf(forums);
        }
    }

    public boolean warns() {
        return finding.warns();
    }

    /// One for each decision, and one more for each talk that a guideline expects before it.
    public static List<BreachWarning> of(
            List<PlannedDecision> decisions, List<Talk> talks, List<Expected> expected, Phase present) {
        return decisions.stream()
                .flatMap(decision -> {
                    var about = talks.stream()
                            .filter(talk -> talk.isDiscussion() && talk.isAbout(decision, present))
                            .toList();
                    var general = java.util.stream.Stream.of(warning(decision, about, ""));
                    var named = expected.stream()
                            .filter(step -> step.phase() == present)
                            .map(step -> warning(decision, at(step, about), step.guideline()));
                    return java.util.stream.Stream.concat(general, named);
                })
                .toList();
    }

    private static List<Talk> at(Expected step, List<Talk> talks) {
        return talks.stream()
                .filter(talk -> step.forums().contains(talk.forum()))
                .toList();
    }

    private static BreachWarning warning(PlannedDecision decision, List<Talk> talks, String guideline) {
        var day = decision.takenOn() == null ? decision.on() : decision.takenOn();
        var earliest = Comparator.comparing((Talk talk) -> talk.day() == null ? LocalDate.MAX : talk.day());
        var held =
                talks.stream().filter(talk -> talk.standing() == Standing.HELD).min(earliest);
        if (held.isPresent() && isBefore(held.get(), day)) {
            return new BreachWarning(decision, Finding.DISCUSSED, held.get().day(), guideline);
        }
        var ahead = talks.stream()
                .filter(talk -> talk.standing() == Standing.AHEAD && talk.day() != null)
                .min(earliest);
        if (ahead.isPresent() && isBefore(ahead.get(), day) && decision.takenOn() == null) {
            return new BreachWarning(decision, Finding.PLANNED, ahead.get().day(), guideline);
        }
        var late = held.or(() -> ahead);
        return late.isPresent()
                ? new BreachWarning(decision, Finding.TOO_LATE, late.get().day(), guideline)
                : new BreachWarning(decision, Finding.MISSING, null, guideline);
    }

    private static boolean isBefore(Talk talk, LocalDate decided) {
        var day = talk.day();
        return day != null && day.isBefore(decided);
    }
}
