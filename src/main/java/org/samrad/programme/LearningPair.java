package org.samrad.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Two organisations, exceptionally three or a small group, whose leadership groups learn from each other in a round.
public record LearningPair(UUID id, UUID round, List<UUID> members, About about, State state, List<Answer> answers) {
    public static final int LONGEST = 200;
    public static final int LONGEST_WORDS = 2000;
    private static final int MOST = 8;

    public LearningPair {
        members = List.copyOf(members);
        answers = List.copyOf(answers);
        if (members.size() < 2
                || members.size() > MOST
                || members.stream().distinct().count() < members.size()) {
            throw new RuleBroken("members", "programme.rule.pair-members");
        }
    }

    /// What it is about, in the pair's own words; both may be empty until the pair has chosen.
    public record About(String theme, String motto, String language) {}

    public enum State {
        PROPOSED,
        /// Both, or all, have said yes.
        ACCEPTED,
        /// They have begun.
        ACTIVE,
        /// The plan has been presented.
        PRESENTED,
        CONTINUING,
        ENDED,
        DECLINED;

        public String textKey() {
            return "programme.pair.state." + name();
        }

        /// Whether everybody may know of it.
        public boolean isPublic() {
            return this != PROPOSED && this != DECLINED;
        }

        public boolean isOver() {
            return this == ENDED || this == DECLINED;
        }
    }

    /// Why a proposed pair was declined, or help not taken; what a new run can use.
    public enum Reason {
        NO_TIME,
        NOT_PRIORITISED,
        NOT_MEASURED_ON_IT,
        NO_FITTING_COUNTERPART,
        COUNTERPART_UNAVAILABLE,
        ALREADY_KNOWN,
        OTHER;

        public String textKey() {
            return "programme.reason." + name();
        }
    }

    /// What one of them says to the proposal; without a reason it is a yes.
    public record Answer(UUID organisation, @Nullable Reason declined, String words, UUID by, Instant at) {
        public Answer {
            if (declined == Reason.OTHER && words.isBlank()) {
                throw new RuleBroken("words", "programme.rule.decline-words");
            }
        }

        public boolean isYes() {
            return declined == null;
        }
    }

    public static LearningPair proposed(UUID id, UUID round, List<UUID> members, About about) {
        return new LearningPair(id, round, members, about, State.PROPOSED, List.of());
    }

    public Optional<Answer> answer(UUID organisation) {
        return answers.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    /// The first no declines the whole; with the last yes it is accepted.
    public LearningPair answered(Answer fresh) {
        if (state != State.PROPOSED) {
            throw new RuleBroken("", "programme.rule.answered");
        }
        if (!members.contains(fresh.organisation())
                || answer(fresh.organisation()).isPresent()) {
            throw new RuleBroken("", "programme.rule.answered");
        }
        var all = new ArrayList<>(answers);
        all.add(fresh);
        var next = !fresh.isYes() ? State.DECLINED : all.size() == members.size() ? State.ACCEPTED : State.PROPOSED;
        return new LearningPair(id, round, members, about, next, all);
    }

    /// The way of an accepted pair: it begins, presents, goes on or ends; it may end early.
    public LearningPair moved(State to) {
        boolean allowed = switch (state) {
            case ACCEPTED -> to == State.ACTIVE || to == State.ENDED;
            case ACTIVE -> to == State.PRESENTED || to == State.ENDED;
            case PRESENTED -> to == State.CONTINUING || to == State.ENDED;
            case CONTINUING -> to == State.ENDED;
            case PROPOSED, ENDED, DECLINED -> false;
        };
        if (!allowed) {
            throw new RuleBroken("", "programme.rule.pair-state");
        }
        return new LearningPair(id, round, members, about, to, answers);
    }

    public LearningPair about(About fresh) {
        if (state.isOver()) {
            throw new RuleBroken("", "programme.rule.pair-over");
        }
        return new LearningPair(id, round, members, fresh, state, answers);
    }

    /// What the house of commitments knows as the thing that this member owes: its answer.
    public UUID owedBy(UUID organisation) {
        return UUID.nameUUIDFromBytes(("answer " + id + " " + organisation).getBytes(StandardCharsets.UTF_8));
    }

    /// The others, seen from one of them.
    public List<UUID> others(UUID organisation) {
        return members.stream().filter(one -> !one.equals(organisation)).toList();
    }
}
