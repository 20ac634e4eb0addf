package org.samrad.guideline;

import java.util.UUID;

/// Both sides have approved the same version.
public record GuidelineAgreed(UUID guideline, int version) {}
