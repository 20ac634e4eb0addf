package org.samrad.matching;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes two organisations easy to bring together. Whatever is not given counts in nobody's disfavour.
///
/// @param country   any code, compared as it stands
/// @param languages working languages, any codes; empty where not given
/// @param sizeClass a step on any scale where neighbours differ by one
/// @param sector    any code; another sector is an advantage
public record Facts(
        @Nullable String country,
        Set<String> languages,
        @Nullable Integer sizeClass,
        @Nullable String sector) {
    public static final Facts UNKNOWN = new Facts(null, Set.of(), null, null);

    static final int LEAST = 70;
    static final int POINTS = 10;

    public Facts {
        languages = Set.copyOf(languages);
    }

    /// 70 to 100 per cent: 70, and 10 each for the same country or a shared working language, for a size class that
    /// differs by at most one, and for another sector. A fact that one of the two has not given earns its 10.
    int contextWith(Facts other) {
        return LEAST
                + (canMeet(other) ? POINTS : 0)
                + (isOfLikeSize(other) ? POINTS : 0)
                + (sector == null || !sector.equals(other.sector) ? POINTS : 0);
    }

    /// Country and language are two ways to one point; what both have given decides.
    private boolean canMeet(Facts other) {
        boolean tongues = !languages.isEmpty() && !other.languages.isEmpty();
        boolean share = tongues && !Collections.disjoint(languages, other.languages);
        if (country == null || other.country == null) {
            return share || !tongues;
        }
        return share || country.equals(other.country);
    }

    private boolean isOfLikeSize(Facts other) {
        return sizeClass == null || other.sizeClass == null || Math.abs((long) sizeClass - other.sizeClass) <= 1;
    }
}
