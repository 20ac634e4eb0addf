package org.samrad.statistics;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Goes on with deliveries that a stopped server has left.
@Component
class DeliveryJobs implements Jobs.Work {
    private final Deliveries deliveries;

    DeliveryJobs(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "statistics.deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        deliveries.tidy();
    }
}
