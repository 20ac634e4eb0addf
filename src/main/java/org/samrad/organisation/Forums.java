package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Forums and the mandates in them. What forums there are is public; who sits in them is for those who may read people.
@Component
public class Forums {
    private final Database database;
    private final ForumStore store;
    private final OrganisationStore organisations;
    private final UnitStore units;
    private final Access access;
    private final Clock clock;
    private final Audit audit;

    Forums(
            Database database,
            ForumStore store,
            OrganisationStore organisations,
            UnitStore units,
            Access access,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    public record NewForum(
            String name,
            Forum.Level level,
            @Nullable Regime regime,
            @Nullable UUID area) {}

    public record NewMandate(UUID person, Mandate.Side side, Mandate.Seat seat, String represents, Mandate.Term term) {}

    /// A mandate and who holds it; the name is empty for somebody who is no longer known.
    public record HeldMandate(Mandate mandate, String name) {}

    public UUID add(UUID organisation, NewForum fresh, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        return database.write(() -> {
            var home = organisations.held(organisation);
            home.mustNotHaveEnded();
            var forum = new Forum(
                    UUID.randomUUID(), organisation, fresh.name(), fresh.level(), fresh.regime(), fresh.area());
            forum.mustBelongTo(home.facts().country());
            if (fresh.area() != null && !units.get(fresh.area()).organisation().equals(organisation)) {
                throw new RuleBroken("area", "organisation.unit.elsewhere");
            }
            if (store.inOrganisation(organisation).stream()
                    .anyMatch(one -> one.name().equals(forum.name()))) {
                throw new RuleBroken("name", "organisation.forum.twin", forum.name());
            }
            store.add(forum);
            audit.tell(by, "forum.added", "forum", forum.id());
            return forum.id();
        });
    }

    public List<Forum> list(UUID organisation, Visitor by) {
        return store.inOrganisation(organisation);
    }

    public Forum get(UUID id, Visitor by) {
        return store.get(id);
    }

    public UUID giveMandate(UUID forum, NewMandate fresh, Person by) {
        var organisation = store.get(forum).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        access.get(fresh.person(), by);
        return database.write(() -> {
            organisations.held(organisation).mustNotHaveEnded();
            var mandate = new Mandate(
                    UUID.randomUUID(),
                    forum,
                    fresh.person(),
                    fresh.side(),
                    fresh.seat(),
                    fresh.represents(),
                    fresh.term());
            mandate.mustFit(store.mandates(forum));
            store.save(mandate);
            audit.tell(by, "mandate.given", "mandate", mandate.id());
            return mandate.id();
        });
    }

    public void endMandate(UUID mandate, LocalDate last, Person by) {
        var organisation = store.get(store.getMandate(mandate).forum()).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        database.write(() -> {
            organisations.hold(organisation);
            store.save(store.getMandate(mandate).ended(last, clock.today()));
            audit.tell(by, "mandate.ended", "mandate", mandate);
        });
    }

    /// Who holds, held or will hold a seat in the organisation's forums.
    public List<HeldMandate> mandates(UUID organisation, Person by) {
        by.must(Act.READ_PEOPLE, Scope.organisation(organisation));
        var all = store.mandatesIn(organisation);
        var people = access.find(all.stream().map(Mandate::person).toList(), by);
        return all.stream()
                .map(mandate -> new HeldMandate(
                        mandate,
                        Optional.ofNullable(people.get(mandate.person()))
                                .map(Person::name)
                                .orElse("")))
                .toList();
    }

    /// The seats of one person, past ones too.
    public List<Mandate> mandatesOf(UUID person, Person by) {
        if (!by.id().equals(person)) {
            access.get(person, by);
        }
        return store.mandatesOf(person);
    }
}
