package org.samrad.initiative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The point between two phases. It opens when what must exist exists and what must have been asked was asked, or when
/// somebody who may has waived it, by name and with a reason.
public enum Gate {
    G0(Phase.IDEA, Phase.CONCEPT),
    G1(Phase.CONCEPT, Phase.DEVELOPMENT),
    G2(Phase.DEVELOPMENT, Phase.IMPLEMENTATION),
    G3(Phase.IMPLEMENTATION, Phase.USE),
    G4(Phase.USE, Phase.CLOSED);

    private final Phase from;
    private final Phase to;

    Gate(Phase from, Phase to) {
        this.from = from;
        this.to = to;
    }

    /// The phase that it leads out of.
    public Phase from() {
        return from;
    }

    public Phase to() {
        return to;
    }

    /// The gates on the way from one phase to another. Going back, there is none.
    public static List<Gate> between(Phase from, Phase to) {
        return Arrays.stream(values())
                .filter(gate -> gate.from.compareTo(from) >= 0 && gate.to.compareTo(to) <= 0)
                .toList();
    }

    /// The gate that stands at the end of a phase; none after the last.
    public static Optional<Gate> after(Phase phase) {
        return Arrays.stream(values()).filter(gate -> gate.from == phase).findFirst();
    }

    public List<Criterion> criteria() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.gate == this)
                .toList();
    }

    public String textKey() {
        return "initiative.gate." + name();
    }

    /// What is asked for at a gate. Some are proven by a house that plugs in [GateEvidence], the others by evidence
    /// that the owner enters.
    public enum Criterion {
        PROBLEM_AND_GOAL(G0),
        AFFECTED_GROUPS(G0),
        DECISION_OWNER(G0),
        AMBITION_CLASS(G0),
        /// proven by `involvement`
        EMPLOYEE_NEEDS(G0),
        /// proven by `involvement`
        USER_NEEDS(G0),
        /// proven by `dialogue`
        IDEA_QUESTIONS(G0),
        /// proven by `involvement`
        INVOLVEMENT_PLAN(G1),
        WORKFLOW_AND_SERVICE_IMPACT(G1),
        /// proven by `expectation`
        EXPECTATIONS_DRAFTED(G1),
        BUSINESS_CASE(G1),
        /// proven by `dialogue`
        DEVELOPMENT_QUESTIONS(G1),
        /// proven by `dialogue`: no planned decision lies before its discussion
        DISCUSSED_BEFORE_DECISION(G1),
        /// proven by `dialogue`
        NO_OPEN_BREACH(G1),
        PILOT_RESULT(G2),
        TRAINING_PLAN(G2),
        READINESS(G2),
        ADAPTATION_CHANNEL(G2),
        /// proven by `expectation`: those of the first wave
        EXPECTATIONS_SIGNED(G2),
        /// proven by `dialogue`
        FIRST_IMPLEMENTATION_QUESTIONS(G2),
        COMPETENCE_MEASURED(G3),
        SUPPORT_ROUTINE(G3),
        /// proven by `involvement`
        WORKS_CHANNEL(G3),
        USAGE_VISIBLE(G3),
        /// proven by `dialogue`
        SECOND_IMPLEMENTATION_QUESTIONS(G3),
        BENEFITS_MEASURED(G4),
        INVOLVEMENT_EVALUATED(G4),
        EXAMPLE_OR_LESSON(G4),
        EXPERIENCE_TALK(G4),
        /// proven by `involvement`: no contribution is left without a response
        CONTRIBUTIONS_ANSWERED(G4);

        /// Where a house finds these not met, words of the owner do not make up for it.
        private static final Set<Criterion> BLOCKING = Set.of(
                DECISION_OWNER,
                EMPLOYEE_NEEDS,
                USER_NEEDS,
                DISCUSSED_BEFORE_DECISION,
                NO_OPEN_BREACH,
                PILOT_RESULT,
                USAGE_VISIBLE,
                CONTRIBUTIONS_ANSWERED);

        /// What somebody is still waiting for cannot be waived by somebody else.
        private static final Set<Criterion> UNWAIVABLE = Set.of(NO_OPEN_BREACH, CONTRIBUTIONS_ANSWERED);

        private final Gate gate;

        Criterion(Gate gate) {
            this.gate = gate;
        }

        public Gate gate() {
            return gate;
        }

        public boolean isBlocking() {
            return BLOCKING.contains(this);
        }

        public boolean isWaivable() {
            return !UNWAIVABLE.contains(this);
        }

        /// A tool for the daily work is not made before the work is mapped.
        public boolean isObligatoryFor(Initiative.Kind kind) {
            return this == WORKFLOW_AND_SERVICE_IMPACT && kind == Initiative.Kind.WORK_TOOL;
        }

        public String textKey() {
            return "initiative.criterion." + name();
        }
    }
}
