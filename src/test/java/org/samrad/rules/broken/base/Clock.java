package org.samrad.rules.broken.base;

import java.time.Instant;

/// Right: the one place that may ask for the time.
public final class Clock {
    public Instant now() {
        return Instant.now();
    }
}
