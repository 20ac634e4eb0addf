package org.samrad.search;

import java.util.Set;

/// Who may find an entry: everybody, or whoever holds one of the tokens. What a token stands for (an organisation, a
/// forum, a person) is known by the house that hands it in.
public record Scope(boolean open, Set<String> tokens) {
    public static final Scope EVERYBODY = new Scope(true, Set.of());

    public Scope {
        tokens = Set.copyOf(tokens);
    }

    /// Nobody at all, where there are no tokens.
    public static Scope of(Set<String> tokens) {
        return new Scope(false, tokens);
    }
}
