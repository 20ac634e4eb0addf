package org.samrad.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.samrad.base.News;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.springframework.stereotype.Component;

/// Organisations, their units, and who has a place in them. Names are public; people are for those who may read them.
/// [Forums] is the other door of this house.
@Component
public class Organisations {
    private final Database database;
    private final OrganisationStore store;
    private final UnitStore units;
    private final ClosingStore closing;
    private final Access access;
    private final Clock clock;
    private final Audit audit;
    private final News news;

    Organisations(
            Database database,
            OrganisationStore store,
            UnitStore units,
            ClosingStore closing,
            Access access,
            Clock clock,
            Audit audit,
            News news) {
        this.database = database;
        this.store = store;
        this.units = units;
        this.closing = closing;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
        this.news = news;
    }

    public UUID add(Organisation.Naming name, Organisation.Facts facts, Person by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
        return database.write(() -> {
            var fresh = new Organisation(UUID.randomUUID(), facts, List.of(name), new Organisation.State.Active());
            save(fresh);
            audit.tell(by, "organisation.added", "organisation", fresh.id());
            return fresh.id();
        });
    }

    /// Puts facts and spelling right. A new name is a [#rename].
    public void correct(UUID id, Name name, Organisation.Facts facts, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        database.write(() -> {
            save(store.held(id).corrected(name, facts));
            audit.tell(by, "organisation.corrected", "organisation", id);
        });
    }

    public void rename(UUID id, Organisation.Naming fresh, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        database.write(() -> {
            var renamed = store.held(id).renamed(fresh);
            save(renamed);
            audit.tell(by, "organisation.renamed", "organisation", id);
            var since = renamed.names().getLast().since();
            news.tell(new OrganisationRenamed(id, since == null ? clock.today() : since));
        });
    }

    /// What goes on in another organisation. One that was renamed or merged has ended with it; one that was split may
    /// live on.
    public void succeed(Organisation.Succession link, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(link.predecessor()));
        database.write(() -> {
            var predecessor = store.held(link.predecessor());
            store.get(link.successor());
            if (store.descends(link.predecessor(), link.successor())) {
                throw new RuleBroken("successor", "organisation.successor.circle");
            }
            predecessor.mustNotHaveEnded();
            link.end().ifPresent(end -> save(predecessor.ended(end)));
            store.add(link);
            audit.tell(by, "organisation.succeeded", "organisation", link.predecessor());
        });
    }

    public void close(UUID id, LocalDate on, String reason, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(id));
        database.write(() -> {
            save(store.held(id).ended(new Organisation.State.Ended(Organisation.How.CLOSED, on, reason)));
            audit.tell(by, "organisation.closed", "organisation", id);
        });
    }

    /// One row more than a page.
    public List<Organisation.Summary> list(String sought, int offset, int count, Person by) {
        return store.list(sought.strip(), clock.today(), offset, count);
    }

    /// Those of a country that exist today, by name, with what tells them apart.
    public List<Organisation.Traits> traits(Country country, Visitor by) {
        return store.traits(country, clock.today());
    }

    public Organisation get(UUID id, Visitor by) {
        return store.get(id);
    }

    /// What the register says of these, in one look-up.
    public Map<UUID, Organisation.Facts> findFacts(Collection<UUID> organisations, Visitor by) {
        return store.facts(organisations);
    }

    public List<Organisation.Succession> successions(UUID id, Visitor by) {
        return store.successions(id);
    }

    /// By registration number or by a present name; whole, not a part of it.
    public List<UUID> find(String numberOrName, Visitor by) {
        return store.findByNumberOrName(numberOrName.strip());
    }

    /// Many at once: what is the number or a present name of exactly one.
    public Map<String, UUID> matching(Collection<String> numbersOrNames, Visitor by) {
        return store.matching(numbersOrNames);
    }

    /// Today's names, in one look-up.
    public Map<UUID, Name> findNames(Collection<UUID> organisations, Visitor by) {
        return store.names(organisations, clock.today());
    }

    /// The names that were right on a day: for facts of that day.
    public Map<UUID, Name> findNames(Collection<UUID> organisations, LocalDate on, Visitor by) {
        return store.names(organisations, on);
    }

    public UUID addUnit(UUID organisation, @Nullable UUID inside, String name, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        return database.write(() -> {
            store.held(organisation).mustNotHaveEnded();
            Unit.mustFit(
                    organisation,
                    inside == null ? List.of() : units.way(units.get(inside).id()));
            var fresh = new Unit(UUID.randomUUID(), organisation, inside, name);
            save(fresh);
            audit.tell(by, "unit.added", "unit", fresh.id());
            return fresh.id();
        });
    }

    public void renameUnit(UUID unit, String name, Person by) {
        var known = units.get(unit);
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(known.organisation()));
        database.write(() -> {
            save(known.renamed(name));
            audit.tell(by, "unit.renamed", "unit", unit);
        });
    }

    /// Moves a unit with all that is in it; to the top when `inside` is null.
    public void moveUnit(UUID unit, @Nullable UUID inside, Person by) {
        var organisation = units.get(unit).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        database.write(() -> {
            store.held(organisation).mustNotHaveEnded();
            save(units.get(unit)
                    .moved(
                            inside == null
                                    ? List.of()
                                    : units.way(units.get(inside).id())));
            audit.tell(by, "unit.moved", "unit", unit);
        });
    }

    private void save(Unit unit) {
        if (units.hasTwin(unit)) {
            throw new RuleBroken("name", "organisation.unit.twin", unit.name());
        }
        units.save(unit);
    }

    /// The tree of units, with how many people are in each.
    public List<Unit.Branch> units(UUID organisation, Visitor by) {
        return Unit.tree(units.inOrganisation(organisation), units.memberCounts(organisation));
    }

    public Unit unit(UUID id, Visitor by) {
        return units.get(id);
    }

    /// The units with these ids, in one look-up.
    public List<Unit> findUnits(Collection<UUID> ids, Visitor by) {
        return units.all(ids);
    }

    /// The unit first, then those in it, level by level.
    public List<Unit> unitWithDescendants(UUID unit, Visitor by) {
        return units.withDescendants(unit);
    }

    /// How many people are in a unit with all below it, or in a whole organisation.
    public int memberCount(UUID unitOrOrganisation, Visitor by) {
        return units.find(unitOrOrganisation).isPresent()
                ? units.members(below(unitOrOrganisation)).size()
                : access.size(store.get(unitOrOrganisation).id(), by);
    }

    private List<UUID> below(UUID unit) {
        return units.withDescendants(unit).stream().map(Unit::id).toList();
    }

    /// Whom to write to, by person: everybody in a unit with all below it, or in a whole organisation. `of` is what it
    /// is about; the caller must manage it or ask on its behalf, and the people must belong to its organisations.
    public Map<UUID, String> membersOf(UUID unitOrOrganisation, Scope of, Person by) {
        return units.find(unitOrOrganisation).isPresent()
                ? access.addresses(units.members(below(unitOrOrganisation)), of, by)
                : access.addresses(store.get(unitOrOrganisation).id(), of, by);
    }

    /// The units that a person belongs to, from the top down to the place itself; empty without a place.
    public List<Unit> unitsOf(UUID person, Person by) {
        if (!by.id().equals(person)) {
            access.get(person, by);
        }
        return units.place(person).map(units::way).orElse(List.of());
    }

    public boolean belongsTo(UUID person, UUID unit, Person by) {
        return unitsOf(person, by).stream().anyMatch(one -> one.id().equals(unit));
    }

    /// The units in which these people have their place, in one look-up.
    public Map<UUID, Unit> places(Collection<UUID> people, Person by) {
        return units.places(access.find(people, by).keySet());
    }

    /// Gives a person of the organisation a place in a unit, instead of the one held before.
    public void placePerson(UUID person, UUID unit, Person by) {
        var organisation = units.get(unit).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        var placed = access.get(person, by);
        if (!organisation.equals(placed.organisation())) {
            throw new RuleBroken("unit", "organisation.person.elsewhere", placed.name());
        }
        database.write(() -> {
            units.place(person, unit);
            audit.tell(by, "person.placed", "person", person);
        });
    }

    /// How working days are counted there: the country's holidays and the organisation's own closing days.
    public WorkingDays workingDays(UUID organisation, Visitor by) {
        var country = store.get(organisation).facts().country();
        return WorkingDays.of(WorkingDays.Calendar.valueOf(country.name()), ClosingDay.days(closing.of(organisation)));
    }

    /// The same for several, in one look-up each.
    public Map<UUID, WorkingDays> workingDays(Collection<UUID> organisations, Visitor by) {
        var closed = closing.of(organisations);
        var days = new HashMap<UUID, WorkingDays>();
        findFacts(organisations, by)
                .forEach((organisation, facts) -> days.put(
                        organisation,
                        WorkingDays.of(
                                WorkingDays.Calendar.valueOf(facts.country().name()),
                                ClosingDay.days(closed.getOrDefault(organisation, List.of())))));
        return days;
    }

    private void save(Organisation organisation) {
        var number = organisation.facts().number();
        if (number != null && store.findByNumber(number, organisation.id()).isPresent()) {
            throw new RuleBroken("number", "organisation.number.known", number.shown());
        }
        store.save(organisation);
    }
}
