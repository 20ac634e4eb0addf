package org.samrad.commitment;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The one way into commitments. The house that knows a thing raises what is owed for it and ends it; it has asked
/// before whether the visitor may. Nothing lapses by itself: a house ends it, the one who owes reports it, or the one
/// who is owed lets it go, each with who and when.
@Component
public class Commitments {
    private final Database database;
    private final CommitmentStore store;
    private final ListStore lists;
    private final WorkingCalendar calendar;
    private final Discretions discretions;
    private final Access access;
    private final People people;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Commitments(
            Database database,
            CommitmentStore store,
            ListStore lists,
            WorkingCalendar calendar,
            Discretions discretions,
            Access access,
            People people,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.calendar = calendar;
        this.discretions = discretions;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// Somebody owes something from now on. In the caller's transaction where there is one.
    public UUID raise(Commitment.Subject subject, Commitment.Parties parties, LocalDate due, Visitor by) {
        var fresh = new Debt(subject, parties, due).raised();
        var change = change(by);
        database.write(() -> raise(List.of(fresh), namesWhoRaised(fresh) ? change : change.byNobody()));
        return fresh.id();
    }

    /// Who sent a contribution is not told by the answer that is owed for it.
    private static boolean namesWhoRaised(Commitment fresh) {
        return fresh.subject().kind() != Commitment.Kind.ANSWER
                || fresh.parties().creditor() != null;
    }

    /// Something that is owed, not raised yet.
    public record Debt(Commitment.Subject subject, Commitment.Parties parties, LocalDate due) {
        Commitment raised() {
            return new Commitment(UUID.randomUUID(), subject, parties, due, Commitment.Ending.NONE);
        }
    }

    /// Many at once, in few statements. Their history says the day and not the moment, and not who, so that a debt to
    /// somebody anonymous does not tell from whom it came.
    public void raiseAll(List<Debt> debts, Visitor by) {
        var change = new CommitmentStore.Change(
                null, clock.today().atStartOfDay(clock.zone()).toInstant(), clock.today());
        database.write(() -> raise(debts.stream().map(Debt::raised).toList(), change));
    }

    private void raise(List<Commitment> fresh, CommitmentStore.Change change) {
        store.add(fresh, change);
        fresh.forEach(
                one -> news.tell(new CommitmentRaised(one.id(), one.subject().thing())));
    }

    /// Ends what is open about a thing, as its house says; where nothing is open, nothing happens.
    public void end(UUID thing, Commitment.Ending how, Visitor by) {
        endAll(List.of(thing), how, by);
    }

    /// Ends what is open about many things in the same way.
    public void endAll(Collection<UUID> things, Commitment.Ending how, Visitor by) {
        database.write(() -> store.end(things, how, change(by))
                .forEach(ended -> news.tell(new CommitmentEnded(ended.id(), ended.thing(), how.state()))));
    }

    private void save(Commitment ended, Person by) {
        store.save(ended, change(by));
        news.tell(new CommitmentEnded(
                ended.id(), ended.subject().thing(), ended.ending().state()));
    }

    private CommitmentStore.Change change(Visitor by) {
        return new CommitmentStore.Change(by instanceof Person person ? person.id() : null, clock.now(), clock.today());
    }

    /// The one who owes says how it went, where no other page tells it.
    public void report(UUID id, Commitment.State state, Commitment.@Nullable Reason reason, String note, Person by) {
        database.write(() -> {
            var commitment = store.held(id);
            mustOwe(commitment, by);
            save(commitment.reported(new Commitment.Ending(state, clock.today(), reason, note)), by);
            audit.tell(by, "commitment.reported." + state, "commitment", id);
        });
    }

    /// The one who is owed lets it go, with the reason.
    public void waive(UUID id, String why, Person by) {
        database.write(() -> {
            var commitment = store.held(id);
            if (!commitment.isOwedTo(by.id())) {
                throw new NotFound("commitment");
            }
            save(commitment.waived(clock.today(), why), by);
            audit.tell(by, "commitment.waived", "commitment", id);
        });
    }

    /// A colleague in the same organisation owes it from now on.
    public void handOver(UUID id, UUID to, String why, Person by) {
        database.write(() -> {
            var commitment = store.held(id);
            if (!commitment.isOwedBy(by.id())
                    && !mayHandOverFor(commitment.parties().debtor(), by)) {
                throw new NotFound("commitment");
            }
            mustBeColleagues(commitment.parties().debtor(), to);
            mustSayWhy(why);
            if (open(List.of(commitment), to).isEmpty()) {
                throw new RuleBroken("to", "commitment.rule.not-known");
            }
            commitment.owedBy(to);
            store.handOver(List.of(id), to, why, change(by));
            audit.tell(by, "commitment.handed-over", "commitment", id);
        });
    }

    private List<Commitment> open(List<Commitment> these, UUID to) {
        return discretions.open(these, people.find(to).orElseThrow(() -> new NotFound("person")));
    }

    /// Everything that somebody still owes goes to a colleague, as when a role is left; answers how many that were.
    /// What the colleague may not know of stays.
    public int handOverAll(UUID from, UUID to, String why, Person by) {
        mustHandOverFor(from, by);
        return database.write(() -> {
            mustBeColleagues(from, to);
            mustSayWhy(why);
            var going = open(store.heldOpenOf(from), to).stream()
                    .map(Commitment::id)
                    .toList();
            store.handOver(going, to, why, change(by));
            audit.tell(by, "commitment.handed-over-all", "person", from);
            return going.size();
        });
    }

    /// How much somebody still owes, as after handing over what could be.
    public int stays(UUID with, Person by) {
        mustHandOverFor(with, by);
        return lists.count(Listing.Side.OWE, with, clock.today()).open();
    }

    private void mustHandOverFor(UUID debtor, Person by) {
        if (!by.id().equals(debtor)) {
            by.must(Act.MANAGE_ORGANISATION, Scope.organisation(organisationOf(debtor)));
        }
    }

    /// Somebody in the reader's own organisation, by e-mail address. `field` is the form field it was typed in.
    public UUID colleague(String address, String field, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken(field, "commitment.rule.no-organisation");
        }
        return people.find(address, home)
                .map(Person::id)
                .orElseThrow(() -> new RuleBroken(field, "commitment.rule.no-colleague", address.strip()));
    }

    private boolean mayHandOverFor(UUID debtor, Person by) {
        return people.find(debtor)
                .map(Person::organisation)
                .filter(home -> by.may(Act.MANAGE_ORGANISATION, Scope.organisation(home)))
                .isPresent();
    }

    private UUID organisationOf(UUID person) {
        return people.find(person).map(Person::organisation).orElseThrow(() -> new NotFound("person"));
    }

    private void mustBeColleagues(UUID from, UUID to) {
        if (from.equals(to)) {
            throw new RuleBroken("to", "commitment.rule.same-person");
        }
        if (!organisationOf(from).equals(organisationOf(to))) {
            throw new RuleBroken("to", "commitment.rule.not-colleague");
        }
    }

    private static void mustSayWhy(String why) {
        if (why.isBlank()) {
            throw new RuleBroken("why", "commitment.rule.why");
        }
    }

    private static void mustOwe(Commitment commitment, Person by) {
        if (!commitment.isOwedBy(by.id())) {
            throw new NotFound("commitment");
        }
    }

    /// One that the reader owes or is owed; any other is not found.
    public Commitment get(UUID id, Person by) {
        return store.find(id).filter(one -> one.concerns(by.id())).orElseThrow(() -> new NotFound("commitment"));
    }

    /// How one came to stand as it does, oldest first; the names of all whom it tells of are in [#names].
    public List<History> history(Commitment of, Person by) {
        return store.history(get(of.id(), by).id());
    }

    /// What the reader owes or is owed, one row more than a page.
    public List<Commitment> list(Listing listing, int offset, int count, Person by) {
        return lists.list(listing, by.id(), clock.today(), new ListStore.Slice(offset, count));
    }

    public Listing.Count count(Listing.Side side, Person by) {
        return lists.count(side, by.id(), clock.today());
    }

    /// The initiatives that the reader's commitments belong to.
    public List<UUID> initiatives(Listing.Side side, Person by) {
        return lists.initiatives(side, by.id());
    }

    /// What is owed about a thing, ended ones too, the next due first.
    public List<Commitment> about(UUID thing, Person by) {
        return store.about(thing);
    }

    /// What is owed about each of these things, ended ones too, in the order in which it was raised; the caller has
    /// asked whether the reader may see them.
    public Map<UUID, List<Commitment>> aboutAll(Collection<UUID> things, Visitor by) {
        return store.about(things).stream()
                .collect(groupingBy(one -> one.subject().thing()));
    }

    /// What is owed within an initiative, open ones first; the caller has asked whether the reader may see it.
    public List<Commitment> of(UUID initiative, int offset, int count, Person by) {
        return lists.ofInitiative(initiative, new ListStore.Slice(offset, count));
    }

    /// How the commitments of an initiative stand.
    public Listing.Tally tally(UUID initiative, Person by) {
        return lists.tally(initiative, clock.today());
    }

    /// These commitments with what a page needs to show them. Who is a party sees who the other is; of the rest only
    /// those are named whom the reader may know.
    public Shown show(List<Commitment> rows, Person by) {
        var known = new HashSet<UUID>();
        var others = new HashSet<UUID>();
        for (var one : rows) {
            var parties = new ArrayList<>(List.of(one.parties().debtor()));
            var creditor = one.parties().creditor();
            if (creditor != null) {
                parties.add(creditor);
            }
            (one.concerns(by.id()) ? known : others).addAll(parties);
        }
        var names = new HashMap<>(people.names(known));
        if (!others.isEmpty()) {
            access.find(others, by).values().forEach(person -> names.put(person.id(), person.name()));
        }
        return new Shown(rows, names, clock.today(), calendar.of(by));
    }

    /// The names of all who have had to do with one that the reader is a party to.
    public Map<UUID, String> names(Commitment of, List<History> history, Person by) {
        get(of.id(), by);
        var all = new HashSet<UUID>();
        history.forEach(change -> {
            all.add(change.debtor());
            change.who().ifPresent(all::add);
        });
        var creditor = of.parties().creditor();
        if (creditor != null) {
            all.add(creditor);
        }
        return people.names(all);
    }
}
