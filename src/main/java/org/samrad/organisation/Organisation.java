package org.samrad.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// An agency, municipality, union or other body that takes part. It keeps every name it has had, so that a fact of
/// 2019 stays with the name of 2019.
public record Organisation(UUID id, Facts facts, List<Naming> names, State state) {
    public Organisation {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new RuleBroken("name-da", "organisation.name.missing");
        }
    }

    public enum Type {
        STATE_AGENCY,
        MINISTRY,
        DIRECTORATE,
        MUNICIPALITY,
        REGION,
        COUNCIL,
        UNION,
        VOLUNTARY,
        PRIVATE_PARTNER;

        public String textKey() {
            return "organisation.type." + name();
        }
    }

    /// How many work there, in annual work units, as counted for a year.
    public record Size(int workUnits, int year) {}

    /// What it is. Without a number of its own, it says why: a council under an agency, for one.
    public record Facts(
            Country country,
            Type type,
            @Nullable RegistrationNumber number,
            String numberless,
            String parent,
            @Nullable Size size) {
        public Facts {
            if (number == null && numberless.isBlank()) {
                throw new RuleBroken("number", "organisation.number.missing");
            }
            if (number != null && !numberless.isBlank()) {
                throw new RuleBroken("numberless", "organisation.number.both");
            }
            if (number != null && number.country() != country) {
                throw new RuleBroken("number", "organisation.number.country", number.shown());
            }
        }
    }

    /// A name and the day from which it is right; the first may be without a day. The reason tells why it was taken.
    public record Naming(Name name, @Nullable LocalDate since, String reason) {
        boolean isOn(LocalDate day) {
            return since == null || !since.isAfter(day);
        }
    }

    /// One line of a list; `ended` is the day from which it exists no longer.
    public record Summary(
            UUID id,
            Name name,
            Country country,
            Type type,
            @Nullable RegistrationNumber number,
            @Nullable LocalDate ended) {}

    /// What tells one from another where several are chosen for their variety.
    public record Traits(
            UUID id,
            Name name,
            Type type,
            String parent,
            @Nullable Size size) {}

    public sealed interface State {
        /// It exists.
        record Active() implements State {}

        /// It exists no longer from this day.
        record Ended(How how, LocalDate on, String reason) implements State {}
    }

    public enum How {
        RENAMED,
        MERGED,
        CLOSED
    }

    /// One organisation's tasks went on in another.
    public record Succession(UUID predecessor, UUID successor, Kind kind, LocalDate on, String reason) {
        public Succession {
            if (predecessor.equals(successor)) {
                throw new RuleBroken("successor", "organisation.successor.itself");
            }
            if (reason.isBlank()) {
                throw new RuleBroken("reason", "organisation.reason.missing");
            }
        }

        /// The end of the predecessor; none when it was split, for then it may live on.
        Optional<State.Ended> end() {
            return switch (kind) {
                case RENAMED -> Optional.of(new State.Ended(How.RENAMED, on, reason));
                case MERGED -> Optional.of(new State.Ended(How.MERGED, on, reason));
                case SPLIT -> Optional.empty();
            };
        }

        public enum Kind {
            /// It goes on as a new organisation with another number.
            RENAMED,
            /// It goes up in another.
            MERGED,
            /// A part of its tasks goes to another; it may live on.
            SPLIT
        }
    }

    public Name name() {
        return names.getLast().name();
    }

    /// What it was called on that day; before its first known name, that one.
    public Name nameOn(LocalDate day) {
        return names.reversed().stream()
                .filter(naming -> naming.isOn(day))
                .findFirst()
                .orElse(names.getFirst())
                .name();
    }

    public boolean isActiveOn(LocalDate day) {
        return switch (state) {
            case State.Active active -> true;
            case State.Ended end -> day.isBefore(end.on());
        };
    }

    /// It takes a new name from a day on; the old one is kept for what happened before.
    public Organisation renamed(Naming fresh) {
        mustNotHaveEnded();
        var since = fresh.since();
        if (since == null) {
            throw new RuleBroken("since", "organisation.rename.day");
        }
        if (fresh.reason().isBlank()) {
            throw new RuleBroken("reason", "organisation.reason.missing");
        }
        var last = names.getLast();
        if (last.name().equals(fresh.name())) {
            throw new RuleBroken("name-da", "organisation.rename.same");
        }
        if (last.since() != null && !since.isAfter(last.since())) {
            throw new RuleBroken("since", "organisation.rename.earlier", last.since());
        }
        var all = new ArrayList<>(names);
        all.add(fresh);
        return new Organisation(id, facts, all, state);
    }

    /// Puts its facts and the spelling of its present name right; that is no new name.
    public Organisation corrected(Name name, Facts right) {
        var all = new ArrayList<>(names);
        var last = all.removeLast();
        all.add(new Naming(name, last.since(), last.reason()));
        return new Organisation(id, right, all, state);
    }

    public Organisation ended(State.Ended end) {
        mustNotHaveEnded();
        if (end.reason().isBlank()) {
            throw new RuleBroken("reason", "organisation.reason.missing");
        }
        return new Organisation(id, facts, names, end);
    }

    /// An organisation that has ended is kept as it was.
    public void mustNotHaveEnded() {
        if (state instanceof State.Ended end) {
            throw new RuleBroken(
                    "", "organisation.ended", name().in(facts.country().language()), end.on());
        }
    }
}
