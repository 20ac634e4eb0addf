package org.samrad.base;

import java.io.Serializable;
import java.util.List;

/// A rule of the trade says no. The text key names the thing and the remedy, and is shown in the reader's language;
/// `field` is the form field it concerns, or empty where it concerns the whole.
public final class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String textKey;
    private final List<Serializable> values;

    public RuleBroken(String field, String textKey, Serializable... values) {
        super(textKey + " " + List.of(values));
        this.field = field;
        this.textKey = textKey;
        this.values = List.of(values);
    }

    public String field() {
        return field;
    }

    public String textKey() {
        return textKey;
    }

    public Object[] values() {
        return values.toArray();
    }
}
