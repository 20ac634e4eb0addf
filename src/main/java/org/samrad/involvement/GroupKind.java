package org.samrad.involvement;

/// Whom somebody speaks for, or whom an activity involves.
public enum GroupKind {
    EMPLOYEES,
    LEADERS,
    USERS,
    PARTNERS;

    /// Those for whom or with whom the organisation works, as seen from inside.
    public boolean isOutside() {
        return this == USERS || this == PARTNERS;
    }

    public String textKey() {
        return "involvement.group." + name();
    }
}
