package org.samrad.pulse;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.organisation.Burden;
import org.springframework.stereotype.Component;

/// Who is asked when: pulses, and whatever else other houses ask many people, side by side for each unit.
@Component
public class PulseCalendar {
    private final PulseStore store;
    private final Population population;
    private final List<Burden> others;
    private final Clock clock;

    PulseCalendar(PulseStore store, Population population, List<Burden> others, Clock clock) {
        this.store = store;
        this.population = population;
        this.others = others;
        this.clock = clock;
    }

    /// What falls on one unit, or on the organisation itself.
    public record Line(String unit, int depth, List<Burden.Asked> asked) {}

    /// @param collisions those that meet another one on the same people
    public record Year(LocalDate from, LocalDate to, List<Burden.Asked> asked, List<Line> lines, Set<UUID> collisions) {
        public boolean collides(Burden.Asked one) {
            return collisions.contains(one.id());
        }

        /// The first of each month.
        public List<LocalDate> months() {
            return from.datesUntil(to, Period.ofMonths(1)).toList();
        }

        /// How far to the right a day lies in a picture of the year, in percent.
        public int percent(LocalDate day) {
            return Math.clamp(ChronoUnit.DAYS.between(from, day) * 100 / ChronoUnit.DAYS.between(from, to), 0, 100);
        }
    }

    /// Half a year back and half a year ahead in one's own organisation.
    public Year year(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new NotFound("organisation");
        }
        var from = clock.today().minusMonths(6).withDayOfMonth(1);
        var to = from.plusYears(1);
        var asked = everything(home, from, to, by);
        var parts = population.parts(home, by);
        var depths = Part.depths(parts);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var here = asked.stream().filter(one -> concerns(one, part)).toList();
            if (!here.isEmpty()) {
                lines.add(new Line(part.name(), depths.get(i), here));
            }
        }
        var collisions = new HashSet<UUID>();
        for (var one : asked) {
            asked.stream().filter(other -> collide(one, other)).forEach(other -> collisions.add(other.id()));
        }
        return new Year(from, to, asked, lines, collisions);
    }

    /// What falls on the same people in the same days as this pulse.
    public List<Burden.Asked> collisions(Pulse of, Person by) {
        var units = new HashSet<UUID>();
        store.parts(of.id()).stream().filter(part -> part.people() > 0).forEach(part -> units.add(part.unit()));
        return everything(of.organisation(), of.period().opensOn(), of.period().closesOn(), by).stream()
                .filter(one -> !one.id().equals(of.id()))
                .filter(one -> one.units().isEmpty() || one.units().stream().anyMatch(units::contains))
                .toList();
    }

    private List<Burden.Asked> everything(UUID organisation, LocalDate from, LocalDate to, Person by) {
        return others.stream()
                .flatMap(burden -> burden.between(organisation, from, to, by).stream())
                .sorted(Comparator.comparing(Burden.Asked::from).thenComparing(Burden.Asked::title))
                .toList();
    }

    private static boolean concerns(Burden.Asked one, Part part) {
        return one.units().isEmpty() || one.units().contains(part.unit());
    }

    private static boolean collide(Burden.Asked one, Burden.Asked other) {
        return !one.id().equals(other.id())
                && !one.to().isBefore(other.from())
                && !one.from().isAfter(other.to())
                && (one.units().isEmpty()
                        || other.units().isEmpty()
                        || one.units().stream().anyMatch(other.units()::contains));
    }
}
