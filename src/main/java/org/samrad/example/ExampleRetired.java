package org.samrad.example;

import java.util.UUID;

/// It is told no longer.
public record ExampleRetired(UUID id) {}
