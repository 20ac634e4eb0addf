package org.samrad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Divides a compound of one language into its parts, by the cheapest way to lay it out in known words.
///
/// A part costs −ln(its count / all counts), with a surcharge for parts of two to four letters; each joint costs
/// `JOINT`, and `SOUND` more where a linking sound stands in it. A word is divided only where the mean cost of its
/// parts is at most `DEAREST`, so that chance divisions into rare words are refused. Before another part a word may
/// have lost its last vowel, as in *samarbejd-s-udvalg* and *skol-gård*, which costs `CLIPPED`. The search is a table
/// over positions and number of parts: a word of n letters takes n² · 4 look-ups, with n at most 40.
final class Splitter {
    static final int SHORTEST_WORD = 7;
    static final int LONGEST_WORD = 40;
    private static final int SHORTEST_PART = 2;
    private static final int MOST_PARTS = 4;
    private static final double JOINT = 2.5;
    private static final double SOUND = 0.3;
    private static final double DEAREST = 15.5;
    private static final double CLIPPED = 0.7;
    private static final int SEEN = 2;

    /// by the number of letters, for short parts: how often they must be seen, and what they cost more
    private static final int[] NEEDED = {0, 0, 20, 12, 4};

    private static final double[] DEARER = {0, 0, 4.5, 3, 1};

    /// one part of a compound, and where it stands
    record Part(String text, int start, int end) {}

    private final Vocabulary words;
    private final Set<String> noParts;
    private final List<String> joints;
    private final char clipped;

    /// @param noParts   beginnings and endings that look like words, and words too empty to mean anything in a compound
    Splitter(Vocabulary words, Set<String> noParts, Speech speech) {
        this.words = words;
        this.noParts = noParts;
        this.joints = speech.joints();
        clipped = speech.clipped();
    }

    /// The parts of a word, in order; none where it is no compound of known words.
    List<Part> split(String word) {
        int n = word.length();
        if (n < SHORTEST_WORD || n > LONGEST_WORD || joints.isEmpty()) {
            return List.of();
        }
        var table = new Table(n);
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            for (int start = 0; start <= n - SHORTEST_PART; start++) {
                double before = table.cost(parts - 1, start);
                if (before < Double.MAX_VALUE) {
                    extend(word, start, parts, before, table);
                }
            }
        }
        return table.best(word);
    }

    private void extend(String word, int start, int parts, double before, Table table) {
        int n = word.length();
        long print = 0xcbf29ce484222325L;
        for (int end = start + 1; end <= n; end++) {
            print = Vocabulary.step(print, word.charAt(end - 1));
            if (end - start < SHORTEST_PART || (parts == 1 && end == n)) {
                continue;
            }
            double cost = cost(word, start, end, print);
            if (cost == Double.MAX_VALUE) {
                continue;
            }
            double sum = before + cost + (parts > 1 ? JOINT : 0);
            if (end == n) {
                table.offer(parts, n, sum, start, n);
                continue;
            }
            for (var joint : joints) {
                int next = end + joint.length();
                if (n - next >= SHORTEST_PART && word.startsWith(joint, end)) {
                    table.offer(parts, next, sum + (joint.isEmpty() ? 0 : SOUND), start, end);
                }
            }
        }
    }

    private double cost(String word, int start, int end, long print) {
        int length = end - start;
        int seen = words.count(Vocabulary.stir(print));
        double surcharge = 0;
        if (seen == 0 && end < word.length() && length > 3) {
            seen = words.count(Vocabulary.stir(Vocabulary.step(print, clipped)));
            surcharge = CLIPPED;
        }
        int needed = length > 4 ? SEEN : NEEDED[length];
        if (seen < needed || noParts.contains(word.substring(start, end))) {
            return Double.MAX_VALUE;
        }
        return Math.log(words.total() / seen) + surcharge + (length > 4 ? 0 : DEARER[length]);
    }

    /// The cheapest way to each position with each number of parts: where its last part begins and ends.
    private static final class Table {
        private final double[][] costs;
        private final int[][] starts;
        private final int[][] ends;
        private final int n;

        Table(int n) {
            this.n = n;
            costs = new double[MOST_PARTS + 1][n + 1];
            starts = new int[MOST_PARTS + 1][n + 1];
            ends = new int[MOST_PARTS + 1][n + 1];
            for (var row : costs) {
                java.util.Arrays.fill(row, Double.MAX_VALUE);
            }
            costs[0][0] = 0;
        }

        double cost(int parts, int position) {
            return costs[parts][position];
        }

        void offer(int parts, int position, double cost, int start, int end) {
            if (cost < costs[parts][position]) {
                costs[parts][position] = cost;
                starts[parts][position] = start;
                ends[parts][position] = end;
            }
        }

        List<Part> best(String word) {
            int count = 0;
            for (int parts = 2; parts <= MOST_PARTS; parts++) {
                if (costs[parts][n] < Double.MAX_VALUE
                        && costs[parts][n] / parts <= DEAREST
                        && (count == 0 || costs[parts][n] < costs[count][n])) {
                    count = parts;
                }
            }
            var result = new ArrayList<Part>();
            int position = n;
            for (int parts = count; parts > 0; parts--) {
                int start = starts[parts][position];
                int end = ends[parts][position];
                result.addFirst(new Part(word.substring(start, end), start, end));
                position = start;
            }
            return result;
        }
    }
}
