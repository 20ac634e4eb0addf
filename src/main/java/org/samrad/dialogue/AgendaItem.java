package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Mandate;

/// A matter for a forum: on the agenda of a meeting, waiting for one, or declined with a reason.
public record AgendaItem(UUID id, UUID forum, Place place, Words words, About about, Origin origin, int version) {
    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST = 4000;
    public static final int LONGEST_MEETING = 480;

    /// What is to be talked about. `recommendation` is the result asked for, `changeable` what can still be changed,
    /// `minutes` the time set aside, 0 where none is.
    public record Words(
            String title,
            Type type,
            String reason,
            String recommendation,
            String changeable,
            int minutes,
            String language) {
        Words as(Type other) {
            return new Words(title, other, reason, recommendation, changeable, minutes, language);
        }
    }

    public enum Type {
        INFORMATION,
        DISCUSSION,
        /// something is recommended or agreed
        DECISION,
        GUIDELINE,
        FOLLOW_UP;

        public String textKey() {
            return "dialogue.type." + name();
        }
    }

    /// The initiative and phase it belongs to, and the planned decision that it must come before; empty where
    /// it belongs to none.
    public record About(
            @Nullable UUID initiative,
            @Nullable Phase phase,
            @Nullable UUID decision) {
        public static final About NOTHING = new About(null, null, null);
    }

    /// Who brought it, on which side, when, and from what. `sources` are the ids of proposals, contributions or the
    /// item that goes on here.
    public record Origin(
            UUID person, Mandate.@Nullable Side side, LocalDate on, Duty duty, Source source, List<UUID> sources) {
        public Origin {
            sources = List.copyOf(sources);
        }
    }

    /// Whether the sides must talk of it, and why.
    public enum Duty {
        NONE,
        /// one side demands it, which the other cannot refuse
        DEMANDED,
        /// a change that must be discussed before it is decided
        CHANGE;

        public boolean binds() {
            return this != NONE;
        }

        public String textKey() {
            return "dialogue.duty." + name();
        }
    }

    public enum Source {
        PERSON,
        PROPOSAL,
        CONTRIBUTION,
        /// an item that was postponed, or a question that was left disputed
        EARLIER_ITEM;

        public String textKey() {
            return "dialogue.source." + name();
        }
    }

    public sealed interface Place {
        /// Nobody has put it on an agenda yet.
        record Waiting() implements Place {}

        /// On the agenda of a meeting, as this number.
        record OnAgenda(UUID meeting, int number) implements Place {}

        record Declined(String reason) implements Place {}
    }

    public @Nullable UUID meeting() {
        return place instanceof Place.OnAgenda on ? on.meeting() : null;
    }

    /// Its number on the agenda; 0 where it is on none.
    public int number() {
        return place instanceof Place.OnAgenda on ? on.number() : 0;
    }

    public boolean isWaiting() {
        return place instanceof Place.Waiting;
    }

    public AgendaItem described(Words fresh, About newAbout) {
        return new AgendaItem(id, forum, place, fresh, newAbout, origin, version + 1);
    }

    public AgendaItem on(UUID meeting, int number) {
        return new AgendaItem(id, forum, new Place.OnAgenda(meeting, number), words, about, origin, version + 1);
    }

    public AgendaItem waiting() {
        return new AgendaItem(id, forum, new Place.Waiting(), words, about, origin, version + 1);
    }

    /// Not taken up, with a reason. What the sides must talk of cannot be declined, only moved to a meeting with a
    /// date.
    public AgendaItem declined(String reason) {
        if (origin.duty().binds()) {
            throw new RuleBroken("why", "dialogue.rule.duty");
        }
        if (reason.isBlank()) {
            throw new RuleBroken("why", "dialogue.rule.reason-missing");
        }
        return new AgendaItem(id, forum, new Place.Declined(reason), words, about, origin, version + 1);
    }

    /// Nothing is decided on without something to read.
    public void mustHaveAnnex(int annexes) {
        if (words.type() == Type.DECISION && annexes == 0) {
            throw new RuleBroken("type", "dialogue.rule.annex-missing", words.title());
        }
    }
}
