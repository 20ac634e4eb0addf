package org.samrad.finding;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.samrad.base.Clock;
import org.samrad.example.ExamplePublished;
import org.samrad.example.ExampleRetired;
import org.samrad.search.Entry;
import org.samrad.search.Rebuild;
import org.samrad.search.SearchIndex;
import org.samrad.search.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the index of this node in step with the database. How far each source has been followed is written into the
/// index together with what was read there: after a crash at any moment it goes on where it stands, and nothing is
/// lost.
@Component
public class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);
    private static final int MOST_NODES = 16;

    private final List<Source> sources;
    private final TermBase terms;
    private final Clock clock;
    private final Path home;
    private final boolean command;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable Thread follower;
    private volatile boolean wanted;
    private volatile @Nullable Instant inStep;
    private volatile long rebuilding = -1;
    private final AtomicBoolean anew = new AtomicBoolean();

    IndexKeeper(
            List<Source> sources,
            TermBase terms,
            Clock clock,
            @Value("${samrad.home:var}") Path home,
            @Value("${samrad.command:false}") boolean command) {
        this.sources = sources;
        this.terms = terms;
        this.clock = clock;
        this.home = home;
        this.command = command;
    }

    /// @param inStep       when the index was last seen to hold all that the database does
    /// @param rebuilding   how many entries the new index holds already, while one is being built
    public record State(
            Size size, @Nullable Instant inStep, @Nullable Long rebuilding) {}

    /// Before the web server, so that the first page can be searched.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isAutoStartup() {
        return !command;
    }

    @Override
    public void start() {
        index = open();
        wanted = true;
        follower = Thread.ofVirtual().name("search index").start(this::follow);
    }

    /// Several processes on one machine may share a home: each takes the first folder that is free.
    private SearchIndex open() {
        for (int node = 1; ; node++) {
            var folder = home.resolve("search").resolve("index-" + node);
            try {
                return SearchIndex.open(folder, terms.now());
            } catch (IllegalStateException taken) {
                if (node == MOST_NODES) {
                    throw taken;
                }
            }
        }
    }

    @Override
    public void stop() {
        wanted = false;
        news.release();
        var thread = follower;
        follower = null;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var closing = index;
        index = null;
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    SearchIndex index() {
        var open = index;
        if (open == null) {
            throw new IllegalStateException("The search index is not open");
        }
        return open;
    }

    State state() {
        return new State(index().size(), inStep, rebuilding < 0 ? null : rebuilding);
    }

    @TransactionalEventListener
    void hear(ExamplePublished published) {
        news.release();
    }

    @TransactionalEventListener
    void hear(ExampleRetired retired) {
        news.release();
    }

    /// Has the index built anew; a second wish while that goes on changes nothing.
    void rebuild() {
        anew.set(true);
        news.release();
    }

    private void follow() {
        while (wanted) {
            var pause = PAUSE;
            try {
                index().use(terms.now());
                if (anew.getAndSet(false)) {
                    buildAnew();
                }
                catchUp();
                inStep = clock.now();
            } catch (RuntimeException e) {
                LOG.error("The search index could not follow the database; it is tried again", e);
                pause = AFTER_TROUBLE;
            }
            await(pause);
        }
    }

    private void await(Duration pause) {
        try {
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Brings in what the sources have new; each step is in the index with its position, or not at all.
    void catchUp() {
        for (var source : sources) {
            var more = true;
            while (more && wanted) {
                more = step(source);
            }
        }
    }

    private boolean step(Source source) {
        var positions = new HashMap<>(index().positions());
        var before = positions.getOrDefault(source.kind(), "");
        var step = source.since(before);
        if (step.position().equals(before)) {
            return false;
        }
        index().remove(step.gone());
        index().put(step.put());
        positions.put(source.kind(), step.position());
        index().commit(positions);
        return step.more();
    }

    private void buildAnew() {
        rebuilding = 0;
        try {
            index().rebuild(new Everything(sources, entries -> rebuilding = entries));
        } finally {
            rebuilding = -1;
        }
    }

    /// Positions are left empty, so that each source is followed from its beginning afterwards: what is there already
    /// is put once more, and nothing that changed meanwhile is missed.
    private record Everything(List<Source> sources, LongConsumer progress) implements Rebuild {
        @Override
        public Map<String, String> positions() {
            return Map.of();
        }

        @Override
        public Iterable<List<Entry>> batches() {
            var all = new ArrayList<Iterable<List<Entry>>>();
            sources.forEach(source -> all.add(source.everything()));
            return () -> all.stream()
                    .flatMap(one -> java.util.stream.StreamSupport.stream(one.spliterator(), false))
                    .iterator();
        }
    }
}
