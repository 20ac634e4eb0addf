package org.samrad.pulse;

import java.time.Duration;
import org.samrad.base.Clock;
import org.samrad.base.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Releases the results of pulses that are over, and takes single answers away when their time is out.
@Component
class PulseJobs implements Jobs.Work {
    private static final Logger LOG = LoggerFactory.getLogger(PulseJobs.class);

    private final PulseStore store;
    private final PulseResults results;
    private final Clock clock;

    PulseJobs(PulseStore store, PulseResults results, Clock clock) {
        this.store = store;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pulse.close-and-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        var today = clock.today();
        for (var due : store.due(today)) {
            try {
                if (due.stage(today) == Pulse.Stage.CLOSED) {
                    results.release(due.id());
                } else if (due.forgets(today)) {
                    results.forget(due, today);
                }
            } catch (RuntimeException e) {
                LOG.error("A pulse could not be brought forward", e);
            }
        }
    }
}
