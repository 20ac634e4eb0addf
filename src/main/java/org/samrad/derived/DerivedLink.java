package org.samrad.derived;

import java.util.Optional;
import org.samrad.access.Person;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.OrganisationLink;
import org.springframework.stereotype.Component;

/// From an organisation's page to its sheet.
@Component
class DerivedLink implements OrganisationLink {
    private final Derivations derivations;

    DerivedLink(Derivations derivations) {
        this.derivations = derivations;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<Shown> of(Organisation organisation, Person by) {
        return derivations.isSeen(organisation.id(), by)
                ? Optional.of(new Shown("derived.title", "/organisations/" + organisation.id() + "/cooperation"))
                : Optional.empty();
    }
}
