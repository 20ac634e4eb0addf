package org.samrad.example;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.springframework.stereotype.Component;

/// Who is to go out in a round: every employee in scope has a visit or a reason. Names are for those who plan.
@Component
public class VisitPeople {
    private static final int MOST_SHOWN = 100;

    private final Database database;
    private final VisitRounds rounds;
    private final VisitPeopleStore store;
    private final VisitRoundStore held;
    private final VisitStore visits;
    private final Organisations organisations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    VisitPeople(
            Database database,
            VisitRounds rounds,
            VisitPeopleStore store,
            VisitRoundStore held,
            VisitStore visits,
            Organisations organisations,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.rounds = rounds;
        this.store = store;
        this.held = held;
        this.visits = visits;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes the scope those who belong there today; answers how many there are.
    public int bringUpToDate(UUID round, Person by) {
        var of = rounds.mustManage(round, by);
        var today = belonging(of, by);
        return database.write(() -> {
            held.held(round).mustBeOpen();
            store.bring(round, today);
            audit.tell(by, "visit-round.scope-updated", "visit-round", round);
            return today.size();
        });
    }

    private Map<UUID, String> belonging(VisitRound round, Person by) {
        var all = new HashMap<UUID, String>();
        access.people(round.organisation(), 0, Integer.MAX_VALUE, by).forEach(one -> all.put(one.id(), one.name()));
        if (round.plan().units().isEmpty()) {
            return all;
        }
        var within = new HashSet<UUID>();
        for (var unit : round.plan().units()) {
            organisations.unitWithDescendants(unit, by).stream().map(Unit::id).forEach(within::add);
        }
        var places = organisations.places(all.keySet(), by);
        all.keySet().removeIf(person -> {
            var place = places.get(person);
            return place == null || !within.contains(place.id());
        });
        return all;
    }

    /// One row more than a page; those without a visit or a reason come first.
    public List<VisitPerson> list(UUID round, int offset, int count, Person by) {
        rounds.mustManage(round, by);
        return store.list(round, offset, count);
    }

    /// Those who are still without, as many as can be chosen from in a form.
    public List<VisitPerson> without(UUID round, Person by) {
        rounds.mustManage(round, by);
        return store.without(round, MOST_SHOWN);
    }

    /// Where each of these goes or has gone.
    public Map<UUID, List<Visit>> visits(UUID round, Collection<UUID> people, Person by) {
        rounds.mustManage(round, by);
        return visits.visitsOf(round, people);
    }

    /// How somebody stands in a round: for oneself.
    public VisitPerson.Standing own(VisitRound round, Person by) {
        return store.find(round.id(), by.id()).map(VisitPerson::standing).orElse(VisitPerson.Standing.EXCUSED);
    }

    public boolean isInScope(VisitRound round, Person by) {
        return store.find(round.id(), by.id()).isPresent();
    }

    public void excuse(UUID round, UUID person, VisitPerson.Reason reason, String note, Person by) {
        rounds.mustManage(round, by);
        VisitPerson.mustExplain(reason, note);
        database.write(() -> {
            held.held(round).mustBeOpen();
            if (store.find(round, person).isEmpty()) {
                throw new NotFound("person");
            }
            store.excuse(round, person, reason, note, by.id(), clock.now());
            audit.tell(by, "visit-round.reason-given", "visit-round", round);
        });
    }

    public void unexcuse(UUID round, UUID person, Person by) {
        rounds.mustManage(round, by);
        database.write(() -> {
            held.held(round).mustBeOpen();
            store.unexcuse(round, person);
            audit.tell(by, "visit-round.reason-taken", "visit-round", round);
        });
    }
}
