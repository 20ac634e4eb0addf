package org.samrad.statistics;

import java.io.Serializable;
import java.util.List;

/// A file that cannot be read: where, what is wrong there, and what to do, as the key of a text and its values.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String textKey;
    private final List<Serializable> values;

    public Unreadable(Place place, String textKey, Serializable... values) {
        super(textKey + " " + List.of(values) + " at " + place);
        this.place = place;
        this.textKey = textKey;
        this.values = List.of(values);
    }

    public Place place() {
        return place;
    }

    public String textKey() {
        return textKey;
    }

    public Object[] values() {
        return values.toArray();
    }
}
