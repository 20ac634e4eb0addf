package org.samrad.derived;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.dialogue.DialogueFigures;
import org.samrad.example.ExampleFigures;
import org.samrad.indicator.Measurement;
import org.samrad.initiative.InitiativeFigures;
import org.samrad.involvement.AnswerTime;
import org.samrad.involvement.InvolvementFigures;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.samrad.programme.ProgrammeFigures;
import org.springframework.stereotype.Component;

/// Puts together what the houses below count: one question for each figure, however many organisations it is about.
@Component
class DerivedCounts {
    /// The ways to exchange experience, each with the figures that show it.
    static final List<Set<Derived>> WAYS = List.of(
            Set.of(Derived.EXCHANGES_GIVEN, Derived.EXCHANGES_TAKEN),
            Set.of(Derived.TALKS_GIVEN, Derived.TALKS_TAKEN),
            Set.of(Derived.VISITS_MADE, Derived.VISITS_RECEIVED),
            Set.of(Derived.SHARED, Derived.REUSED),
            Set.of(Derived.PAIRS));

    private final InitiativeFigures initiatives;
    private final InvolvementFigures involvement;
    private final DialogueFigures dialogue;
    private final ExampleFigures examples;
    private final ProgrammeFigures programmes;

    DerivedCounts(
            InitiativeFigures initiatives,
            InvolvementFigures involvement,
            DialogueFigures dialogue,
            ExampleFigures examples,
            ProgrammeFigures programmes) {
        this.initiatives = initiatives;
        this.involvement = involvement;
        this.dialogue = dialogue;
        this.examples = examples;
        this.programmes = programmes;
    }

    /// One figure of one organisation.
    record Counted(Derived figure, UUID organisation, Measurement.Content content) {}

    /// All figures of those of the organisations about which anything is recorded in the year: whoever has begun to use
    /// the platform has zero visits, and whoever has not has no figure.
    List<Counted> all(Collection<UUID> organisations, Span span, Person by) {
        var tallies = new EnumMap<Derived, Map<UUID, Tally>>(Derived.class);
        for (var figure : Derived.values()) {
            tallies.put(figure, byOrganisation(tally(figure, organisations, span, by)));
        }
        tallies.put(Derived.FORMS, forms(tallies));
        var times = involvement.answerTimes(organisations, span, by).stream()
                .collect(toMap(AnswerTime::organisation, one -> one));
        var present = new LinkedHashSet<UUID>(times.keySet());
        tallies.values().forEach(one -> present.addAll(one.keySet()));
        var counted = new ArrayList<Counted>();
        for (var organisation : present) {
            tallies.forEach((figure, found) -> counted.add(new Counted(
                    figure,
                    organisation,
                    figure == Derived.ANSWER_DAYS
                            ? Derived.content(times.get(organisation), span)
                            : figure.content(found.get(organisation), span))));
        }
        return counted;
    }

    private static Map<UUID, Tally> byOrganisation(List<Tally> tallies) {
        return tallies.stream().filter(one -> one.whole() > 0).collect(toMap(Tally::organisation, one -> one));
    }

    /// In how many ways each organisation has exchanged experience at all.
    private static Map<UUID, Tally> forms(Map<Derived, Map<UUID, Tally>> tallies) {
        var ways = new HashMap<UUID, Integer>();
        for (var way : WAYS) {
            var walked = new HashSet<UUID>();
            way.forEach(figure ->
                    walked.addAll(tallies.getOrDefault(figure, Map.of()).keySet()));
            walked.forEach(organisation -> ways.merge(organisation, 1, Integer::sum));
        }
        var forms = new HashMap<UUID, Tally>();
        ways.forEach((organisation, many) -> forms.put(organisation, new Tally(organisation, many, WAYS.size())));
        return forms;
    }

    private List<Tally> tally(Derived figure, Collection<UUID> of, Span span, Person by) {
        return switch (figure) {
            case COVERAGE -> involvement.tally(InvolvementFigures.Figure.COVERAGE, of, span, by);
            case ANSWERED -> involvement.tally(InvolvementFigures.Figure.ANSWERED, of, span, by);
            case DISCUSSED -> dialogue.tally(DialogueFigures.Figure.DISCUSSED, of, span, by);
            case QUESTIONS -> dialogue.tally(DialogueFigures.Figure.QUESTIONS, of, span, by);
            case EXCHANGES_GIVEN -> programmes.tally(ProgrammeFigures.Figure.EXCHANGES_GIVEN, of, span, by);
            case EXCHANGES_TAKEN -> programmes.tally(ProgrammeFigures.Figure.EXCHANGES_TAKEN, of, span, by);
            case PAIRS -> programmes.tally(ProgrammeFigures.Figure.PAIRS, of, span, by);
            case TALKS_GIVEN -> examples.tally(ExampleFigures.Figure.TALKS_GIVEN, of, span, by);
            case TALKS_TAKEN -> examples.tally(ExampleFigures.Figure.TALKS_TAKEN, of, span, by);
            case VISITS_MADE -> examples.tally(ExampleFigures.Figure.VISITS_MADE, of, span, by);
            case VISITS_RECEIVED -> examples.tally(ExampleFigures.Figure.VISITS_RECEIVED, of, span, by);
            case SHARED -> examples.tally(ExampleFigures.Figure.SHARED, of, span, by);
            case REUSED -> examples.tally(ExampleFigures.Figure.REUSED, of, span, by);
            case RENEWAL -> initiatives.tally(InitiativeFigures.Figure.RENEWAL, of, span, by);
            case DEVELOPMENT -> initiatives.tally(InitiativeFigures.Figure.DEVELOPMENT, of, span, by);
            case ANSWER_DAYS, FORMS -> List.of();
        };
    }

    /// What a figure was counted from. The ways of cooperation rest on the other figures and on nothing of their own.
    Basis basis(Derived figure, Basis.Slice of, Person by) {
        return switch (figure) {
            case COVERAGE -> involvement.basis(InvolvementFigures.Figure.COVERAGE, of, by);
            case ANSWERED -> involvement.basis(InvolvementFigures.Figure.ANSWERED, of, by);
            case ANSWER_DAYS -> involvement.basis(InvolvementFigures.Figure.GIVEN, of, by);
            case DISCUSSED -> dialogue.basis(DialogueFigures.Figure.DISCUSSED, of, by);
            case QUESTIONS -> dialogue.basis(DialogueFigures.Figure.QUESTIONS, of, by);
            case EXCHANGES_GIVEN -> programmes.basis(ProgrammeFigures.Figure.EXCHANGES_GIVEN, of, by);
            case EXCHANGES_TAKEN -> programmes.basis(ProgrammeFigures.Figure.EXCHANGES_TAKEN, of, by);
            case PAIRS -> programmes.basis(ProgrammeFigures.Figure.PAIRS, of, by);
            case TALKS_GIVEN -> examples.basis(ExampleFigures.Figure.TALKS_GIVEN, of, by);
            case TALKS_TAKEN -> examples.basis(ExampleFigures.Figure.TALKS_TAKEN, of, by);
            case VISITS_MADE -> examples.basis(ExampleFigures.Figure.VISITS_MADE, of, by);
            case VISITS_RECEIVED -> examples.basis(ExampleFigures.Figure.VISITS_RECEIVED, of, by);
            case SHARED -> examples.basis(ExampleFigures.Figure.SHARED, of, by);
            case REUSED -> examples.basis(ExampleFigures.Figure.REUSED, of, by);
            case RENEWAL -> initiatives.basis(InitiativeFigures.Figure.RENEWAL, of, by);
            case DEVELOPMENT -> initiatives.basis(InitiativeFigures.Figure.DEVELOPMENT, of, by);
            case FORMS -> Basis.NONE;
        };
    }
}
