package org.samrad.insight;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Made-up conversations of a given size: four groups in six latent directions, log-normal votes per participant, early
/// statements seen more often, fixed seeds. Events come in no order of rows.
final class Generated {
    private static final int FACTORS = 6;
    private static final int GROUPS = 4;

    private Generated() {}

    static Events of(int participants, int statements, int votesEach, long seed) {
        var random = new SplittableRandom(seed);
        double[][] centre = new double[GROUPS][FACTORS];
        double[][] loading = new double[statements][FACTORS];
        for (double[] each : centre) {
            Arrays.setAll(each, i -> 1.2 * random.nextGaussian());
        }
        for (double[] each : loading) {
            Arrays.setAll(each, i -> 0.6 * random.nextGaussian());
        }
        int room = participants * votesEach * 2;
        int[] row = new int[room];
        int[] column = new int[room];
        byte[] vote = new byte[room];
        int count = 0;
        boolean[] seen = new boolean[statements];
        for (int i = 0; i < participants; i++) {
            double[] place = centre[random.nextInt(GROUPS)].clone();
            for (int f = 0; f < FACTORS; f++) {
                place[f] += 0.7 * random.nextGaussian();
            }
            int wanted = (int) Math.clamp(votesEach * Math.exp(random.nextGaussian() - 0.5), 1, statements * 0.9);
            Arrays.fill(seen, false);
            for (int n = 0; n < wanted && count < room; n++) {
                int j = (int) (statements * Math.pow(random.nextDouble(), 1.5));
                if (seen[j]) {
                    continue;
                }
                seen[j] = true;
                double opinion = random.nextGaussian();
                for (int f = 0; f < FACTORS; f++) {
                    opinion += place[f] * loading[j][f];
                }
                row[count] = i;
                column[count] = j;
                vote[count++] = (byte) (opinion > 0.3 ? 1 : opinion < -0.3 ? -1 : 0);
            }
        }
        shuffle(row, column, vote, count, random);
        return new Events(participants, statements, count, row, column, vote, new java.util.BitSet());
    }

    private static void shuffle(int[] row, int[] column, byte[] vote, int count, SplittableRandom random) {
        for (int i = count - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int r = row[i];
            row[i] = row[k];
            row[k] = r;
            int c = column[i];
            column[i] = column[k];
            column[k] = c;
            byte v = vote[i];
            vote[i] = vote[k];
            vote[k] = v;
        }
    }
}
