package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;

/// What the program proposes for a forum's agenda because something has happened, with its reasoning. It is no item:
/// that it becomes when somebody who makes the agenda puts it there.
///
/// @param forum  empty where no committee fits; the reasoning then names the remedy
/// @param before the day of the decision that it must come before
public record Proposal(
        UUID id,
        UUID organisation,
        @Nullable UUID forum,
        Task task,
        Cause cause,
        Matter matter,
        List<RightForum.Step> reasoning,
        LocalDate madeOn,
        @Nullable LocalDate before,
        State state,
        int version) {
    public static final int LONGEST = 1000;

    /// What the forum is asked to do.
    public enum Task {
        DISCUSSION,
        INFORMATION;

        /// A discussion that is due cannot be refused, only moved.
        public boolean isUnderDuty() {
            return this == DISCUSSION;
        }

        public String textKey() {
            return "dialogue.proposal.task." + name();
        }
    }

    public enum Why {
        STARTED,
        PHASE,
        DECISION,
        BREACH;

        public String textKey() {
            return "dialogue.proposal.why." + name();
        }
    }

    /// What has happened, and to what.
    public record Cause(
            Why why,
            @Nullable UUID initiative,
            @Nullable Phase phase,
            @Nullable UUID decision,
            @Nullable UUID breach) {
        public static Cause started(UUID initiative, Phase phase) {
            return new Cause(Why.STARTED, initiative, phase, null, null);
        }

        public static Cause entered(UUID initiative, Phase phase) {
            return new Cause(Why.PHASE, initiative, phase, null, null);
        }

        public static Cause dated(UUID initiative, Phase phase, UUID decision) {
            return new Cause(Why.DECISION, initiative, phase, decision, null);
        }

        public static Cause breach(@Nullable UUID initiative, UUID breach) {
            return new Cause(Why.BREACH, initiative, null, null, breach);
        }

        /// Whether it is the same thing that happens again, such as a decision that gets another day.
        public boolean isSameAs(Cause other) {
            return why == other.why
                    && Objects.equals(initiative, other.initiative)
                    && Objects.equals(decision, other.decision)
                    && Objects.equals(breach, other.breach)
                    && (why == Why.DECISION || phase == other.phase);
        }
    }

    /// What it is about, in the words and the language of the initiative.
    public record Matter(String title, String language) {}

    public sealed interface State {
        record Open() implements State {}

        /// It has become an item, on an agenda or waiting for one.
        record Accepted(LocalDate on, UUID by, UUID item) implements State {}

        /// It stands with another forum now.
        record Moved(LocalDate on, UUID by, String reason, UUID to) implements State {}

        record Declined(LocalDate on, UUID by, String reason) implements State {}

        /// What it came from has changed, and it is no longer needed.
        record Superseded(LocalDate on) implements State {}

        /// A meeting has talked of it.
        record Treated(LocalDate on, UUID item) implements State {}

        default String textKey() {
            return "dialogue.proposal.state." + getClass().getSimpleName();
        }
    }

    public Proposal {
        reasoning = List.copyOf(reasoning);
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    /// It still waits for a meeting.
    public boolean isAlive() {
        return state instanceof State.Open || state instanceof State.Accepted;
    }

    /// The item it has become.
    public @Nullable UUID item() {
        return switch (state) {
            case State.Accepted accepted -> accepted.item();
            case State.Treated treated -> treated.item();
            default -> null;
        };
    }

    /// The same thing has happened again: another day, maybe for other reasons.
    public Proposal renewed(Matter fresh, List<RightForum.Step> why, @Nullable LocalDate day) {
        return new Proposal(id, organisation, forum, task, cause, fresh, why, madeOn, day, state, version + 1);
    }

    public Proposal accepted(UUID item, UUID by, LocalDate today) {
        mustBeOpen();
        return with(new State.Accepted(today, by, item));
    }

    /// The same at another forum, with the move as the last step of its reasoning.
    public Proposal at(UUID other, RightForum.Step moved, LocalDate today) {
        mustBeOpen();
        if (other.equals(forum)) {
            throw new RuleBroken("to", "dialogue.proposal.rule.same-forum");
        }
        var steps = new ArrayList<>(reasoning);
        steps.add(moved);
        return new Proposal(
                UUID.randomUUID(), organisation, other, task, cause, matter, steps, today, before, new State.Open(), 0);
    }

    public Proposal moved(UUID to, String reason, UUID by, LocalDate today) {
        mustBeOpen();
        mustSayWhy(reason);
        return with(new State.Moved(today, by, reason, to));
    }

    /// What is under the duty is talked of; there is no way to decline it.
    public Proposal declined(String reason, UUID by, LocalDate today) {
        mustBeOpen();
        if (task.isUnderDuty()) {
            throw new RuleBroken("reason", "dialogue.proposal.rule.duty");
        }
        mustSayWhy(reason);
        return with(new State.Declined(today, by, reason));
    }

    public Proposal superseded(LocalDate today) {
        return with(new State.Superseded(today));
    }

    public Proposal treated(UUID item, LocalDate on) {
        return with(new State.Treated(on, item));
    }

    /// Whether the talk on this day came before the decision.
    public boolean isInTime(LocalDate talked) {
        return before == null || talked.isBefore(before);
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("", "dialogue.proposal.rule.not-open");
        }
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("reason", "dialogue.proposal.rule.reason");
        }
    }

    private Proposal with(State next) {
        return new Proposal(id, organisation, forum, task, cause, matter, reasoning, madeOn, before, next, version + 1);
    }
}
