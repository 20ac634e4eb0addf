package org.samrad.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// The time in the journeys. It can be moved on, so that what is planned in good time can be held in the same journey.
/// It is moved at its source and nowhere else, since the other clocks ask that one. Time that has passed leaves traces:
/// what had a deadline in between has ended for every journey that follows.
final class MovedTime extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    private final Clock source;

    private MovedTime(Clock source) {
        this.source = source;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {
        @Bean
        static BeanPostProcessor movedTime() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("sourceOfTime") && bean instanceof Clock source ? new MovedTime(source) : bean;
                }
            };
        }
    }

    /// The same hour on a later day.
    static void goTo(LocalDate day, LocalDate today) {
        ahead = Duration.ofDays(ChronoUnit.DAYS.between(today, day));
    }

    static void comeBack() {
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
