package org.samrad.insight;

/// How many of a group have taken part, said so roughly that nobody can tell who.
public sealed interface Participation {
    /// The share of those invited, in percent, rounded to the nearest multiple of five. 5 also stands for less, none
    /// included, and 95 for more, all included: that everybody or nobody took part would tell it of each.
    record Rate(int percent) implements Participation {
        public Rate {
            if (percent < 5 || percent > 95 || percent % 5 != 0) {
                throw new IllegalArgumentException(
                        "a rate is said in steps of five percent from 5 to 95, was " + percent);
            }
        }
    }

    /// How many took part where nobody was invited by name: rounded down to a multiple of five.
    record AtLeast(int people) implements Participation {
        public AtLeast {
            if (people < 5 || people % 5 != 0) {
                throw new IllegalArgumentException("said in steps of five people, was " + people);
            }
        }
    }

    /// Too few invited, or too few came, to say anything.
    record TooFew() implements Participation {}

    /// A rate is said of groups with at least this many invited.
    int INVITED = 10;

    /// The rate of a group whose members were invited.
    static Participation ofInvited(int took, int invited) {
        if (took < 0 || took > invited) {
            throw new IllegalArgumentException(took + " of " + invited + " cannot have taken part");
        }
        if (invited < INVITED) {
            return new TooFew();
        }
        return new Rate(Math.clamp((20L * took + invited / 2) / invited * 5, 5, 95));
    }

    /// How many took part in something open to all.
    static Participation ofOpen(int took) {
        return took < 5 ? new TooFew() : new AtLeast(took - took % 5);
    }
}
