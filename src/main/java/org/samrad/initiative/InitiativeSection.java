package org.samrad.initiative;

import java.util.Optional;
import org.samrad.access.Person;

/// A part of an initiative's page that another house plugs in.
public interface InitiativeSection {
    /// Where it stands among the others.
    int place();

    /// The template and what it shows; empty where there is nothing for this reader.
    Optional<Shown> of(Initiative initiative, Person by);

    record Shown(String template, Record page) {}
}
