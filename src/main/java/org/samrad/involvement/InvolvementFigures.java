package org.samrad.involvement;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.initiative.InitiativeFigures;
import org.samrad.initiative.InitiativeFigures.Owned;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.springframework.stereotype.Component;

/// What this house can count of organisations and years. Numbers name nobody; who may see them, the house above says
/// that asks.
@Component
public class InvolvementFigures {
    private final InvolvementFigureStore store;
    private final InitiativeFigures initiatives;
    private final Organisations organisations;

    InvolvementFigures(InvolvementFigureStore store, InitiativeFigures initiatives, Organisations organisations) {
        this.store = store;
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    public enum Figure {
        /// Active initiatives with an approved plan for before, during and after.
        COVERAGE,
        /// Contributions that have got an answer, of those to which one was due.
        ANSWERED,
        /// Answers that were given in the year, whenever they were due.
        GIVEN
    }

    public List<Tally> tally(Figure figure, Collection<UUID> of, Span span, Visitor by) {
        return store.tally(figure, among(figure, of, span, by), span);
    }

    public Basis basis(Figure figure, Basis.Slice of, Person by) {
        return store.basis(figure, among(figure, List.of(of.organisation()), of.span(), by), of);
    }

    private List<Owned> among(Figure figure, Collection<UUID> of, Span span, Visitor by) {
        return initiatives.owned(of, span, by).stream()
                .filter(one -> figure != Figure.COVERAGE || one.active())
                .toList();
    }

    /// How soon these organisations gave the answers that they gave in the year.
    public List<AnswerTime> answerTimes(Collection<UUID> of, Span span, Visitor by) {
        var answered = store.spans(initiatives.owned(of, span, by), span);
        var calendars = organisations.workingDays(
                answered.stream()
                        .map(InvolvementFigureStore.Answered::organisation)
                        .collect(toSet()),
                by);
        var days = new HashMap<UUID, SortedMap<Integer, Integer>>();
        for (var one : answered) {
            var calendar = calendars.get(one.organisation());
            if (calendar != null) {
                days.computeIfAbsent(one.organisation(), none -> new TreeMap<>())
                        .merge(calendar.between(one.made(), one.answered()), one.contributions(), Integer::sum);
            }
        }
        return days.entrySet().stream()
                .map(entry -> AnswerTime.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
