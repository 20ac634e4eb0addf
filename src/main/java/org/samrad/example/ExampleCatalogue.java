package org.samrad.example;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;
import org.springframework.stereotype.Component;

/// What is public of the catalogue, for everybody: the list, one example, and for whoever keeps an index of it, what
/// has changed.
@Component
public class ExampleCatalogue {
    private final ExampleCatalogueStore store;
    private final ExampleStore versions;

    ExampleCatalogue(ExampleCatalogueStore store, ExampleStore versions) {
        this.store = store;
        this.versions = versions;
    }

    /// What is sought: nothing of it, or all of it at once.
    public record Sought(
            String text,
            @Nullable Country country,
            Organisation.@Nullable Type type,
            ShownExample.@Nullable Size size,
            @Nullable Phase phase,
            ExampleContent.@Nullable LifeEvent event,
            ExampleContent.@Nullable Evidence evidence,
            ExampleContent.@Nullable Kind kind,
            int year) {
        public static final Sought ALL = new Sought("", null, null, null, null, null, null, null, 0);

        public boolean isAll() {
            return equals(ALL);
        }
    }

    /// How many of those sought have this value.
    public record Count(String facet, String value, int number) {}

    /// A place in the log of changes.
    public record Position(long transaction, long number) {
        public static final Position START = new Position(0, 0);

        public static Position of(String text) {
            var parts = text.split("\\.");
            return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return transaction + "." + number;
        }
    }

    public record Change(Position position, UUID example) {}

    /// What is different in a version that everybody can read, and since when.
    public record Revision(int version, String changed, java.time.Instant at) {}

    /// One row more than a page, what changed last first.
    public List<ShownExample> list(Sought sought, int offset, int count, Visitor by) {
        return store.list(sought, offset, count);
    }

    public int count(Sought sought, Visitor by) {
        return store.count(sought);
    }

    public List<Count> counts(Sought sought, Visitor by) {
        return store.counts(sought);
    }

    public ShownExample get(UUID id, Visitor by) {
        return find(id, by).orElseThrow(() -> new NotFound("example"));
    }

    public Optional<ShownExample> find(UUID id, Visitor by) {
        return store.find(id);
    }

    /// The versions that were public, the newest first.
    public List<Revision> revisions(ShownExample of, Visitor by) {
        var published = versions.steps(of.id()).stream()
                .filter(step -> step.state() instanceof ExampleState.Published)
                .toList();
        var all = versions.versions(of.id());
        return published.stream()
                .map(step -> new Revision(
                        step.version(),
                        all.stream()
                                .filter(one -> one.number() == step.version())
                                .map(Example.Version::changed)
                                .findFirst()
                                .orElse(""),
                        step.state().done().at()))
                .toList();
    }

    /// What was published, revised or taken away after this position, oldest first, the same example maybe several
    /// times. Nothing comes in between later; fewer than `limit` means that there is no more for now.
    public List<Change> changesSince(Position after, int limit, Visitor by) {
        return store.changes(after, limit);
    }

    /// Those of these that are public; what is missing in the answer is public no longer.
    public List<ShownExample> published(Collection<UUID> ids, Visitor by) {
        return ids.isEmpty() ? List.of() : store.published(ids);
    }

    /// All that is public in order of the ids, after this one.
    public List<ShownExample> all(@Nullable UUID after, int count, Visitor by) {
        return store.after(after, count);
    }
}
