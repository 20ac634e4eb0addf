package org.samrad.access;

/// Where somebody may be sent after signing in: only to addresses of our own. An open door to elsewhere would be lent
/// to deceivers.
final class Local {
    private static final int LONGEST = 300;

    private Local() {}

    static String of(String to) {
        return to.startsWith("/")
                        && !to.startsWith("//")
                        && !to.matches("(?s).*[\\\\{\\p{Cntrl}].*")
                        && to.length() < LONGEST
                ? to
                : "/";
    }
}
