package org.samrad.counsel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// The meeting of a case: when and where, what about, and who was there, by role and not by name.
public record CaseMeeting(
        UUID advised,
        Plan plan,
        List<Attendee> attendees,
        @Nullable LocalDate held,
        int version) {
    public static final int LONGEST_ITEM = 300;
    public static final int LONGEST_ENTRY = 3000;
    public static final int MOST_ITEMS = 20;
    public static final int MOST_ATTENDEES = 30;

    public CaseMeeting {
        attendees = List.copyOf(attendees);
    }

    public enum Mode {
        ROOM,
        REMOTE,
        HYBRID;

        public String textKey() {
            return "counsel.mode." + name();
        }
    }

    public record When(LocalDate day, LocalTime from, LocalTime to) {
        public When {
            if (!to.isAfter(from)) {
                throw new RuleBroken("to", "counsel.rule.meeting-backwards");
            }
        }
    }

    public record Place(Mode mode, String where, String link) {
        public Place {
            if (!link.isEmpty() && !link.startsWith("https://")) {
                throw new RuleBroken("link", "counsel.rule.link");
            }
        }
    }

    public record Plan(When when, Place place, List<String> agenda) {
        public Plan {
            agenda = agenda.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (agenda.size() > MOST_ITEMS) {
                throw new RuleBroken("agenda", "counsel.rule.many-items", MOST_ITEMS);
            }
        }
    }

    /// For whom somebody was there.
    public enum Party {
        COUNCIL,
        SECRETARIAT,
        AGENCY,
        GUEST;

        public String textKey() {
            return "counsel.party." + name();
        }
    }

    /// Somebody who was there: as what, in the room or from afar, and for a guest what was taken away from it.
    public record Attendee(Party party, String role, boolean remote, String takeaway) {
        public Attendee {
            if (role.isBlank()) {
                throw new RuleBroken("attendees", "counsel.rule.role");
            }
        }
    }

    /// What one party has said to the other, for both to read.
    public record Entry(Counsel.Side side, String text, String language, UUID by, Instant at) {}

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(held);
    }

    public CaseMeeting moved(Plan fresh) {
        if (held != null) {
            throw new RuleBroken("", "counsel.rule.meeting-held");
        }
        return new CaseMeeting(advised, fresh, attendees, null, version);
    }

    /// It was held, and these were there; who was there may be put right later.
    public CaseMeeting heldWith(List<Attendee> there, LocalDate today) {
        if (plan.when().day().isAfter(today)) {
            throw new RuleBroken("", "counsel.rule.meeting-ahead");
        }
        if (there.isEmpty()) {
            throw new RuleBroken("attendees", "counsel.rule.nobody-there");
        }
        if (there.size() > MOST_ATTENDEES) {
            throw new RuleBroken("attendees", "counsel.rule.many-there", MOST_ATTENDEES);
        }
        return new CaseMeeting(advised, plan, there, plan.when().day(), version);
    }
}
