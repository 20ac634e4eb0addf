package org.samrad.rules.broken.access;

import org.samrad.rules.broken.base.Clock;

/// Wrong: a noun that asks for the time.
public record Person(String name) {
    public boolean isLate(Clock clock) {
        return clock.now().isAfter(java.time.Instant.EPOCH);
    }
}
