package org.samrad.counsel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// Councils: what they are asked to do is for everybody signed in to read; who sits in them is for the secretariat and
/// for those who sit there.
@Component
public class Councils {
    private final Database database;
    private final CouncilStore store;
    private final Organisations organisations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Councils(
            Database database,
            CouncilStore store,
            Organisations organisations,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a council is described by.
    public record Description(String name, String language, Council.Mandate mandate, Council.Rules rules) {
        public Description {
            if (name.isBlank()) {
                throw new RuleBroken("name", "web.form.missing");
            }
        }
    }

    /// Somebody is to sit there: by an address that the secretariat may know.
    public record NewSeat(
            String email, boolean chairs, Set<Theme> competences, LocalDate from) {}

    /// Sets a council up, with its secretariat in the own organisation.
    public UUID found(Description description, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "counsel.rule.no-organisation");
        }
        by.must(Act.MANAGE_COUNSEL, Scope.organisation(home));
        organisations.get(home, by).mustNotHaveEnded();
        var fresh = new Council(
                UUID.randomUUID(),
                home,
                description.name(),
                description.language(),
                description.mandate(),
                description.rules(),
                0);
        return database.write(() -> {
            store.add(fresh);
            audit.tell(by, "council.founded", "council", fresh.id());
            return fresh.id();
        });
    }

    /// Describes it anew; what was promised under the earlier rules stays due as it was.
    public void describe(UUID id, int version, Description description, Person by) {
        var known = mustManage(id, by);
        var changed = new Council(
                id,
                known.organisation(),
                description.name(),
                description.language(),
                description.mandate(),
                description.rules(),
                version);
        database.write(() -> {
            if (!store.save(changed)) {
                throw new RuleBroken("", Form.CLASH);
            }
            audit.tell(by, "council.described", "council", id);
        });
    }

    public Council get(UUID id, Visitor by) {
        return store.find(id).orElseThrow(() -> new NotFound("council"));
    }

    public List<Council> list(Visitor by) {
        return store.all();
    }

    /// Those whose secretariat the reader works in.
    public List<Council> managed(Person by) {
        return store.all().stream()
                .filter(one -> by.may(Act.MANAGE_COUNSEL, one.scope()))
                .toList();
    }

    public Council mustManage(UUID id, Person by) {
        var known = get(id, by);
        by.must(Act.MANAGE_COUNSEL, known.scope());
        return known;
    }

    public UUID seat(UUID council, NewSeat fresh, Person by) {
        mustManage(council, by);
        var address = fresh.email().strip();
        var found = access.findByEmail(List.of(address), by).values().stream().findFirst();
        if (found.isEmpty()) {
            throw new RuleBroken("email", "counsel.rule.nobody", address);
        }
        var seat = new Seat(
                UUID.randomUUID(),
                council,
                found.get().id(),
                fresh.chairs(),
                fresh.competences(),
                fresh.from(),
                null);
        return database.write(() -> {
            if (store.seats(council).stream()
                    .anyMatch(one -> one.person().equals(seat.person()) && one.isOn(fresh.from()))) {
                throw new RuleBroken("email", "counsel.rule.seated", address);
            }
            store.save(seat);
            audit.tell(by, "council.seat-given", "council", council);
            return seat.id();
        });
    }

    /// The last day in a seat; what was done in it stays.
    public void endSeat(UUID council, UUID id, LocalDate last, Person by) {
        mustManage(council, by);
        database.write(() -> {
            var held = store.seats(council).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("seat"));
            if (last.isBefore(held.from())) {
                throw new RuleBroken("last", "counsel.rule.seat-backwards");
            }
            store.save(new Seat(
                    id, council, held.person(), held.chairs(), held.competences(), held.from(), ended(held, last)));
            audit.tell(by, "council.seat-ended", "council", council);
        });
    }

    private LocalDate ended(Seat held, LocalDate last) {
        var known = held.to();
        if (known != null && known.isBefore(clock.today())) {
            throw new RuleBroken("last", "counsel.rule.seat-ended");
        }
        return last;
    }

    /// Who sits there today, the chair first; for the council's own side.
    public List<Seat> sitting(UUID council, Person by) {
        if (!store.sitsIn(by.id(), clock.today()).contains(council)) {
            mustManage(council, by);
        }
        return store.seats(council).stream()
                .filter(one -> one.isOn(clock.today()))
                .toList();
    }
}
