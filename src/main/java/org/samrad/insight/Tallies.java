package org.samrad.insight;

/// How each group voted on each statement: plain counts.
///
/// **Shape.** `count[group · 3 · statements + code]`, code = 3 · statement + vote + 1. One pass over the votes, about
/// 1 ns per vote. Integers, so the order of counting cannot matter.
final class Tallies {
    final int groups;
    private final int statements;
    private final int[] count;

    Tallies(VoteMatrix votes, Chunks chunks, int[] group, int groups) {
        this.groups = groups;
        statements = votes.statements();
        int codes = 3 * statements;
        count = new int[groups * codes];
        int[][] parts = new int[chunks.count()][];
        chunks.each(chunk -> {
            int[] part = new int[groups * codes];
            for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
                if (group[row] >= 0) {
                    votes.countRow(row, part, group[row] * codes);
                }
            }
            parts[chunk] = part;
        });
        for (int[] part : parts) {
            for (int i = 0; i < count.length; i++) {
                count[i] += part[i];
            }
        }
    }

    int agree(int group, int column) {
        return count[(group * statements + column) * 3 + 2];
    }

    int disagree(int group, int column) {
        return count[(group * statements + column) * 3];
    }

    int pass(int group, int column) {
        return count[(group * statements + column) * 3 + 1];
    }

    int seen(int group, int column) {
        return agree(group, column) + disagree(group, column) + pass(group, column);
    }

    /// The same, over all other groups.
    Tally others(int group, int column) {
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        for (int g = 0; g < groups; g++) {
            if (g != group) {
                agree += agree(g, column);
                disagree += disagree(g, column);
                pass += pass(g, column);
            }
        }
        return new Tally(agree, disagree, pass);
    }

    Tally of(int group, int column) {
        return new Tally(agree(group, column), disagree(group, column), pass(group, column));
    }
}
