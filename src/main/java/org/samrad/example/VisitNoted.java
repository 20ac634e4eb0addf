package org.samrad.example;

import java.util.UUID;

/// A note of a visit has come in.
public record VisitNoted(UUID visit, UUID note) {}
