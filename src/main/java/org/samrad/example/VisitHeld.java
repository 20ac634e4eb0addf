package org.samrad.example;

import java.time.Instant;
import java.util.UUID;

/// Employees have been at a host.
public record VisitHeld(UUID visit, UUID host, Instant at) {}
