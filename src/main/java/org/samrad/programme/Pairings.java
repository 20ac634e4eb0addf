package org.samrad.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Learning pairs from the day they are proposed to their members: the answers, and the way of a pair. Only who has a
/// seat in one of its leadership groups belongs to it; for everybody else it is not there. The organisers see that it
/// exists, its members and its state.
@Component
public class Pairings {
    private static final int DAYS_TO_ANSWER = 14;

    private final Database database;
    private final LearningPairStore store;
    private final ProposedStore proposed;
    private final ParticipantStore participants;
    private final Programmes programmes;
    private final Commitments commitments;
    private final Texts texts;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Pairings(
            Database database,
            LearningPairStore store,
            ProposedStore proposed,
            ParticipantStore participants,
            Programmes programmes,
            Commitments commitments,
            Texts texts,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.proposed = proposed;
        this.participants = participants;
        this.programmes = programmes;
        this.commitments = commitments;
        this.texts = texts;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// Somebody who belongs to a pair, for which of its organisations and on which level.
    public record Member(UUID person, UUID organisation, Participant.Level level) {}

    /// The pair, for those who belong to it; for everybody else it is not there.
    public LearningPair pair(UUID id, Person by) {
        var found = store.find(id).orElseThrow(() -> new NotFound("pair"));
        if (side(found, by).isEmpty()) {
            throw new NotFound("pair");
        }
        return found;
    }

    /// The same for the organisers too: who, what theme, how it stands. Nothing of what the pair does.
    public LearningPair outline(UUID id, Person by) {
        var found = store.find(id).orElseThrow(() -> new NotFound("pair"));
        if (side(found, by).isEmpty() && !organises(found.round(), by)) {
            throw new NotFound("pair");
        }
        return found;
    }

    private boolean organises(UUID round, Visitor by) {
        var programme = programmes.get(programmes.round(round, by).programme(), by);
        return programmes.mayManage(programme, by);
    }

    /// The organisation for which this person belongs to the pair; empty for everybody else.
    public Optional<UUID> side(LearningPair pair, Person by) {
        return members(pair).stream()
                .filter(one -> one.person().equals(by.id()))
                .map(Member::organisation)
                .findFirst();
    }

    /// Everybody who belongs to the pair, for those who do and for the organisers.
    public List<Member> members(UUID id, Person by) {
        return members(outline(id, by));
    }

    private List<Member> members(LearningPair pair) {
        return participants.ofRound(pair.round()).stream()
                .filter(Participant::isIn)
                .filter(one -> pair.members().contains(one.organisation()))
                .flatMap(one ->
                        one.seats().stream().map(seat -> new Member(seat.person(), one.organisation(), seat.level())))
                .toList();
    }

    /// Why the machine put them together; empty where the organisers did it by their own judgement.
    public Optional<Pairing.Proposed> reasons(UUID id, Person by) {
        outline(id, by);
        return proposed.behind(id);
    }

    /// The pairs of a round that the reader may know of: all for the organisers, for the others the own ones, and those
    /// that all of their members have accepted. Who takes no part in the round finds the accepted ones.
    public List<LearningPair> pairsOf(UUID round, Visitor by) {
        boolean organises = organises(round, by);
        Set<UUID> own = by instanceof Person person ? sitsFor(round, person) : Set.of();
        return store.ofRound(round).stream()
                .filter(pair -> organises
                        || pair.state().isPublic()
                        || pair.members().stream().anyMatch(own::contains))
                .toList();
    }

    /// The pairs of these rounds that everybody may know of.
    public List<LearningPair> published(List<UUID> rounds, Visitor by) {
        return store.ofRounds(rounds).stream()
                .filter(pair -> pair.state().isPublic())
                .toList();
    }

    private Set<UUID> sitsFor(UUID round, Person by) {
        return participants.ofRound(round).stream()
                .filter(one -> one.seats(by.id()))
                .map(Participant::organisation)
                .collect(Collectors.toSet());
    }

    /// The pairs that the reader belongs to, the newest first.
    public List<LearningPair> own(Person by) {
        var home = by.organisation();
        return home == null
                ? List.of()
                : store.ofOrganisation(home).stream()
                        .filter(pair -> side(pair, by).isPresent())
                        .toList();
    }

    /// Whether the reader belongs to a pair that all have accepted, also one that is over.
    public boolean hasAny(Person by) {
        return store.hasAny(by.id());
    }

    /// The organisers propose a pair by their own judgement, without a run; it is published to its members at once.
    public UUID propose(UUID round, List<UUID> members, LearningPair.About about, Person by) {
        programmes.mustManageRound(round, by);
        return database.write(() -> {
            var fresh = LearningPair.proposed(UUID.randomUUID(), round, members, about);
            publish(round, List.of(fresh), by);
            return fresh.id();
        });
    }

    /// Shows proposed pairs to their members, who owe an answer from now on. In the caller's transaction.
    void publish(UUID round, List<LearningPair> fresh, Person by) {
        var at = programmes.round(round, by);
        var taking = participants.ofRound(round).stream()
                .filter(Participant::isIn)
                .map(Participant::organisation)
                .collect(Collectors.toSet());
        var paired = store.ofRound(round).stream()
                .filter(pair -> !pair.state().isOver())
                .flatMap(pair -> pair.members().stream())
                .collect(Collectors.toSet());
        for (var pair : fresh) {
            if (!taking.containsAll(pair.members())) {
                throw new RuleBroken("members", "programme.rule.not-taking-part");
            }
            if (pair.members().stream().anyMatch(paired::contains)) {
                throw new RuleBroken("members", "programme.rule.paired-already");
            }
            store.add(pair, by.id(), clock.now());
            owe(pair, at, by);
        }
        if (at.state() == Round.State.PAIRING || at.state() == Round.State.OPEN) {
            run(at, by);
        }
        audit.tell(by, "round.pairs-published", "round", round);
        news.tell(new PairsProposed(round, fresh.size()));
    }

    private void run(Round round, Person by) {
        if (round.state() == Round.State.OPEN) {
            programmes.moveRound(round.id(), Round.State.PAIRING, by);
        }
        programmes.moveRound(round.id(), Round.State.RUNNING, by);
    }

    private void owe(LearningPair pair, Round round, Person by) {
        var language = Language.find(pair.about().language()).orElse(Language.EN);
        var due = answerUntil(round);
        participants.ofRound(pair.round()).stream()
                .filter(one -> one.isIn() && pair.members().contains(one.organisation()))
                .forEach(one -> one.head()
                        .ifPresent(head -> commitments.raise(
                                new Commitment.Subject(
                                        "programme",
                                        Commitment.Kind.ANSWER,
                                        pair.owedBy(one.organisation()),
                                        null,
                                        texts.of(language, "programme.owed.answer", round.number()),
                                        language.tag(),
                                        "/pairs/" + pair.id() + "/answer"),
                                new Commitment.Parties(head, by.id(), ""),
                                due,
                                by)));
    }

    private LocalDate answerUntil(Round round) {
        var usual = clock.today().plusDays(DAYS_TO_ANSWER);
        return round.day(Round.Milestone.Kind.ANSWER_UNTIL)
                .filter(day -> !day.isBefore(clock.today()))
                .orElse(usual);
    }

    /// One of them says yes.
    public void accept(UUID id, String words, Person by) {
        answer(id, null, words, by);
    }

    /// One of them says no, with the reason; the next run can use it.
    public void decline(UUID id, LearningPair.Reason reason, String words, Person by) {
        answer(id, reason, words, by);
    }

    private void answer(UUID id, LearningPair.@Nullable Reason declined, String words, Person by) {
        var home = mustAnswer(id, by);
        database.write(() -> {
            var held = store.held(id);
            var answer = new LearningPair.Answer(home, declined, words, by.id(), clock.now());
            var answered = held.answered(answer);
            store.add(id, answer);
            store.save(answered);
            audit.tell(by, "pair.answered", "pair", id);
            commitments.end(held.owedBy(home), Commitment.Ending.kept(clock.today(), ""), by);
            told(answered, held.state(), by);
        });
    }

    public boolean mayAnswer(LearningPair pair, Person by) {
        return answersFor(pair, by).isPresent();
    }

    private Optional<UUID> answersFor(LearningPair pair, Person by) {
        return members(pair).stream()
                .filter(one -> one.person().equals(by.id()))
                .filter(one -> one.level() == Participant.Level.HEAD || one.level() == Participant.Level.LEADERSHIP)
                .map(Member::organisation)
                .findFirst();
    }

    /// The organisation for which the reader may answer: its head, or a member of its leadership.
    public UUID mustAnswer(UUID id, Person by) {
        return answersFor(pair(id, by), by).orElseThrow(() -> new RuleBroken("", "programme.rule.answer-who"));
    }

    private void told(LearningPair now, LearningPair.State before, Person by) {
        if (now.state() == before) {
            return;
        }
        store.entered(now, by.id(), clock.now());
        if (now.state() == LearningPair.State.ACCEPTED) {
            news.tell(new PairAccepted(now.id(), now.round()));
        }
        if (now.state().isOver()) {
            var open = now.members().stream().map(now::owedBy).toList();
            commitments.endAll(open, Commitment.Ending.lapsed(clock.today(), ""), by);
            news.tell(new PairEnded(now.id(), now.round(), now.state()));
        }
    }

    /// The next step of an accepted pair, by one of its members or by an organiser.
    public void move(UUID id, LearningPair.State to, Person by) {
        outline(id, by);
        database.write(() -> {
            var held = store.held(id);
            var moved = held.moved(to);
            store.save(moved);
            audit.tell(by, "pair." + to, "pair", id);
            told(moved, held.state(), by);
        });
    }

    /// Theme and motto, in the pair's own words.
    public void name(UUID id, LearningPair.About about, Person by) {
        pair(id, by);
        database.write(() -> {
            store.save(store.held(id).about(about));
            audit.tell(by, "pair.named", "pair", id);
        });
    }

    /// The states that the pair has been in, oldest first.
    public List<Step> steps(UUID id, Person by) {
        outline(id, by);
        return store.steps(id);
    }

    /// Whether the pair has presented its plan; one that has ended may have done so before.
    public boolean isPresented(LearningPair pair, Person by) {
        return switch (pair.state()) {
            case PRESENTED, CONTINUING -> true;
            case ENDED -> steps(pair.id(), by).stream().anyMatch(step -> step.state() == LearningPair.State.PRESENTED);
            case PROPOSED, ACCEPTED, ACTIVE, DECLINED -> false;
        };
    }

    /// A state of a pair, by whom and when.
    public record Step(LearningPair.State state, UUID by, Instant at) {}
}
