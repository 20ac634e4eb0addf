package org.samrad.insight;

/// How one group voted on one statement.
public record Tally(int agree, int disagree, int pass) {
    /// Everybody in the group who voted on the statement, passes included.
    public int seen() {
        return agree + disagree + pass;
    }
}
