package org.samrad.consultation;

import java.util.UUID;

/// A consultation takes answers from now on.
public record ConsultationOpened(UUID consultation) {}
