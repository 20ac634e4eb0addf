package org.samrad.access;

/// The visitor's roles do not cover the act.
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowed(Act act) {
        super("Not allowed: " + act);
    }
}
