package org.samrad.matching;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a pair weighs under the rules: see `Certificate.Terms`. A pair that is not to be weighs 0.
final class Weighing {
    /// Bits of a tie, where there is room for them.
    private static final int TIE = 22;

    /// Largest power of two that a weight may reach: doubled prices of two still fit a long.
    private static final int ROOM = 60;

    final Pool pool;
    final Certificate.Terms terms;
    private final int[][] banned;
    private final int[][] kept;

    /// Rows that take no part: they are pinned, or in a triad already.
    private final BitSet out;

    /// Rows whose pairs may be below the floor.
    private final BitSet weak;

    private Weighing(Pool pool, Certificate.Terms terms, int[][] banned, int[][] kept, BitSet out, BitSet weak) {
        this.pool = pool;
        this.terms = terms;
        this.banned = banned;
        this.kept = kept;
        this.out = out;
        this.weak = weak;
    }

    /// The heaviest total.
    static Weighing of(Pool pool, Rules rules) {
        int[][] banned = adjacent(pool, List.of(rules.forbidden(), rules.earlier()));
        int[][] kept = adjacent(pool, List.of(rules.keep().pairs()));
        long bonus = bonus(pool, rules.keep());
        var plain = new Certificate.Terms(0, 1, bonus, 0, 0);
        var out = new BitSet();
        for (var couple : rules.pinned()) {
            out.set(pool.row(couple.a()));
            out.set(pool.row(couple.b()));
        }
        return new Weighing(pool, plain, banned, kept, out, new BitSet()).withTerms(0, 1);
    }

    /// The same pairs, with other terms.
    Weighing withTerms(long perPair, int floor) {
        long most = perPair + Score.MOST_MUTUAL + terms.bonus();
        int couples = bits(pool.n / 2);
        int tie = Math.min(TIE, ROOM - bits(most) - couples);
        var changed = new Certificate.Terms(perPair, floor, terms.bonus(), tie, tie + couples);
        return new Weighing(pool, changed, banned, kept, out, weak);
    }

    /// The same without these rows.
    Weighing without(int... rows) {
        var more = (BitSet) out.clone();
        for (int row : rows) {
            more.set(row);
        }
        return new Weighing(pool, terms, banned, kept, more, weak);
    }

    /// The same, with other rows whose pairs may be below the floor.
    Weighing withWeak(BitSet rows) {
        return new Weighing(pool, terms, banned, kept, out, rows);
    }

    /// The rows whose pairs may weigh something else than under other rules; both have the same rows.
    int[] differentFrom(Weighing other) {
        return IntStream.range(0, pool.n)
                .filter(row -> out.get(row) != other.out.get(row)
                        || weak.get(row) != other.weak.get(row)
                        || !Arrays.equals(banned[row], other.banned[row])
                        || !Arrays.equals(kept[row], other.kept[row])
                        || (pool != other.pool && !pool.participant[row].equals(other.pool.participant[row])))
                .toArray();
    }

    boolean isOut(int row) {
        return out.get(row);
    }

    boolean isWeak(int row) {
        return weak.get(row);
    }

    /// Whether the floor is for these two.
    boolean counts(int a, int b) {
        return !weak.get(a) && !weak.get(b);
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    /// What a pair must at least add, so that one pair more always weighs more than any choice of the others.
    long morePairs() {
        return (pool.n / 2L + 1) * (Score.MOST_MUTUAL + terms.bonus());
    }

    private static long bonus(Pool pool, Rules.Keep keep) {
        long sum = 0;
        int count = 0;
        for (var couple : keep.pairs()) {
            int a = pool.row(couple.a());
            int b = pool.row(couple.b());
            if (a >= 0 && b >= 0) {
                sum += pool.mutual(a, b);
                count++;
            }
        }
        return count == 0 ? 0 : sum * keep.percent() / 100 / count;
    }

    /// For each row, those it stands in a couple with, sorted.
    private static int[][] adjacent(Pool pool, Collection<Set<Couple>> lists) {
        var rows = new int[pool.n][];
        Arrays.fill(rows, NONE);
        for (var list : lists) {
            for (var couple : list) {
                int a = pool.row(couple.a());
                int b = pool.row(couple.b());
                if (a >= 0 && b >= 0) {
                    rows[a] = with(rows[a], b);
                    rows[b] = with(rows[b], a);
                }
            }
        }
        for (int[] row : rows) {
            Arrays.sort(row);
        }
        return rows;
    }

    private static int[] with(int[] row, int added) {
        int[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = added;
        return longer;
    }

    private static final int[] NONE = new int[0];

    boolean isBanned(int a, int b) {
        return Arrays.binarySearch(banned[a], b) >= 0;
    }

    boolean isKept(int a, int b) {
        return Arrays.binarySearch(kept[a], b) >= 0;
    }

    int[] kept(int row) {
        return kept[row];
    }

    /// Of two, how much the pair weighs in units of the score, ties left out.
    long inScore(BigInteger weight) {
        return weight.shiftRight(terms.shift()).longValueExact();
    }

    int[] banned(int row) {
        return banned[row];
    }

    /// The mutual benefit, 0 where the rules do not allow the pair.
    int mutual(int a, int b) {
        int mutual = pool.mutual(a, b);
        return mutual == 0 || isBanned(a, b) ? 0 : mutual;
    }

    long weight(int a, int b) {
        int mutual = pool.mutual(a, b);
        return isAdmitted(a, b, mutual) ? weight(a, b, mutual) : 0;
    }

    /// Whether two with this mutual benefit, before any rule, may be a pair.
    boolean isAdmitted(int a, int b, int mutual) {
        return mutual > 0
                && (mutual >= terms.floor() || !counts(a, b))
                && !out.get(a)
                && !out.get(b)
                && !isBanned(a, b);
    }

    /// What an admitted pair weighs.
    long weight(int a, int b, int mutual) {
        long worth = terms.perPair() + mutual + (isKept(a, b) ? terms.bonus() : 0);
        return (worth << terms.shift()) + tie(a, b);
    }

    /// Made of the two identifiers alone, so that the order of rows decides nothing.
    private long tie(int a, int b) {
        return Order.tie(pool.hash[a], pool.hash[b], terms.tie());
    }
}
