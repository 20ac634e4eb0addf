package org.samrad.programme;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Lets suggested exchanges lapse that nobody has answered in time.
@Component
class ExchangeJobs implements Jobs.Work {
    private final Exchanges exchanges;

    ExchangeJobs(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "programme.exchanges";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        exchanges.lapse();
    }
}
