package org.samrad.comparison;

import java.util.UUID;

/// An organisation has agreed to compare itself in a pair or group.
public record PeersAgreed(UUID group, UUID organisation) {}
