package org.samrad.dialogue;

import java.time.Duration;
import org.samrad.access.Guest;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Sends on, when management's month has gone.
@Component
class BreachJobs implements Jobs.Work {
    private final Breaches breaches;

    BreachJobs(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String name() {
        return "dialogue.breaches";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        breaches.sendOn(Guest.GUEST);
    }
}
