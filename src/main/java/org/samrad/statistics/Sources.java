package org.samrad.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Addresses from which an organisation fetches figures; what comes is a delivery like a file that somebody sends.
@Component
public class Sources {
    private static final int MOST = 100;

    private final Database database;
    private final SourceStore store;
    private final Fetcher fetcher;
    private final Deliveries deliveries;
    private final Audit audit;
    private final Clock clock;

    Sources(Database database, SourceStore store, Fetcher fetcher, Deliveries deliveries, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.fetcher = fetcher;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /// From where the operator lets figures be fetched: scheme, host and port.
    public List<String> origins(Person by) {
        deliveries.home(by);
        return fetcher.origins();
    }

    public List<Source> list(Person by) {
        return store.of(deliveries.home(by));
    }

    public UUID add(String name, String address, Person by) {
        var home = deliveries.home(by);
        var source = new Source(UUID.randomUUID(), home, name, parsed(address), null);
        fetcher.mustBeAllowed(source.address());
        database.write(() -> {
            if (store.of(home).size() >= MOST) {
                throw new RuleBroken("address", "statistics.source.most", MOST);
            }
            if (!store.add(source, by.id(), clock.now())) {
                throw new RuleBroken("address", "statistics.source.twice");
            }
            audit.tell(by, "source.added", "source", source.id());
        });
        return source.id();
    }

    private static URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new RuleBroken("address", "statistics.source.address");
        }
    }

    /// Fetches what is there now, as a delivery; nothing is in before somebody has looked at it.
    public UUID fetch(UUID id, Person by) {
        var source = store.get(id, deliveries.home(by));
        try {
            var file = Files.createTempFile("samrad-fetched", ".part");
            try {
                fetcher.fetch(source.address(), file);
                try (var in = Files.newInputStream(file)) {
                    var sending = new Deliveries.Sending(source.name(), List.of(in), Deliveries.LARGEST);
                    var delivery = deliveries.send(sending, by);
                    database.write(() -> store.fetched(id, clock.now()));
                    return delivery;
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(UUID id, Person by) {
        store.get(id, deliveries.home(by));
        database.write(() -> {
            store.forget(id);
            audit.tell(by, "source.forgotten", "source", id);
        });
    }
}
