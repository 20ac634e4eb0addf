package org.samrad.access;

import java.time.Instant;

/// One of a person's sessions: a browser in which they are signed in. `here` is the one that asks.
public record Session(Instant begun, Instant lastSeen, boolean here) {}
