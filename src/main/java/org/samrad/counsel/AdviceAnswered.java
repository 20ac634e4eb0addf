package org.samrad.counsel;

import java.util.UUID;

/// An agency has answered a recommendation, or told how it stands.
public record AdviceAnswered(UUID advised, UUID recommendation) {}
