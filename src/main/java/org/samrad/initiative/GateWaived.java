package org.samrad.initiative;

import java.util.UUID;

/// Somebody who may has let a criterion be passed without a proof.
public record GateWaived(UUID initiative, Gate.Criterion criterion) {}
