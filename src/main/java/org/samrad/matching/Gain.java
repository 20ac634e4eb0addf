package org.samrad.matching;

import java.util.List;

/// What one organisation learns in a pair or group.
///
/// @param to      who learns
/// @param points  how much of its stated need is met, in ten-thousandths
/// @param reasons the two or three areas that make most of it, the largest first
public record Gain(String to, int points, List<Reason> reasons) {
    public Gain {
        reasons = List.copyOf(reasons);
    }
}
