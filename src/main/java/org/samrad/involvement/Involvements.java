package org.samrad.involvement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.Token;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// What people say of an initiative, on its way in and for those who read it: the first door of this house. [Responses]
/// gives the answers, [InvolvementPlans] keeps the plan, [Influence] tells what changed.
///
/// Nothing that an anonymous sender does is told to the audit log.
@Component
public class Involvements {
    static final int CODE_LETTERS = 8;
    static final int RECEIPT_LETTERS = 16;

    private final Database database;
    private final ContributionStore store;
    private final ChannelStore channels;
    private final Incoming incoming;
    private final Initiatives initiatives;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Involvements(
            Database database,
            ContributionStore store,
            ChannelStore channels,
            Incoming incoming,
            Initiatives initiatives,
            People people,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.channels = channels;
        this.incoming = incoming;
        this.initiatives = initiatives;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wants to say.
    public record Said(Contribution.Kind kind, Contribution.Words words, Contribution.Voice voice) {
        public String text() {
            return words.text();
        }
    }

    /// Whether those who answer may see the name.
    public enum Name {
        SHOWN,
        KEPT_BACK
    }

    /// Says something as oneself, to an initiative that concerns one. The answer comes back to one's own page.
    public UUID contribute(UUID initiative, Said said, Name name, Person by) {
        var of = initiatives.get(initiative, by);
        var sender = new Contribution.Sender.OfPerson(by.id(), name == Name.SHOWN);
        return database.write(() -> incoming.take(of, List.of(incoming.fresh(of, said, sender)), by)
                .getFirst()
                .id());
    }

    /// Says something as nobody: only the receipt, proposed by [#proposeReceipt], leads to the answer. Sent twice with
    /// one receipt, it is there once.
    public void contributeAnonymously(UUID initiative, Said said, String receipt, Person by) {
        takeAnonymous(initiatives.get(initiative, by), said, receipt, by);
    }

    /// The same for whoever has the code of the open link.
    public void contributeByCode(String code, Said said, String receipt, Visitor by) {
        takeAnonymous(initiativeOf(code, by), said, receipt, by);
    }

    private void takeAnonymous(Initiative of, Said said, String receipt, Visitor by) {
        var word = Token.normalised(receipt);
        if (!Token.is(word, RECEIPT_LETTERS)) {
            throw new NotFound("receipt");
        }
        var hash = Token.hash(word);
        database.write(() -> {
            if (store.findByReceipt(hash).isEmpty()) {
                incoming.take(
                        of,
                        List.of(incoming.fresh(of, said, new Contribution.Sender.Anonymous())
                                .withReceipt(hash)),
                        by);
            }
        });
    }

    public String proposeReceipt(Visitor by) {
        return Token.of(RECEIPT_LETTERS);
    }

    /// Which initiative an open link leads to.
    public Initiative initiativeOf(String code, Visitor by) {
        return channels.find(Token.normalised(code))
                .map(channel -> initiatives.admitted(channel.initiative(), by))
                .orElseThrow(() -> new NotFound("link"));
    }

    /// Writes down what a group has said in a meeting, several at once.
    public void gather(UUID initiative, List<Said> said, LocalDate on, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.GATHER_CONTRIBUTIONS, of.scope());
        database.write(() -> {
            var sender = new Contribution.Sender.OfGroup(by.id());
            incoming.take(
                    of,
                    said.stream()
                            .map(one -> incoming.fresh(of, one, sender).saidOn(on))
                            .toList(),
                    by);
            audit.tell(by, "contributions.gathered", "initiative", initiative);
        });
    }

    /// All contributions for those who answer or gather; for everybody else one's own.
    public List<Contribution> contributions(UUID initiative, int offset, int count, Person by) {
        var of = initiatives.get(initiative, by);
        return mayRead(of, by)
                ? store.list(initiative, Filter.NONE, clock.today(), offset, count)
                : store.ofPersonIn(initiative, by.id(), offset, count);
    }

    /// Those that a filter leaves, one row more than a page; for those who answer or gather.
    public List<Contribution> contributions(UUID initiative, Filter filter, int offset, int count, Person by) {
        mustRead(initiatives.get(initiative, by), by);
        return store.list(initiative, filter, clock.today(), offset, count);
    }

    public int count(UUID initiative, Filter filter, Person by) {
        mustRead(initiatives.get(initiative, by), by);
        return store.count(initiative, filter, clock.today());
    }

    static boolean mayRead(Initiative of, Person by) {
        return by.may(Act.ANSWER_CONTRIBUTIONS, of.scope()) || by.may(Act.GATHER_CONTRIBUTIONS, of.scope());
    }

    static void mustRead(Initiative of, Person by) {
        if (!by.may(Act.GATHER_CONTRIBUTIONS, of.scope())) {
            by.must(Act.ANSWER_CONTRIBUTIONS, of.scope());
        }
    }

    /// One's own contribution, or one that the reader may answer.
    public Contribution get(UUID id, Person by) {
        var contribution = store.get(id);
        if (!contribution.isOf(by.id()) && !mayRead(initiatives.get(contribution.initiative(), by), by)) {
            throw new NotFound("contribution");
        }
        return contribution;
    }

    /// What the reader has said as herself, newest first, one row more than a page.
    public List<Contribution> mine(int offset, int count, Person by) {
        return store.ofPerson(by.id(), offset, count);
    }

    /// The contribution that a receipt belongs to: whoever has the receipt is its sender.
    public Optional<Contribution> find(String receipt, Visitor by) {
        var word = Token.normalised(receipt);
        return Token.is(word, RECEIPT_LETTERS) ? store.findByReceipt(Token.hash(word)) : Optional.empty();
    }

    /// The names of those senders who want to be seen, by contribution.
    public Map<UUID, String> names(List<Contribution> of, Person by) {
        var seen = new HashMap<UUID, UUID>();
        for (var one : of) {
            if (one.sender() instanceof Contribution.Sender.OfPerson own && own.named()) {
                seen.put(one.id(), own.person());
            }
        }
        var names = people.names(seen.values());
        var shown = new HashMap<UUID, String>();
        seen.forEach((contribution, person) -> shown.put(contribution, names.getOrDefault(person, "")));
        return shown;
    }

    /// Numbers for everybody.
    public Counts counts(UUID initiative, Visitor by) {
        return store.counts(initiative, clock.today());
    }

    /// What the gates ask for: needs from inside and outside in time, needs that came after the idea phase was left,
    /// and what has been said from use. `open` when the open link is switched on.
    record Needs(int employees, int outside, int lateEmployees, int lateOutside, int fromUse, boolean open) {}

    Needs needs(Initiative of, Visitor by) {
        return store.needs(of.id(), channels.of(of.id()).isOpen());
    }

    public Channel channel(UUID initiative, Person by) {
        return channels.of(initiative);
    }

    /// Within how many working days an answer comes: told to everybody who may contribute.
    public int days(UUID initiative, Visitor by) {
        return channels.of(initiative).days();
    }

    public void answerWithin(UUID initiative, int days, Person by) {
        change(initiative, channels.of(initiative).answeringWithin(days), "channel.days", by);
    }

    /// Switches the open link on, with a code of its own.
    public void openLink(UUID initiative, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(initiative, by).scope());
        var channel = channels.of(initiative);
        if (!channel.isOpen()) {
            change(initiative, channel.opened(Token.of(CODE_LETTERS), clock.today()), "channel.opened", by);
        }
    }

    public void closeLink(UUID initiative, Person by) {
        change(initiative, channels.of(initiative).closed(), "channel.closed", by);
    }

    private void change(UUID initiative, Channel channel, String act, Person by) {
        by.must(Act.ANSWER_CONTRIBUTIONS, initiatives.get(initiative, by).scope());
        database.write(() -> {
            channels.save(channel);
            audit.tell(by, act, "initiative", initiative);
        });
    }
}
