package org.samrad.involvement;

import java.util.List;
import org.samrad.access.Guest;
import org.samrad.initiative.Gate.Criterion;
import org.samrad.initiative.GateEvidence;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// What this house knows of the gates: whether needs were collected, the plan is whole, the channel is open, and nobody
/// waits for an answer.
@Component
class InvolvementEvidence implements GateEvidence {
    private final Involvements involvements;
    private final InvolvementPlans plans;

    InvolvementEvidence(Involvements involvements, InvolvementPlans plans) {
        this.involvements = involvements;
        this.plans = plans;
    }

    @Override
    public List<Finding> of(Initiative initiative) {
        var needs = involvements.needs(initiative, Guest.GUEST);
        return List.of(
                needs(initiative, Criterion.EMPLOYEE_NEEDS, needs.employees(), needs),
                needs(initiative, Criterion.USER_NEEDS, needs.outside(), needs),
                plan(initiative),
                channel(initiative, needs),
                answered(initiative));
    }

    private static Finding needs(Initiative initiative, Criterion criterion, int count, Involvements.Needs needs) {
        var path = "/initiatives/" + initiative.id() + "/contribute";
        if (count > 0) {
            return new Finding(
                    criterion, Standing.MET, "involvement.evidence.needs." + criterion.name(), List.of(count), path);
        }
        var late = criterion == Criterion.EMPLOYEE_NEEDS ? needs.lateEmployees() : needs.lateOutside();
        var key = late > 0 ? "involvement.evidence.late." : "involvement.evidence.none.";
        return new Finding(criterion, Standing.NOT_MET, key + criterion.name(), List.of(late), path);
    }

    private Finding plan(Initiative initiative) {
        var plan = plans.of(initiative);
        boolean whole = plan.isWhole();
        var key = "involvement.evidence.plan." + (whole ? "" : "not.") + plan.state();
        return new Finding(
                Criterion.INVOLVEMENT_PLAN,
                whole ? Standing.MET : Standing.NOT_MET,
                key,
                List.of(plan.activities().size()),
                "/initiatives/" + initiative.id() + "/plan");
    }

    private static Finding channel(Initiative initiative, Involvements.Needs needs) {
        boolean open = needs.open() || needs.fromUse() > 0;
        return new Finding(
                Criterion.WORKS_CHANNEL,
                open ? Standing.MET : Standing.NOT_MET,
                open ? "involvement.evidence.channel" : "involvement.evidence.channel.not",
                List.of(needs.fromUse()),
                "/initiatives/" + initiative.id() + "/contributions");
    }

    private Finding answered(Initiative initiative) {
        var counts = involvements.counts(initiative.id(), Guest.GUEST);
        boolean all = counts.unanswered() == 0;
        return new Finding(
                Criterion.CONTRIBUTIONS_ANSWERED,
                all ? Standing.MET : Standing.NOT_MET,
                all ? "involvement.evidence.answered" : "involvement.evidence.answered.not",
                List.of(all ? counts.all() : counts.unanswered()),
                "/initiatives/" + initiative.id() + "/contributions");
    }
}
