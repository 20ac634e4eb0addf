package org.samrad.counsel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// The talk about a year after the meeting: what was done with each recommendation, whom one has met and what that
/// gave, what stood in the way, and what others may know of it.
public record ExperienceTalk(
        UUID id,
        UUID advised,
        List<Told> told,
        Looking looking,
        @Nullable Consent consent,
        Progress progress,
        int version) {
    public static final int LONGEST = 3000;
    public static final int MOST_CONTENT = 5;
    public static final int MOST_MINUTES = 10_000;

    public ExperienceTalk {
        told = List.copyOf(told);
    }

    /// What one recommendation has come to (E1), and with whom (E2) where it was to learn from others.
    public record Told(
            UUID recommendation,
            Recommendation.Status status,
            Recommendation.@Nullable Reason reason,
            String did,
            String language,
            Met met) {
        public Told {
            if (!Recommendation.Status.told().contains(status)) {
                throw new RuleBroken("status-" + recommendation, "counsel.rule.status");
            }
            if (status == Recommendation.Status.NOT_FOLLOWED && reason == null) {
                throw new RuleBroken("reason-" + recommendation, "counsel.rule.reason");
            }
            boolean inWords = reason == Recommendation.Reason.OTHER || status == Recommendation.Status.OBSOLETE;
            if (inWords && did.isBlank()) {
                throw new RuleBroken("did-" + recommendation, "counsel.rule.talk-words");
            }
        }

        public Optional<Recommendation.Reason> why() {
            return Optional.ofNullable(reason);
        }

        /// No time is an answer to which there is one: a talk of twenty minutes.
        public boolean isForWantOfTime() {
            return reason == Recommendation.Reason.NO_TIME && status != Recommendation.Status.FOLLOWED;
        }
    }

    /// How far one has come with those one was to learn from, outside this system too: minutes spent, and how content
    /// one was (1–5).
    public record Met(Funnel.Step step, int minutes, @Nullable Integer content) {
        public static final Met NOBODY = new Met(Funnel.Step.ADVISED, 0, null);

        public Met(Funnel.Step step, int minutes, @Nullable Integer content) {
            this.step = step;
            this.minutes = minutes;
            this.content = content;
            boolean met = step.has(Funnel.Step.MET);
            if (!met && content != null || content != null && (content < 1 || content > MOST_CONTENT)) {
                throw new RuleBroken("", "counsel.rule.talk-content");
            }
        }
    }

    /// What stood in the way (E3), what the next one should ask the council (E4), and how content one is with the
    /// advice as a whole; 0 where that was not said.
    public record Looking(String hindered, String next, String language, int content) {
        public static final Looking NOTHING = new Looking("", "", "nb", 0);

        public Looking {
            if (content < 0 || content > MOST_CONTENT) {
                throw new RuleBroken("content", "counsel.rule.talk-content");
            }
        }
    }

    /// What the agency allows (E5). Somebody of its own says so, on a day, and may take it back.
    public record Consent(boolean contact, boolean quote, UUID by, LocalDate on) {}

    /// What has been done about it by itself, and the day it was held.
    public record Progress(
            @Nullable LocalDate prepared,
            @Nullable LocalDate escalated,
            @Nullable LocalDate held) {
        public static final Progress NONE = new Progress(null, null, null);
    }

    public static ExperienceTalk planned(UUID advised) {
        return new ExperienceTalk(UUID.randomUUID(), advised, List.of(), Looking.NOTHING, null, Progress.NONE, 0);
    }

    public boolean isHeld() {
        return progress.held() != null;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(progress.held());
    }

    public Optional<Consent> consented() {
        return Optional.ofNullable(consent);
    }

    public Optional<Told> of(UUID recommendation) {
        return told.stream()
                .filter(one -> one.recommendation().equals(recommendation))
                .findFirst();
    }

    /// What is noted, before the talk and in it; once it has been held, it stands.
    public ExperienceTalk noted(List<Told> fresh, Looking view) {
        mustBeAhead();
        return new ExperienceTalk(id, advised, merged(fresh), view, consent, progress, version);
    }

    private List<Told> merged(List<Told> fresh) {
        var all = new ArrayList<>(told);
        for (var one : fresh) {
            all.removeIf(old -> old.recommendation().equals(one.recommendation()));
            all.add(one);
        }
        return all;
    }

    public ExperienceTalk consenting(Consent given) {
        return new ExperienceTalk(id, advised, told, looking, given, progress, version);
    }

    /// Both sides have been asked to prepare.
    public ExperienceTalk prepared(LocalDate on) {
        mustBeAhead();
        return with(new Progress(on, progress.escalated(), null));
    }

    /// The day went by without a talk: whoever leads the council has been told.
    public ExperienceTalk escalated(LocalDate on) {
        mustBeAhead();
        return with(new Progress(progress.prepared(), on, null));
    }

    /// The day was moved: both sides are asked to prepare anew.
    public ExperienceTalk moved() {
        mustBeAhead();
        return with(Progress.NONE);
    }

    /// It is held when something has been told of every recommendation that was given.
    public ExperienceTalk held(Collection<UUID> given, LocalDate on) {
        mustBeAhead();
        int missing = untold(given).size();
        if (missing > 0) {
            throw new RuleBroken("", "counsel.rule.talk-untold", missing);
        }
        return with(new Progress(progress.prepared(), progress.escalated(), on));
    }

    public List<UUID> untold(Collection<UUID> given) {
        return given.stream().filter(one -> of(one).isEmpty()).toList();
    }

    /// The advice to learn from others for which there was no time.
    public List<UUID> shortTalks(Set<UUID> learnFrom) {
        return told.stream()
                .filter(Told::isForWantOfTime)
                .map(Told::recommendation)
                .filter(learnFrom::contains)
                .toList();
    }

    private ExperienceTalk with(Progress next) {
        return new ExperienceTalk(id, advised, told, looking, consent, next, version);
    }

    private void mustBeAhead() {
        if (isHeld()) {
            throw new RuleBroken("", "counsel.rule.talk-held");
        }
    }
}
