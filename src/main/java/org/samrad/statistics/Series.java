package org.samrad.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Visibility;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The way out: an indicator's series with every number that ever held, as far as the reader may see them; who is not
/// signed in sees what is open. They are told by the organisations' names and never by their figures, so that no export
/// is a ranking.
@Component
public class Series {
    /// More indicators than any installation defines.
    private static final int MOST = 10_000;

    private final Indicators indicators;
    private final Measurements measurements;
    private final Organisations organisations;

    Series(Indicators indicators, Measurements measurements, Organisations organisations) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.organisations = organisations;
    }

    /// An indicator that has a series for this reader.
    public record Listed(Indicator indicator, int series) {}

    /// One organisation's series: who it is, how far it is open, and its numbers, the oldest first.
    public record One(Who who, Visibility visibility, List<Measurements.Told> numbers) {
        public One {
            numbers = List.copyOf(numbers);
        }

        /// Whether no later number holds for the same period.
        public boolean isLatest(Measurements.Told told) {
            return numbers.stream()
                    .noneMatch(other -> other.period().equals(told.period())
                            && other.revision().number() > told.revision().number());
        }
    }

    /// `number` is empty for an organisation without one.
    public record Who(UUID id, Name name, String number) {}

    public record Published(Indicator indicator, List<One> series) {
        public Published {
            series = List.copyOf(series);
        }
    }

    /// One more than a page, by code; only those that have a series for this reader.
    public List<Listed> list(int offset, int count, Visitor by) {
        var all = indicators.list("", 0, MOST, by);
        var seen = measurements.seenOf(all.stream().map(Indicator::id).toList(), by);
        return all.stream()
                .filter(one -> seen.containsKey(one.id()))
                .skip(offset)
                .limit(count)
                .map(one -> new Listed(
                        one, Objects.requireNonNull(seen.get(one.id())).size()))
                .toList();
    }

    /// Not found where no series is for this reader.
    public Published of(String code, String language, Visitor by) {
        var indicator = indicators.at(code, by);
        var open = measurements.visibilities(indicator.id(), by);
        if (open.isEmpty()) {
            throw new NotFound("series");
        }
        var numbers = measurements.revisionsOf(indicator.id(), open.keySet(), by).stream()
                .collect(Collectors.groupingBy(Measurements.Told::organisation));
        var series = new ArrayList<One>();
        for (var who : who(open.keySet(), language, by)) {
            series.add(new One(
                    who, Objects.requireNonNull(open.get(who.id())), numbers.getOrDefault(who.id(), List.of())));
        }
        return new Published(indicator, series);
    }

    private List<Who> who(Set<UUID> ids, String language, Visitor by) {
        var names = organisations.findNames(ids, by);
        var facts = organisations.findFacts(ids, by);
        return names.entrySet().stream()
                .map(entry -> new Who(entry.getKey(), entry.getValue(), number(facts, entry.getKey())))
                .sorted((a, b) -> {
                    int byName = String.CASE_INSENSITIVE_ORDER.compare(
                            a.name().in(language), b.name().in(language));
                    return byName != 0 ? byName : a.id().compareTo(b.id());
                })
                .toList();
    }

    private static String number(Map<UUID, Organisation.Facts> facts, UUID id) {
        var known = facts.get(id);
        var number = known == null ? null : known.number();
        return number == null ? "" : number.digits();
    }

    /// How far the series of a file are open, the most closed first.
    static List<Visibility> kinds(Collection<One> series) {
        return List.of(Visibility.values()).stream()
                .filter(kind -> series.stream().anyMatch(one -> one.visibility() == kind))
                .toList();
    }
}
