package org.samrad.expectation;

import java.util.List;
import java.util.UUID;
import org.samrad.initiative.Gate;
import org.samrad.initiative.GateEvidence;
import org.samrad.initiative.Initiative;
import org.springframework.stereotype.Component;

/// What this house proves at a gate: every institution has a draft, those of the first wave have signed and are ready.
@Component
class ExpectationEvidence implements GateEvidence {
    private final AgreementStore agreements;
    private final RolloutStore rollouts;

    ExpectationEvidence(AgreementStore agreements, RolloutStore rollouts) {
        this.agreements = agreements;
        this.rollouts = rollouts;
    }

    @Override
    public List<Finding> of(Initiative initiative) {
        var all = agreements.ofInitiative(initiative.id());
        var first = firstWave(initiative);
        var path = "/initiatives/" + initiative.id() + "/rollout";
        return List.of(drafted(Side.institutions(initiative), all, path), signed(first, all, path), ready(first, path));
    }

    private static Finding drafted(List<UUID> institutions, List<Agreement> all, String path) {
        long drafts = institutions.stream()
                .filter(institution ->
                        all.stream().anyMatch(one -> one.between().institution().equals(institution)))
                .count();
        boolean met = !institutions.isEmpty() && drafts == institutions.size();
        return new Finding(
                Gate.Criterion.EXPECTATIONS_DRAFTED,
                met ? Standing.MET : Standing.NOT_MET,
                institutions.isEmpty() ? "expectation.evidence.nobody" : "expectation.evidence.drafted",
                List.of(drafts, institutions.size()),
                path);
    }

    private static Finding signed(List<Rollout> first, List<Agreement> all, String path) {
        long signed = first.stream()
                .filter(rollout -> all.stream()
                        .anyMatch(one -> one.between().institution().equals(rollout.institution())
                                && one.state().binding()))
                .count();
        return finding(Gate.Criterion.EXPECTATIONS_SIGNED, "expectation.evidence.signed", signed, first.size(), path);
    }

    private static Finding ready(List<Rollout> first, String path) {
        long ready = first.stream().filter(Rollout::ready).count();
        return finding(Gate.Criterion.READINESS, "expectation.evidence.ready", ready, first.size(), path);
    }

    private static Finding finding(Gate.Criterion criterion, String textKey, long have, int of, String path) {
        return new Finding(
                criterion,
                of > 0 && have == of ? Standing.MET : Standing.NOT_MET,
                of == 0 ? "expectation.evidence.no-wave" : textKey,
                List.of(have, of),
                path);
    }

    private List<Rollout> firstWave(Initiative initiative) {
        var waves = rollouts.waves(initiative.id());
        return waves.isEmpty() ? List.of() : rollouts.inWave(waves.getFirst().id());
    }
}
