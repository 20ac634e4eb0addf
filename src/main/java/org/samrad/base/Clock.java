package org.samrad.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// The only place where the project asks what time it is. Days are those of the installation's time zone.
@Component
public class Clock {
    private final java.time.Clock source;

    Clock(java.time.Clock source) {
        this.source = source;
    }

    public Instant now() {
        return source.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(source.instant(), zone());
    }

    public ZoneId zone() {
        return source.getZone();
    }
}
