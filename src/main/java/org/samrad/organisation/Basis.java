package org.samrad.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a number was counted from: a page of the things that its reader may see, with one row more where there are
/// more, and how many there are that he may not.
public record Basis(List<Thing> things, int hidden) {
    public static final Basis NONE = new Basis(List.of(), 0);

    public Basis {
        things = List.copyOf(things);
    }

    /// One organisation's year, and which of its things.
    public record Slice(UUID organisation, Span span, int offset, int count) {}

    /// One thing and what it adds to the number. `with` is the other organisation, where there is one; `path` is empty
    /// where it has no page of its own.
    public record Thing(
            Naming named,
            String path,
            @Nullable UUID with,
            @Nullable LocalDate on,
            long part,
            long whole) {
        public Thing(Naming named, String path, @Nullable UUID with, @Nullable LocalDate on, long part, long whole) {
            this.named = named;
            this.path = path;
            this.with = with;
            this.on = on;
            this.part = part;
            this.whole = whole;
        }
    }

    /// What somebody has called it, in which language; empty where it has no name.
    public record Naming(String words, String language) {}
}
