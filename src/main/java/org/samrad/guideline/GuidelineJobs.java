package org.samrad.guideline;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Lets guidelines expire on the day when their notice is past.
@Component
class GuidelineJobs implements Jobs.Work {
    private final Guidelines guidelines;

    GuidelineJobs(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    @Override
    public String name() {
        return "guideline.expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void run() {
        guidelines.expire();
    }
}
