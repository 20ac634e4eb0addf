package org.samrad.programme;

import java.util.UUID;

/// A pair is over: it has ended, or was declined.
public record PairEnded(UUID pair, UUID round, LearningPair.State state) {}
