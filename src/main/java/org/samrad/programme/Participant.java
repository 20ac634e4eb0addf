package org.samrad.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// An organisation in a round: its leadership group, signed up by its head.
public record Participant(
        UUID round,
        UUID organisation,
        Instant signedUp,
        @Nullable Instant withdrawn,
        List<Seat> seats) {
    public Participant {
        seats = List.copyOf(seats);
    }

    /// On which level somebody takes part.
    public enum Level {
        HEAD,
        /// A member of the leadership group.
        LEADERSHIP,
        MIDDLE_MANAGER,
        SPECIALIST;

        public String textKey() {
            return "programme.level." + name();
        }
    }

    /// Somebody's place in the leadership group that takes part. Only who has one belongs to the pair.
    public record Seat(UUID person, Level level) {}

    public boolean isIn() {
        return withdrawn == null;
    }

    public boolean seats(UUID person) {
        return isIn() && seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    public Optional<UUID> head() {
        return seats.stream()
                .filter(seat -> seat.level() == Level.HEAD)
                .map(Seat::person)
                .findFirst();
    }

    public boolean heads(UUID person) {
        return isIn() && head().filter(person::equals).isPresent();
    }

    public long members() {
        return seats.stream().filter(seat -> seat.level() == Level.LEADERSHIP).count();
    }

    /// The head, and as many members of the leadership as the round asks for.
    public boolean isWhole(Round round) {
        return head().isPresent() && members() >= round.plan().members();
    }

    /// One head at a time: who takes the head's seat gives a new head, the old one goes.
    public Participant seated(Seat fresh) {
        var kept = seats.stream()
                .filter(seat -> !seat.person().equals(fresh.person()))
                .filter(seat -> fresh.level() != Level.HEAD || seat.level() != Level.HEAD)
                .toList();
        if (fresh.level() != Level.HEAD && heads(fresh.person())) {
            throw new RuleBroken("email", "programme.rule.head-stays");
        }
        var all = new java.util.ArrayList<>(kept);
        all.add(fresh);
        return new Participant(round, organisation, signedUp, withdrawn, all);
    }

    public Participant unseated(UUID person) {
        if (heads(person)) {
            throw new RuleBroken("", "programme.rule.head-stays");
        }
        return new Participant(
                round,
                organisation,
                signedUp,
                withdrawn,
                seats.stream().filter(seat -> !seat.person().equals(person)).toList());
    }

    public Participant left(Instant at) {
        return new Participant(round, organisation, signedUp, at, seats);
    }
}
