package org.samrad.insight;

import java.util.Arrays;

/// Gives new groups the numbers of the previous ones so that as many people as possible keep their number.
///
/// Every assignment is tried (at most 8! orders, in practice 5! = 120, depth first), hence the result is the best one,
/// and the first in lexical order among equals. A new group without a predecessor takes the lowest number left.
final class Names {
    private final double[][] shared;
    private final int numbers;
    private final int[] trial;
    private int[] best = {};
    private double bestSum = -1;

    private Names(double[][] shared) {
        this.shared = shared;
        numbers = Math.max(shared.length, shared.length == 0 ? 0 : shared[0].length);
        trial = new int[shared.length];
        search(0, new boolean[numbers], 0);
    }

    /// @param shared people by new group and previous group
    /// @return the number of each new group, 0 to groups - 1, each once
    static int[] matching(double[][] shared) {
        int[] names = new Names(shared).best;
        int[] sorted = names.clone();
        Arrays.sort(sorted);
        for (int g = 0; g < names.length; g++) {
            names[g] = Arrays.binarySearch(sorted, names[g]); // close the gaps left by groups that vanished
        }
        return names;
    }

    private void search(int group, boolean[] taken, double sum) {
        if (group == trial.length) {
            if (sum > bestSum) {
                bestSum = sum;
                best = trial.clone();
            }
            return;
        }
        for (int number = 0; number < numbers; number++) {
            if (!taken[number]) {
                taken[number] = true;
                trial[group] = number;
                search(group + 1, taken, sum + (number < shared[group].length ? shared[group][number] : 0));
                taken[number] = false;
            }
        }
    }
}
