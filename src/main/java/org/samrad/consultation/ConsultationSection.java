package org.samrad.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.springframework.stereotype.Component;

/// The consultations on an initiative's page.
@Component
public class ConsultationSection implements InitiativeSection {
    private final Consultations consultations;

    ConsultationSection(Consultations consultations) {
        this.consultations = consultations;
    }

    public record Page(UUID initiative, List<Consultation> consultations, boolean mayDraft) {}

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        return Optional.of(new Shown(
                "consultation/section",
                new Page(
                        initiative.id(),
                        consultations.ofInitiative(initiative.id(), by),
                        by.may(Act.MANAGE_CONSULTATION, initiative.scope()))));
    }
}
