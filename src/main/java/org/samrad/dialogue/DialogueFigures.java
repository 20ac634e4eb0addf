package org.samrad.dialogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.initiative.InitiativeFigures;
import org.samrad.initiative.InitiativeFigures.Taken;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.stereotype.Component;

/// What this house can count of organisations and years. Numbers name nobody; who may see them, the house above says
/// that asks.
@Component
public class DialogueFigures {
    private final DialogueFigureStore store;
    private final ProposalStore talks;
    private final InitiativeFigures initiatives;
    private final Forums forums;

    DialogueFigures(DialogueFigureStore store, ProposalStore talks, InitiativeFigures initiatives, Forums forums) {
        this.store = store;
        this.talks = talks;
        this.initiatives = initiatives;
        this.forums = forums;
    }

    public enum Figure {
        /// Decisions that were taken after a talk, of those that an organisation with a committee has taken.
        DISCUSSED,
        /// Obligatory questions with an answer or a dispute, of those put in meetings that were held.
        QUESTIONS
    }

    public List<Tally> tally(Figure figure, Collection<UUID> of, Span span, Visitor by) {
        return switch (figure) {
            case DISCUSSED -> discussed(of, span, by);
            case QUESTIONS -> store.questions(of, span);
        };
    }

    public Basis basis(Figure figure, Basis.Slice of, Person by) {
        return switch (figure) {
            case DISCUSSED -> discussed(of, by);
            case QUESTIONS -> store.questions(of, readable(of.organisation(), by));
        };
    }

    private List<UUID> readable(UUID organisation, Person by) {
        return forums.list(organisation, by).stream()
                .filter(forum -> by.may(Act.READ_FORUM, forum.scope()))
                .map(Forum::id)
                .toList();
    }

    private List<Tally> discussed(Collection<UUID> of, Span span, Visitor by) {
        var taken = initiatives.taken(forums.withCommittee(of, span.to(), by), span, by);
        var known = known(taken);
        return taken.stream().collect(groupingBy(one -> one.decision().decider().organisation())).entrySet().stream()
                .map(own -> new Tally(
                        own.getKey(),
                        own.getValue().stream()
                                .filter(one -> wasDiscussed(one, known))
                                .count(),
                        own.getValue().size()))
                .toList();
    }

    private Basis discussed(Basis.Slice of, Person by) {
        if (forums.withCommittee(List.of(of.organisation()), of.span().to(), by).isEmpty()) {
            return Basis.NONE;
        }
        var taken = initiatives.taken(of, by);
        var known = known(taken);
        return new Basis(
                taken.stream()
                        .map(one -> new Basis.Thing(
                                new Basis.Naming(
                                        one.named().words() + ": "
                                                + one.decision().what(),
                                        one.named().language()),
                                "/initiatives/" + one.decision().initiative() + "/decisions",
                                null,
                                one.decision().takenOn(),
                                wasDiscussed(one, known) ? 1 : 0,
                                1))
                        .toList(),
                initiatives.takenUnseen(of, by));
    }

    private Map<UUID, List<BreachWarning.Talk>> known(List<Taken> taken) {
        return talks.talks(
                taken.stream().map(one -> one.decision().initiative()).collect(toSet()));
    }

    /// By the rule that also warns before a duty is broken, in the phase of that day.
    private static boolean wasDiscussed(Taken one, Map<UUID, List<BreachWarning.Talk>> known) {
        var about = known.getOrDefault(one.decision().initiative(), List.of());
        return BreachWarning.of(List.of(one.decision()), about, List.of(), one.phase()).stream()
                .allMatch(warning -> warning.finding() == BreachWarning.Finding.DISCUSSED);
    }
}
