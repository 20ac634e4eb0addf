package org.samrad.consultation;

import java.util.UUID;

/// A consultation takes no more answers.
public record ConsultationClosed(UUID consultation) {}
