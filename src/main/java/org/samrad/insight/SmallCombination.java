package org.samrad.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Searches a row space for a non-zero combination that rests on few people: half combinations with coefficients -1 and
/// 1 are listed by their number in a random orthogonal vector; two of the same number differ by a combination in the
/// space. A half ends with the member that brings it to half the people, so that any combination on fewer than `k`
/// people is two halves. See [DisclosureAudit] for the reasoning.
final class SmallCombination {
    /// As many halves can be listed.
    static final long PLACES = 1 << 20;

    private final RowSpace space;
    private final int[] sizes;
    private final int k;
    private final int half;
    private final int[] small; // classes that occur in the basis
    private final long[] number;

    /// @param basis rows whose combinations are searched, one column per class
    /// @param sizes how many people each class (column) has; fewer than `k`
    SmallCombination(long[][] basis, int[] sizes, int k) {
        this.space = new RowSpace(basis);
        this.sizes = sizes.clone();
        this.k = k;
        half = k / 2; // k - 1 people, halved and rounded up
        small = IntStream.range(0, sizes.length)
                .filter(c -> Arrays.stream(basis).anyMatch(row -> row[c] != 0))
                .toArray();
        number = basis.length == 0 ? new long[sizes.length] : space.orthogonal(sizes.length * 31L + k);
    }

    /// Whether there are more half combinations than that.
    boolean tooMany(int limit) {
        double[] byPeople = new double[k];
        byPeople[0] = 1;
        for (int member : small) {
            for (int people = Math.min(half, k - sizes[member]) - 1; people >= 0; people--) {
                byPeople[people + sizes[member]] += 2 * byPeople[people];
            }
        }
        return Arrays.stream(byPeople).sum() > limit;
    }

    /// The coefficients of a combination on fewer than `k` people, or null when there is none.
    int @Nullable [] find() {
        List<int[]> halves = new ArrayList<>();
        halves.add(new int[0]);
        extend(new int[half], 0, 0, 0, halves);
        long[] sorted = new long[halves.size()]; // the number's leading bits, then the place in the list
        Arrays.setAll(sorted, i -> ((number(halves.get(i)) << 3) & -PLACES) | i);
        Arrays.sort(sorted);
        for (int from = 0, to = 1; from < sorted.length; from = to++) {
            while (to < sorted.length && (sorted[to] ^ sorted[from]) < PLACES && (sorted[to] ^ sorted[from]) >= 0) {
                to++;
            }
            int[] coefficients = to == from + 1 ? null : meeting(sorted, from, to, halves);
            if (coefficients != null) {
                return coefficients;
            }
        }
        return null;
    }

    /// Two halves of the same number on few people together whose difference lies in the space, or null.
    private int @Nullable [] meeting(long[] sorted, int from, int to, List<int[]> halves) {
        List<int[]> same = new ArrayList<>();
        for (int at = from; at < to; at++) {
            same.add(halves.get((int) (sorted[at] & (PLACES - 1))));
        }
        same.sort(Comparator.comparingInt(this::people));
        for (int i = 0; i < same.size(); i++) {
            int left = k - people(same.get(i));
            for (int j = i + 1; j < same.size() && people(same.get(j)) < left; j++) {
                int[] coefficients = difference(same.get(i), same.get(j));
                if (space.contains(coefficients)) {
                    return coefficients;
                }
            }
        }
        return null;
    }

    /// One half minus the other. Halves with a class in common differ by what smaller halves differ by, or have it
    /// twice.
    private int[] difference(int[] one, int[] other) {
        int[] coefficients = new int[sizes.length];
        for (int member : one) {
            coefficients[Math.abs(member) - 1] += Integer.signum(member);
        }
        for (int member : other) {
            coefficients[Math.abs(member) - 1] -= Integer.signum(member);
        }
        return coefficients;
    }

    /// Members are written as class + 1 with a sign.
    private void extend(int[] members, int count, int from, int people, List<int[]> halves) {
        if (people >= half) {
            return;
        }
        for (int at = from; at < small.length; at++) {
            int together = people + sizes[small[at]];
            if (together < k) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    members[count] = sign * (small[at] + 1);
                    halves.add(Arrays.copyOf(members, count + 1));
                    extend(members, count + 1, at + 1, together, halves);
                }
            }
        }
    }

    private long number(int[] members) {
        long sum = 0;
        for (int member : members) {
            long one = number[Math.abs(member) - 1];
            sum = member > 0 ? RowSpace.plus(sum, one) : RowSpace.minus(sum, one);
        }
        return sum;
    }

    private int people(int[] members) {
        int people = 0;
        for (int member : members) {
            people += sizes[Math.abs(member) - 1];
        }
        return people;
    }
}
