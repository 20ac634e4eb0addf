package org.samrad.expectation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiative;

/// The two who expect something of each other: the provider of a shared solution, and the institution that will use
/// it.
public enum Side {
    PROVIDER,
    INSTITUTION;

    public Side other() {
        return this == PROVIDER ? INSTITUTION : PROVIDER;
    }

    /// The organisations that a solution comes to: those affected and the partners, without the provider itself.
    public static List<UUID> institutions(Initiative of) {
        var all = new LinkedHashSet<>(of.partners());
        of.affected().forEach(one -> all.add(one.organisation()));
        all.remove(of.organisation());
        return List.copyOf(all);
    }

    /// For whom this person may act towards an institution. Whoever belongs to the institution never acts for the
    /// provider, also where the institution is a partner that owns the solution together with it.
    public static Optional<Side> of(Initiative initiative, UUID institution, Person by) {
        if (institution.equals(by.organisation())) {
            return by.may(Act.SIGN_EXPECTATIONS, Scope.organisation(institution))
                    ? Optional.of(INSTITUTION)
                    : Optional.empty();
        }
        return by.may(Act.OFFER_EXPECTATIONS, initiative.scope()) ? Optional.of(PROVIDER) : Optional.empty();
    }

    /// Refuses whoever does not act for this side.
    public static void must(Side wanted, Initiative initiative, UUID institution, Person by) {
        if (of(initiative, institution, by).filter(wanted::equals).isEmpty()) {
            boolean own = wanted == INSTITUTION;
            by.must(
                    own ? Act.SIGN_EXPECTATIONS : Act.OFFER_EXPECTATIONS,
                    own ? Scope.organisation(institution) : initiative.scope());
            throw new NotFound("institution");
        }
    }

    /// Whether this person may read what provider and institution have between them.
    public static boolean reads(Initiative initiative, UUID institution, Person by) {
        return institution.equals(by.organisation()) || seesAll(initiative, by);
    }

    /// Whether this person looks after all institutions of a solution.
    public static boolean seesAll(Initiative initiative, Person by) {
        return by.may(Act.OFFER_EXPECTATIONS, initiative.scope()) || by.may(Act.MANAGE_INITIATIVE, initiative.scope());
    }
}
