package org.samrad.involvement;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.involvement.InvolvementPlan.Approved;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Plans for involving people: activities before, during and after, and their approval. Whoever an initiative concerns
/// may read its plan. Each activity is owed by its responsible person from the day it is planned.
@Component
public class InvolvementPlans {
    private static final int USES = 20;

    private final Database database;
    private final ActivityStore store;
    private final Initiatives initiatives;
    private final Commitments commitments;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final Texts texts;

    InvolvementPlans(
            Database database,
            ActivityStore store,
            Initiatives initiatives,
            Commitments commitments,
            People people,
            Audit audit,
            Clock clock,
            Texts texts) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.texts = texts;
    }

    public InvolvementPlan get(UUID initiative, Person by) {
        return store.plan(initiatives.get(initiative, by).id());
    }

    /// For the gates, which have asked already who may see the initiative.
    InvolvementPlan of(Initiative initiative) {
        return store.plan(initiative.id());
    }

    public Activity activity(UUID initiative, UUID id, Person by) {
        initiatives.get(initiative, by);
        return held(initiative, id);
    }

    private Activity held(UUID initiative, UUID id) {
        return store.find(id)
                .filter(one -> one.initiative().equals(initiative))
                .orElseThrow(() -> new NotFound("activity"));
    }

    /// The names of those who answer for activities or have approved the plan.
    public Map<UUID, String> names(InvolvementPlan plan, Person by) {
        var ids = new ArrayList<UUID>();
        plan.activities().forEach(one -> ids.add(one.terms().responsible()));
        plan.approvals().forEach(one -> ids.add(one.by()));
        return people.names(ids);
    }

    /// Somebody of the organisations that own the initiative, by address.
    public UUID responsible(UUID initiative, String address, Person by) {
        return initiatives.get(initiative, by).owners().stream()
                .flatMap(owner -> people.find(address, owner).stream())
                .map(Person::id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("responsible", "involvement.rule.responsible", address));
    }

    public String address(UUID responsible, Person by) {
        return people.find(responsible).map(Person::email).orElse("");
    }

    public UUID plan(UUID initiative, Activity.Terms terms, List<Activity.Group> groups, Person by) {
        var of = must(initiative, by);
        var fresh = Activity.planned(UUID.randomUUID(), initiative, terms, groups);
        return database.write(() -> {
            store.revise(initiative);
            store.add(fresh);
            owe(of, fresh, by);
            audit.tell(by, "activity.planned", "activity", fresh.id());
            return fresh.id();
        });
    }

    /// `version` is the one that was read: if somebody has changed the activity since, nothing is saved.
    public void change(UUID initiative, Changed changed, Person by) {
        var of = must(initiative, by);
        database.write(() -> {
            var old = held(initiative, changed.activity());
            if (old.version() != changed.version()) {
                throw new RuleBroken("", "involvement.rule.changed-meanwhile");
            }
            var fresh = old.changed(changed.terms(), changed.groups());
            store.revise(initiative);
            save(fresh);
            var moved =
                    !old.terms().period().ends().equals(fresh.terms().period().ends());
            if (moved || !old.terms().responsible().equals(fresh.terms().responsible())) {
                commitments.end(fresh.id(), Commitment.Ending.lapsed(clock.today(), ""), by);
                owe(of, fresh, by);
            }
            audit.tell(by, "activity.changed", "activity", fresh.id());
        });
    }

    /// New terms for an activity that stood at this version.
    public record Changed(UUID activity, int version, Activity.Terms terms, List<Activity.Group> groups) {}

    private void save(Activity activity) {
        if (!store.save(activity)) {
            throw new RuleBroken("", "involvement.rule.changed-meanwhile");
        }
    }

    /// It took place, with so many of each group. That does not change the plan.
    public void hold(UUID initiative, UUID id, Activity.Held how, List<Integer> participants, Person by) {
        var activity = mustHold(initiative, id, by);
        var done = activity.held(how, participants, clock.today());
        database.write(() -> {
            save(done);
            commitments.end(id, Commitment.Ending.kept(clock.today(), how.learnt()), by);
            audit.tell(by, "activity.held", "activity", id);
        });
    }

    /// Whoever answers for it says that it was held, and those who gather.
    public Activity mustHold(UUID initiative, UUID id, Person by) {
        var of = initiatives.get(initiative, by);
        var activity = held(initiative, id);
        if (!by.may(Act.GATHER_CONTRIBUTIONS, of.scope())
                && !activity.terms().responsible().equals(by.id())) {
            by.must(Act.ANSWER_CONTRIBUTIONS, of.scope());
        }
        return activity;
    }

    /// Takes an activity out of the plan that was not held. Approved plans still show it.
    public void remove(UUID initiative, UUID id, Person by) {
        must(initiative, by);
        if (held(initiative, id).isHeld()) {
            throw new RuleBroken("", "involvement.rule.held");
        }
        database.write(() -> {
            store.revise(initiative);
            commitments.end(id, Commitment.Ending.lapsed(clock.today(), ""), by);
            store.remove(id);
            audit.tell(by, "activity.removed", "activity", id);
        });
    }

    public void approve(UUID initiative, String exemption, Person by) {
        must(initiative, by);
        database.write(() -> {
            var approved = store.plan(initiative).approved(UUID.randomUUID(), clock.today(), by.id(), exemption);
            var approval = approved.approvals().getFirst();
            store.add(
                    initiative,
                    approval,
                    approved.activities().stream()
                            .map(one -> frozen(approval.id(), one))
                            .toList());
            audit.tell(by, "plan.approved", "initiative", initiative);
        });
    }

    private Approved frozen(UUID approval, Activity one) {
        var terms = one.terms();
        return new Approved(
                approval,
                terms.part(),
                terms.method(),
                terms.said().aim(),
                terms.period(),
                terms.effort().level(),
                one.groups().stream().map(Activity.Group::name).collect(joining(", ")),
                terms.said().language());
    }

    /// What each approval froze, the latest first.
    public List<Approved> approved(UUID initiative, Person by) {
        return store.approved(initiatives.get(initiative, by).id());
    }

    /// Where a method is used, as far as the reader may know of it.
    public List<Initiative> uses(Method method, Person by) {
        return store.usersOf(method, USES).stream()
                .flatMap(id -> {
                    try {
                        return java.util.stream.Stream.of(initiatives.get(id, by));
                    } catch (NotFound e) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .toList();
    }

    private Initiative must(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.ANSWER_CONTRIBUTIONS, of.scope());
        return of;
    }

    private void owe(Initiative of, Activity activity, Person by) {
        var terms = activity.terms();
        var language = Language.find(terms.said().language()).orElse(Language.EN);
        commitments.raise(
                new Commitment.Subject(
                        "involvement",
                        Commitment.Kind.FOLLOW_UP,
                        activity.id(),
                        of.id(),
                        texts.of(language, terms.method().nameKey()) + ": "
                                + terms.said().aim(),
                        language.tag(),
                        "/initiatives/" + of.id() + "/plan"),
                new Commitment.Parties(
                        terms.responsible(),
                        null,
                        activity.groups().stream().map(Activity.Group::name).collect(joining(", "))),
                terms.period().ends(),
                by);
    }
}
