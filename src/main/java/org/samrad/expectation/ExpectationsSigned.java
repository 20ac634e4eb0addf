package org.samrad.expectation;

import java.util.UUID;

/// Provider and institution have both signed their expectation agreement.
public record ExpectationsSigned(UUID initiative, UUID institution, UUID agreement) {}
