package org.samrad.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.samrad.base.RuleBroken;
import org.samrad.programme.Participant;

/// A meeting of the pair: when and where, who met by level, and what it changed.
public record PairMeeting(UUID id, UUID pair, Event event, State state, Log log, Saved saved) {
    public static final int LONGEST = 300;
    public static final int LONGEST_LOG = 4000;
    public static final int MOST = 50;

    /// What it is about, when and where.
    public record Event(String about, String language, When when, Place place) {}

    public record When(LocalDate day, LocalTime from, LocalTime to) {
        public When {
            if (!to.isAfter(from)) {
                throw new RuleBroken("to", "pair.rule.ends-first");
            }
        }
    }

    /// `where` is the room, `link` the address of a remote meeting.
    public record Place(Mode mode, String where, String link) {
        public Place {
            if (mode != Mode.REMOTE && where.isBlank()) {
                throw new RuleBroken("where", "pair.rule.room-missing");
            }
            if (!link.isEmpty() && !link.matches("https?://\\S+")) {
                throw new RuleBroken("link", "pair.rule.link");
            }
        }
    }

    public enum Mode {
        ROOM,
        REMOTE,
        HYBRID;

        public String textKey() {
            return "pair.mode." + name();
        }
    }

    public enum State {
        PLANNED,
        HELD,
        CANCELLED;

        public String textKey() {
            return "pair.meeting.state." + name();
        }
    }

    /// How many of an organisation met, on which level.
    public record Met(UUID organisation, Participant.Level level, int count) {}

    /// Who met, and what changed by it: an exchange without a change was a nice talk.
    public record Log(List<Met> met, String changed) {
        public static final Log NONE = new Log(List.of(), "");

        public Log {
            met = List.copyOf(met);
        }

        public int of(UUID organisation, Participant.Level level) {
            return met.stream()
                    .filter(one -> one.organisation().equals(organisation) && one.level() == level)
                    .mapToInt(Met::count)
                    .sum();
        }

        public int of(Participant.Level level) {
            return met.stream()
                    .filter(one -> one.level() == level)
                    .mapToInt(Met::count)
                    .sum();
        }
    }

    /// Counts up with each change, so that a calendar replaces what it had.
    public record Saved(int sequence, Instant at) {}

    public static PairMeeting planned(UUID id, UUID pair, Event event, Instant at) {
        return new PairMeeting(id, pair, event, State.PLANNED, Log.NONE, new Saved(0, at));
    }

    public PairMeeting moved(Event fresh, int builtOn, Instant at) {
        mustBePlanned();
        if (builtOn != saved.sequence()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new PairMeeting(id, pair, fresh, state, log, new Saved(saved.sequence() + 1, at));
    }

    public PairMeeting cancelled(Instant at) {
        mustBePlanned();
        return new PairMeeting(id, pair, event, State.CANCELLED, log, new Saved(saved.sequence() + 1, at));
    }

    /// Held, or its log put right afterwards.
    public PairMeeting held(Log fresh, LocalDate today, int builtOn, Instant at) {
        if (state == State.CANCELLED) {
            throw new RuleBroken("", "pair.rule.meeting-over");
        }
        if (builtOn != saved.sequence()) {
            throw new RuleBroken("", "web.form.clash");
        }
        if (today.isBefore(event.when().day())) {
            throw new RuleBroken("", "pair.rule.not-yet", event.when().day());
        }
        if (fresh.met().stream().mapToInt(Met::count).sum() == 0) {
            throw new RuleBroken("met", "pair.rule.nobody-met");
        }
        if (fresh.changed().isBlank()) {
            throw new RuleBroken("changed", "pair.rule.changed");
        }
        return new PairMeeting(id, pair, event, State.HELD, fresh, new Saved(saved.sequence() + 1, at));
    }

    private void mustBePlanned() {
        if (state != State.PLANNED) {
            throw new RuleBroken("", "pair.rule.meeting-over");
        }
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    /// Whether leadership groups of at least two organisations met in it.
    public boolean isAcrossLeaderships() {
        return state == State.HELD
                && log.met().stream()
                                .filter(one -> one.count() > 0 && isLeadership(one.level()))
                                .map(Met::organisation)
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isLeadership(Participant.Level level) {
        return level == Participant.Level.HEAD || level == Participant.Level.LEADERSHIP;
    }
}
