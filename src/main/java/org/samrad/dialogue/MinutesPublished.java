package org.samrad.dialogue;

import java.util.UUID;

/// Everybody in the organisation can read what was said and decided, without names.
public record MinutesPublished(UUID meeting) {}
