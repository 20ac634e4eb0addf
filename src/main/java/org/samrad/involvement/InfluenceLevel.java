package org.samrad.involvement;

/// How much those who take part decide.
public enum InfluenceLevel {
    INFORM,
    CONSULT,
    INVOLVE,
    CO_DECIDE;

    public String textKey() {
        return "involvement.level." + name();
    }
}
