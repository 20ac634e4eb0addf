package org.samrad.expectation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;

/// One thing that provider and institution expect. `changedIn` is the version of the agreement that last changed it.
public record Item(UUID id, Words words, int changedIn) {
    public static final int LONGEST = 1000;

    /// Who does it and by when; both are empty for what is not covered.
    public record Words(
            Kind kind,
            String text,
            @Nullable Side doer,
            @Nullable LocalDate due) {}

    public enum Kind {
        /// What gives value locally.
        VALUE,
        /// What nobody should count on.
        NOT_COVERED,
        /// What is adapted for this institution.
        ADAPTATION,
        /// What one side does, and when.
        TASK,
        /// How both will see that it has succeeded.
        SUCCESS;

        public String textKey() {
            return "expectation.item." + name();
        }

        /// What is not covered is owed by nobody.
        public boolean owed() {
            return this != NOT_COVERED;
        }
    }

    /// How it went, as one side sees it, with what shows it.
    public record Mark(Result result, Commitment.@Nullable Reason reason, Evidence evidence) {}

    /// What shows it: in words, and maybe where to look.
    public record Evidence(String text, String link) {}

    /// A mark with the side that gave it, by whom and when.
    public record Marked(UUID item, Side side, Mark mark, UUID by, Instant at) {}

    public enum Result {
        MET,
        PARTLY,
        NOT_MET;

        public String textKey() {
            return "expectation.result." + name();
        }
    }

    public boolean complete() {
        return !words.kind().owed() || (words.doer() != null && words.due() != null);
    }

    boolean owed() {
        return words.kind().owed();
    }

    /// Whoever has to do it may say so too; that it is done is for the other side to say.
    Optional<Marked> verdict(List<Marked> marks) {
        return marks.stream()
                .filter(one -> one.item().equals(id) && one.side() != words.doer())
                .findFirst();
    }

    Optional<Marked> of(Side side, List<Marked> marks) {
        return marks.stream()
                .filter(one -> one.item().equals(id) && one.side() == side)
                .findFirst();
    }

    static void mustBeGood(Mark mark) {
        if (mark.evidence().text().isBlank()) {
            throw new RuleBroken("evidence", "expectation.rule.evidence");
        }
        if (!mark.evidence().link().isEmpty() && !mark.evidence().link().matches("https?://[^\\s\"<>]{3,500}")) {
            throw new RuleBroken("link", "expectation.rule.link");
        }
        if (mark.result() != Result.MET && mark.reason() == null) {
            throw new RuleBroken("reason", "expectation.rule.mark-reason");
        }
    }
}
