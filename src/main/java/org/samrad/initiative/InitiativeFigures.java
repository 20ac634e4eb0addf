package org.samrad.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.stereotype.Component;

/// What this house can count of organisations and years. Numbers name nobody; who may see them, the house above says
/// that asks. What they were counted from is shown to those whom it concerns.
@Component
public class InitiativeFigures {
    private static final UUID NOBODY = new UUID(0, 0);

    private final InitiativeFigureStore store;
    private final Organisations organisations;

    InitiativeFigures(InitiativeFigureStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    public enum Figure {
        /// Active initiatives whose class is transformation, of those that have been classed.
        RENEWAL,
        /// What was spent before use, of all that was spent, in the money of the organisation's country.
        DEVELOPMENT
    }

    /// An initiative that an organisation owns as the first; `active` in the year, `seen` by whoever asks.
    public record Owned(UUID id, UUID organisation, Basis.Naming named, boolean active, boolean seen) {}

    /// A decision that was taken, and the phase in which the initiative was on that day.
    public record Taken(PlannedDecision decision, Phase phase, Basis.Naming named) {}

    public List<Tally> tally(Figure figure, Collection<UUID> organisations, Span span, Visitor by) {
        return store.tally(figure, asked(organisations, span, by));
    }

    public Basis basis(Figure figure, Basis.Slice of, Person by) {
        return store.basis(figure, asked(List.of(of.organisation()), of.span(), by), of);
    }

    /// The initiatives of these organisations, for the houses that count what hangs on them.
    public List<Owned> owned(Collection<UUID> organisations, Span span, Visitor by) {
        return store.owned(asked(organisations, span, by));
    }

    /// The decisions that these organisations took in the year.
    public List<Taken> taken(Collection<UUID> organisations, Span span, Visitor by) {
        return store.taken(asked(organisations, span, by));
    }

    /// The same of one organisation, the latest first, as far as the reader may see the initiative.
    public List<Taken> taken(Basis.Slice of, Person by) {
        return store.taken(asked(List.of(of.organisation()), of.span(), by), of);
    }

    public int takenUnseen(Basis.Slice of, Person by) {
        return store.takenUnseen(asked(List.of(of.organisation()), of.span(), by));
    }

    private InitiativeFigureStore.Asked asked(Collection<UUID> of, Span span, Visitor by) {
        var reader = by instanceof Person person ? Objects.requireNonNullElse(person.organisation(), NOBODY) : NOBODY;
        var known = List.copyOf(organisations.findFacts(of, by).entrySet());
        return new InitiativeFigureStore.Asked(
                known.stream().map(Map.Entry::getKey).toList(),
                known.stream().map(one -> money(one.getValue().country())).toList(),
                span,
                reader);
    }

    private static String money(Country country) {
        return switch (country) {
            case DK -> "DKK";
            case NO -> "NOK";
            case SE -> "SEK";
        };
    }
}
