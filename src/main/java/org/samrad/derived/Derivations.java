package org.samrad.derived;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Guest;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.NotFound;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.indicator.Run;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The one way into what follows from the facts of the platform. The figures are private to the organisation until it
/// opens the series, as all others are; nobody but this house counts them.
@Component
public class Derivations {
    private static final int AT_ONCE = 500;
    /// The running year, and those in which something may still be put right.
    private static final int YEARS = 3;

    private final DerivedCounts counting;
    private final DerivedDefinitions definitions;
    private final Measurements measurements;
    private final Organisations organisations;
    private final Holders holders;
    private final Texts texts;
    private final Clock clock;

    Derivations(
            DerivedCounts counting,
            DerivedDefinitions definitions,
            Measurements measurements,
            Organisations organisations,
            Holders holders,
            Texts texts,
            Clock clock) {
        this.counting = counting;
        this.definitions = definitions;
        this.measurements = measurements;
        this.organisations = organisations;
        this.holders = holders;
        this.texts = texts;
        this.clock = clock;
    }

    /// A figure of a year, opened: what it is, and a page of what it was counted from.
    public record Opened(Derived figure, Sheet.Line line, Basis basis) {}

    /// The figures of a year beside those of the years before. An organisation none of whose series the reader may see
    /// is not found.
    public Sheet sheet(UUID organisation, int year, Person by) {
        var known = definitions.known(by);
        var runs = runs(known, organisation, year, by);
        if (runs.isEmpty() && !organisation.equals(by.organisation())) {
            throw new NotFound("figures");
        }
        var lines = new ArrayList<Sheet.Line>();
        for (var figure : Derived.values()) {
            var indicator = known.getOrDefault(figure, Indicator.PLATFORM);
            var line = Sheet.line(figure, runs, indicator);
            if (!line.values().isEmpty() || organisation.equals(by.organisation())) {
                lines.add(line);
            }
        }
        return new Sheet(organisation, year, lines);
    }

    private List<Run> runs(Map<Derived, UUID> known, UUID organisation, int year, Person by) {
        var from = LocalDate.of(year - Sheet.YEARS + 1, 1, 1);
        return measurements.runs(
                new Measurements.Selection(known.values(), List.of(organisation), from, LocalDate.of(year, 1, 1)), by);
    }

    /// Whether there is anything to see for this reader.
    public boolean isSeen(UUID organisation, Person by) {
        return organisation.equals(by.organisation())
                || !runs(definitions.known(by), organisation, clock.today().getYear(), by)
                        .isEmpty();
    }

    /// What a number was counted from, as the houses that know the things let this reader see them.
    public Opened open(String code, Basis.Slice of, Person by) {
        var figure = Derived.find(code).orElseThrow(() -> new NotFound("figure"));
        var line =
                sheet(of.organisation(), of.span().year(), by).line(figure).orElseThrow(() -> new NotFound("figure"));
        return new Opened(figure, line, counting.basis(figure, of, by));
    }

    public boolean mayCount(UUID organisation, Visitor by) {
        return by.may(Act.ENTER_FIGURES, Scope.organisation(organisation));
    }

    /// Counts an organisation's figures now. Whoever asks may do so because it is their organisation's; what comes out
    /// they cannot change.
    public Measurements.Outcome count(UUID organisation, Person by) {
        if (!isSeen(organisation, by)) {
            throw new NotFound("figures");
        }
        by.must(Act.ENTER_FIGURES, Scope.organisation(organisation));
        var known = hand().map(definitions::all).orElseGet(() -> definitions.known(by));
        return bring(known, List.of(organisation), by);
    }

    /// Counts everybody's figures, and defines what is not defined yet.
    public void countAll(Visitor by) {
        hand().ifPresent(hand -> {
            var known = definitions.all(hand);
            int offset = 0;
            List<UUID> some;
            do {
                some = organisations.list("", offset, AT_ONCE, hand).stream()
                        .map(Organisation.Summary::id)
                        .toList();
                bring(known, some, hand);
                offset += AT_ONCE;
            } while (some.size() == AT_ONCE);
        });
    }

    /// The platform acts in the name of whoever has looked after it longest, and may do nothing but this.
    private Optional<Person> hand() {
        return holders.of(Act.MANAGE_INSTALLATION, Scope.everything(), Guest.GUEST).stream()
                .findFirst()
                .map(one -> new Person(
                        one.id(),
                        one.name(),
                        one.email(),
                        null,
                        List.of(new Person.Grant(
                                Role.ANALYST, Scope.everything().innermost()))));
    }

    private Measurements.Outcome bring(Map<Derived, UUID> known, List<UUID> all, Person by) {
        var today = clock.today();
        var outcome = Measurements.Outcome.NONE;
        var byCountry = organisations.findFacts(all, by).entrySet().stream()
                .collect(groupingBy(entry -> entry.getValue().country()));
        for (var some : byCountry.entrySet()) {
            var ids = some.getValue().stream().map(Map.Entry::getKey).toList();
            var language = Language.find(some.getKey().language()).orElse(Language.EN);
            for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
                outcome = outcome.plus(bring(known, new Asked(ids, new Span(year, today), language), by));
            }
        }
        return outcome;
    }

    /// Which organisations in which year, and the language of their country.
    private record Asked(List<UUID> organisations, Span span, Language language) {}

    private Measurements.Outcome bring(Map<Derived, UUID> known, Asked asked, Person by) {
        var span = asked.span();
        var period = Period.of(Period.Rule.YEAR, span.year(), 1);
        var figures = new ArrayList<Measurements.Figure>();
        for (var counted : counting.all(asked.organisations(), span, by)) {
            var indicator = known.get(counted.figure());
            if (indicator != null) {
                figures.add(new Measurements.Figure(
                        new Measurement.Key(indicator, counted.organisation(), null, period), counted.content()));
            }
        }
        var note = texts.of(asked.language(), span.isOver() ? "derived.note.over" : "derived.note.running");
        return measurements.count(new Measurements.Batch(DerivedDefinitions.SOURCE, span.today(), note, figures), by);
    }
}
