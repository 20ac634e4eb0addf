package org.samrad.pulse;

import java.util.UUID;

/// The results of a pulse can be seen by the organisation that was asked.
public record PulseReleased(UUID id) {}
