package org.samrad.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The time of a demonstration: the real one, except that a story may tell what happened some days ago.
@Primary
@Component
@ConditionalOnProperty(name = "samrad.demo", havingValue = "true")
class StoryTime extends Clock {
    private static final ScopedValue<Integer> AGO = ScopedValue.newInstance();

    private final Clock real;

    StoryTime(@Qualifier("sourceOfTime") Clock real) {
        this.real = real;
    }

    /// Lets something happen so many days ago. Only the teller's own thread is taken back.
    static void daysAgo(int days, Runnable what) {
        ScopedValue.where(AGO, days).run(what);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(Duration.ofDays(AGO.orElse(0)));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryTime(real.withZone(zone));
    }
}
