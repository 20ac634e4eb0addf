package org.samrad.dialogue;

import java.util.UUID;

/// The employees' side of a forum says that a duty was broken.
public record BreachRaised(UUID breach, UUID forum) {}
