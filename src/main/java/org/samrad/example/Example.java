package org.samrad.example;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;

/// Something that has worked somewhere, or has taught something, told so that others can use it. It is about its host,
/// and nobody but the host can say that it is right.
public record Example(
        UUID id,
        UUID host,
        Writer writer,
        ExampleState state,
        int version,
        @Nullable Integer shown) {
    public static final int LONGEST_REASON = 1000;
    public static final int YEARS_UNTIL_UNUSED = 2;

    /// Who writes it, and the visit that it comes from, if any.
    public record Writer(
            UUID organisation, UUID person, @Nullable UUID visit) {}

    /// One version: what it says, and what is different from the one before.
    public record Version(int number, ExampleContent content, String changed, UUID by, Instant at) {}

    /// What has happened to it. `version` is the one it happened to.
    public record Step(UUID id, ExampleState state, int version) {}

    public Scope hostScope() {
        return Scope.organisation(host);
    }

    public Scope writerScope() {
        return Scope.organisation(writer.organisation());
    }

    public boolean isBeingWritten() {
        return state instanceof ExampleState.Found || state instanceof ExampleState.Revised;
    }

    public boolean isRetired() {
        return state instanceof ExampleState.Retired;
    }

    public Optional<Integer> published() {
        return Optional.ofNullable(shown);
    }

    public void mustBeWritten() {
        if (!isBeingWritten()) {
            throw refused();
        }
    }

    /// Another version of the words.
    public Example rewritten(int seen) {
        mustBeWritten();
        if (seen != version) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Example(id, host, writer, state, version + 1, shown);
    }

    /// The words stand; the host is asked.
    public Example written(ExampleContent content, ExampleState.Done done) {
        mustBeWritten();
        int missing = content.missing().size();
        if (missing > 0) {
            throw new RuleBroken("", "example.rule.not-whole", missing);
        }
        return in(new ExampleState.Written(done));
    }

    /// The host wants something changed, or the writer goes on writing.
    public Example givenBack(ExampleState.Done done, String why) {
        return switch (state) {
            case ExampleState.Written written -> in(beingWritten(done, why));
            case ExampleState.Checked checked -> in(beingWritten(done, why));
            default -> throw refused();
        };
    }

    private ExampleState beingWritten(ExampleState.Done done, String why) {
        return shown == null ? new ExampleState.Found(done, why) : new ExampleState.Revised(done, why);
    }

    /// The host says that this version is right.
    public Example checked(int seen, ExampleState.Done done) {
        if (!(state instanceof ExampleState.Written)) {
            throw refused();
        }
        if (seen != version) {
            throw new RuleBroken("", "web.form.clash");
        }
        return in(new ExampleState.Checked(done));
    }

    /// Everybody can read it from now on, as the host has checked it.
    public Example published(ExampleState.Done done) {
        if (!(state instanceof ExampleState.Checked)) {
            throw new RuleBroken("", "example.rule.not-checked");
        }
        return new Example(id, host, writer, new ExampleState.Published(done), version, version);
    }

    public Example revised(ExampleState.Done done, String why) {
        if (!(state instanceof ExampleState.Published)) {
            throw refused();
        }
        return in(new ExampleState.Revised(done, why));
    }

    /// It is told no longer; what it said is kept.
    public Example retired(ExampleState.Done done, String why) {
        if (isRetired()) {
            throw refused();
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "example.rule.why");
        }
        return new Example(id, host, writer, new ExampleState.Retired(done, why), version, null);
    }

    private Example in(ExampleState next) {
        return new Example(id, host, writer, next, version, shown);
    }

    private static RuleBroken refused() {
        return new RuleBroken("", "example.rule.state");
    }
}
