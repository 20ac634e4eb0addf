package org.samrad.access;

/// The page is for people who are signed in.
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Not signed in");
    }
}
