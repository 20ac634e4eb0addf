package org.samrad.counsel;

import java.util.UUID;

/// The experience talk of a case has been held.
public record ExperienceTalkHeld(UUID advised) {}
