package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What institutions that have the solution ask to have changed: decided in time, released on a day, and seen by
/// whoever asked.
@Component
public class Adaptations {
    private final Database database;
    private final AdaptationStore store;
    private final RolloutStore rollouts;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Adaptations(
            Database database,
            AdaptationStore store,
            RolloutStore rollouts,
            Initiatives initiatives,
            Organisations organisations,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.rollouts = rollouts;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// All requests for the provider, those of the own institution for the others; one row more than a page.
    public List<Adaptation> list(UUID initiative, int offset, int count, Person by) {
        var of = initiatives.get(initiative, by);
        if (Side.seesAll(of, by)) {
            return store.list(initiative, null, offset, count);
        }
        var own = by.organisation();
        return own == null ? List.of() : store.list(initiative, own, offset, count);
    }

    /// Whether this person may ask: somebody of an institution that has got the solution.
    public boolean mayAsk(Initiative of, Person by) {
        return rollouts.ofInitiative(of.id()).stream()
                .anyMatch(one -> one.institution().equals(by.organisation()) && one.state() != Rollout.State.WAITING);
    }

    /// Anybody who works with the solution may ask. The owner owes a decision by a day.
    public UUID ask(UUID initiative, String text, String language, Person by) {
        var of = initiatives.get(initiative, by);
        var institution = by.organisation();
        if (institution == null || !mayAsk(of, by)) {
            throw new RuleBroken("", "expectation.rule.ask-delivered-only");
        }
        return database.write(() -> {
            var request = new Adaptation.Request(text, language, by.id(), clock.today(), decideBy(of, by));
            var fresh = new Adaptation(UUID.randomUUID(), initiative, institution, request, null, null);
            store.add(fresh);
            owe(of, fresh, request.decideBy(), by);
            audit.tell(by, "adaptation.asked", "adaptation", fresh.id());
            return fresh.id();
        });
    }

    private LocalDate decideBy(Initiative of, Person by) {
        return organisations.workingDays(of.organisation(), by).after(clock.today(), Adaptation.WORKING_DAYS);
    }

    private void owe(Initiative of, Adaptation one, LocalDate due, Person by) {
        commitments.raise(
                new Commitment.Subject(
                        "expectation",
                        Commitment.Kind.ANSWER,
                        one.id(),
                        one.initiative(),
                        one.request().text(),
                        one.request().language(),
                        "/adaptations/" + one.id()),
                new Commitment.Parties(of.owner(), one.request().by(), ""),
                due,
                by);
    }

    public Adaptation get(UUID id, Person by) {
        return seen(id, by).one();
    }

    /// A request, and the initiative it is about.
    private record Seen(Adaptation one, Initiative of) {}

    private Seen seen(UUID id, Person by) {
        var one = store.find(id).orElseThrow(() -> new NotFound("adaptation"));
        var of = initiatives.get(one.initiative(), by);
        if (!Side.reads(of, one.institution(), by)) {
            throw new NotFound("adaptation");
        }
        return new Seen(one, of);
    }

    public boolean mayDecide(Adaptation one, Person by) {
        return by.may(
                Act.MANAGE_INITIATIVE, initiatives.get(one.initiative(), by).scope());
    }

    /// Decides it. That keeps the promise of an answer; an accepted one is promised for its day.
    public void decide(UUID id, Adaptation.Answer answer, String why, @Nullable LocalDate releaseOn, Person by) {
        var of = seen(id, by).of();
        by.must(Act.MANAGE_INITIATIVE, of.scope());
        database.write(() -> {
            var how = new Adaptation.Decision(answer, why, releaseOn, by.id(), clock.today());
            var decided = store.held(id).decided(how);
            store.save(decided);
            commitments.end(id, Commitment.Ending.kept(clock.today(), why), by);
            if (answer == Adaptation.Answer.ACCEPTED && releaseOn != null) {
                owe(of, decided, releaseOn, by);
            }
            audit.tell(by, "adaptation." + answer, "adaptation", id);
        });
    }

    public void release(UUID id, Person by) {
        by.must(Act.MANAGE_INITIATIVE, seen(id, by).of().scope());
        database.write(() -> {
            store.save(store.held(id).released(clock.today()));
            commitments.end(id, Commitment.Ending.kept(clock.today(), ""), by);
            audit.tell(by, "adaptation.released", "adaptation", id);
        });
    }
}
