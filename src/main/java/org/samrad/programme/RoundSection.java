package org.samrad.programme;

import java.util.Optional;
import org.samrad.access.Visitor;

/// A part of a round's page that a house above plugs in: what became of its pairs.
public interface RoundSection {
    /// The template, and what it shows.
    record Shown(String template, Record page) {}

    Optional<Shown> of(Round round, Visitor by);
}
