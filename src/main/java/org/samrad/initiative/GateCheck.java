package org.samrad.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// How a gate stands, criterion by criterion.
public record GateCheck(Gate gate, List<Line> lines) {

    public enum Result {
        MET,
        MET_WITH_REMARK,
        WAIVED,
        NOT_MET;

        public String textKey() {
            return "initiative.result." + name();
        }
    }

    /// What somebody said of a criterion: evidence with a link, a waiver with a reason, or that earlier words no longer
    /// hold (`NOT_MET`). `on` is the day of what is told.
    public record Proof(
            Gate.Criterion criterion, Result result, String words, String link, LocalDate on, UUID by, Instant at) {
        public static final int LONGEST = 1000;

        public Proof {
            if (words.isBlank()) {
                throw new RuleBroken("words", "initiative.rule.no-proof");
            }
            Amount.mustBeAddress(link);
        }
    }

    /// One criterion: what the houses found, what somebody said last, and what follows from the two.
    public record Line(
            Gate.Criterion criterion,
            Result result,
            List<GateEvidence.Finding> findings,
            @Nullable Proof proof) {
        public Line {
            findings = List.copyOf(findings);
        }

        static Line of(Gate.Criterion criterion, List<GateEvidence.Finding> findings, @Nullable Proof proof) {
            return new Line(criterion, result(criterion, findings, proof), findings, proof);
        }

        /// Whether a house says that this is missing.
        public boolean isDenied() {
            return denied(findings);
        }

        /// Whether words of the owner can change how it stands.
        public boolean takesEvidence() {
            return findings.isEmpty() || (isDenied() && !criterion.isBlocking());
        }

        public boolean isOpen() {
            return result == Result.NOT_MET;
        }

        private static boolean denied(List<GateEvidence.Finding> findings) {
            return findings.stream().anyMatch(one -> one.standing() == GateEvidence.Standing.NOT_MET);
        }

        private static Result result(
                Gate.Criterion criterion, List<GateEvidence.Finding> findings, @Nullable Proof proof) {
            if (!findings.isEmpty() && !denied(findings)) {
                return Result.MET;
            }
            if (proof == null) {
                return Result.NOT_MET;
            }
            return switch (proof.result()) {
                case WAIVED -> findings.isEmpty() || criterion.isWaivable() ? Result.WAIVED : Result.NOT_MET;
                case NOT_MET -> Result.NOT_MET;
                case MET, MET_WITH_REMARK -> byWords(criterion, findings, proof.result());
            };
        }

        /// Against a house's finding, words weigh as a remark at most.
        private static Result byWords(Gate.Criterion criterion, List<GateEvidence.Finding> findings, Result said) {
            if (findings.isEmpty()) {
                return said;
            }
            return criterion.isBlocking() ? Result.NOT_MET : Result.MET_WITH_REMARK;
        }
    }

    public GateCheck {
        lines = List.copyOf(lines);
    }

    static GateCheck of(Gate gate, Collection<GateEvidence.Finding> findings, Map<Gate.Criterion, Proof> latest) {
        return new GateCheck(
                gate,
                gate.criteria().stream()
                        .map(criterion -> Line.of(
                                criterion,
                                findings.stream()
                                        .filter(one -> one.criterion() == criterion)
                                        .toList(),
                                latest.get(criterion)))
                        .toList());
    }

    public boolean isOpen() {
        return lines.stream().anyMatch(Line::isOpen);
    }

    public List<Line> missing() {
        return lines.stream().filter(Line::isOpen).toList();
    }

    public List<Line> waived() {
        return lines.stream().filter(line -> line.result() == Result.WAIVED).toList();
    }

    public Line line(Gate.Criterion criterion) {
        return lines.stream()
                .filter(line -> line.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }
}
