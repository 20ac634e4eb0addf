package org.samrad.organisation;

import java.util.Optional;
import org.samrad.access.Person;

/// A way from an organisation's page to something that another house knows of it.
public interface OrganisationLink {
    /// Where it stands among the others.
    int place();

    /// Empty where it is not for this reader.
    Optional<Shown> of(Organisation organisation, Person by);

    record Shown(String textKey, String href) {}
}
