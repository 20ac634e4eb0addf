package org.samrad.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The profiles as numbers. Row i is one organisation; rows lie in the order of the hash of their identifiers, which is
/// the same whatever order they came in, and which spreads what is alike: a few neighbouring rows are a fair sample.
///
/// Only areas that somebody needs and somebody gives are kept: no other can add to a gain.
final class Pool {
    /// Levels are counted in hundredths, so that trust can be a per cent.
    static final int LEVEL = 100;

    /// A gain is this part of Σ share · levels in hundredths.
    static final int WHOLE = LEVEL * Strength.MOST;

    final int n;
    final Participant[] participant;
    final long[] hash;
    final List<String> areas;

    /// For each row the areas of its needs, and their share in ten-thousandths.
    final int[][] needArea;

    final int[][] needShare;

    /// For each row and area, what it gives, in hundredths of a level after trust, and where it stands, 0 to 4.
    final short[][] gives;

    final byte[][] stands;

    /// The most that anybody here could teach each row.
    final int[] mostGain;

    private final Contexts contexts;

    private final Map<String, Integer> rows;

    Pool(Collection<Participant> participants, Map<Evidence, Integer> trust) {
        participant = participants.stream()
                .sorted(Comparator.comparingLong((Participant each) -> Order.hash(each.id()))
                        .thenComparing(Participant::id, Order::compare))
                .toArray(Participant[]::new);
        n = participant.length;
        hash = new long[n];
        rows = HashMap.newHashMap(n);
        for (int i = 0; i < n; i++) {
            hash[i] = Order.hash(participant[i].id());
            if (rows.put(participant[i].id(), i) != null) {
                throw new Refused(Refused.Problem.PROFILE_TWICE, participant[i].id(), participant[i].id());
            }
        }
        areas = living(participants);
        var index = new HashMap<String, Integer>();
        areas.forEach(area -> index.put(area, index.size()));
        needArea = new int[n][];
        needShare = new int[n][];
        gives = new short[n][];
        stands = new byte[n][];
        for (int i = 0; i < n; i++) {
            fill(i, index, trust);
        }
        mostGain = mostGains();
        contexts = new Contexts(participant);
    }

    private static List<String> living(Collection<Participant> participants) {
        Set<String> needed = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (var each : participants) {
            each.needs().forEach((area, weight) -> {
                if (weight > 0) {
                    needed.add(area);
                }
            });
            each.strengths().forEach((area, strength) -> {
                if (strength.level() > 0) {
                    given.add(area);
                }
            });
        }
        needed.retainAll(given);
        return needed.stream().sorted(Order::compare).toList();
    }

    private void fill(int row, Map<String, Integer> index, Map<Evidence, Integer> trust) {
        var shares = new TreeMap<Integer, Integer>();
        shares(participant[row]).forEach((area, share) -> {
            var at = index.get(area);
            if (at != null) {
                shares.put(at, share);
            }
        });
        needArea[row] = shares.keySet().stream().mapToInt(Integer::intValue).toArray();
        needShare[row] = shares.values().stream().mapToInt(Integer::intValue).toArray();
        gives[row] = new short[areas.size()];
        stands[row] = new byte[areas.size()];
        participant[row].strengths().forEach((area, strength) -> {
            var at = index.get(area);
            if (at != null) {
                gives[row][at] = (short) (strength.level() * counted(strength, trust));
                stands[row][at] = (byte) strength.level();
            }
        });
    }

    private static int counted(Strength strength, Map<Evidence, Integer> trust) {
        return trust.getOrDefault(strength.evidence(), LEVEL);
    }

    /// The needs in ten-thousandths of the whole, each rounded down.
    static Map<String, Integer> shares(Participant participant) {
        int total = participant.needs().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var shares = new HashMap<String, Integer>();
        participant.needs().forEach((area, weight) -> {
            if (weight > 0) {
                shares.put(area, weight * Score.MOST_GAIN / total);
            }
        });
        return shares;
    }

    private int[] mostGains() {
        int[] best = new int[areas.size()];
        for (short[] given : gives) {
            for (int area = 0; area < best.length; area++) {
                best[area] = Math.max(best[area], given[area]);
            }
        }
        int[] most = new int[n];
        for (int row = 0; row < n; row++) {
            most[row] = learnt(row, area -> best[area]);
        }
        return most;
    }

    interface Levels {
        int at(int area);
    }

    /// What a row would learn from these levels.
    int learnt(int row, Levels levels) {
        int sum = 0;
        for (int q = 0; q < needArea[row].length; q++) {
            int area = needArea[row][q];
            sum += needShare[row][q] * Math.max(0, levels.at(area) - LEVEL * stands[row][area]);
        }
        return sum / WHOLE;
    }

    /// What `to` would learn from `from`, in ten-thousandths of its stated need.
    int gain(int from, int to) {
        int[] area = needArea[to];
        int[] share = needShare[to];
        short[] given = gives[from];
        byte[] own = stands[to];
        int sum = 0;
        for (int q = 0; q < area.length; q++) {
            sum += share[q] * Math.max(0, given[area[q]] - LEVEL * own[area[q]]);
        }
        return sum / WHOLE;
    }

    int context(int a, int b) {
        return contexts.of(a, b);
    }

    /// The mutual benefit before any rule.
    int mutual(int a, int b) {
        int there = gain(a, b);
        if (there == 0) {
            return 0;
        }
        int back = gain(b, a);
        return back == 0 ? 0 : Score.root((long) there * back) * context(a, b);
    }

    Score score(int a, int b) {
        return new Score(gain(b, a), gain(a, b), context(a, b));
    }

    String id(int row) {
        return participant[row].id();
    }

    /// The row of an organisation, or -1.
    int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    /// All rows, in the order of their identifiers.
    int[] inOrder() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Order.compare(id(a), id(b)));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The same pool with one profile changed.
    Pool with(Participant changed, Map<Evidence, Integer> trust) {
        var all = Arrays.asList(participant.clone());
        int row = row(changed.id());
        if (row < 0) {
            throw new Refused(Refused.Problem.UNKNOWN, changed.id(), changed.id());
        }
        all.set(row, changed);
        return new Pool(all, trust);
    }
}
