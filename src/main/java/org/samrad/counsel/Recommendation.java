package org.samrad.counsel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// One numbered piece of advice to one agency. It has exactly one status at a time; how it came to it is kept.
public record Recommendation(
        UUID id,
        UUID advised,
        int number,
        Content content,
        Status status,
        @Nullable Reason reason,
        LocalDate since,
        @Nullable Stance stance,
        @Nullable LocalDate given,
        String blockedBy,
        int version) {
    public static final int LONGEST_HEADLINE = 200;
    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_NOTE = 2000;
    public static final int MOST = 20;

    /// What is advised, to whom (an agency and a role in it), and what others have done.
    public record Content(
            String headline,
            String text,
            String language,
            Theme theme,
            Type type,
            UUID addressee,
            String role,
            List<UUID> examples) {
        public Content {
            examples = List.copyOf(examples);
            if (headline.isBlank()) {
                throw new RuleBroken("headline", "web.form.missing");
            }
            if (text.isBlank()) {
                throw new RuleBroken("text", "web.form.missing");
            }
        }
    }

    public enum Type {
        USERS,
        COOPERATION,
        RENEWAL,
        BENEFITS,
        ORGANISATION,
        RISK,
        COMPETENCE,
        LEARN_FROM,
        FINANCE;

        public String textKey() {
            return "counsel.type." + name();
        }
    }

    public enum Status {
        /// Written by the council, not sent yet: the agency does not see it.
        DRAFT,
        GIVEN,
        ACKNOWLEDGED,
        IN_PROGRESS,
        FOLLOWED,
        PARTLY,
        NOT_FOLLOWED,
        OBSOLETE;

        private static final Set<Status> TOLD = EnumSet.of(IN_PROGRESS, FOLLOWED, PARTLY, NOT_FOLLOWED, OBSOLETE);

        public String textKey() {
            return "counsel.status." + name();
        }

        /// Nothing more is to come of it.
        public boolean isFinal() {
            return this == FOLLOWED || this == PARTLY || this == NOT_FOLLOWED || this == OBSOLETE;
        }

        /// Those that an agency may tell.
        public static List<Status> told() {
            return List.copyOf(TOLD);
        }
    }

    /// Why advice was not followed, or only in part.
    public enum Reason {
        NO_TIME,
        NOT_PRIORITISED,
        NOT_MEASURED,
        NO_FITTING_COUNTERPART,
        COUNTERPART_UNAVAILABLE,
        ALREADY_KNOWN,
        NO_MONEY,
        OTHER_DECISION,
        NOT_POSSIBLE,
        OTHER;

        public String textKey() {
            return "counsel.reason." + name();
        }
    }

    /// How the agency answers.
    public enum Stance {
        ACCEPTED,
        PARTLY_ACCEPTED,
        NOTED,
        CHALLENGED;

        public String textKey() {
            return "counsel.stance." + name();
        }

        /// Whether somebody is to do something by a day.
        public boolean binds() {
            return this == ACCEPTED || this == PARTLY_ACCEPTED;
        }
    }

    /// The agency's answer: what it will do, who by when.
    public record Answer(
            Stance stance,
            String words,
            String language,
            String what,
            @Nullable UUID inCharge,
            @Nullable LocalDate until,
            UUID by,
            LocalDate on) {
        public Answer {
            if (stance.binds() && what.isBlank()) {
                throw new RuleBroken("what", "counsel.rule.what");
            }
            if (stance.binds() && (inCharge == null || until == null)) {
                throw new RuleBroken(inCharge == null ? "in-charge" : "until", "counsel.rule.who-by-when");
            }
            if (stance == Stance.CHALLENGED && words.isBlank()) {
                throw new RuleBroken("words", "counsel.rule.challenge");
            }
            if (until != null && until.isBefore(on)) {
                throw new RuleBroken("until", "counsel.rule.until-past");
            }
        }
    }

    /// A status it has had: since when, why, in whose words.
    public record Standing(
            Status status,
            @Nullable Reason reason,
            String note,
            String language,
            LocalDate on,
            UUID by,
            Instant at) {
        public Standing {
            if (status == Status.NOT_FOLLOWED && reason == null) {
                throw new RuleBroken("reason", "counsel.rule.reason");
            }
            if (reason == Reason.OTHER && note.isBlank()) {
                throw new RuleBroken("note", "counsel.rule.reason-words");
            }
            if (status == Status.OBSOLETE && note.isBlank()) {
                throw new RuleBroken("note", "counsel.rule.obsolete-words");
            }
        }
    }

    public static Recommendation drafted(UUID advised, int number, Content content, LocalDate on) {
        if (number > MOST) {
            throw new RuleBroken("", "counsel.rule.many-recommendations", MOST);
        }
        return new Recommendation(
                UUID.randomUUID(), advised, number, content, Status.DRAFT, null, on, null, null, "", 0);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /// Whether something is still to be told of it.
    public boolean isOpen() {
        return !isDraft() && !status.isFinal();
    }

    public boolean isBlocked() {
        return !blockedBy.isEmpty();
    }

    public Optional<Stance> answered() {
        return Optional.ofNullable(stance);
    }

    /// What has been sent is not rewritten.
    public Recommendation rewritten(Content fresh) {
        mustBeDraft();
        return new Recommendation(id, advised, number, fresh, status, null, since, null, null, "", version);
    }

    public Recommendation numbered(int place) {
        mustBeDraft();
        return new Recommendation(id, advised, place, content, status, null, since, null, null, "", version);
    }

    public void mustBeDraft() {
        if (!isDraft()) {
            throw new RuleBroken("", "counsel.rule.sent");
        }
    }

    public Recommendation given(LocalDate on) {
        mustBeDraft();
        return new Recommendation(id, advised, number, content, Status.GIVEN, null, on, null, on, "", version);
    }

    /// The agency has answered; advice that was only given counts as acknowledged from then on.
    public Recommendation answered(Answer answer) {
        mustBeGiven();
        boolean first = status == Status.GIVEN;
        return new Recommendation(
                id,
                advised,
                number,
                content,
                first ? Status.ACKNOWLEDGED : status,
                reason,
                first ? answer.on() : since,
                answer.stance(),
                given,
                blockedBy,
                version);
    }

    /// It stands differently from now on. What has come to an end may be told anew, as after an experience talk.
    public Recommendation told(Standing fresh) {
        mustBeGiven();
        if (!Status.TOLD.contains(fresh.status())) {
            throw new RuleBroken("status", "counsel.rule.status");
        }
        return new Recommendation(
                id,
                advised,
                number,
                content,
                fresh.status(),
                fresh.reason(),
                fresh.on(),
                stance,
                given,
                fresh.status().isFinal() ? "" : blockedBy,
                version);
    }

    /// Something stands in the way; `condition` is what would unblock it, and empty when nothing does any more.
    public Recommendation blockedBy(String condition) {
        mustBeGiven();
        if (status.isFinal()) {
            throw new RuleBroken("condition", "counsel.rule.over");
        }
        return new Recommendation(
                id, advised, number, content, status, reason, since, stance, given, condition.strip(), version);
    }

    private void mustBeGiven() {
        if (isDraft()) {
            throw new RuleBroken("", "counsel.rule.not-sent");
        }
    }
}
