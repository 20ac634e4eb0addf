package org.samrad.pair;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Pairings;
import org.samrad.programme.Programmes;
import org.samrad.programme.Round;
import org.springframework.stereotype.Component;

/// The presentation day of a round, for those who run it and for the leadership groups of its pairs: the order, what
/// others say to a presentation, and questions on the spot.
@Component
public class Presentations {
    private final Database database;
    private final PresentationStore store;
    private final PaperStore papers;
    private final Rooms rooms;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Audit audit;
    private final Clock clock;

    Presentations(
            Database database,
            PresentationStore store,
            PaperStore papers,
            Rooms rooms,
            Pairings pairings,
            Programmes programmes,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.papers = papers;
        this.rooms = rooms;
        this.pairings = pairings;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /// The day as the reader sees it. `own` is the reader's pair in this round; `submitted` are the pairs whose plan is
    /// in.
    public record View(
            Round round,
            Optional<Presentation> presentation,
            Map<UUID, LearningPair> pairs,
            List<UUID> submitted,
            Optional<LearningPair> own,
            boolean organises) {}

    /// For those who run the programme and those who belong to a pair of the round; for all others it is not there.
    public View view(UUID round, Person by) {
        var at = programmes.round(round, by);
        boolean organises = programmes.mayManage(programmes.get(at.programme(), by), by);
        var own = pairings.own(by).stream()
                .filter(pair -> pair.round().equals(round) && pair.state().isPublic())
                .findFirst();
        if (!organises && own.isEmpty()) {
            throw new NotFound("presentation");
        }
        var pairs = pairings.pairsOf(round, by).stream()
                .filter(pair -> pair.state().isPublic())
                .collect(java.util.stream.Collectors.toMap(LearningPair::id, pair -> pair));
        var submitted = papers.firstFrozen(pairs.keySet(), Paper.Matter.PLAN).keySet();
        return new View(at, store.find(round), pairs, List.copyOf(submitted), own, organises);
    }

    /// Refuses whoever does not run the programme; whoever has nothing to do with the round does not find it.
    public void mustOrganise(UUID round, Person by) {
        view(round, by);
        programmes.mustManageRound(round, by);
    }

    /// Plans the day, or another day; `builtOn` is the version that the organiser saw, none for the first plan.
    public void plan(UUID round, Presentation.Day day, int builtOn, Person by) {
        mustOrganise(round, by);
        var pairs = pairings.pairsOf(round, by).stream()
                .filter(pair -> pair.state().isPublic())
                .map(LearningPair::id)
                .toList();
        database.write(() -> {
            var known = store.find(round).orElse(new Presentation(round, day, List.of(), 0));
            store.save(known.planned(day, builtOn).with(pairs));
            audit.tell(by, "round.presentation-planned", "round", round);
        });
    }

    /// Puts a pair one place earlier in the order.
    public void earlier(UUID round, UUID pair, Person by) {
        change(round, "round.presentation-ordered", held -> held.earlier(pair), by);
    }

    /// The pair has presented its plan. Without a submitted plan there is nothing to present.
    public void present(UUID round, UUID pair, Person by) {
        mustOrganise(round, by);
        if (papers.frozen(pair, Paper.Matter.PLAN).isEmpty()) {
            throw new RuleBroken("", "pair.rule.not-submitted");
        }
        database.write(() -> {
            store.save(store.held(round).with(List.of(pair)).presented(pair, clock.now(), clock.today()));
            pairings.move(pair, LearningPair.State.PRESENTED, by);
        });
    }

    private void change(UUID round, String act, UnaryOperator<Presentation> how, Person by) {
        mustOrganise(round, by);
        database.write(() -> {
            store.save(how.apply(store.held(round)));
            audit.tell(by, act, "round", round);
        });
    }

    /// Somebody of another pair says something to a presentation.
    public void say(UUID round, UUID pair, Feedback.Kind kind, Feedback.Words words, Person by) {
        var view = view(round, by);
        var own = view.own().filter(one -> !one.id().equals(pair)).orElseThrow(() -> new NotFound("pair"));
        var day = view.presentation().orElseThrow(() -> new NotFound("presentation"));
        if (!day.isPresented(pair)) {
            throw new RuleBroken("", "pair.rule.after-presentation");
        }
        database.write(() -> {
            store.add(round, new Feedback(UUID.randomUUID(), pair, kind, words, from(own, by), ""));
            audit.tell(by, "pair.feedback-given", "round", round);
        });
    }

    private Feedback.From from(LearningPair own, Person by) {
        var side = pairings.side(own, by).orElseThrow(() -> new NotFound("pair"));
        return new Feedback.From(side, by.id(), clock.now());
    }

    /// What others have said to the pair of this room.
    public List<Feedback> heard(Room room, Person by) {
        return store.feedback(room.id());
    }

    /// What the reader's own organisation has said to others.
    public List<Feedback> said(UUID round, Person by) {
        return view(round, by)
                .own()
                .flatMap(pair -> pairings.side(pair, by))
                .map(side -> store.feedbackBy(round, side))
                .orElse(List.of());
    }

    public void answer(UUID pair, UUID feedback, String words, Person by) {
        rooms.enterToWork(pair, by);
        var known = store.feedback(pair).stream()
                .filter(one -> one.id().equals(feedback))
                .findFirst()
                .orElseThrow(() -> new NotFound("feedback"));
        database.write(() -> {
            store.answer(known.answered(words), by.id());
            audit.tell(by, "pair.feedback-answered", "pair", pair);
        });
    }

    public List<LiveQuestion> questions(UUID round, Person by) {
        view(round, by);
        return store.questions(round);
    }

    /// Asks on the spot, on the day itself.
    public void ask(UUID round, UUID pair, Feedback.Words words, Person by) {
        var view = view(round, by);
        var day = view.presentation().orElseThrow(() -> new NotFound("presentation"));
        if (!view.pairs().containsKey(pair)) {
            throw new NotFound("pair");
        }
        if (!day.day().when().day().equals(clock.today())) {
            throw new RuleBroken("", "pair.rule.live-day", day.day().when().day());
        }
        var home = by.organisation();
        if (home == null) {
            throw new NotFound("organisation");
        }
        database.write(() -> {
            var from = new Feedback.From(home, by.id(), clock.now());
            store.add(round, new LiveQuestion(UUID.randomUUID(), pair, words, from, false));
            audit.tell(by, "round.live-question-asked", "round", round);
        });
    }

    /// The question has been talked of: the organiser says so, or whoever presents.
    public void take(UUID round, UUID question, Person by) {
        var view = view(round, by);
        var asked = store.questions(round).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound("question"));
        if (!view.organises()
                && view.own().filter(pair -> pair.id().equals(asked.pair())).isEmpty()) {
            throw new NotFound("question");
        }
        database.write(() -> {
            store.take(round, question);
            audit.tell(by, "round.live-question-taken", "round", round);
        });
    }
}
