package org.samrad.commitment;

import java.util.UUID;

/// Somebody owes something from now on.
public record CommitmentRaised(UUID id, UUID thing) {}
