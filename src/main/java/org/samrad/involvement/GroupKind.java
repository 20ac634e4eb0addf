package org.samrad.involvement;

/// Whom somebody speaks for, or whom an activity involves.
public enum GroupKind {
    EMPLOYEES,
    LEADERS,
    USERS,
    PARTNERS;

    public String textKey() {
        return "involvement.group." + name();
    }
}
