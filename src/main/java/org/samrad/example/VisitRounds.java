package org.samrad.example;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.question.Questions;
import org.springframework.stereotype.Component;

/// The one way into rounds of visits: theme, questions, and hosts chosen for their variety. A round is there for the
/// people of its organisation only. [VisitPeople], [Visits], [VisitNotes] and [VisitRatings] are the doors beside it.
@Component
public class VisitRounds {
    private final Database database;
    private final VisitRoundStore store;
    private final VisitStore visits;
    private final VisitPeopleStore people;
    private final VisitNoteStore notes;
    private final Organisations organisations;
    private final Questions questions;
    private final Audit audit;
    private final Clock clock;

    VisitRounds(
            Database database,
            VisitRoundStore store,
            VisitStore visits,
            VisitPeopleStore people,
            VisitNoteStore notes,
            Organisations organisations,
            Questions questions,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.visits = visits;
        this.people = people;
        this.notes = notes;
        this.organisations = organisations;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a round stands in numbers.
    public record Standing(VisitCoverage coverage, int hosts, int hostsVisited, VisitFindings notes) {}

    public UUID plan(VisitRound.Plan plan, Person by) {
        var home = home(by);
        by.must(Act.PLAN_VISITS, Scope.organisation(home));
        mustBeUnits(plan.units(), home, by);
        return database.write(() -> {
            var fresh = new VisitRound(UUID.randomUUID(), home, plan, VisitRound.State.OPEN, 1);
            store.add(fresh, by.id(), clock.now());
            audit.tell(by, "visit-round.planned", "visit-round", fresh.id());
            return fresh.id();
        });
    }

    private void mustBeUnits(List<UUID> units, UUID home, Person by) {
        var known = organisations.findUnits(units, by);
        if (known.size() < new HashSet<>(units).size()
                || known.stream().anyMatch(unit -> !unit.organisation().equals(home))) {
            throw new RuleBroken("units", "web.form.choose");
        }
    }

    private static UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "example.visit.rule.no-organisation");
        }
        return home;
    }

    public boolean mayPlan(Person by) {
        var home = by.organisation();
        return home != null && by.may(Act.PLAN_VISITS, Scope.organisation(home));
    }

    public boolean mayManage(VisitRound round, Person by) {
        return by.may(Act.PLAN_VISITS, round.scope());
    }

    public VisitRound get(UUID id, Person by) {
        var round = store.get(id);
        if (!round.organisation().equals(by.organisation())) {
            throw new NotFound("visit round");
        }
        return round;
    }

    public VisitRound mustManage(UUID id, Person by) {
        var round = get(id, by);
        by.must(Act.PLAN_VISITS, round.scope());
        return round;
    }

    /// The rounds of the reader's organisation, the newest first, one row more than a page.
    public List<VisitRound> list(int offset, int count, Person by) {
        var home = by.organisation();
        return home == null ? List.of() : store.of(home, offset, count);
    }

    public void change(UUID id, VisitRound.Plan plan, int builtOn, Person by) {
        var round = mustManage(id, by);
        mustBeUnits(plan.units(), round.organisation(), by);
        database.write(() -> {
            store.save(store.held(id).planned(plan, builtOn));
            audit.tell(by, "visit-round.changed", "visit-round", id);
        });
    }

    /// Ends the round when everybody has been out or has a reason.
    public void close(UUID id, Person by) {
        mustManage(id, by);
        database.write(() -> {
            store.save(store.held(id).closed(people.coverage(id)));
            audit.tell(by, "visit-round.closed", "visit-round", id);
        });
    }

    public Standing standing(VisitRound round, Person by) {
        var places = visits.places(round.id());
        int visited = (int) places.stream().filter(place -> place.been() > 0).count();
        return new Standing(
                people.coverage(round.id()), store.hosts(round.id()).size(), visited, notes.findings(round.id()));
    }

    public List<VisitRound.Question> questions(VisitRound round, Person by) {
        return store.questions(round.id());
    }

    /// The questions of a visit, for both of its sides.
    public List<VisitRound.Question> questionsOf(Visits.Seen visit, Person by) {
        return store.questions(visit.round().id());
    }

    public void ask(UUID id, String text, Person by) {
        var round = mustManage(id, by);
        add(round, text, "", by);
    }

    /// Takes a question of the bank in the words of the round's language.
    public void askFromBank(UUID id, String code, Person by) {
        var round = mustManage(id, by);
        var version = questions.inForce(questions.get(code, by), round.organisation(), by);
        add(round, version.text(round.plan().words().language()), code, by);
    }

    private void add(VisitRound round, String text, String code, Person by) {
        database.write(() -> {
            store.held(round.id()).mustBeOpen();
            var known = store.questions(round.id());
            if (known.size() >= VisitRound.MOST_QUESTIONS) {
                throw new RuleBroken("text", "example.visit.rule.questions", VisitRound.MOST_QUESTIONS);
            }
            if (known.stream().anyMatch(one -> one.text().equalsIgnoreCase(text))) {
                throw new RuleBroken("text", "example.visit.rule.question-twice");
            }
            store.addQuestion(
                    round.id(),
                    new VisitRound.Question(
                            UUID.randomUUID(), text, round.plan().words().language(), code));
            audit.tell(by, "visit-round.question-added", "visit-round", round.id());
        });
    }

    public void removeQuestion(UUID id, UUID question, Person by) {
        mustManage(id, by);
        database.write(() -> {
            store.held(id).mustBeOpen();
            store.removeQuestion(id, question);
            audit.tell(by, "visit-round.question-removed", "visit-round", id);
        });
    }

    public List<UUID> hosts(VisitRound round, Person by) {
        return store.hosts(round.id());
    }

    /// All who could be hosts: the organisations of the country, but for one's own.
    public List<Organisation.Traits> possible(VisitRound round, Person by) {
        var country = organisations.get(round.organisation(), by).facts().country();
        return organisations.traits(country, by).stream()
                .filter(one -> !one.id().equals(round.organisation()))
                .toList();
    }

    public VisitVariety variety(Collection<Organisation.Traits> possible, Collection<UUID> hosts, Person by) {
        return VisitVariety.of(possible, Set.copyOf(hosts));
    }

    public void choose(UUID id, Collection<UUID> hosts, Person by) {
        var round = mustManage(id, by);
        if (hosts.isEmpty()) {
            throw new RuleBroken("host", "web.form.choose");
        }
        var possible = organisations.findNames(hosts, by);
        if (!possible.keySet().containsAll(hosts) || hosts.contains(round.organisation())) {
            throw new RuleBroken("host", "web.form.choose");
        }
        database.write(() -> {
            store.held(id).mustBeOpen();
            store.addHosts(id, hosts, clock.now());
            audit.tell(by, "visit-round.hosts-chosen", "visit-round", id);
        });
    }

    public void drop(UUID id, UUID host, Person by) {
        mustManage(id, by);
        database.write(() -> {
            store.held(id).mustBeOpen();
            if (visits.hasVisits(id, host)) {
                throw new RuleBroken("", "example.visit.rule.host-has-visits");
            }
            store.removeHost(id, Objects.requireNonNull(host));
            audit.tell(by, "visit-round.host-dropped", "visit-round", id);
        });
    }
}
