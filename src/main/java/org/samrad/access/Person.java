package org.samrad.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Somebody with an account, and the roles held today. An account belongs to one organisation, or to none where it
/// only looks after the installation.
public record Person(
        UUID id, String name, String email, @Nullable UUID organisation, List<Grant> grants) implements Visitor {

    /// A role held within a scope, as it stands today.
    public record Grant(Role role, String scope) {}

    public Person {
        grants = List.copyOf(grants);
    }

    @Override
    public boolean may(Act act, Scope scope) {
        return grants.stream().anyMatch(grant -> grant.role().allows(act) && scope.within(grant.scope()));
    }

    /// Whether any role of this person allows the act somewhere.
    public boolean mayAnywhere(Act act) {
        return grants.stream().anyMatch(grant -> grant.role().allows(act));
    }

    /// The same person for a while without some of the roles.
    Person without(Predicate<Role> some) {
        return new Person(
                id,
                name,
                email,
                organisation,
                grants.stream().filter(grant -> !some.test(grant.role())).toList());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
