package org.samrad.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// How often people are asked: so many pulses in a year for each unit, no question twice within ninety days, and none
/// within a year without looking at the old answer first.
public record Budget(List<Earlier> earlier) {
    /// The same question, asked again so soon, would be a picture before and after a single answer.
    static final int DAYS_BETWEEN = 90;

    static final int DAYS_OF_REUSE = 365;

    /// Another pulse of the organisation that has been planned: what it asks of whom.
    public record Earlier(Pulse pulse, Set<UUID> units, Set<String> identities) {}

    /// A unit whose year is used up, and by what.
    public record Spent(String unit, List<Pulse> by) {}

    /// A question that some of the same units have been asked not long ago.
    public record Again(PulseQuestion question, Pulse before) {}

    /// What stands in the way of a pulse, and what was asked before.
    public record Checked(List<Spent> spent, List<Again> again) {}

    /// The units that have been asked as often as they may be in the year in which this pulse opens.
    List<Spent> spent(Pulse fresh, List<Part> parts, int perYear) {
        int year = fresh.period().opensOn().getYear();
        var spent = new ArrayList<Spent>();
        for (var part : parts) {
            var asked = earlier.stream()
                    .filter(one -> one.units().contains(part.unit()))
                    .map(Earlier::pulse)
                    .filter(one -> one.period().opensOn().getYear() == year)
                    .toList();
            if (part.people() > 0 && asked.size() >= perYear) {
                spent.add(new Spent(part.name(), asked));
            }
        }
        return spent;
    }

    /// The questions of this pulse that units of it were asked within a year, the latest time each.
    List<Again> again(Pulse fresh, List<PulseQuestion> questions, List<Part> parts) {
        var units = asked(parts);
        var again = new ArrayList<Again>();
        for (var question : questions) {
            earlier.stream()
                    .filter(one -> one.identities().contains(question.identity()))
                    .filter(one -> one.units().stream().anyMatch(units::contains))
                    .map(Earlier::pulse)
                    .filter(one -> distance(one.period(), fresh.period()) < DAYS_OF_REUSE)
                    .min(java.util.Comparator.comparingLong(one -> distance(one.period(), fresh.period())))
                    .ifPresent(before -> again.add(new Again(question, before)));
        }
        return again;
    }

    static boolean tooSoon(Again again, Pulse fresh) {
        return distance(again.before().period(), fresh.period()) < DAYS_BETWEEN;
    }

    /// Days between the end of the one and the beginning of the other; 0 when they overlap.
    private static long distance(Pulse.Period one, Pulse.Period other) {
        return Math.max(0, Math.max(days(one.closesOn(), other.opensOn()), days(other.closesOn(), one.opensOn())));
    }

    private static long days(LocalDate from, LocalDate to) {
        return java.time.temporal.ChronoUnit.DAYS.between(from, to);
    }

    private static Set<UUID> asked(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.people() > 0)
                .map(Part::unit)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
