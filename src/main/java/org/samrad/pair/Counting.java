package org.samrad.pair;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.programme.LearningPair;
import org.samrad.programme.Round;
import org.samrad.web.Frame;
import org.springframework.stereotype.Component;

/// Brings together what a round is counted from, for several rounds at once.
@Component
class Counting {
    private final PaperStore papers;
    private final PromiseStore promises;
    private final PairMeetingStore meetings;
    private final FollowUpStore followUps;
    private final PresentationStore presentations;
    private final Owed owed;
    private final Frame.Setup setup;

    Counting(
            PaperStore papers,
            PromiseStore promises,
            PairMeetingStore meetings,
            FollowUpStore followUps,
            PresentationStore presentations,
            Owed owed,
            Frame.Setup setup) {
        this.papers = papers;
        this.promises = promises;
        this.meetings = meetings;
        this.followUps = followUps;
        this.presentations = presentations;
        this.owed = owed;
        this.setup = setup;
    }

    /// The report of each round that has pairs.
    Map<UUID, RoundReport> of(List<Round> rounds, List<LearningPair> pairs, Person by) {
        var ids = pairs.stream().map(LearningPair::id).toList();
        var days = presentations.of(rounds.stream().map(Round::id).toList());
        var plans = papers.of(ids, PaperStore.Kind.PLAN);
        var submitted = new HashMap<UUID, LocalDate>();
        papers.firstFrozen(ids, Paper.Matter.PLAN)
                .forEach((pair, at) -> submitted.put(pair, LocalDate.ofInstant(at, setup.zone())));
        var continuations = papers.of(ids, PaperStore.Kind.CONTINUATION);
        var promised = owed.promises(promises.of(ids), by).stream().collect(groupingBy(Promise::pair));
        var held = meetings.of(ids).stream().collect(groupingBy(PairMeeting::pair));
        var asked = followUps.of(ids).stream().collect(groupingBy(FollowUp::pair));
        var said = followUps.evaluations(ids);
        var reports = new HashMap<UUID, RoundReport>();
        for (var round : rounds) {
            var lines = pairs.stream()
                    .filter(pair -> pair.round().equals(round.id()))
                    .map(pair -> new RoundCount.Known(
                            pair,
                            plans.containsKey(pair.id()) && submitted.containsKey(pair.id())
                                    ? plans.get(pair.id()).content()
                                    : Plan.EMPTY,
                            RoundCount.handed(pair, submitted.get(pair.id()), days.get(round.id())),
                            agreed(continuations.get(pair.id()), pair),
                            new RoundCount.Work(
                                    promised.getOrDefault(pair.id(), List.of()),
                                    held.getOrDefault(pair.id(), List.of()),
                                    asked.getOrDefault(pair.id(), List.of()),
                                    said.getOrDefault(pair.id(), List.of()))))
                    .toList();
            if (!lines.isEmpty()) {
                reports.put(round.id(), RoundCount.of(round.number(), lines));
            }
        }
        return reports;
    }

    private static Continuation agreed(@Nullable Paper<Continuation> paper, LearningPair pair) {
        return paper == null || paper.agreedVersion(pair.members()).isEmpty() ? Continuation.NONE : paper.content();
    }
}
