package org.samrad.involvement;

import org.samrad.base.Clock;
import org.samrad.initiative.Phase;
import org.samrad.initiative.PhaseEntered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Remembers the day on which an initiative first left the idea phase. Needs that came later came too late for it.
@Component
class IdeaLeft {
    private final ContributionStore store;
    private final Clock clock;

    IdeaLeft(ContributionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hear(PhaseEntered news) {
        if (news.phase() != Phase.IDEA) {
            store.leftIdea(news.initiative(), clock.today());
        }
    }
}
