package org.samrad.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Where an act takes place: a thing and all that it lies within, innermost first (`initiative/…`, `organisation/…`).
/// A role held for any of them covers the thing; one held for `everything` covers all.
public record Scope(List<String> path) {
    private static final String EVERYTHING = "everything";

    public Scope {
        path = List.copyOf(path);
    }

    public static Scope everything() {
        return new Scope(List.of(EVERYTHING));
    }

    public static Scope organisation(UUID id) {
        return new Scope(List.of("organisation/" + id, EVERYTHING));
    }

    /// A thing of a house, owned by these organisations together.
    public static Scope of(String kind, UUID id, List<UUID> organisations) {
        var path = new ArrayList<String>();
        path.add(kind + "/" + id);
        organisations.forEach(organisation -> path.add("organisation/" + organisation));
        path.add(EVERYTHING);
        return new Scope(path);
    }

    /// The thing itself, without what it lies within: the form in which a role is given.
    public String innermost() {
        return path.getFirst();
    }

    boolean within(String held) {
        return path.contains(held);
    }
}
