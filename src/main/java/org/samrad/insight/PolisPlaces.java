package org.samrad.insight;

/// Places the way Polis computes them, from the axes of the filled-in votes.
///
/// **Formula.** place_i = √(C / max(1, n_i)) · sum over votes of (vote - mean_j) · (axis1_j, axis2_j), with C
/// statements and n_i votes of the participant; every withdrawn statement counts among both as if everybody had voted
/// on it. The root stretches people with few votes outwards. **Extremity** of a statement: the length of √C · (1 -
/// mean_j) · (axis1_j, axis2_j), where somebody who only agreed with it would be.
final class PolisPlaces {
    final double[] x;
    final double[] y;
    final double[] extremity;

    private final LiveVotes votes;
    private final double[][] axes;
    private final int withdrawn;

    PolisPlaces(LiveVotes votes, double[][] axes, int withdrawn) {
        this.votes = votes;
        this.axes = axes;
        this.withdrawn = withdrawn;
        x = new double[votes.participants()];
        y = new double[votes.participants()];
        extremity = new double[votes.statements()];
        int statements = votes.statements();
        double[] table = new double[6 * statements];
        for (int j = 0; j < statements; j++) {
            for (int v = 0; v < 3 && votes.live[j]; v++) {
                double z = v - 1 - votes.mean[j];
                table[2 * (3 * j + v)] = z * axes[0][j];
                table[2 * (3 * j + v) + 1] = z * axes[1][j];
            }
            double root = Math.sqrt(statements) * (1 - votes.mean[j]);
            extremity[j] = Math.hypot(root * axes[0][j], root * axes[1][j]);
        }
        votes.chunks.each(chunk -> {
            for (int row = votes.chunks.from(chunk); row < votes.chunks.to(chunk); row++) {
                place(row, table);
            }
        });
    }

    private void place(int row, double[] table) {
        VoteMatrix all = votes.votes;
        double px = 0;
        double py = 0;
        for (int at = all.start()[row]; at < all.start()[row + 1]; at++) {
            int line = 2 * all.code(at);
            px += table[line];
            py += table[line + 1];
        }
        double stretch = stretch(votes.inRow(row));
        x[row] = stretch * px;
        y[row] = stretch * py;
    }

    /// The root in the formula for somebody with so many votes on statements that are not withdrawn.
    double stretch(int cast) {
        return Math.sqrt(votes.statements() / (double) Math.max(1, cast + withdrawn));
    }

    /// Where these votes lie; statements that are not live do not count.
    double[] place(int[] columns, byte[] cast) {
        double px = 0;
        double py = 0;
        int counted = 0;
        for (int i = 0; i < columns.length; i++) {
            int j = columns[i];
            if (votes.live[j]) {
                px += (cast[i] - votes.mean[j]) * axes[0][j];
                py += (cast[i] - votes.mean[j]) * axes[1][j];
                counted++;
            }
        }
        return new double[] {stretch(counted) * px, stretch(counted) * py, counted};
    }
}
