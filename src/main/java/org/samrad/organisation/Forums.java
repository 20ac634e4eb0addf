package org.samrad.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Forums and the mandates in them. What forums there are is public; who sits in them is for those who may read people.
@Component
public class Forums {
    private final Database database;
    private final ForumStore store;
    private final OrganisationStore organisations;
    private final UnitStore units;
    private final Profiles profiles;
    private final Access access;
    private final Clock clock;
    private final Audit audit;

    Forums(
            Database database,
            ForumStore store,
            OrganisationStore organisations,
            UnitStore units,
            Profiles profiles,
            Access access,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.units = units;
        this.profiles = profiles;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
    }

    /// A forum to be. One that is named in short is established at once, under no other, and works as usual.
    public record NewForum(
            String name,
            Forum.Level level,
            @Nullable Regime regime,
            @Nullable UUID area,
            @Nullable UUID parent,
            Forum.Working working,
            Begins begins) {
        public NewForum(String name, Forum.Level level, @Nullable Regime regime, @Nullable UUID area) {
            this(name, level, regime, area, null, Forum.Working.USUAL, Begins.ESTABLISHED);
        }
    }

    public enum Begins {
        PROPOSED,
        ESTABLISHED;

        public String textKey() {
            return "organisation.begins." + name();
        }
    }

    public record NewMandate(
            UUID person,
            Mandate.Side side,
            Mandate.Seat seat,
            String represents,
            Mandate.Term term,
            @Nullable UUID deputyOf) {
        public NewMandate(UUID person, Mandate.Side side, Mandate.Seat seat, String represents, Mandate.Term term) {
            this(person, side, seat, represents, term, null);
        }
    }

    /// A mandate and who holds it; the name is empty for somebody who is no longer known.
    public record HeldMandate(Mandate mandate, String name) {}

    public UUID add(UUID organisation, NewForum fresh, Person by) {
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        return database.write(() -> {
            var home = organisations.held(organisation);
            home.mustNotHaveEnded();
            var forum = new Forum(
                    UUID.randomUUID(),
                    organisation,
                    fresh.name(),
                    fresh.level(),
                    fresh.regime(),
                    fresh.area(),
                    fresh.parent(),
                    fresh.working(),
                    fresh.begins() == Begins.PROPOSED
                            ? new Forum.State.Proposed(clock.today())
                            : new Forum.State.Established(clock.today()),
                    1);
            mustFit(forum, home.facts().country());
            store.add(forum);
            audit.tell(by, "forum.added", "forum", forum.id());
            return forum.id();
        });
    }

    private void mustFit(Forum forum, Country country) {
        forum.mustBelongTo(country);
        if (forum.area() != null && !units.get(forum.area()).organisation().equals(forum.organisation())) {
            throw new RuleBroken("area", "organisation.unit.elsewhere");
        }
        var others = store.inOrganisation(forum.organisation());
        if (others.stream()
                .anyMatch(one -> !one.id().equals(forum.id()) && one.name().equals(forum.name()))) {
            throw new RuleBroken("name", "organisation.forum.twin", forum.name());
        }
        forum.mustStandUnder(others);
    }

    /// Puts right what a forum is and how it works; `version` is the one that the changer has seen.
    public void change(UUID id, NewForum right, int version, Person by) {
        var known = store.get(id);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        database.write(() -> {
            var home = organisations.held(known.organisation());
            var changed = new Forum(
                    id,
                    known.organisation(),
                    right.name(),
                    known.level(),
                    right.regime(),
                    right.area(),
                    right.parent(),
                    right.working(),
                    known.state(),
                    version);
            mustFit(changed, home.facts().country());
            if (!store.save(changed)) {
                throw new RuleBroken("", "organisation.forum.changed-meanwhile");
            }
            audit.tell(by, "forum.changed", "forum", id);
        });
    }

    /// What was proposed is established, and seats may be given.
    public void establish(UUID id, LocalDate on, Person by) {
        var known = store.get(id);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        database.write(() -> {
            store.enter(held(id).established(on));
            audit.tell(by, "forum.established", "forum", id);
        });
    }

    /// One forum goes up in another, by an agreement. Its seats end with it; those below it stand below the other.
    public void merge(UUID id, UUID into, LocalDate on, String agreement, Person by) {
        var known = store.get(id);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        database.write(() -> {
            mustBePast(on);
            store.enter(held(id).merged(store.get(into), on, agreement));
            store.move(id, into);
            emptySeats(known, on, by);
            audit.tell(by, "forum.merged", "forum", id);
        });
    }

    public void dissolve(UUID id, LocalDate on, String why, Person by) {
        var known = store.get(id);
        by.must(Act.MANAGE_ORGANISATION, known.scope());
        database.write(() -> {
            var below = store.inOrganisation(known.organisation()).stream()
                    .filter(one -> id.equals(one.parent()) && one.isActive())
                    .findFirst();
            if (below.isPresent()) {
                throw new RuleBroken(
                        "", "organisation.forum.dissolve.below", below.get().name());
            }
            mustBePast(on);
            store.enter(held(id).dissolved(on, why));
            emptySeats(known, on, by);
            audit.tell(by, "forum.dissolved", "forum", id);
        });
    }

    private void mustBePast(LocalDate on) {
        if (on.isAfter(clock.today())) {
            throw new RuleBroken("on", "organisation.forum.end.future");
        }
    }

    /// The forum as it stands, while nobody else changes the organisation.
    private Forum held(UUID id) {
        organisations.hold(store.get(id).organisation());
        return store.get(id);
    }

    private void emptySeats(Forum forum, LocalDate last, Person by) {
        for (var mandate : store.mandates(forum.id())) {
            if (mandate.term().from().isAfter(clock.today())) {
                store.drop(mandate.id());
            } else if (mandate.isOn(clock.today()) || mandate.isOn(last)) {
                var begun = mandate.term().from();
                store.save(mandate.endedWithForum(begun.isAfter(last) ? begun : last));
            }
            grantRoles(mandate.person(), forum, by);
        }
    }

    /// The roles somebody has in the forum are those of the seats, no more and no longer.
    private void grantRoles(UUID person, Forum forum, Person by) {
        var terms = store.mandates(forum.id()).stream()
                .filter(mandate -> mandate.person().equals(person))
                .map(Mandate::role)
                .toList();
        access.grantTerms(person, forum.scope(), terms, by);
    }

    /// Every state a forum has been in, the first first.
    public List<Forum.State> states(UUID forum, Visitor by) {
        return store.states(forum);
    }

    /// These forums, in one look-up.
    public List<Forum> find(Collection<UUID> forums, Visitor by) {
        return store.all(forums);
    }

    public List<Forum> list(UUID organisation, Visitor by) {
        return store.inOrganisation(organisation);
    }

    public Forum get(UUID id, Visitor by) {
        return store.get(id);
    }

    /// A forum of this organisation; that of another one is not found.
    public Forum get(UUID organisation, UUID forum, Visitor by) {
        var known = store.get(forum);
        if (!known.organisation().equals(organisation)) {
            throw new NotFound("forum");
        }
        return known;
    }

    public UUID giveMandate(UUID forum, NewMandate fresh, Person by) {
        var organisation = store.get(forum).organisation();
        by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisation));
        access.get(fresh.person(), by);
        return database.write(() -> {
            organisations.held(organisation).mustNotHaveEnded();
            var home = store.get(forum);
            home.mustBeActive();
            var mandate = new Mandate(
                    UUID.randomUUID(),
                    forum,
                    fresh.person(),
                    fresh.side(),
                    fresh.seat(),
                    fresh.represents(),
                    fresh.term(),
                    fresh.deputyOf());
            mandate.mustFit(store.mandates(forum));
            store.save(mandate);
            grantRoles(fresh.person(), home, by);
            audit.tell(by, "mandate.given", "mandate", mandate.id());
            return mandate.id();
        });
    }

    public void endMandate(UUID mandate, LocalDate last, Person by) {
        var forum = store.get(store.getMandate(mandate).forum());
        by.must(Act.MANAGE_ORGANISATION, forum.scope());
        database.write(() -> {
            organisations.hold(forum.organisation());
            var ended = store.getMandate(mandate).ended(last, clock.today());
            store.save(ended);
            grantRoles(ended.person(), forum, by);
            audit.tell(by, "mandate.ended", "mandate", mandate);
        });
    }

    /// Who sits in the forum on a day: for its members, and for whoever works in its organisation or
    /// reads its people.
    public List<HeldMandate> sitting(UUID forum, LocalDate day, Person by) {
        var known = store.get(forum);
        if (!known.organisation().equals(by.organisation()) && !by.may(Act.READ_PEOPLE, known.scope())) {
            by.must(Act.READ_FORUM, known.scope());
        }
        return named(
                store.mandates(forum).stream()
                        .filter(mandate -> mandate.isOn(day))
                        .toList(),
                by);
    }

    /// The side on which the person sits in the forum today.
    public Optional<Mandate.Side> sideOf(UUID forum, Person by) {
        var today = clock.today();
        return store.mandates(forum).stream()
                .filter(mandate -> mandate.person().equals(by.id()) && mandate.isOn(today))
                .map(Mandate::side)
                .findFirst();
    }

    /// The forums in which the person sits today.
    public List<Forum> seatsOf(Person by) {
        var today = clock.today();
        return store.all(store.mandatesOf(by.id()).stream()
                .filter(mandate -> mandate.isOn(today))
                .map(Mandate::forum)
                .toList());
    }

    /// The country profile that a forum worked under on a day.
    public Profile profile(Forum forum, LocalDate day, Visitor by) {
        return profiles.on(forum.regime(), day);
    }

    /// The profile of a regime on a day, and of no regime the neutral one.
    public Profile profile(@Nullable Regime regime, LocalDate day, Visitor by) {
        return profiles.on(regime, day);
    }

    /// All profiles of a regime, the oldest first.
    public List<Profile> profiles(Regime regime, Visitor by) {
        return profiles.of(regime);
    }

    /// The deadlines of the profile, where the forum's own rules of procedure say nothing else.
    public Deadlines deadlines(Forum forum, LocalDate day, Visitor by) {
        return forum.working().rules().over(profile(forum, day, by).deadlines());
    }

    /// Who holds, held or will hold a seat in the organisation's forums.
    public List<HeldMandate> mandates(UUID organisation, Person by) {
        by.must(Act.READ_PEOPLE, Scope.organisation(organisation));
        return named(store.mandatesIn(organisation), by);
    }

    /// The same for one forum.
    public List<HeldMandate> seats(UUID forum, Person by) {
        by.must(Act.READ_PEOPLE, Scope.organisation(store.get(forum).organisation()));
        return named(
                store.mandates(forum).stream()
                        .sorted(Comparator.comparing(mandate -> mandate.side().name()))
                        .toList(),
                by);
    }

    private List<HeldMandate> named(List<Mandate> mandates, Person by) {
        var names = access.names(mandates.stream().map(Mandate::person).toList(), by);
        return mandates.stream()
                .map(mandate -> new HeldMandate(mandate, names.getOrDefault(mandate.person(), "")))
                .toList();
    }

    /// The seats of one person, past ones too.
    public List<Mandate> mandatesOf(UUID person, Person by) {
        if (!by.id().equals(person)) {
            access.get(person, by);
        }
        return store.mandatesOf(person);
    }

    /// Of these organisations, those that had a committee under the rules on a day.
    public Set<UUID> withCommittee(Collection<UUID> organisations, LocalDate day, Visitor by) {
        return store.withCommittee(organisations, day);
    }
}
