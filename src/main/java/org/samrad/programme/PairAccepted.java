package org.samrad.programme;

import java.util.UUID;

/// All of a pair have said yes.
public record PairAccepted(UUID pair, UUID round) {}
