package org.samrad.programme;

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
public class ProgrammeFigures {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ProgrammeFigureStore store;
    private final ParticipantStore participants;
    private final Clock clock;

    ProgrammeFigures(ProgrammeFigureStore store, ParticipantStore participants, Clock clock) {
        this.store = store;
        this.participants = participants;
        this.clock = clock;
    }

    public enum Figure {
        /// Exchanges that were held, in which it helped.
        EXCHANGES_GIVEN("/exchanges/"),
        /// Exchanges that were held, in which it was helped.
        EXCHANGES_TAKEN("/exchanges/"),
        /// Learning pairs to which all had said yes.
        PAIRS("/rounds/");

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

    private ProgrammeFigureStore.Reader reader(Visitor by) {
        if (!(by instanceof Person person)) {
            return new ProgrammeFigureStore.Reader(NOBODY, false, clock.zone());
        }
        var home = person.organisation();
        if (home == null) {
            return new ProgrammeFigureStore.Reader(NOBODY, false, clock.zone());
        }
        boolean acts = participants.sits(home, person.id()) || by.may(Act.JOIN_PROGRAMME, Scope.organisation(home));
        return new ProgrammeFigureStore.Reader(home, acts, clock.zone());
    }
}
