package org.samrad.consultation;

import java.util.UUID;

/// The owner has published what becomes of the answers.
public record ConsultationDecided(UUID consultation) {}
