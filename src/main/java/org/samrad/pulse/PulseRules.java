package org.samrad.pulse;

import org.samrad.insight.Threshold;

/// What an organisation has decided for all its pulses: the least number of answers behind a figure, and how many
/// pulses may reach a unit in a year.
public record PulseRules(int threshold, int perYear, int version) {
    public static final int MOST_PER_YEAR = 12;
    public static final int HIGHEST = 50;

    static PulseRules standard() {
        return new PulseRules(Threshold.FLOOR, 4, 0);
    }
}
