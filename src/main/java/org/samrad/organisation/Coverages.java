package org.samrad.organisation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.springframework.stereotype.Component;

/// How an organisation's units are covered by committees, and why where they are not.
@Component
public class Coverages {
    private final Database database;
    private final CoverageStore store;
    private final ForumStore forums;
    private final UnitStore units;
    private final OrganisationStore organisations;
    private final Profiles profiles;
    private final Clock clock;
    private final Audit audit;

    Coverages(
            Database database,
            CoverageStore store,
            ForumStore forums,
            UnitStore units,
            OrganisationStore organisations,
            Profiles profiles,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.forums = forums;
        this.units = units;
        this.organisations = organisations;
        this.profiles = profiles;
        this.clock = clock;
        this.audit = audit;
    }

    /// For whoever manages the organisation or reads its people.
    public Coverage of(UUID organisation, Person by) {
        by.must(Act.READ_PEOPLE, Scope.organisation(organisation));
        var tree = Unit.tree(units.inOrganisation(organisation), units.memberCounts(organisation));
        var all = forums.inOrganisation(organisation);
        int threshold = rules(organisation, all).threshold().staff().orElse(1);
        return Coverage.of(tree, all, threshold, store.reasons(organisation));
    }

    /// The rules that say from how many staff a unit has a committee: those of its committees, or the usual ones.
    public Profile rules(UUID organisation, Person by) {
        return rules(organisation, forums.inOrganisation(organisation));
    }

    private Profile rules(UUID organisation, List<Forum> all) {
        var facts = organisations.get(organisation).facts();
        var regime = all.stream()
                .filter(Forum::isActive)
                .map(Forum::regime)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Regime.usual(facts.country(), facts.type()));
        return profiles.on(regime, clock.today());
    }

    /// Says why a unit is not covered by exactly one committee; an empty reason takes the old one away.
    public void explain(UUID unit, String reason, Person by) {
        var organisation = units.get(unit).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        database.write(() -> {
            store.explain(unit, reason.strip(), clock.today());
            audit.tell(by, "unit.coverage-explained", "unit", unit);
        });
    }
}
