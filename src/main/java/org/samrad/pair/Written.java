package org.samrad.pair;

/// What a paper of the pair says.
public sealed interface Written permits Statement, Plan, Continuation {
    /// Letter by letter, in a fixed order: the text whose fingerprint is kept once all have signed.
    String wording();

    /// Refuses with what is missing where it cannot be signed yet.
    void mustBeWhole();
}
