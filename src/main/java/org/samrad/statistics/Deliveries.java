package org.samrad.statistics;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.indicator.Indicators;
import org.springframework.stereotype.Component;

/// The way in for figures from files: send, say what the dimensions are, look, bring in. A bad file brings nothing, and
/// the same file again changes nothing.
@Component
public class Deliveries {
    /// In bytes, for one file.
    public static final long LARGEST = 32L * 1024 * 1024;

    /// Small files are done before anybody has looked up.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final DeliveryStore store;
    private final StagedStore staged;
    private final DeliveryRun run;
    private final Indicators indicators;
    private final Audit audit;
    private final Clock clock;

    Deliveries(
            Database database,
            DeliveryStore store,
            StagedStore staged,
            DeliveryRun run,
            Indicators indicators,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.staged = staged;
        this.run = run;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /// A file as it is sent; several are pages of one answer.
    public record Sending(String name, List<InputStream> files, long largest) {}

    /// What a delivery is about, for whoever says what its dimensions are. `organisations` are those that were found.
    public record Look(Delivery delivery, Cube cube, List<String> statuses, Optional<Mapping> remembered) {}

    /// The organisation for which somebody may bring figures in.
    public UUID home(Person by) {
        var home = by.organisation();
        if (!by.mayAnywhere(Act.DEFINE_INDICATOR)) {
            by.must(Act.ENTER_FIGURES, home == null ? Scope.everything() : Scope.organisation(home));
        }
        if (home == null) {
            throw new RuleBroken("", "indicator.rule.no-organisation");
        }
        return home;
    }

    public boolean maySend(Person by) {
        try {
            home(by);
            return true;
        } catch (NotAllowed | RuleBroken e) {
            return false;
        }
    }

    /// Keeps the files and finds out what they are; refuses, with the place, what cannot be read at all.
    public UUID send(Sending sending, Person by) {
        var home = home(by);
        var id = UUID.randomUUID();
        var sent = new Delivery.Sent(by.id(), home, sending.name(), Delivery.Kind.CSV, clock.now(), "");
        database.write(() -> {
            store.add(delivery(id, sent));
            int file = 1;
            for (var in : sending.files()) {
                if (staged.keep(id, file++, in, sending.largest()) > sending.largest()) {
                    throw new RuleBroken("file", "statistics.rule.large", (int) (sending.largest() / 1024 / 1024));
                }
            }
        });
        try {
            DeliveryFile.read(staged, id, paths -> {
                var kind = DeliveryFile.kind(paths.getFirst());
                if (kind != Delivery.Kind.KOLADA && paths.size() > 1) {
                    throw new RuleBroken("file", "statistics.rule.one-file");
                }
                var cube = new DeliveryFile(paths, kind).open().cube();
                database.write(() -> store.recognise(id, kind, DeliveryFile.sourceKey(kind, cube)));
                return id;
            });
        } catch (Unreadable | RuleBroken e) {
            database.write(() -> store.forget(id));
            throw e;
        }
        return id;
    }

    private static Delivery delivery(UUID id, Delivery.Sent sent) {
        return new Delivery(
                id, sent, Delivery.State.SENT, Delivery.Step.READ, new Delivery.Progress(0, 0, 0, 0, 0, 0, 0), null);
    }

    public Delivery get(UUID id, Person by) {
        return store.get(id, home(by));
    }

    /// One row more than a page, the newest first.
    public List<Delivery> list(int offset, int count, Person by) {
        return store.of(home(by), offset, count);
    }

    public List<Delivery.Fault> faults(UUID id, Person by) {
        return store.faults(store.get(id, home(by)).id());
    }

    public Look look(UUID id, Person by) {
        var delivery = store.get(id, home(by));
        delivery.mustBe(Delivery.State.SENT, Delivery.State.CHECKED, Delivery.State.REFUSED, Delivery.State.STOPPED);
        return DeliveryFile.read(staged, id, paths -> {
            var figures = new DeliveryFile(paths, delivery.sent().kind()).open();
            var remembered = delivery.mapping() == null
                    ? store.remembered(
                            delivery.sent().organisation(), delivery.sent().sourceKey())
                    : delivery.mapping();
            return new Look(delivery, figures.cube(), figures.statuses(), Optional.ofNullable(remembered));
        });
    }

    /// The organisations that a mapping finds, by the file's code.
    public Map<String, UUID> organisations(Cube cube, Mapping mapping, Person by) {
        return run.organisations(cube, mapping, by);
    }

    /// Says what the dimensions are, remembers it for the next file from there, and reads.
    public void read(UUID id, Mapping mapping, Person by) {
        store.get(id, home(by));
        var known = indicators.all(
                mapping.lines().stream().map(Mapping.Line::indicator).toList(), by);
        if (known.isEmpty()) {
            throw new RuleBroken("line-0", "statistics.rule.no-indicator");
        }
        database.write(() -> {
            var held = store.held(id);
            held.mustBe(Delivery.State.SENT, Delivery.State.CHECKED, Delivery.State.REFUSED, Delivery.State.STOPPED);
            if (held.step() == Delivery.Step.BRING) {
                throw new RuleBroken("", "statistics.rule.state");
            }
            store.map(id, mapping);
            store.remember(held, mapping, by.id(), clock.now());
            store.begin(id, Delivery.Step.READ, 0);
        });
        start(id);
    }

    /// Brings in what was looked at.
    public void bringIn(UUID id, Person by) {
        store.get(id, home(by));
        database.write(() -> {
            var held = store.held(id);
            held.mustBe(Delivery.State.CHECKED);
            if (held.progress().corrected() > 0 && held.known().giving().note().isBlank()) {
                throw new RuleBroken("note", "statistics.rule.note");
            }
            store.begin(id, Delivery.Step.BRING, held.progress().total());
            audit.tell(by, "figures.delivered", "delivery", id);
        });
        start(id);
    }

    /// After the batch that is under way. What is in stays in.
    public void stop(UUID id, Person by) {
        store.get(id, home(by));
        database.write(() -> {
            store.held(id).mustBe(Delivery.State.RUNNING);
            store.state(id, Delivery.State.STOPPED);
            audit.tell(by, "delivery.stopped", "delivery", id);
        });
    }

    /// From where it stopped.
    public void goOn(UUID id, Person by) {
        store.get(id, home(by));
        database.write(() -> {
            store.held(id).mustBe(Delivery.State.STOPPED);
            store.state(id, Delivery.State.RUNNING);
        });
        start(id);
    }

    /// Takes back a delivery of which nothing is in.
    public void forget(UUID id, Person by) {
        store.get(id, home(by));
        database.write(() -> {
            var held = store.held(id);
            held.mustBe(Delivery.State.SENT, Delivery.State.CHECKED, Delivery.State.REFUSED, Delivery.State.STOPPED);
            if (held.step() == Delivery.Step.BRING) {
                throw new RuleBroken("", "statistics.rule.state");
            }
            store.forget(id);
        });
    }

    private void start(UUID id) {
        var work = Thread.ofVirtual().name("delivery " + id).start(() -> run.work(id));
        try {
            work.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Goes on with what was left when a server stopped, and forgets what nobody has brought in for a month.
    void tidy() {
        store.abandoned(clock.now()).forEach(run::work);
        database.write(() -> {
            store.forgetBefore(clock.now().minus(Duration.ofDays(30)));
        });
    }
}
