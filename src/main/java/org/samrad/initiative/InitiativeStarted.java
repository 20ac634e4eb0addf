package org.samrad.initiative;

import java.util.UUID;

/// An initiative has begun.
public record InitiativeStarted(UUID initiative) {}
