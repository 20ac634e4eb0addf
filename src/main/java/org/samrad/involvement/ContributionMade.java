package org.samrad.involvement;

import java.util.UUID;

/// Contributions to an initiative have come in: so many at once.
public record ContributionMade(UUID initiative, int count) {}
