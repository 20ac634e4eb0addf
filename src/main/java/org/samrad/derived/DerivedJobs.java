package org.samrad.derived;

import java.time.Duration;
import org.samrad.access.Guest;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Counts once in a day and night.
@Component
class DerivedJobs implements Jobs.Work {
    private final Derivations derivations;

    DerivedJobs(Derivations derivations) {
        this.derivations = derivations;
    }

    @Override
    public String name() {
        return "derived.figures";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        derivations.countAll(Guest.GUEST);
    }
}
