package org.samrad.access;

/// Whoever asks: a person who is signed in, or a guest.
public sealed interface Visitor permits Person, Guest {
    boolean may(Act act, Scope scope);

    /// Refuses with [NotAllowed] where the visitor may not.
    default void must(Act act, Scope scope) {
        if (!may(act, scope)) {
            throw new NotAllowed(act);
        }
    }
}
