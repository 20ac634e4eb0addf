package org.samrad.rules.broken.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.samrad.rules.broken.Samrad;
import org.samrad.rules.broken.access.Person;
import org.samrad.rules.broken.access.Visitor;

/// Wrong: acts of nobody, the time without a clock, a look back at the root.
public final class Consultations {
    public String open(String title) {
        return title + Samrad.NAME + Instant.now();
    }

    public String close(Person by, String why) {
        Supplier<Instant> when = Instant::now;
        return by.name() + why + when.get();
    }

    public String signIn(String name) {
        return name + Clock.systemUTC().instant();
    }

    public List<Vote> votes(String consultation, Visitor by) {
        return List.of(new Vote(consultation + by.language()));
    }

    public String title(String consultation, Person by) {
        return consultation + by.name();
    }
}
