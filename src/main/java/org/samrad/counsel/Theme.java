package org.samrad.counsel;

/// What a case or a recommendation is about. A council chooses those that it treats; a seat names those that it covers.
public enum Theme {
    GOVERNANCE,
    NEEDS,
    RISK,
    BENEFITS,
    COMPETENCE,
    PROCUREMENT,
    USERS,
    COOPERATION,
    RENEWAL,
    FINANCE;

    public String textKey() {
        return "counsel.theme." + name();
    }
}
