package org.samrad.dialogue;

import java.util.List;
import org.samrad.initiative.Gate.Criterion;
import org.samrad.initiative.GateEvidence;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// What the gates are told of decisions and broken duties.
@Component
class BreachEvidence implements GateEvidence {
    private final Breaches breaches;
    private final BreachStore store;

    BreachEvidence(Breaches breaches, BreachStore store) {
        this.breaches = breaches;
        this.store = store;
    }

    @Override
    public List<Finding> of(Initiative initiative) {
        return List.of(discussed(initiative), noOpenBreach(initiative));
    }

    private Finding discussed(Initiative initiative) {
        var warnings = breaches.warnings(initiative, ForumFinder.itself(initiative.organisation()));
        var path = "/initiatives/" + initiative.id() + "#talks";
        var first = warnings.stream().filter(BreachWarning::warns).findFirst();
        if (first.isPresent()) {
            var decision = first.get().decision();
            return new Finding(
                    Criterion.DISCUSSED_BEFORE_DECISION,
                    Standing.NOT_MET,
                    "dialogue.evidence.undiscussed",
                    List.of(decision.what(), decision.on()),
                    path);
        }
        var key = warnings.isEmpty() ? "dialogue.evidence.no-decision" : "dialogue.evidence.discussed";
        return new Finding(Criterion.DISCUSSED_BEFORE_DECISION, Standing.MET, key, List.of(warnings.size()), path);
    }

    private Finding noOpenBreach(Initiative initiative) {
        var open = store.of(initiative.id()).stream().filter(BreachCase::isOpen).toList();
        return open.isEmpty()
                ? new Finding(
                        Criterion.NO_OPEN_BREACH,
                        Standing.MET,
                        "dialogue.evidence.no-breach",
                        List.of(),
                        "/initiatives/" + initiative.id() + "#talks")
                : new Finding(
                        Criterion.NO_OPEN_BREACH,
                        Standing.NOT_MET,
                        "dialogue.evidence.breach",
                        List.of(open.getFirst().charge().decision()),
                        "/breaches/" + open.getFirst().id());
    }
}
