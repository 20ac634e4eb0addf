package org.samrad.insight;

/// Where everybody is and in which group, and how good the map is.
///
/// @param x                 per row
/// @param group             per row, -1 for not grouped
/// @param centreX           per group
/// @param varianceExplained share of the variance of the votes that the map accounts for, 0 to 1
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the engine
record Outcome(
        double[] x,
        double[] y,
        double[] uncertainty,
        int[] group,
        double[] centreX,
        double[] centreY,
        double silhouette,
        double varianceExplained,
        boolean secondAxisWeak) {

    int[] sizes() {
        int[] sizes = new int[centreX.length];
        for (int g : group) {
            if (g >= 0) {
                sizes[g]++;
            }
        }
        return sizes;
    }
}
