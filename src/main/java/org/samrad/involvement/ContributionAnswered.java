package org.samrad.involvement;

import java.util.UUID;

/// One answer was given to so many contributions.
public record ContributionAnswered(UUID initiative, UUID response, int count) {}
