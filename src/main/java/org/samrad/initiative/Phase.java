package org.samrad.initiative;

/// How far an initiative has come. Other vocabularies (OAO's three phases, BFA's four, the project models) map to
/// these.
public enum Phase {
    IDEA,
    CONCEPT,
    DEVELOPMENT,
    IMPLEMENTATION,
    USE,
    CLOSED;

    public String textKey() {
        return "initiative.phase." + name();
    }
}
