package org.samrad.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// The day on which the pairs of a round present their plans: when and where, until when plans are handed in, and in
/// which order the pairs come.
public record Presentation(UUID round, Day day, List<Slot> slots, int version) {
    public static final int MOST_MINUTES = 240;

    public Presentation {
        slots = List.copyOf(slots);
    }

    /// `minutes` is what each pair has.
    public record Day(PairMeeting.When when, PairMeeting.Place place, LocalDate submitBy, int minutes) {
        public Day {
            if (submitBy.isAfter(when.day())) {
                throw new RuleBroken("submitBy", "pair.rule.submit-before");
            }
        }
    }

    public record Slot(UUID pair, @Nullable Instant presented) {}

    public LocalTime begins(int place) {
        return day.when().from().plusMinutes((long) place * day.minutes());
    }

    public Presentation planned(Day fresh, int builtOn) {
        if (builtOn != version) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Presentation(round, fresh, slots, version + 1);
    }

    /// One place earlier.
    public Presentation earlier(UUID pair) {
        var next = new ArrayList<>(slots);
        for (int i = 1; i < next.size(); i++) {
            if (next.get(i).pair().equals(pair)) {
                next.set(i, next.set(i - 1, next.get(i)));
                break;
            }
        }
        return new Presentation(round, day, next, version + 1);
    }

    /// Pairs that have come since get the last places.
    public Presentation with(List<UUID> pairs) {
        var next = new ArrayList<>(slots);
        pairs.stream().filter(pair -> slot(pair).isEmpty()).forEach(pair -> next.add(new Slot(pair, null)));
        return new Presentation(round, day, next, version);
    }

    public Optional<Slot> slot(UUID pair) {
        return slots.stream().filter(one -> one.pair().equals(pair)).findFirst();
    }

    public boolean isPresented(UUID pair) {
        return slot(pair).map(Slot::presented).isPresent();
    }

    public Presentation presented(UUID pair, Instant at, LocalDate today) {
        if (today.isBefore(day.when().day())) {
            throw new RuleBroken("", "pair.rule.not-yet", day.when().day());
        }
        if (isPresented(pair)) {
            throw new RuleBroken("", "pair.rule.presented-already");
        }
        return new Presentation(
                round,
                day,
                slots.stream()
                        .map(one -> one.pair().equals(pair) ? new Slot(pair, at) : one)
                        .toList(),
                version + 1);
    }
}
