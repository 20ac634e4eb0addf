package org.samrad.report;

import java.util.List;
import org.samrad.organisation.Tally;

/// What was counted of a year, as it may be told. Where too few organisations stand behind a number, it would tell of
/// one of them, and there is no number in it: whoever gets a `Counted` cannot show what is hidden.
public record Counted(Standing standing, long part, long whole, int organisations) {
    /// So many organisations must stand behind a number.
    public static final int FEWEST = 5;

    private static final double PERCENT = 100.0;

    public enum Standing {
        SHOWN,
        /// Something is recorded, by fewer organisations than may be told.
        TOO_FEW,
        /// Nothing is recorded.
        NOTHING,
        /// No house counts it yet.
        NOT_YET,
        /// It is money, and there is more than one kind of it.
        CURRENCIES;

        public String textKey() {
            return "report.standing." + name();
        }
    }

    public Counted {
        if (standing != Standing.SHOWN && (part != 0 || whole != 0 || organisations != 0)) {
            throw new IllegalArgumentException("What is not shown has no number");
        }
    }

    static Counted without(Standing standing) {
        return new Counted(standing, 0, 0, 0);
    }

    /// The sum of what the organisations have.
    static Counted of(List<Tally> tallies) {
        var some = tallies.stream().filter(one -> one.whole() > 0).toList();
        if (some.isEmpty()) {
            return without(Standing.NOTHING);
        }
        if (some.size() < FEWEST) {
            return without(Standing.TOO_FEW);
        }
        return new Counted(
                Standing.SHOWN,
                some.stream().mapToLong(Tally::part).sum(),
                some.stream().mapToLong(Tally::whole).sum(),
                some.size());
    }

    public boolean isShown() {
        return standing == Standing.SHOWN;
    }

    /// In per cent, of what there is.
    public double share() {
        return whole == 0 ? 0 : PERCENT * (double) part / (double) whole;
    }
}
