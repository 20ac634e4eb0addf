package org.samrad.example;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.stereotype.Component;

/// What this house can count of organisations and years. Numbers name nobody; who may see them, the house above says
/// that asks.
@Component
public class ExampleFigures {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ExampleFigureStore store;
    private final Clock clock;

    ExampleFigures(ExampleFigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public enum Figure {
        /// Talks about an example that were held, for others.
        TALKS_GIVEN("/askings/"),
        TALKS_TAKEN("/askings/"),
        /// Customer visits that were held.
        VISITS_MADE("/visits/"),
        VISITS_RECEIVED("/visits/"),
        /// Examples of its own that everybody could read from that year on.
        SHARED("/examples/"),
        /// How often others began to use one of its examples.
        REUSED("/examples/");

        private final String path;

        Figure(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    public List<Tally> tally(Figure figure, Collection<UUID> of, Span span, Visitor by) {
        return store.tally(figure, of, span, reader(by));
    }

    public Basis basis(Figure figure, Basis.Slice of, Person by) {
        return store.basis(figure, of, reader(by));
    }

    private ExampleFigureStore.Reader reader(Visitor by) {
        var home = by instanceof Person person ? person.organisation() : null;
        if (home == null) {
            return new ExampleFigureStore.Reader(NOBODY, false, false, clock.zone());
        }
        var scope = Scope.organisation(home);
        return new ExampleFigureStore.Reader(
                home, by.may(Act.WRITE_EXAMPLE, scope), by.may(Act.APPROVE_EXAMPLE, scope), clock.zone());
    }
}
