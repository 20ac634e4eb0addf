package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A person's seat in a forum: on one side, for somebody, for a time. It ends by itself when its last day is past.
public record Mandate(UUID id, UUID forum, UUID person, Side side, Seat seat, String represents, Term term) {
    public enum Side {
        MANAGEMENT,
        EMPLOYEES;

        public String textKey() {
            return "organisation.side." + name();
        }
    }

    public enum Seat {
        MEMBER,
        DEPUTY;

        public String textKey() {
            return "organisation.seat." + name();
        }
    }

    /// From a day to a last day, which is part of it; without one, until further notice.
    public record Term(LocalDate from, @Nullable LocalDate to) {
        public Term {
            if (to != null && to.isBefore(from)) {
                throw new RuleBroken("to", "organisation.mandate.backwards", from);
            }
        }

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Term other) {
            return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        }
    }

    public boolean isOn(LocalDate day) {
        return term.isOn(day);
    }

    /// Nobody sits on both sides of one forum at the same time, and nobody twice on one side.
    public void mustFit(List<Mandate> others) {
        for (var other : others) {
            if (other.forum.equals(forum) && other.person.equals(person) && other.term.overlaps(term)) {
                throw other.side == side
                        ? new RuleBroken("from", "organisation.mandate.already", other.term.from())
                        : new RuleBroken("side", "organisation.mandate.both-sides", other.term.from());
            }
        }
    }

    /// The last day is set; one that is already past is kept, since what has been is not rewritten.
    public Mandate ended(LocalDate last, LocalDate today) {
        if (term.to() != null && term.to().isBefore(today)) {
            throw new RuleBroken("to", "organisation.mandate.ended", term.to());
        }
        return new Mandate(id, forum, person, side, seat, represents, new Term(term.from(), last));
    }
}
