package org.samrad.organisation;

/// What the two sides owe each other. Each set of rules says it in its own way, or says nothing of it.
public enum Duty {
    INFORMATION,
    DISCUSSION,
    NEGOTIATION,
    GUIDELINE,
    PROCEDURAL_GUIDELINE,
    BREACH,
    RECORD,
    EVALUATION;

    public String textKey() {
        return "organisation.duty." + name();
    }
}
