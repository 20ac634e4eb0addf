package org.samrad.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The time in the journeys. It can be moved on, so that what is planned in good time can be held in the same journey.
final class MovedTime extends Clock {
    private final Clock source;
    private volatile Duration ahead = Duration.ZERO;

    private MovedTime(Clock source) {
        this.source = source;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {
        @Bean
        @Primary
        MovedTime movedTime() {
            return new MovedTime(Clock.system(ZoneId.of("Europe/Copenhagen")));
        }
    }

    /// The same hour on a later day.
    void goTo(LocalDate day) {
        ahead = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(source), day));
    }

    void comeBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedTime(source.withZone(zone));
    }
}
