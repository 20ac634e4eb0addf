package org.samrad.commitment;

import java.time.Duration;
import java.time.LocalTime;
import org.samrad.base.Clock;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Writes the letters of the day in the morning.
@Component
class CommitmentJobs implements Jobs.Work {
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final Letters letters;
    private final LetterStore store;
    private final Clock clock;

    CommitmentJobs(Letters letters, LetterStore store, Clock clock) {
        this.letters = letters;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commitment.letters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var today = clock.today();
        var time = LocalTime.ofInstant(clock.now(), clock.zone());
        if (!time.isBefore(MORNING) && !store.isWritten(today)) {
            letters.write(today);
            store.written(today);
        }
    }
}
