package org.samrad.counsel;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Gives talks their day, asks how advice stands, and reminds of talks.
@Component
class TalkJobs implements Jobs.Work {
    private final TalkReminders reminders;

    TalkJobs(TalkReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "counsel.talks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        reminders.plan();
        reminders.ask();
        reminders.remind();
    }
}
