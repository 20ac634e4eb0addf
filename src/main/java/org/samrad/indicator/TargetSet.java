package org.samrad.indicator;

import java.util.UUID;

/// A leadership has set a target in public.
public record TargetSet(UUID target, UUID indicator, UUID organisation) {}
