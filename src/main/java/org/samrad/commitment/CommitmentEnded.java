package org.samrad.commitment;

import java.util.UUID;

/// Kept, kept in part, not kept, or lapsed. The house of the thing may have to know where a person has said it here.
public record CommitmentEnded(UUID id, UUID thing, Commitment.State state) {}
