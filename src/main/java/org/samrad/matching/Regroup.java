package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Builds groups and makes them better.
final class Regroup {
    private static final long BANNED = -4L * Score.MOST_MUTUAL;

    /// Units that are tried for a place in a group; scores that are computed before the search is given up; members of
    /// two groups that are divided in every way.
    private static final int TRIED = 200;

    private static final long PATIENCE = 6_000_000;

    private static final int BEGINNINGS = 24;
    private static final int DIVIDED = 8;

    private final Weighing weighing;
    private final Bundles bundles;
    private final boolean[] fixed;
    private long scored;

    Regroup(Weighing weighing, boolean[] fixed) {
        this.weighing = weighing;
        this.fixed = fixed;
        bundles = new Bundles(weighing.pool);
    }

    /// What a group is worth to the search: its worth, what is added for those who are better kept together, and much
    /// less than nothing for two who must not be.
    private long value(int[] rows) {
        scored++;
        long value = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                value += weighing.isBanned(rows[i], rows[j]) ? BANNED : 0;
                value += weighing.isKept(rows[i], rows[j]) ? weighing.terms.bonus() : 0;
            }
        }
        return value < 0 ? value : value + Bundles.worth(bundles.mutual(rows, rows.length), rows.length);
    }

    /// The best that comes of these units, or of single ones in some other orders.
    List<int[]> best(List<int[]> units, int[] sizes) {
        var best = improved(start(sorted(units), sizes));
        var singles = new ArrayList<int[]>();
        for (int[] unit : units) {
            if (fixed[unit[0]]) {
                singles.add(unit);
            } else {
                Arrays.stream(unit).forEach(row -> singles.add(new int[] {row}));
            }
        }
        var random = new Random(1);
        for (int i = 1; i < BEGINNINGS && scored * (i + 1) < PATIENCE * i; i++) {
            Collections.shuffle(singles, random);
            singles.sort(Comparator.comparingInt(unit -> fixed[unit[0]] ? 0 : 1));
            var other = improved(start(singles, sizes));
            best = total(other) > total(best) ? other : best;
        }
        return best;
    }

    private long total(List<int[]> groups) {
        return groups.stream().mapToLong(this::value).sum();
    }

    private List<int[]> sorted(List<int[]> units) {
        var left = new ArrayList<>(units);
        left.sort(Comparator.comparing((int[] unit) -> !fixed[unit[0]])
                .thenComparingInt(unit -> -unit.length)
                .thenComparingLong(unit -> -value(unit)));
        return left;
    }

    /// Each group begins with the first unit left and takes the one that adds most, until it is full.
    private List<int[]> start(List<int[]> units, int[] sizes) {
        var left = new ArrayList<>(units);
        var groups = new ArrayList<int[]>();
        for (int size : sizes) {
            int[] group = new int[0];
            while (group.length < size && !left.isEmpty()) {
                int best = best(group, size, left);
                if (best < 0) {
                    split(left);
                } else {
                    group = joined(group, left.remove(best));
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private int best(int[] group, int size, List<int[]> left) {
        int best = -1;
        long most = Long.MIN_VALUE;
        int tried = 0;
        for (int i = 0; i < left.size() && tried < TRIED; i++) {
            if (group.length + left.get(i).length > size) {
                continue;
            }
            if (group.length == 0) {
                return i;
            }
            tried++;
            long value = value(joined(group, left.get(i)));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    /// No unit is small enough: the last that is not fixed is taken apart.
    private void split(List<int[]> left) {
        for (int i = left.size() - 1; i >= 0; i--) {
            int[] unit = left.get(i);
            if (unit.length > 1 && !fixed[unit[0]]) {
                left.remove(i);
                Arrays.stream(unit).forEach(row -> left.add(new int[] {row}));
                return;
            }
        }
        int[] unit = left.removeLast();
        Arrays.stream(unit).forEach(row -> left.add(new int[] {row}));
    }

    private static int[] joined(int[] group, int[] unit) {
        int[] joined = Arrays.copyOf(group, group.length + unit.length);
        System.arraycopy(unit, 0, joined, group.length, unit.length);
        return joined;
    }

    /// Divides any two groups anew while it helps, and lets go of what may not be or is worth nothing.
    private List<int[]> improved(List<int[]> groups) {
        var now = new ArrayList<>(groups);
        Set<Integer> changed = new LinkedHashSet<>();
        for (int i = 0; i < now.size(); i++) {
            changed.add(i);
        }
        while (!changed.isEmpty() && scored < PATIENCE) {
            var before = changed;
            changed = new LinkedHashSet<>();
            for (int i = 0; i < now.size(); i++) {
                for (int j = i + 1; j < now.size() && scored < PATIENCE; j++) {
                    boolean new1 = before.contains(i) || before.contains(j);
                    if ((new1 || changed.contains(i) || changed.contains(j)) && divide(now, i, j)) {
                        changed.add(i);
                        changed.add(j);
                    }
                }
            }
        }
        return now.stream().map(this::allowed).filter(rows -> rows.length > 1).toList();
    }

    private boolean divide(List<int[]> groups, int i, int j) {
        int[] one = groups.get(i);
        int[] other = groups.get(j);
        return one.length + other.length <= DIVIDED ? divideAnew(groups, i, j) : exchange(groups, i, j);
    }

    /// All divisions of the members of two small groups.
    private boolean divideAnew(List<int[]> groups, int i, int j) {
        int[] one = groups.get(i);
        int[] all = joined(one, groups.get(j));
        int start = (1 << one.length) - 1;
        int stay = 0;
        for (int k = 0; k < all.length; k++) {
            stay |= fixed[all[k]] ? 1 << k : 0;
        }
        long best = value(one) + value(groups.get(j));
        int chosen = start;
        for (int mask = 1; mask < 1 << all.length; mask++) {
            if (Integer.bitCount(mask) != one.length || ((mask ^ start) & stay) != 0) {
                continue;
            }
            long value = value(part(all, mask)) + value(part(all, ~mask));
            if (value > best) {
                best = value;
                chosen = mask;
            }
        }
        if (chosen == start) {
            return false;
        }
        groups.set(i, part(all, chosen));
        groups.set(j, part(all, ~chosen));
        return true;
    }

    private static int[] part(int[] all, int mask) {
        int[] part = new int[all.length];
        int count = 0;
        for (int k = 0; k < all.length; k++) {
            part[count] = all[k];
            count += (mask >> k) & 1;
        }
        return Arrays.copyOf(part, count);
    }

    /// One member for another.
    private boolean exchange(List<int[]> groups, int i, int j) {
        int[] one = groups.get(i);
        int[] other = groups.get(j);
        long now = value(one) + value(other);
        boolean better = false;
        for (int p = 0; p < one.length; p++) {
            for (int q = 0; q < other.length; q++) {
                if (fixed[one[p]] || fixed[other[q]]) {
                    continue;
                }
                swap(one, p, other, q);
                long value = value(one) + value(other);
                if (value > now) {
                    now = value;
                    better = true;
                } else {
                    swap(one, p, other, q);
                }
            }
        }
        return better;
    }

    private static void swap(int[] one, int p, int[] other, int q) {
        int row = one[p];
        one[p] = other[q];
        other[q] = row;
    }

    /// Without those who must not be together, as few as possible; nobody when what is left is worth nothing. Who is
    /// fixed stays.
    private int[] allowed(int[] group) {
        int[] rows = group;
        while (rows.length > 1) {
            int worst = -1;
            int most = 0;
            for (int row : rows) {
                int bans = 0;
                for (int other : rows) {
                    bans += weighing.isBanned(row, other) ? 1 : 0;
                }
                if (bans > most && !fixed[row]) {
                    most = bans;
                    worst = row;
                }
            }
            if (worst < 0) {
                break;
            }
            int gone = worst;
            rows = Arrays.stream(rows).filter(row -> row != gone).toArray();
        }
        boolean keeps = rows.length > 1 && (fixed(rows) || bundles.mutual(rows, rows.length) > 0);
        return keeps ? rows : Arrays.stream(rows).filter(row -> fixed[row]).toArray();
    }

    private boolean fixed(int[] rows) {
        return Arrays.stream(rows).anyMatch(row -> fixed[row]);
    }
}
