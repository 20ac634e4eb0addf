package org.samrad.initiative;

import java.util.UUID;

/// An initiative is in another phase from now on.
public record PhaseEntered(UUID initiative, Phase phase) {}
