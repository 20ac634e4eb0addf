package org.samrad.report;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.derived.Derivations;
import org.samrad.organisation.Basis;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;
import org.samrad.organisation.YearCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Counts a year and the one before it from the facts, one question for each figure, however many organisations there
/// are. What no house counts yet is said to be so, and never is a zero.
@Component
class YearCounting {
    private final Derivations derivations;
    private final ObjectProvider<YearCounts> plugged;
    private final Organisations organisations;

    YearCounting(Derivations derivations, ObjectProvider<YearCounts> plugged, Organisations organisations) {
        this.derivations = derivations;
        this.plugged = plugged;
        this.organisations = organisations;
    }

    /// Whose facts, and in how many currencies money would be.
    private record Among(Set<UUID> organisations, boolean oneCurrency) {}

    List<FigureLine> count(AnnualReport report, Span span, Person by) {
        var among = among(report, by);
        var before = new Span(span.year() - 1, span.today());
        var lines = new ArrayList<FigureLine>();
        for (var figure : YearFigure.values()) {
            lines.add(line(figure, whole(figure, among, span, by), whole(figure, among, before, by)));
        }
        return lines;
    }

    FigureLine count(YearFigure figure, AnnualReport report, Span span, Person by) {
        var among = among(report, by);
        var before = new Span(span.year() - 1, span.today());
        return line(figure, whole(figure, among, span, by), whole(figure, among, before, by));
    }

    /// What was counted of a year: the figure as a whole under the empty key, and the kinds within it.
    private Map<String, Counted> whole(YearFigure figure, Among among, Span span, Person by) {
        if (figure.isMoney() && !among.oneCurrency()) {
            return Map.of("", Counted.without(Counted.Standing.CURRENCIES));
        }
        return figure.derived()
                .map(derived -> Map.of("", Counted.of(derivations.tally(derived, among.organisations(), span, by))))
                .orElseGet(() -> counter(figure)
                        .map(house -> Kinds.of(house.tally(figure.code(), among.organisations(), span, by)))
                        .orElseGet(() -> Map.of("", Counted.without(Counted.Standing.NOT_YET))));
    }

    private static FigureLine line(YearFigure figure, Map<String, Counted> now, Map<String, Counted> before) {
        var nothing = Counted.without(Counted.Standing.NOTHING);
        var kinds = new TreeSet<String>();
        kinds.addAll(now.keySet());
        kinds.addAll(before.keySet());
        kinds.remove("");
        return new FigureLine(
                figure.code(),
                now.getOrDefault("", nothing),
                before.getOrDefault("", nothing),
                kinds.stream()
                        .map(kind -> new FigureLine.Kind(
                                kind, now.getOrDefault(kind, nothing), before.getOrDefault(kind, nothing)))
                        .toList());
    }

    private Optional<YearCounts> counter(YearFigure figure) {
        return plugged.stream().filter(one -> one.codes().contains(figure.code())).findFirst();
    }

    private Among among(AnnualReport report, Person by) {
        if (report.year().extent() == AnnualReport.Extent.COUNTRY) {
            var country = organisations.get(report.publisher(), by).facts().country();
            return new Among(of(country, by), true);
        }
        var all = new HashSet<UUID>();
        for (var country : Country.values()) {
            all.addAll(of(country, by));
        }
        return new Among(all, false);
    }

    private Set<UUID> of(Country country, Person by) {
        return organisations.traits(country, by).stream()
                .map(Organisation.Traits::id)
                .collect(toSet());
    }

    /// The organisations that stand behind a number and whose own number the reader may see, with that number: theirs
    /// that are open to the reader, and the reader's own.
    List<Tally> seen(YearFigure figure, AnnualReport report, Span span, Person by) {
        var seen = figure.derived().map(one -> derivations.seen(one, by)).orElse(Set.of());
        var own = by.organisation();
        var asked = among(report, by).organisations().stream()
                .filter(one -> seen.contains(one) || one.equals(own))
                .toList();
        return figure.derived()
                .map(one -> derivations.tally(one, asked, span, by))
                .orElseGet(() -> counter(figure)
                        .map(house -> house.tally(figure.code(), asked, span, by).stream()
                                .filter(one -> one.kind().isEmpty())
                                .map(YearCounts.Counted::tally)
                                .toList())
                        .orElse(List.of()))
                .stream()
                .filter(one -> one.whole() > 0)
                .toList();
    }

    /// What the reader's own organisation adds to a number that a house counts which plugs in.
    Basis own(YearFigure figure, Basis.Slice of, Person by) {
        return counter(figure).map(house -> house.basis(figure.code(), of, by)).orElse(Basis.NONE);
    }
}
