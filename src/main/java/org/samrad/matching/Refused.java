package org.samrad.matching;

/// What was asked for cannot be done: the problem, and the organisations that it is about.
public final class Refused extends IllegalArgumentException {
    public enum Problem {
        /// Two profiles have the same identifier.
        PROFILE_TWICE,
        /// An organisation is paired with itself.
        WITH_ITSELF,
        /// A pinned organisation has no profile.
        PIN_UNKNOWN,
        /// A pinned pair is forbidden, too.
        PIN_FORBIDDEN,
        /// A pinned pair has been together before, and earlier pairs are not repeated.
        PIN_EARLIER,
        /// An organisation is pinned to more partners than a pair or group has room for.
        PIN_TWICE,
        /// The profile that is to be changed is not there.
        UNKNOWN
    }

    private final Problem problem;
    private final String a;
    private final String b;

    public Refused(Problem problem, String a, String b) {
        super(problem + ": " + a + (a.equals(b) ? "" : ", " + b));
        this.problem = problem;
        this.a = a;
        this.b = b;
    }

    public Problem problem() {
        return problem;
    }

    public String a() {
        return a;
    }

    /// The other one, or the same as `a` when it is about one.
    public String b() {
        return b;
    }
}
