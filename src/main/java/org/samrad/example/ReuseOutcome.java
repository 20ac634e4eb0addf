package org.samrad.example;

/// What came of learning from others.
public enum ReuseOutcome {
    ADOPTED,
    ADAPTED,
    REJECTED,
    NOTHING_YET;

    public String textKey() {
        return "example.outcome." + name();
    }
}
