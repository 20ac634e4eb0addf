package org.samrad.example;

import java.util.UUID;

/// Everybody can read it from now on, or in a new version.
public record ExamplePublished(UUID id) {}
