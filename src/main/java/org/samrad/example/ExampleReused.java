package org.samrad.example;

import java.util.UUID;

/// An organisation says that it uses an example.
public record ExampleReused(UUID id, UUID reuse) {}
