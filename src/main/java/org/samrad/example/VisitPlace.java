package org.samrad.example;

import java.util.UUID;

/// A host of a round: how many have been there, and how many will.
public record VisitPlace(UUID host, int been, int ahead) {}
