package org.samrad.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.springframework.stereotype.Component;

/// The way to many organisations' figures at once, as far as each has opened them to the reader, and to what one's own
/// organisation has opened itself.
@Component
public class OpenSeries {
    private final OpenSeriesStore store;
    private final Measurements measurements;

    OpenSeries(OpenSeriesStore store, Measurements measurements) {
        this.store = store;
        this.measurements = measurements;
    }

    /// How far a series is open, and who has said so when; nobody has where it was private from the start.
    public record Opened(UUID indicator, Visibility visibility) {}

    /// A series was opened or closed.
    public record Step(UUID indicator, Visibility visibility, UUID by, Instant at) {}

    /// Of each indicator the newest period until a day of which the reader may see anything, with all that there is.
    public List<Reading> latest(Collection<UUID> indicators, LocalDate until, Visitor by) {
        return store.latest(indicators, until, measurements.reader(by));
    }

    /// All that the reader may see of an indicator, from the first day of the first period to that of the last.
    public List<Reading> between(UUID indicator, LocalDate from, LocalDate to, Visitor by) {
        return store.between(indicator, from, to, measurements.reader(by));
    }

    /// How far the series of an indicator are open, of those that the reader may see; what is not named is private.
    public Map<UUID, Visibility> openness(UUID indicator, Visitor by) {
        return store.openness(indicator, measurements.reader(by));
    }

    /// The series of the reader's own organisation.
    public List<Opened> own(Person by) {
        return store.opened(Indicators.home(by));
    }

    /// How they were opened and closed, the newest first.
    public List<Step> steps(int most, Person by) {
        return store.steps(Indicators.home(by), most);
    }
}
