package org.samrad.rules.broken;

/// The class of the root that is allowed.
public final class Samrad {
    public static final String NAME = "Samråd".strip();

    private Samrad() {}
}
