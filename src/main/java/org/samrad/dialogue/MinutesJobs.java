package org.samrad.dialogue;

import java.time.Duration;
import org.samrad.base.Clock;
import org.samrad.base.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where the rules of procedure let silence approve: minutes that nobody has objected to in time.
@Component
class MinutesJobs implements Jobs.Work {
    private static final Logger LOG = LoggerFactory.getLogger(MinutesJobs.class);

    private final MinutesStore store;
    private final MinutesKeeping keeping;
    private final Clock clock;

    MinutesJobs(MinutesStore store, MinutesKeeping keeping, Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dialogue.minutes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var meeting : store.silent(clock.today())) {
            try {
                keeping.approveBySilence(meeting);
            } catch (RuntimeException e) {
                LOG.error("The minutes of meeting {} could not be approved by silence", meeting, e);
            }
        }
    }
}
