package org.samrad.initiative;

import java.util.UUID;

/// An initiative has been stopped, or has become part of another.
public record InitiativeEnded(UUID initiative, Initiative.Ending.How how) {}
