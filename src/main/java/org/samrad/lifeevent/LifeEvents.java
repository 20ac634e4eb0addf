package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/// The public register of life events: who answers for them, and what is offered in them. [Understandings], [Obstacles]
/// and [Municipalities] are the other doors of this house.
@Component
public class LifeEvents {
    /// More services than these have another register of their own.
    static final int MOST = 10_000;

    private final Database database;
    private final LifeEventStore store;
    private final Audit audit;
    private final Clock clock;

    LifeEvents(Database database, LifeEventStore store, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// A life event as it stands today; `since` is empty where nobody answers for it.
    public record Entry(LifeEvent event, Optional<Responsible> today, int services) {}

    /// Who answers from a day on, and where that is written.
    public record Naming(String body, String language, LocalDate since, String source) {}

    /// What is said of a service.
    public record Description(Set<LifeEvent> events, Service.Words words, Service.Way way) {}

    public List<Entry> register(Visitor by) {
        var known = store.responsible();
        var counts = store.counts(clock.today());
        return List.of(LifeEvent.values()).stream()
                .map(event -> new Entry(
                        event, Responsible.on(clock.today(), event, known), counts.getOrDefault(event, 0)))
                .toList();
    }

    /// Everybody who answers or has answered for any of them.
    public List<Responsible> responsible(Visitor by) {
        return store.responsible();
    }

    /// Those of one life event, the latest first.
    public List<Responsible> responsible(LifeEvent event, Visitor by) {
        return Responsible.of(event, store.responsible()).stream()
                .sorted(Comparator.comparing(Responsible::since).reversed())
                .toList();
    }

    public boolean mayName(Visitor by) {
        return by.may(Act.MANAGE_INSTALLATION, Scope.everything());
    }

    public void mustName(Visitor by) {
        by.must(Act.MANAGE_INSTALLATION, Scope.everything());
    }

    /// Somebody else answers for it from a day on.
    public void name(LifeEvent event, Naming said, Person by) {
        mustName(by);
        database.write(() -> {
            var fresh = new Responsible(
                            UUID.randomUUID(), event, said.body(), said.language(), said.since(), said.source())
                    .after(store.responsible(), clock.today());
            store.add(fresh);
            audit.tell(by, "life-event.responsible", "responsible", fresh.id());
        });
    }

    /// One row more than a page.
    public List<Service> services(LifeEvent event, int offset, int count, Visitor by) {
        return store.services(event, clock.today(), offset, count);
    }

    public List<Service> services(Visitor by) {
        return store.services(clock.today(), MOST);
    }

    public Service service(UUID id, Visitor by) {
        return store.find(id).orElseThrow(() -> new NotFound("service"));
    }

    /// The organisation whose services this person may describe.
    public Optional<UUID> speaksFor(Visitor by) {
        return by instanceof Person person
                ? Optional.ofNullable(person.organisation())
                        .filter(own -> by.may(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own)))
                : Optional.empty();
    }

    public UUID mustSpeak(Person by) {
        var own = by.organisation();
        if (own == null) {
            throw new RuleBroken("", "lifeevent.rule.no-organisation");
        }
        by.must(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(own));
        return own;
    }

    public boolean mayChange(Service service, Visitor by) {
        return by.may(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(service.organisation()));
    }

    public void mustChange(Service service, Person by) {
        by.must(Act.SPEAK_ACROSS_SECTORS, Scope.organisation(service.organisation()));
    }

    /// Tells of a service of one's own organisation.
    public UUID offer(Description said, Person by) {
        var own = mustSpeak(by);
        var fresh = new Service(
                UUID.randomUUID(),
                own,
                said.events(),
                said.words(),
                said.way(),
                clock.today(),
                new Service.State(null, 1));
        database.write(() -> {
            store.add(fresh);
            audit.tell(by, "service.offered", "service", fresh.id());
        });
        return fresh.id();
    }

    public void describe(UUID id, Description said, int builtOn, Person by) {
        mustChange(service(id, by), by);
        database.write(() -> {
            var held = store.held(id).orElseThrow(() -> new NotFound("service"));
            store.save(held.described(said.events(), said.words(), said.way(), builtOn));
            audit.tell(by, "service.described", "service", id);
        });
    }

    public void end(UUID id, Person by) {
        mustChange(service(id, by), by);
        database.write(() -> {
            var held = store.held(id).orElseThrow(() -> new NotFound("service"));
            store.save(held.ended(clock.today()));
            audit.tell(by, "service.ended", "service", id);
        });
    }
}
