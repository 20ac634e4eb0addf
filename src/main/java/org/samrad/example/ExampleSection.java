package org.samrad.example;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.springframework.stereotype.Component;

/// On an initiative's page: the examples that it uses again, and what came of that.
@Component
public class ExampleSection implements InitiativeSection {
    private final Reuses reuses;

    ExampleSection(Reuses reuses) {
        this.reuses = reuses;
    }

    public record Page(UUID initiative, List<Reuses.Used> used, boolean mayUse) {}

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var used = reuses.of(initiative, by);
        boolean mayUse = by.may(Act.MANAGE_INITIATIVE, initiative.scope());
        return used.isEmpty() && !mayUse
                ? Optional.empty()
                : Optional.of(new Shown("example/section", new Page(initiative.id(), used, mayUse)));
    }
}
