package org.samrad.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Conversations whose groups are known because they were planted: each group has its own opinion of each statement.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Planted(int participants, int statements, int[] group, List<int[]> votes) {
    /// @param share the part of the statements that a participant votes on
    static Planted of(int groups, int participants, int statements, double share, long seed) {
        var random = new SplittableRandom(seed);
        double[][] agrees = new double[groups][statements];
        for (double[] each : agrees) {
            for (int j = 0; j < statements; j++) {
                each[j] = random.nextBoolean() ? 0.9 : 0.1;
            }
        }
        int[] group = new int[participants];
        List<int[]> votes = new ArrayList<>();
        for (int i = 0; i < participants; i++) {
            group[i] = i % groups;
            for (int j = 0; j < statements; j++) {
                if (random.nextDouble() < share) {
                    double draw = random.nextDouble();
                    int vote = draw < 0.08 ? 0 : random.nextDouble() < agrees[group[i]][j] ? 1 : -1;
                    votes.add(new int[] {i, j, vote});
                }
            }
        }
        return new Planted(participants, statements, group, votes);
    }

    VoteMatrix matrix() {
        return matrix(votes);
    }

    VoteMatrix matrix(List<int[]> chosen) {
        var builder = VoteMatrix.builder(participants, statements);
        chosen.forEach(vote -> builder.add(vote[0], vote[1], vote[2]));
        return builder.build();
    }

    List<int[]> shuffled(long seed) {
        List<int[]> order = new ArrayList<>(votes);
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
