package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Role;
import org.samrad.base.RuleBroken;

/// A person's seat in a forum: on one side, for somebody, for a time. It ends by itself when its last day is past.
public record Mandate(
        UUID id,
        UUID forum,
        UUID person,
        Side side,
        Seat seat,
        String represents,
        Term term,
        @Nullable UUID deputyOf) {
    public Mandate(UUID id, UUID forum, UUID person, Side side, Seat seat, String represents, Term term) {
        this(id, forum, person, side, seat, represents, term, null);
    }

    public enum Side {
        MANAGEMENT,
        EMPLOYEES;

        public String textKey() {
            return "organisation.side." + name();
        }
    }

    public enum Seat {
        /// Management's first.
        CHAIR,
        /// The employees' first.
        VICE_CHAIR,
        /// Invites and writes the minutes; speaks for neither side.
        SECRETARY,
        MEMBER,
        DEPUTY;

        /// The word that the country's rules have for it; empty where they have none of their own.
        public Optional<org.samrad.organisation.Term> word() {
            return switch (this) {
                case CHAIR -> Optional.of(org.samrad.organisation.Term.CHAIR);
                case VICE_CHAIR -> Optional.of(org.samrad.organisation.Term.VICE_CHAIR);
                case SECRETARY -> Optional.of(org.samrad.organisation.Term.SECRETARY);
                case MEMBER, DEPUTY -> Optional.empty();
            };
        }

        /// What the seat lets its holder do in the forum.
        Role role(Side side) {
            return switch (this) {
                case CHAIR -> Role.CHAIR;
                case VICE_CHAIR -> Role.VICE_CHAIR;
                case SECRETARY -> Role.COMMITTEE_SECRETARY;
                case MEMBER, DEPUTY -> side == Side.EMPLOYEES ? Role.EMPLOYEE_REPRESENTATIVE : Role.LEADERSHIP;
            };
        }

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

    /// The role that comes with the seat, and ends with it.
    Access.RoleTerm role() {
        return new Access.RoleTerm(seat.role(side), term.from(), term.to());
    }

    /// Nobody sits on both sides of one forum at the same time, and nobody twice on one side. A forum has one chair, of
    /// management, and one vice-chair, of the employees.
    public void mustFit(List<Mandate> others) {
        if (seat == Seat.CHAIR && side != Side.MANAGEMENT || seat == Seat.VICE_CHAIR && side != Side.EMPLOYEES) {
            throw new RuleBroken("side", "organisation.mandate.wrong-side." + seat);
        }
        if (deputyOf != null && (seat != Seat.DEPUTY || !standsInFor(others))) {
            throw new RuleBroken("deputy-of", "organisation.mandate.deputy");
        }
        for (var other : others) {
            boolean first = seat == Seat.CHAIR || seat == Seat.VICE_CHAIR;
            if (first && other.seat == seat && other.term.overlaps(term)) {
                throw new RuleBroken("seat", "organisation.mandate.taken." + seat, other.term.from());
            }
            if (other.forum.equals(forum) && other.person.equals(person) && other.term.overlaps(term)) {
                throw other.side == side
                        ? new RuleBroken("from", "organisation.mandate.already", other.term.from())
                        : new RuleBroken("side", "organisation.mandate.both-sides", other.term.from());
            }
        }
    }

    private boolean standsInFor(List<Mandate> others) {
        return others.stream().anyMatch(one -> one.id.equals(deputyOf) && one.side == side);
    }

    /// The last day is set; one that is already past is kept, since what has been is not rewritten.
    public Mandate ended(LocalDate last, LocalDate today) {
        if (term.to() != null && term.to().isBefore(today)) {
            throw new RuleBroken("to", "organisation.mandate.ended", term.to());
        }
        return endedWithForum(last);
    }

    Mandate endedWithForum(LocalDate last) {
        return new Mandate(id, forum, person, side, seat, represents, new Term(term.from(), last), deputyOf);
    }
}
