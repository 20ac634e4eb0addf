package org.samrad.access;

import java.util.List;
import java.util.stream.Stream;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// Who answers for something by a role: a house asks when somebody must be found to whom a thing is to be put. It does
/// not show them to anybody.
@Component
public class Holders {
    private final AccessStore store;
    private final Clock clock;

    Holders(AccessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Those whose role allows the act within the scope today; whoever has held it longest comes first.
    public List<Person> of(Act act, Scope scope, Visitor by) {
        var roles = Stream.of(Role.values())
                .filter(role -> role.allows(act))
                .map(Role::name)
                .toList();
        return store.holding(roles, scope.path(), clock.today());
    }
}
