package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The way to what the program proposes for the agendas of forums: made when a change begins, enters a phase or gets a
/// decision's day; accepted or moved by those who make the agenda.
@Component
public class Proposals {
    private final Database database;
    private final ProposalStore store;
    private final ForumFinder finder;
    private final Committees committees;
    private final Dialogues dialogues;
    private final Initiatives initiatives;
    private final Forums forums;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Database database,
            ProposalStore store,
            ForumFinder finder,
            Committees committees,
            Dialogues dialogues,
            Initiatives initiatives,
            Forums forums,
            Organisations organisations,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.finder = finder;
        this.committees = committees;
        this.dialogues = dialogues;
        this.initiatives = initiatives;
        this.forums = forums;
        this.organisations = organisations;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What has happened to an initiative, and the day that the talk must come before.
    record Event(
            Proposal.Cause cause,
            Proposal.Matter matter,
            @Nullable LocalDate before) {}

    /// Brings the proposals about one event to what is right today: new ones are made, open ones get the new day, and
    /// those whose forum is no longer right step back.
    void follow(Event event, Initiative initiative, RightForum right) {
        var known = store.of(initiative.id()).stream()
                .filter(one -> one.cause().isSameAs(event.cause()))
                .toList();
        var kept = new HashSet<UUID>();
        for (var target : targets(right).entrySet()) {
            var forum = target.getKey().orElse(null);
            var there = known.stream()
                    .filter(one -> Objects.equals(one.forum(), forum))
                    .findFirst()
                    .map(this::whereItWent);
            if (there.isPresent()) {
                renew(there.get(), event, right.reasoning());
                kept.add(there.get().id());
            } else {
                kept.add(add(fresh(event, initiative.organisation(), forum, target.getValue(), right.reasoning())));
            }
        }
        known.stream().filter(one -> one.isOpen() && !kept.contains(one.id())).forEach(this::supersede);
    }

    /// Each forum with what it is to do; the empty one where none was found.
    private static Map<Optional<UUID>, Proposal.Task> targets(RightForum right) {
        var targets = new LinkedHashMap<Optional<UUID>, Proposal.Task>();
        targets.put(Optional.ofNullable(right.right()), Proposal.Task.DISCUSSION);
        right.besides().forEach(forum -> targets.put(Optional.of(forum), Proposal.Task.DISCUSSION));
        right.informed().forEach(forum -> targets.put(Optional.of(forum), Proposal.Task.INFORMATION));
        return targets;
    }

    private Proposal whereItWent(Proposal proposal) {
        return proposal.state() instanceof Proposal.State.Moved moved
                ? store.find(moved.to()).map(this::whereItWent).orElse(proposal)
                : proposal;
    }

    private Proposal fresh(
            Event event, UUID organisation, @Nullable UUID forum, Proposal.Task task, List<RightForum.Step> reasoning) {
        return new Proposal(
                UUID.randomUUID(),
                organisation,
                forum,
                task,
                event.cause(),
                event.matter(),
                reasoning,
                clock.today(),
                event.before(),
                new Proposal.State.Open(),
                0);
    }

    private UUID add(Proposal fresh) {
        store.add(fresh);
        owe(fresh);
        audit.tellOwn("proposal.made", "proposal", fresh.id());
        return fresh.id();
    }

    private void renew(Proposal proposal, Event event, List<RightForum.Step> reasoning) {
        if (!proposal.isAlive()) {
            return;
        }
        boolean moved =
                proposal.reasoning().stream().anyMatch(step -> step.key().equals("moved"));
        var renewed = proposal.renewed(
                event.matter(), proposal.isOpen() && !moved ? reasoning : proposal.reasoning(), event.before());
        store.save(renewed);
        store.saveReasoning(renewed);
        if (!Objects.equals(proposal.before(), event.before())) {
            commitments.end(proposal.id(), Commitment.Ending.lapsed(clock.today(), ""), Guest.GUEST);
            owe(renewed);
        }
    }

    private void supersede(Proposal proposal) {
        store.save(proposal.superseded(clock.today()));
        commitments.end(proposal.id(), Commitment.Ending.lapsed(clock.today(), ""), Guest.GUEST);
    }

    /// The chair owes the talk, at the latest on the working day before the decision.
    private void owe(Proposal proposal) {
        var day = proposal.before();
        var id = proposal.forum();
        if (day == null || id == null || !proposal.task().isUnderDuty()) {
            return;
        }
        var by = ForumFinder.itself(proposal.organisation());
        var forum = forums.get(id, by);
        var due = organisations.workingDays(forum.organisation(), by).before(day, 1);
        var subject = new Commitment.Subject(
                "dialogue",
                Commitment.Kind.DISCUSSION,
                proposal.id(),
                proposal.cause().initiative(),
                proposal.matter().title(),
                proposal.matter().language(),
                "/forums/" + id + "/proposals/" + proposal.id());
        finder.chair(forum, clock.today())
                .ifPresent(chair -> commitments.raise(
                        subject, new Commitment.Parties(chair, null, forum.name()), due, Guest.GUEST));
    }

    /// A case of a broken duty that the main forum must take up.
    void propose(BreachCase breach, Forum main, Proposal.Matter matter) {
        var event = new Event(Proposal.Cause.breach(breach.charge().links().initiative(), breach.id()), matter, null);
        add(fresh(
                event,
                main.organisation(),
                main.id(),
                Proposal.Task.DISCUSSION,
                List.of(RightForum.Step.of("breach", main.name()))));
    }

    /// An item has ended in a meeting: what it came from has been talked of, in time or not.
    void treated(DecisionMade made, AgendaItem item, LocalDate day) {
        var touched = made.source() == AgendaItem.Source.PROPOSAL ? store.all(made.sources()) : List.<Proposal>of();
        var decision = item.about().decision();
        var alike = made.initiative() == null || decision == null
                ? List.<Proposal>of()
                : store.of(made.initiative()).stream()
                        .filter(one -> decision.equals(one.cause().decision()))
                        .filter(one -> item.forum().equals(one.forum()))
                        .toList();
        Stream.concat(touched.stream(), alike.stream())
                .filter(Proposal::isAlive)
                .distinct()
                .forEach(one -> {
                    store.save(one.treated(item.id(), day));
                    commitments.end(
                            one.id(),
                            one.isInTime(day)
                                    ? Commitment.Ending.kept(day, "")
                                    : Commitment.Ending.notKept(day, Commitment.Reason.OVERTAKEN, ""),
                            Guest.GUEST);
                });
    }

    /// Those at a forum, the ones that wait first; one row more than a page.
    public List<Proposal> list(UUID forum, int offset, int count, Person by) {
        committees.mayIn(forum, Act.READ_FORUM, by);
        return store.at(forum, offset, count);
    }

    /// How many wait for those who make the agenda.
    public int open(UUID forum, Person by) {
        committees.mayIn(forum, Act.READ_FORUM, by);
        return store.open(forum);
    }

    /// Where an initiative is proposed to be talked of: for everybody whom it concerns.
    public List<Proposal> of(UUID initiative, Person by) {
        return store.of(initiatives.get(initiative, by).id());
    }

    public Proposal get(UUID id, Person by) {
        var proposal = store.get(id);
        var forum = proposal.forum();
        if (forum == null) {
            throw new NotFound("proposal");
        }
        committees.mayIn(forum, Act.READ_FORUM, by);
        return proposal;
    }

    /// The days on which the accepted ones among these are talked of.
    public Map<UUID, LocalDate> days(List<Proposal> proposals, Person by) {
        return store.meetingDays(
                proposals.stream().map(Proposal::item).filter(Objects::nonNull).toList());
    }

    /// What else waits in the same forum about the same initiative, and may be talked of in the same item; what is to
    /// be discussed does not become a piece of information by that.
    public List<Proposal> beside(Proposal proposal, Person by) {
        var initiative = proposal.cause().initiative();
        return initiative == null
                ? List.of()
                : of(initiative, by).stream()
                        .filter(one -> one.isOpen()
                                && (proposal.task().isUnderDuty() || !one.task().isUnderDuty())
                                && !one.id().equals(proposal.id())
                                && at(proposal).equals(one.forum()))
                        .toList();
    }

    /// How proposals become an item: in which meeting, none for the forum's waiting list, and together with which
    /// others of those beside it.
    public record Acceptance(@Nullable UUID meeting, AgendaItem.Words words, List<UUID> together) {}

    public UUID accept(UUID id, Acceptance how, Person by) {
        return database.write(() -> {
            var proposal = get(id, by);
            var forum = committees.mayIn(at(proposal), Act.PREPARE_AGENDA, by);
            var all = Stream.concat(
                            Stream.of(proposal),
                            beside(proposal, by).stream()
                                    .filter(one -> how.together().contains(one.id())))
                    .toList();
            var cause = proposal.cause();
            var decision = all.stream()
                    .map(one -> one.cause().decision())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            var item = dialogues.addItem(
                    new Dialogues.Where(forum.id(), how.meeting()),
                    new Dialogues.NewItem(
                            how.words(),
                            new AgendaItem.About(cause.initiative(), cause.phase(), decision),
                            proposal.task().isUnderDuty() ? AgendaItem.Duty.CHANGE : AgendaItem.Duty.NONE,
                            AgendaItem.Source.PROPOSAL,
                            all.stream().map(Proposal::id).toList()),
                    by);
            all.forEach(one -> {
                store.save(one.accepted(item, by.id(), clock.today()));
                audit.tell(by, "proposal.accepted", "proposal", one.id());
            });
            return item;
        });
    }

    /// Gives it to another forum of the organisation, with the reason; it is not refused by that.
    public UUID move(UUID id, UUID to, String reason, Person by) {
        return database.write(() -> {
            var proposal = get(id, by);
            var from = committees.mayIn(at(proposal), Act.PREPARE_AGENDA, by);
            var other = forums.get(to, by);
            if (!other.organisation().equals(from.organisation())) {
                throw new NotFound("forum");
            }
            other.mustBeActive();
            var step = RightForum.Step.of("moved", from.name(), other.name(), reason);
            var there = proposal.at(to, step, clock.today());
            var moved = proposal.moved(there.id(), reason, by.id(), clock.today());
            store.add(there);
            store.save(moved);
            commitments.end(id, Commitment.Ending.lapsed(clock.today(), reason), by);
            owe(there);
            audit.tell(by, "proposal.moved", "proposal", id);
            return there.id();
        });
    }

    public void decline(UUID id, String reason, Person by) {
        database.write(() -> {
            var proposal = get(id, by);
            committees.mayIn(at(proposal), Act.PREPARE_AGENDA, by);
            store.save(proposal.declined(reason, by.id(), clock.today()));
            audit.tell(by, "proposal.declined", "proposal", id);
        });
    }

    private static UUID at(Proposal proposal) {
        return Optional.ofNullable(proposal.forum()).orElseThrow(() -> new NotFound("proposal"));
    }
}
