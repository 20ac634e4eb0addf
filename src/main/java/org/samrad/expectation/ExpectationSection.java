package org.samrad.expectation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Needs, agreements and waves on the page of an initiative that comes to several institutions.
@Component
public class ExpectationSection implements InitiativeSection {
    private final Overviews overviews;
    private final Organisations organisations;

    ExpectationSection(Overviews overviews, Organisations organisations) {
        this.overviews = overviews;
        this.organisations = organisations;
    }

    public record Page(UUID initiative, Overviews.Overview overview, Map<UUID, Name> names) {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var overview = overviews.of(initiative, by);
        if (overview.empty()) {
            return Optional.empty();
        }
        var names = organisations.findNames(overview.institutions(), by);
        return Optional.of(new Shown("expectation/section", new Page(initiative.id(), overview, names)));
    }
}
