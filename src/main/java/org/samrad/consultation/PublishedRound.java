package org.samrad.consultation;

import java.time.LocalDate;
import org.samrad.insight.Findings;

/// One published round of results. `last` when the consultation is closed and no more rounds follow.
public record PublishedRound(int number, LocalDate madeOn, Findings findings, boolean last) {}
