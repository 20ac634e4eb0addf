package org.samrad.counsel;

import java.util.UUID;

/// The letter of a case has gone out with its recommendations.
public record RecommendationsGiven(UUID advised) {}
