package org.samrad.base;

/// What was asked for does not exist, or is not for this visitor to know of: the two look the same from outside.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what + " was not found");
    }
}
