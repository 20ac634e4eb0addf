package org.samrad.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Choosing with whom one compares: asked by one, agreed to by the other, and taken back by either at any time. For
/// whoever belongs to none of its organisations a group is not there.
@Component
public class Peers {
    private static final int DAYS_TO_ANSWER = 30;

    private final Database database;
    private final PeerStore store;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Holders holders;
    private final Texts texts;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Peers(
            Database database,
            PeerStore store,
            Organisations organisations,
            Commitments commitments,
            Holders holders,
            Texts texts,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.commitments = commitments;
        this.holders = holders;
        this.texts = texts;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// A consent given or taken back.
    public record Step(UUID organisation, PeerGroup.State state, UUID by, Instant at) {}

    /// Whether the reader may choose peers for the own organisation, and answer those who ask.
    public boolean mayChoose(Visitor by) {
        return by instanceof Person person
                && person.organisation() != null
                && by.may(Act.DISCLOSE_FIGURES, Scope.organisation(person.organisation()));
    }

    /// Refuses whoever may not.
    public UUID mustChoose(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "comparison.rule.no-organisation");
        }
        by.must(Act.DISCLOSE_FIGURES, Scope.organisation(home));
        return home;
    }

    /// Asks organisations, each by its name or number, to compare themselves with the own one.
    public UUID ask(List<String> named, PeerGroup.Words words, Person by) {
        var home = mustChoose(by);
        var asked = new ArrayList<UUID>();
        for (var one : named) {
            var found = organisations.find(one, by);
            if (found.size() != 1) {
                throw new RuleBroken("organisation", "comparison.rule.unknown", one);
            }
            asked.add(found.getFirst());
        }
        return askThese(asked, words, home, by);
    }

    private UUID askThese(List<UUID> asked, PeerGroup.Words words, UUID home, Person by) {
        return database.write(() -> {
            var group = PeerGroup.founded(UUID.randomUUID(), words, home, asked, clock.now());
            if (group.isPair() && isPaired(home, asked.getFirst())) {
                throw new RuleBroken("organisation", "comparison.rule.paired");
            }
            store.add(group, by.id());
            audit.tell(by, "peers.asked", "peer-group", group.id());
            asked.forEach(one -> owe(group, one, by));
            return group.id();
        });
    }

    private boolean isPaired(UUID home, UUID other) {
        return store.of(home).stream()
                .anyMatch(one ->
                        one.isPair() && !one.isOver() && one.member(other).isPresent());
    }

    /// Whoever leads the one that was asked owes an answer, where somebody there has an account.
    private void owe(PeerGroup group, UUID asked, Person by) {
        var language = Language.find(group.words().language()).orElse(Language.EN);
        holders.of(Act.DISCLOSE_FIGURES, Scope.organisation(asked), by).stream()
                .findFirst()
                .ifPresent(head -> commitments.raise(
                        new Commitment.Subject(
                                "comparison",
                                Commitment.Kind.ANSWER,
                                owed(group, asked),
                                null,
                                texts.of(language, "comparison.owed.answer"),
                                language.tag(),
                                "/comparison/peers/" + group.id()),
                        new Commitment.Parties(head.id(), by.id(), ""),
                        clock.today().plusDays(DAYS_TO_ANSWER),
                        by));
    }

    private static UUID owed(PeerGroup group, UUID asked) {
        return new UUID(
                group.id().getMostSignificantBits() ^ asked.getMostSignificantBits(),
                group.id().getLeastSignificantBits() ^ asked.getLeastSignificantBits());
    }

    /// The own organisation says yes or no.
    public void answer(UUID id, PeerGroup.State answer, Person by) {
        var home = mustChoose(by);
        database.write(() -> {
            var answered = held(id, home).answered(home, answer, clock.now());
            store.save(answered, home, by.id());
            audit.tell(by, "peers." + answer, "peer-group", id);
            commitments.end(owed(answered, home), Commitment.Ending.kept(clock.today(), ""), by);
            if (answer == PeerGroup.State.IN) {
                news.tell(new PeersAgreed(id, home));
            }
        });
    }

    /// The own organisation takes its consent back. What it had opened to its circle is closed to the others at once.
    public void leave(UUID id, Person by) {
        var home = mustChoose(by);
        database.write(() -> {
            var left = held(id, home).left(home, clock.now());
            store.save(left, home, by.id());
            audit.tell(by, "peers.LEFT", "peer-group", id);
            if (left.isOver()) {
                var open = left.members().stream()
                        .filter(one -> one.state() == PeerGroup.State.ASKED)
                        .map(one -> owed(left, one.organisation()))
                        .toList();
                commitments.endAll(open, Commitment.Ending.lapsed(clock.today(), ""), by);
            }
        });
    }

    private PeerGroup held(UUID id, UUID home) {
        return store.held(id).filter(one -> one.member(home).isPresent()).orElseThrow(() -> new NotFound("peer group"));
    }

    /// A pair or group to which the reader's organisation belongs or is asked to belong.
    public PeerGroup get(UUID id, Person by) {
        return find(id, by).orElseThrow(() -> new NotFound("peer group"));
    }

    private Optional<PeerGroup> find(UUID id, Person by) {
        return store.find(id).filter(one -> one.member(by.organisation()).isPresent());
    }

    /// The own organisation's pairs and groups, those that are over and those still to be answered too.
    public List<PeerGroup> own(Visitor by) {
        var home = home(by);
        return home == null ? List.of() : store.of(home);
    }

    /// The organisations with which the own one has agreed to compare.
    public Set<UUID> of(Visitor by) {
        var home = home(by);
        return home == null ? Set.of() : store.peers(home);
    }

    static @Nullable UUID home(Visitor by) {
        return by instanceof Person person ? person.organisation() : null;
    }

    /// The consents given and taken back, the oldest first. Whose hand it was is told of the own organisation only.
    public List<Step> steps(UUID id, Person by) {
        get(id, by);
        return store.steps(id);
    }
}
