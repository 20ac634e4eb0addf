package org.samrad.example;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Asks about examples that nobody uses, and lets questions lapse that nobody has answered.
@Component
class ExampleJobs implements Jobs.Work {
    private final Examples examples;
    private final Askings askings;

    ExampleJobs(Examples examples, Askings askings) {
        this.examples = examples;
        this.askings = askings;
    }

    @Override
    public String name() {
        return "example.examples";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        examples.review();
        askings.lapse();
    }
}
