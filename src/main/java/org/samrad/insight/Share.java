package org.samrad.insight;

import org.jspecify.annotations.Nullable;

/// How the answers to one statement divide within one group of people, or that this may not be said.
///
/// The only figure about a group that may leave the engine. It holds either the percentages or the reason why there
/// are none; a figure that is held back is not in it, so no page and no export can show it by mistake.
///
/// @param shown  the percentages, or null when they are held back
/// @param hidden why they are held back, or null when they are shown
public record Share(@Nullable Shown shown, @Nullable Reason hidden) {
    /// From this many answers on, the number of answers is said exactly.
    public static final int EXACT_FROM = 20;

    public Share {
        if ((shown == null) == (hidden == null)) {
            throw new IllegalArgumentException("a share is either shown or hidden, was " + shown + " and " + hidden);
        }
    }

    /// Percentages that may be published.
    ///
    /// **Rounding.** Whole percents by largest remainder: they always add to 100. Ties go to agree, then disagree.
    ///
    /// @param agree    percent of those who voted on the statement, passes included
    /// @param disagree percent
    /// @param pass     percent
    /// @param answers  how many voted on the statement, or null when they were fewer than [#EXACT_FROM]
    public record Shown(
            int agree, int disagree, int pass, @Nullable Integer answers) {
        public Shown {
            if (agree < 0 || disagree < 0 || pass < 0 || agree + disagree + pass != 100) {
                throw new IllegalArgumentException(
                        "percents must add to 100, were " + agree + ", " + disagree + ", " + pass);
            }
            if (answers != null && answers < EXACT_FROM) {
                throw new IllegalArgumentException("fewer than " + EXACT_FROM + " answers are never counted out");
            }
        }
    }

    /// Why a figure is held back.
    public enum Reason {
        /// Nobody, or fewer than the threshold, answered.
        TOO_FEW,
        /// Enough answered, but the figure would let somebody work out one that is held back.
        PROTECTS_OTHERS
    }

    public static Share tooFew() {
        return new Share(null, Reason.TOO_FEW);
    }

    public static Share protectsOthers() {
        return new Share(null, Reason.PROTECTS_OTHERS);
    }

    /// The percentages of a tally that has passed every rule; package-private because only the rules may call it.
    static Share of(Tally tally) {
        int[] percent = wholePercents(tally.agree(), tally.disagree(), tally.pass());
        Integer answers = tally.seen() < EXACT_FROM ? null : (Integer) tally.seen();
        return new Share(new Shown(percent[0], percent[1], percent[2], answers), null);
    }

    /// Largest remainder: everybody gets the whole part, the percents that are left go to the largest remainders.
    private static int[] wholePercents(int... counts) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        int[] percent = new int[counts.length];
        long[] rest = new long[counts.length];
        int left = 100;
        for (int i = 0; i < counts.length; i++) {
            percent[i] = (int) (100L * counts[i] / total);
            rest[i] = 100L * counts[i] % total;
            left -= percent[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < counts.length; i++) {
                largest = rest[i] > rest[largest] ? i : largest;
            }
            percent[largest]++;
            rest[largest] = -1;
        }
        return percent;
    }
}
