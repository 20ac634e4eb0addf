package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecisions;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.springframework.stereotype.Component;

/// The way into cases of a broken duty, and the warnings that come before them.
@Component
public class Breaches {
    private final Database database;
    private final BreachStore store;
    private final ProposalStore talks;
    private final Proposals proposals;
    private final ExpectedTalks expected;
    private final ForumFinder finder;
    private final Committees committees;
    private final Forums forums;
    private final Initiatives initiatives;
    private final PlannedDecisions decisions;
    private final Commitments commitments;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Breaches(
            Database database,
            BreachStore store,
            ProposalStore talks,
            Proposals proposals,
            ExpectedTalks expected,
            ForumFinder finder,
            Committees committees,
            Forums forums,
            Initiatives initiatives,
            PlannedDecisions decisions,
            Commitments commitments,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.talks = talks;
        this.proposals = proposals;
        this.expected = expected;
        this.finder = finder;
        this.committees = committees;
        this.forums = forums;
        this.initiatives = initiatives;
        this.decisions = decisions;
        this.commitments = commitments;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// The employees' side of a forum raises a case. Management's chair owes an answer before the month is out.
    public UUID raise(UUID forum, BreachCase.Charge charge, Person by) {
        var home = committees.mayIn(forum, Act.RAISE_BREACH, by);
        var initiative = charge.links().initiative();
        if (initiative != null) {
            initiatives.get(initiative, by);
        }
        var today = clock.today();
        var months = forums.deadlines(home, today, by).breachMonths();
        var fresh = BreachCase.raise(forum, charge, BreachCase.Raised.on(today, by.id(), months));
        return database.write(() -> {
            store.add(fresh);
            finder.chair(home, today)
                    .ifPresent(chair -> commitments.raise(
                            subject(fresh),
                            new Commitment.Parties(chair, by.id(), home.name()),
                            fresh.raised().answerBy(),
                            by));
            audit.tell(by, "breach.raised", "breach", fresh.id());
            news.tell(new BreachRaised(fresh.id(), forum));
            return fresh.id();
        });
    }

    private static Commitment.Subject subject(BreachCase breach) {
        return new Commitment.Subject(
                "dialogue",
                Commitment.Kind.ANSWER,
                breach.id(),
                breach.charge().links().initiative(),
                breach.charge().decision(),
                breach.charge().language(),
                "/breaches/" + breach.id());
    }

    /// Management takes the decision back, or lets it wait until it has been talked of.
    public void withdraw(UUID id, String words, Person by) {
        database.write(() -> {
            var breach = get(id, by);
            committees.mayIn(breach.forum(), Act.ANSWER_BREACH, by);
            store.save(breach.withdrawn(words, by.id(), clock.today()));
            commitments.end(id, Commitment.Ending.kept(clock.today(), words), by);
            audit.tell(by, "breach.withdrawn", "breach", id);
        });
    }

    /// Management stands by it; the main forum takes it up.
    public void uphold(UUID id, String words, Person by) {
        database.write(() -> {
            var breach = get(id, by);
            var forum = committees.mayIn(breach.forum(), Act.ANSWER_BREACH, by);
            var main = finder.mainOf(forum, by);
            var upheld = breach.upheld(
                    words, by.id(), clock.today(), main.map(Forum::id).orElse(null));
            store.save(upheld);
            main.ifPresent(there -> proposals.propose(upheld, there, matter(upheld)));
            commitments.end(id, Commitment.Ending.kept(clock.today(), words), by);
            audit.tell(by, "breach.upheld", "breach", id);
        });
    }

    /// What has had no answer in its month goes to the main forum.
    public int sendOn(Visitor by) {
        var overdue = store.overdue(clock.today());
        overdue.forEach(breach -> database.write(() -> sendOn(breach)));
        return overdue.size();
    }

    private void sendOn(BreachCase breach) {
        var itself = ForumFinder.itself(null);
        var main = finder.mainOf(forums.get(breach.forum(), itself), itself);
        var sent = breach.sentOn(clock.today(), main.map(Forum::id).orElse(null));
        store.save(sent);
        main.ifPresent(there -> proposals.propose(sent, there, matter(sent)));
        commitments.end(
                breach.id(), Commitment.Ending.notKept(clock.today(), Commitment.Reason.OTHER, ""), Guest.GUEST);
        audit.tellOwn("breach.sent-on", "breach", breach.id());
    }

    private static Proposal.Matter matter(BreachCase breach) {
        return new Proposal.Matter(breach.charge().decision(), breach.charge().language());
    }

    /// The main forum has ended it.
    public void settle(UUID id, String outcome, Person by) {
        database.write(() -> {
            var breach = mustSettle(id, by);
            store.save(breach.settled(outcome, by.id(), clock.today()));
            audit.tell(by, "breach.settled", "breach", id);
        });
    }

    public BreachCase mustSettle(UUID id, Person by) {
        var breach = get(id, by);
        by.must(Act.RECORD_MEETING, settling(breach, by).scope());
        return breach;
    }

    /// Where it is settled: in the main forum, or in its own where there is none above.
    private Forum settling(BreachCase breach, Visitor by) {
        return forums.get(breach.mainForum().orElse(breach.forum()), by);
    }

    /// For those of the forum and of the main forum, and for whoever manages the initiative.
    public BreachCase get(UUID id, Person by) {
        var breach = store.get(id);
        var here = forums.get(breach.forum(), by).scope();
        boolean reads = by.may(Act.READ_FORUM, here)
                || breach.mainForum()
                        .filter(main ->
                                by.may(Act.READ_FORUM, forums.get(main, by).scope()))
                        .isPresent()
                || managed(breach, by).isPresent();
        if (!reads) {
            throw new NotFound("breach");
        }
        return breach;
    }

    private Optional<Initiative> managed(BreachCase breach, Person by) {
        return Optional.ofNullable(breach.charge().links().initiative())
                .map(id -> initiatives.get(id, ForumFinder.itself(null)))
                .filter(one -> by.may(Act.MANAGE_INITIATIVE, one.scope()));
    }

    public boolean maySettle(BreachCase breach, Person by) {
        return by.may(Act.RECORD_MEETING, settling(breach, by).scope());
    }

    /// Those that a forum has raised or must settle; one row more than a page.
    public List<BreachCase> list(UUID forum, int offset, int count, Person by) {
        committees.mayIn(forum, Act.READ_FORUM, by);
        return store.at(forum, offset, count);
    }

    /// Those about an initiative: that there is one is known to everybody whom the initiative concerns.
    public List<BreachCase> of(UUID initiative, Person by) {
        return store.of(initiatives.get(initiative, by).id());
    }

    /// How each dated decision stands to the talk that is due before it.
    public List<BreachWarning> warnings(Initiative initiative, Person by) {
        return BreachWarning.of(
                decisions.list(initiative.id(), by),
                talks.talks(initiative.id()),
                expected.of(initiative),
                initiative.phase());
    }

    /// The day until which management could answer a case that is raised today.
    public LocalDate answerBy(UUID forum, Person by) {
        var home = committees.known(forum, by);
        var today = clock.today();
        return BreachCase.Raised.on(
                        today, by.id(), forums.deadlines(home, today, by).breachMonths())
                .answerBy();
    }

    /// The decision that a case is about, where it was planned here.
    public Optional<org.samrad.initiative.PlannedDecision> decision(
            @Nullable UUID initiative, @Nullable UUID decision, Person by) {
        return initiative == null || decision == null
                ? Optional.empty()
                : decisions.list(initiative, by).stream()
                        .filter(one -> one.id().equals(decision))
                        .findFirst();
    }
}
