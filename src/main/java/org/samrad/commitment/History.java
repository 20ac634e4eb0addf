package org.samrad.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One change of a commitment: when, by whom, how it stood and who owed it from then on, and what was said. `who` is
/// empty where nobody who was signed in did it.
public record History(
        Instant at,
        Optional<UUID> who,
        UUID debtor,
        Commitment.State state,
        Optional<Commitment.Reason> reason,
        String note) {}
