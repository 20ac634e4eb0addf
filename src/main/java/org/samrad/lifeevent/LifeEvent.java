package org.samrad.lifeevent;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A situation in life in which people need several services of several bodies. These seven were given priority in
/// Norway in 2019.
public enum LifeEvent {
    CHILD,
    ILL_CHILD,
    WORK,
    NEW_IN_COUNTRY,
    DEATH,
    BUSINESS,
    VOLUNTARY;

    /// The year in which they were chosen.
    public static final int CHOSEN = 2019;

    public String textKey() {
        return "lifeevent.event." + name();
    }

    /// As it stands in addresses: `new-in-country`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifeEvent> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
