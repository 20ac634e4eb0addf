package org.samrad.programme;

import java.util.UUID;

/// Proposed pairs were published to those whom they concern.
public record PairsProposed(UUID round, int pairs) {}
