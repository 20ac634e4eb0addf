package org.samrad.base;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells other houses what has happened: a past-tense record with ids only. A listener marks its method
/// `@TransactionalEventListener`, and hears it after the commit; what is rolled back was never told.
@Component
public class News {
    private final ApplicationEventPublisher publisher;

    News(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    public void tell(Record news) {
        publisher.publishEvent(news);
    }
}
