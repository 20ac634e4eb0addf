package org.samrad.dialogue;

import java.util.UUID;

/// The agenda of a meeting has gone out to those who sit in the forum.
public record AgendaSent(UUID meeting, UUID forum) {}
