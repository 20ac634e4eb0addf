package org.samrad.consultation;

import java.time.Duration;
import org.samrad.base.Clock;
import org.samrad.base.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Closes consultations when their time is out, and publishes rounds of results while they run.
@Component
class ConsultationJobs implements Jobs.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ConsultationJobs.class);

    private final ConsultationStore store;
    private final Consultations consultations;
    private final Results results;
    private final Clock clock;

    ConsultationJobs(ConsultationStore store, Consultations consultations, Results results, Clock clock) {
        this.store = store;
        this.consultations = consultations;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consultation.rounds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        store.unfinished().forEach(consultations::finish);
        for (var open : store.open()) {
            try {
                if (clock.now().isAfter(open.period().closesAt().plus(Consultation.GRACE))) {
                    consultations.closeInTime(open.id());
                } else {
                    results.publishIfDue(open);
                }
            } catch (RuntimeException e) {
                LOG.error("Consultation {} could not be brought forward", open.id(), e);
            }
        }
    }
}
