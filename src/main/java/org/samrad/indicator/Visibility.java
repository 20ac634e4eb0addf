package org.samrad.indicator;

/// How far an organisation's series of an indicator is open. It can be opened and closed again.
public enum Visibility {
    /// For those who work there.
    PRIVATE,
    /// For its circle, too: those with whom it has agreed to compare.
    CIRCLE,
    OPEN;

    public String textKey() {
        return "indicator.visibility." + name();
    }
}
