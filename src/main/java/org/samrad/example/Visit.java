package org.samrad.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// A customer visit: employees look those in the eye who use what they make.
public record Visit(UUID id, UUID round, UUID host, Event event, Standing standing, Saved saved) {
    public static final int LONGEST = 200;
    public static final int MOST_SEATS = 50;

    public record Event(When when, Place place, Contact contact, int seats) {}

    public record When(LocalDate day, LocalTime from, LocalTime to) {
        public When {
            if (!to.isAfter(from)) {
                throw new RuleBroken("until", "example.visit.rule.ends-first");
            }
        }
    }

    /// `where` is the address or room, `link` that of a video meeting.
    public record Place(Mode mode, String where, String link) {
        public Place {
            if (mode == Mode.FACE_TO_FACE && where.isBlank()) {
                throw new RuleBroken("where", "example.visit.rule.where");
            }
            if (!link.isEmpty() && !link.matches("https?://\\S+")) {
                throw new RuleBroken("link", "example.visit.rule.link");
            }
        }
    }

    public enum Mode {
        FACE_TO_FACE,
        VIDEO;

        public String textKey() {
            return "example.visit.mode." + name();
        }
    }

    /// Who receives the visitors: a role, and the mailbox that letters go to.
    public record Contact(String role, String email) {
        public Contact {
            if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                throw new RuleBroken("email", "access.person.email", email);
            }
        }
    }

    public enum State {
        PLANNED,
        HELD,
        DOCUMENTED,
        CLOSED,
        CANCELLED;

        public String textKey() {
            return "example.visit.state." + name();
        }
    }

    /// `why` is the reason of one that was cancelled, or closed without a note.
    public record Standing(State state, String why) {
        static final Standing PLANNED = new Standing(State.PLANNED, "");
    }

    /// Counts up with each change, so that a calendar replaces what it had.
    public record Saved(int sequence, Instant at) {}

    static Visit planned(UUID round, UUID host, Event event, Instant at) {
        return new Visit(UUID.randomUUID(), round, host, event, Standing.PLANNED, new Saved(0, at));
    }

    Visit moved(Event fresh, int builtOn, Instant at) {
        mustBePlanned();
        if (builtOn != saved.sequence()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Visit(id, round, host, fresh, standing, next(at));
    }

    Visit cancelled(String why, Instant at) {
        mustBePlanned();
        if (why.isBlank()) {
            throw new RuleBroken("why", "example.visit.rule.why");
        }
        return in(State.CANCELLED, why, at);
    }

    Visit held(LocalDate today, Instant at) {
        mustBePlanned();
        if (today.isBefore(event.when().day())) {
            throw new RuleBroken("", "example.visit.rule.not-yet", event.when().day());
        }
        return in(State.HELD, "", at);
    }

    /// A note has come. Whoever notes a visit has been there, so that it was held.
    Visit documented(LocalDate today, Instant at) {
        return switch (state()) {
            case PLANNED -> held(today, at).documented(today, at);
            case HELD -> in(State.DOCUMENTED, "", at);
            case DOCUMENTED -> this;
            case CLOSED, CANCELLED -> throw new RuleBroken("", "example.visit.rule.over");
        };
    }

    /// Its notes have been read and what was to be taken up is. Without a note it needs a reason.
    Visit closed(String why, Instant at) {
        return switch (state()) {
            case DOCUMENTED -> in(State.CLOSED, why, at);
            case HELD -> {
                if (why.isBlank()) {
                    throw new RuleBroken("why", "example.visit.rule.no-note");
                }
                yield in(State.CLOSED, why, at);
            }
            case PLANNED, CLOSED, CANCELLED -> throw new RuleBroken("", "example.visit.rule.over");
        };
    }

    private Visit in(State state, String why, Instant at) {
        return new Visit(id, round, host, event, new Standing(state, why), next(at));
    }

    private Saved next(Instant at) {
        return new Saved(saved.sequence() + 1, at);
    }

    void mustBePlanned() {
        if (state() != State.PLANNED) {
            throw new RuleBroken("", "example.visit.rule.over");
        }
    }

    public State state() {
        return standing.state();
    }

    public boolean isPlanned() {
        return state() == State.PLANNED;
    }

    /// Somebody has been there.
    public boolean wasHeld() {
        return state() == State.HELD || state() == State.DOCUMENTED || state() == State.CLOSED;
    }

    public String address() {
        return "/visits/" + id;
    }
}
