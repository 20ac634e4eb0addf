package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The days on which an organisation is closed besides its country's holidays; deadlines do not count them.
@Component
public class ClosingDays {
    private final Database database;
    private final ClosingStore store;
    private final OrganisationStore organisations;
    private final Audit audit;

    ClosingDays(Database database, ClosingStore store, OrganisationStore organisations, Audit audit) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
    }

    public void add(UUID organisation, LocalDate on, ClosingDay.Returns returns, String reason, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        var fresh = new ClosingDay(UUID.randomUUID(), organisation, on, returns, reason);
        database.write(() -> {
            organisations.held(organisation);
            if (store.of(organisation).stream().anyMatch(one -> one.on().equals(on))) {
                throw new RuleBroken("on", "organisation.closing.twin", on);
            }
            store.add(fresh);
            audit.tell(by, "closing-day.added", "organisation", organisation);
        });
    }

    public void remove(UUID organisation, UUID day, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        database.write(() -> {
            store.remove(organisation, day);
            audit.tell(by, "closing-day.removed", "organisation", organisation);
        });
    }

    public List<ClosingDay> list(UUID organisation, Visitor by) {
        return store.of(organisation);
    }
}
