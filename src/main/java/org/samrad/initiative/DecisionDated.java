package org.samrad.initiative;

import java.util.UUID;

/// A decision has got its day, or another one.
public record DecisionDated(UUID initiative, UUID decision) {}
