package org.samrad.guideline;

import java.util.UUID;

/// The notice is past, and the guideline binds no longer.
public record GuidelineExpired(UUID guideline) {}
