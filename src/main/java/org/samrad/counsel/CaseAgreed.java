package org.samrad.counsel;

import java.util.UUID;

/// A council has taken a case up.
public record CaseAgreed(UUID id) {}
