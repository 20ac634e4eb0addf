package org.samrad.access;

/// Somebody who is not signed in. May what is open to all, and nothing more.
public enum Guest implements Visitor {
    GUEST;

    @Override
    public boolean may(Act act, Scope scope) {
        return false;
    }
}
