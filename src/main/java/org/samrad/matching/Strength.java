package org.samrad.matching;

/// What an organisation can give in one area.
///
/// @param level 0 (nothing) to 4
public record Strength(int level, Evidence evidence) {
    public static final int MOST = 4;

    static final Strength NONE = new Strength(0, Evidence.OWN_WORD);

    public Strength {
        if (level < 0 || level > MOST) {
            throw new IllegalArgumentException("a strength is from 0 to " + MOST + ", was " + level);
        }
    }

    public static Strength measured(int level) {
        return new Strength(level, Evidence.MEASURED);
    }

    public static Strength published(int level) {
        return new Strength(level, Evidence.PUBLISHED);
    }

    public static Strength ownWord(int level) {
        return new Strength(level, Evidence.OWN_WORD);
    }
}
