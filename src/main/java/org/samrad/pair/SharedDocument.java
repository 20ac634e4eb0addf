package org.samrad.pair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.SafeFile;

/// A document that the pair shares, in versions, the newest first. It is downloaded only within the room.
public record SharedDocument(UUID id, UUID pair, String title, List<Version> versions) {
    public static final int LONGEST = 200;

    public SharedDocument {
        versions = List.copyOf(versions);
    }

    public record Version(int number, SafeFile file, UUID organisation, UUID by, Instant at) {}

    public Version newest() {
        return versions.getFirst();
    }
}
