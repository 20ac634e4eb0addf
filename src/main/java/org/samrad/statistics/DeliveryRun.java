package org.samrad.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.NotAllowed;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Does the work of a delivery, batch by batch: reads its files into staged figures, compares these with what is there,
/// and, when somebody has said yes, brings them in. After each batch it is known how far it came, so that it can be
/// stopped and go on, also after the server has stopped.
@Component
class DeliveryRun {
    private static final int BATCH = 5_000;
    private static final int MOST_FAULTS = 50;
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Database database;
    private final DeliveryStore store;
    private final StagedStore staged;
    private final Measurements measurements;
    private final Indicators indicators;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    DeliveryRun(
            Database database,
            DeliveryStore store,
            StagedStore staged,
            Measurements measurements,
            Indicators indicators,
            Organisations organisations,
            People people,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.staged = staged;
        this.measurements = measurements;
        this.indicators = indicators;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// Thrown to take back what was only tried.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// As far as it goes: to its end, to a fault, or until somebody stops it.
    void work(UUID id) {
        if (!store.claim(id, clock.now(), CLAIM)) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = step(id);
            }
        } catch (Unreadable e) {
            refuse(id, fault(e.place(), e.textKey(), e.values()));
        } catch (RuleBroken e) {
            refuse(id, fault(Place.whole(0), e.textKey(), e.values()));
        } catch (NotAllowed | NotFound e) {
            refuse(id, fault(Place.whole(0), "statistics.fault.not-allowed"));
        } finally {
            store.release(id);
        }
    }

    private void refuse(UUID id, Delivery.Fault fault) {
        database.write(() -> store.refuse(id, List.of(fault)));
    }

    /// True where another step follows at once.
    private boolean step(UUID id) {
        var delivery = store.find(id).orElseThrow(() -> new NotFound("delivery"));
        var by = people.find(delivery.sent().by()).orElseThrow(() -> new NotFound("person"));
        if (delivery.step() == Delivery.Step.READ) {
            return read(delivery, by);
        }
        figures(delivery, by);
        return false;
    }

    private static Delivery.Fault fault(Place place, String textKey, Object... values) {
        return new Delivery.Fault(
                place, textKey, Arrays.stream(values).map(String::valueOf).toList());
    }

    private boolean isRunning(UUID id) {
        return store.find(id)
                .map(delivery -> delivery.state() == Delivery.State.RUNNING)
                .orElse(false);
    }

    private boolean read(Delivery delivery, Person by) {
        boolean whole = DeliveryFile.read(staged, delivery.id(), paths -> {
            var figures = new DeliveryFile(paths, delivery.sent().kind()).open();
            var reading = new Reading(delivery, matching(figures.cube(), delivery.known(), by));
            figures.each(reading);
            return reading.whole(figures);
        });
        if (whole) {
            database.write(() -> store.begin(delivery.id(), Delivery.Step.COMPARE, staged.count(delivery.id())));
        }
        return whole;
    }

    private Matching matching(Cube cube, Mapping mapping, Person by) {
        var ids = mapping.lines().stream().map(Mapping.Line::indicator).toList();
        var known = indicators.all(ids, by).stream().collect(Collectors.toMap(Indicator::id, one -> one));
        return new Matching(cube, mapping, new Matching.Known(known, organisations(cube, mapping, by)));
    }

    /// What each code of the file's organisations stands for: as was said, by its number, or by its name.
    Map<String, UUID> organisations(Cube cube, Mapping mapping, Person by) {
        var found = new HashMap<String, UUID>();
        mapping.dimension(Mapping.Use.ORGANISATION).flatMap(cube::dimension).ifPresent(dimension -> {
            var words = new ArrayList<String>();
            dimension.categories().forEach(one -> words.addAll(List.of(one.code(), one.label())));
            var matched = organisations.matching(words, by);
            for (var one : dimension.categories()) {
                var id = matched.getOrDefault(one.code(), matched.get(one.label()));
                if (id != null) {
                    found.put(one.code(), id);
                }
            }
        });
        found.putAll(mapping.reading().organisations());
        return found;
    }

    /// Takes the rows of a file and stages them in batches.
    private final class Reading implements Figures.Reader {
        private final Delivery delivery;
        private final Matching matching;
        private final Map<Part.Key, Part> batch = new LinkedHashMap<>();
        private final List<RuleBroken> broken = new ArrayList<>();
        private final List<Long> marks = new ArrayList<>();
        private long row;
        private boolean stopped;

        Reading(Delivery delivery, Matching matching) {
            this.delivery = delivery;
            this.matching = matching;
        }

        @Override
        public boolean read(Figures.Row next) {
            row++;
            try {
                for (var part : matching.read(next)) {
                    if (row > delivery.progress().done()) {
                        batch.merge(part.key(), part, Part::with);
                    }
                }
            } catch (RuleBroken e) {
                broken.add(e);
                marks.add(next.mark());
            }
            if (row % BATCH == 0) {
                keep();
            }
            return !stopped && broken.size() < MOST_FAULTS;
        }

        private void keep() {
            if (row <= delivery.progress().done()) {
                return;
            }
            database.write(() -> {
                staged.stage(delivery.id(), batch.values());
                store.read(
                        delivery.id(),
                        row,
                        matching.empty(),
                        matching.strangers(),
                        clock.now().plus(CLAIM));
            });
            batch.clear();
            stopped = !isRunning(delivery.id());
        }

        /// True where all of it was read and nothing is wrong.
        boolean whole(Figures figures) {
            if (!broken.isEmpty()) {
                var faults = new ArrayList<Delivery.Fault>();
                for (int i = 0; i < broken.size(); i++) {
                    faults.add(fault(
                            figures.place(marks.get(i)),
                            broken.get(i).textKey(),
                            broken.get(i).values()));
                }
                database.write(() -> store.refuse(delivery.id(), faults));
                return false;
            }
            if (!stopped) {
                keep();
            }
            return !stopped;
        }
    }

    private void figures(Delivery delivery, Person by) {
        var known = indicators
                .all(
                        delivery.known().lines().stream()
                                .map(Mapping.Line::indicator)
                                .toList(),
                        by)
                .stream()
                .collect(Collectors.toMap(Indicator::id, one -> one));
        var faults = new LinkedHashMap<Long, RuleBroken>();
        for (var batch = staged.next(delivery.id(), BATCH);
                !batch.isEmpty() && faults.size() < MOST_FAULTS;
                batch = staged.next(delivery.id(), BATCH)) {
            var fitting = fitting(batch, known, faults);
            if (!next(delivery, batch, fitting, by)) {
                return;
            }
        }
        if (!faults.isEmpty()) {
            refuse(delivery, faults);
        } else if (delivery.step() == Delivery.Step.COMPARE) {
            store.state(delivery.id(), Delivery.State.CHECKED);
        } else {
            database.write(() -> {
                store.state(delivery.id(), Delivery.State.IN);
                staged.forget(delivery.id());
            });
        }
    }

    /// False where somebody has stopped it.
    private boolean next(Delivery delivery, List<Part> batch, List<Measurements.Figure> fitting, Person by) {
        var last = batch.getLast().key();
        if (delivery.step() == Delivery.Step.COMPARE) {
            var outcome = tried(delivery.known(), fitting, by);
            save(delivery, last, batch.size(), outcome);
        } else {
            database.write(() -> save(delivery, last, batch.size(), bring(delivery.known(), fitting, by)));
        }
        return isRunning(delivery.id());
    }

    private void save(Delivery delivery, Part.Key last, int size, Measurements.Outcome outcome) {
        store.done(
                delivery.id(),
                new DeliveryStore.Batch(last, size, outcome.added(), outcome.corrected(), outcome.unchanged()),
                clock.now().plus(CLAIM));
    }

    private static List<Measurements.Figure> fitting(
            List<Part> batch, Map<UUID, Indicator> known, Map<Long, RuleBroken> faults) {
        var figures = new ArrayList<Measurements.Figure>();
        for (var part : batch) {
            var indicator = Objects.requireNonNull(known.get(part.key().indicator()));
            try {
                if (part.clash()) {
                    throw new RuleBroken("", "statistics.fault.clash", indicator.code());
                }
                part.said().content().mustFit(indicator);
                figures.add(new Measurements.Figure(
                        new Measurement.Key(
                                indicator.id(),
                                part.key().organisation(),
                                null,
                                new Period(
                                        indicator.rules().period(), part.key().period())),
                        part.said().content()));
            } catch (RuleBroken e) {
                faults.putIfAbsent(part.mark(), e);
            }
        }
        return figures;
    }

    private void refuse(Delivery delivery, Map<Long, RuleBroken> broken) {
        var faults = DeliveryFile.read(staged, delivery.id(), paths -> {
            var figures = new DeliveryFile(paths, delivery.sent().kind()).open();
            return broken.entrySet().stream()
                    .limit(MOST_FAULTS)
                    .map(entry -> fault(
                            figures.place(entry.getKey()),
                            entry.getValue().textKey(),
                            entry.getValue().values()))
                    .toList();
        });
        database.write(() -> store.refuse(delivery.id(), faults));
    }

    /// Exactly what would come of it, and then nothing of it.
    private Measurements.Outcome tried(Mapping mapping, List<Measurements.Figure> figures, Person by) {
        var outcomes = new ArrayList<Measurements.Outcome>();
        try {
            database.write(() -> {
                outcomes.add(bring(mapping, figures, by));
                throw new Undone();
            });
        } catch (Undone e) {
            // that was the purpose
        }
        return outcomes.getFirst();
    }

    private Measurements.Outcome bring(Mapping mapping, List<Measurements.Figure> figures, Person by) {
        var giving = mapping.giving();
        var batch = new Measurements.Batch(giving.source(), giving.publishedOn(), giving.note(), figures);
        return giving.openness() == Mapping.Openness.PUBLIC
                ? measurements.bringPublic(batch, by)
                : measurements.bring(batch, by);
    }
}
