package org.samrad.statistics;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address from which an organisation fetches figures.
public record Source(
        UUID id,
        UUID organisation,
        String name,
        URI address,
        @Nullable Instant fetchedAt) {}
