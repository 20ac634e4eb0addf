package org.samrad.initiative;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together how the gates of an initiative stand: what the houses find, and what people have said. The houses are
/// asked late, since they may themselves look at initiatives.
@Component
class GateBook {
    private final GateStore store;
    private final InitiativeFactStore facts;
    private final ObjectProvider<GateEvidence> houses;

    GateBook(GateStore store, InitiativeFactStore facts, ObjectProvider<GateEvidence> houses) {
        this.store = store;
        this.facts = facts;
        this.houses = houses;
    }

    List<GateCheck> all(Initiative initiative) {
        return checks(List.of(Gate.values()), initiative);
    }

    /// The gates on the way to a phase.
    List<GateCheck> towards(Phase phase, Initiative initiative) {
        var gates = Gate.between(initiative.phase(), phase);
        return gates.isEmpty() ? List.of() : checks(gates, initiative);
    }

    private List<GateCheck> checks(List<Gate> gates, Initiative initiative) {
        var findings = new ArrayList<>(own(initiative));
        houses.orderedStream().forEach(house -> findings.addAll(house.of(initiative)));
        var latest = store.latest(initiative.id());
        return gates.stream().map(gate -> GateCheck.of(gate, findings, latest)).toList();
    }

    /// What this house itself knows of the gates.
    private List<GateEvidence.Finding> own(Initiative initiative) {
        return OwnEvidence.of(
                initiative,
                facts.groups(initiative.id()),
                facts.ambitions(initiative.id()),
                facts.impacts(initiative.id()));
    }
}
