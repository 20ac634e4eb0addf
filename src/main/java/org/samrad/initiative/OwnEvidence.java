package org.samrad.initiative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an initiative's own facts say of the gates.
final class OwnEvidence {
    private OwnEvidence() {}

    static List<GateEvidence.Finding> of(
            Initiative initiative,
            List<AffectedGroup> groups,
            List<Ambition> ambitions,
            Map<Impact.Respect, Impact> impacts) {
        var here = "/initiatives/" + initiative.id();
        var found = new ArrayList<GateEvidence.Finding>();
        var facts = initiative.facts();
        boolean plain = !initiative.words().summary().isBlank() && !facts.goal().isBlank();
        found.add(finding(
                Gate.Criterion.PROBLEM_AND_GOAL,
                plain,
                plain ? "initiative.found.goal" : "initiative.found.no-goal",
                List.of(),
                here + "/edit"));
        found.add(groups(initiative, groups, here + "/facts#groups"));
        var owner = facts.decisionOwner();
        found.add(finding(
                Gate.Criterion.DECISION_OWNER,
                owner != null,
                owner != null ? "initiative.found.owner" : "initiative.found.no-owner",
                owner != null ? List.of(owner.function()) : List.of(),
                here + "/decisions#owner"));
        found.add(finding(
                Gate.Criterion.AMBITION_CLASS,
                !ambitions.isEmpty(),
                ambitions.isEmpty() ? "initiative.found.no-ambition" : "initiative.found.ambition",
                List.of(),
                here + "/facts#ambition"));
        boolean complete = impacts.size() == Impact.Respect.values().length;
        found.add(finding(
                Gate.Criterion.WORKFLOW_AND_SERVICE_IMPACT,
                complete,
                complete ? "initiative.found.impact" : "initiative.found.no-impact",
                List.of(impacts.size(), Impact.Respect.values().length),
                here + "/facts#impact"));
        return found;
    }

    private static GateEvidence.Finding groups(Initiative initiative, List<AffectedGroup> groups, String path) {
        var kind = initiative.facts().kind();
        boolean users = groups.stream().anyMatch(group -> group.kind() == AffectedGroup.Kind.USERS);
        if (groups.isEmpty()) {
            return finding(Gate.Criterion.AFFECTED_GROUPS, false, "initiative.found.no-groups", List.of(), path);
        }
        if (kind.needsUserSide() && !users) {
            return finding(Gate.Criterion.AFFECTED_GROUPS, false, "initiative.found.no-users", List.of(), path);
        }
        return finding(Gate.Criterion.AFFECTED_GROUPS, true, "initiative.found.groups", List.of(groups.size()), path);
    }

    private static GateEvidence.Finding finding(
            Gate.Criterion criterion, boolean met, String textKey, List<Object> values, String path) {
        return new GateEvidence.Finding(
                criterion, met ? GateEvidence.Standing.MET : GateEvidence.Standing.NOT_MET, textKey, values, path);
    }
}
