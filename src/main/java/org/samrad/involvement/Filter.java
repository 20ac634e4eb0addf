package org.samrad.involvement;

import org.jspecify.annotations.Nullable;

/// Which contributions somebody wants to see; `sought` is a piece of text, or empty.
public record Filter(
        Contribution.@Nullable Kind kind, @Nullable GroupKind group, Standing standing, String sought) {
    public static final Filter NONE = new Filter(null, null, Standing.ALL, "");
    public static final Filter UNANSWERED = new Filter(null, null, Standing.UNANSWERED, "");

    public enum Standing {
        ALL,
        UNANSWERED,
        OVERDUE,
        ANSWERED;

        public String textKey() {
            return "involvement.standing." + name();
        }
    }
}
