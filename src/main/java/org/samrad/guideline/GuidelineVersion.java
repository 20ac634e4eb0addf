package org.samrad.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Mandate;

/// A wording of a guideline. While it is a draft it may be written anew, which wipes the approvals away; when those who
/// must have approved it, it is agreed and never changes again.
public record GuidelineVersion(
        UUID guideline,
        int number,
        int revision,
        Wording wording,
        List<Approval> approvals,
        @Nullable LocalDate agreedOn) {
    public static final int LONGEST = 8000;
    public static final int LONGEST_RULE = 1000;
    public static final int MOST_STEPS = 12;

    /// What both sides read and approve. `from` is the day from which it shall hold.
    public record Wording(String text, Reach reach, List<Step> steps, String changeRule, LocalDate from) {
        public Wording {
            steps = List.copyOf(steps);
        }

        /// Each kind says what it must: a guideline its text, a procedural one also what is larger and who is asked
        /// when.
        void mustSuit(Guideline.Kind kind) {
            if (text.isBlank()) {
                throw new RuleBroken("text", "guideline.rule.no-text");
            }
            if (kind == Guideline.Kind.PROCEDURAL && !reach.isSaid()) {
                throw new RuleBroken("people", "guideline.rule.no-reach");
            }
            if (kind != Guideline.Kind.GUIDELINE && steps.isEmpty()) {
                throw new RuleBroken("steps", "guideline.rule.no-steps");
            }
            if (steps.size() > MOST_STEPS) {
                throw new RuleBroken("steps", "guideline.rule.many-steps", MOST_STEPS);
            }
        }
    }

    public record Approval(UUID person, Mandate.Side side, LocalDate on) {}

    /// Whose yes is needed.
    public sealed interface Consent {
        /// Management's chair and the employees' vice-chair.
        record BothSides() implements Consent {}

        /// Everybody who sits in the committee.
        record Everybody(Set<UUID> people) implements Consent {
            public Everybody {
                people = Set.copyOf(people);
            }
        }
    }

    public GuidelineVersion {
        approvals = List.copyOf(approvals);
    }

    public static GuidelineVersion first(UUID guideline, int number, Wording wording) {
        return new GuidelineVersion(guideline, number, 1, wording, List.of(), null);
    }

    public boolean isAgreed() {
        return agreedOn != null;
    }

    /// Written anew by one who has seen revision `seen`. Whoever had approved must read it again.
    public GuidelineVersion rewritten(Wording fresh, int seen) {
        mustBeDraft();
        mustBeSeen(seen);
        return new GuidelineVersion(guideline, number, revision + 1, fresh, List.of(), null);
    }

    /// Somebody says yes to exactly what they have read.
    public GuidelineVersion approved(Approval approval, int seen) {
        mustBeDraft();
        mustBeSeen(seen);
        if (approvals.stream().anyMatch(one -> one.person().equals(approval.person()))) {
            throw new RuleBroken("", "guideline.rule.approved-already");
        }
        var all = new ArrayList<>(approvals);
        all.add(approval);
        return new GuidelineVersion(guideline, number, revision, wording, all, null);
    }

    public boolean hasAll(Consent consent) {
        return switch (consent) {
            case Consent.BothSides both -> hasSide(Mandate.Side.MANAGEMENT) && hasSide(Mandate.Side.EMPLOYEES);
            case Consent.Everybody everybody ->
                hasSide(Mandate.Side.MANAGEMENT)
                        && hasSide(Mandate.Side.EMPLOYEES)
                        && everybody.people().stream().allMatch(this::isApprovedBy);
        };
    }

    public boolean isApprovedBy(UUID person) {
        return approvals.stream().anyMatch(one -> one.person().equals(person));
    }

    public boolean hasSide(Mandate.Side side) {
        return approvals.stream().anyMatch(one -> one.side() == side);
    }

    public GuidelineVersion agreed(LocalDate on) {
        return new GuidelineVersion(guideline, number, revision, wording, approvals, on);
    }

    private void mustBeDraft() {
        if (isAgreed()) {
            throw new RuleBroken("", "guideline.rule.agreed-already", number);
        }
    }

    private void mustBeSeen(int seen) {
        if (seen != revision) {
            throw new RuleBroken("", "guideline.rule.changed-meanwhile");
        }
    }
}
