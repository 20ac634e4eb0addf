package org.samrad.counsel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.samrad.base.SafeFile;

/// A document of a case, in versions, the newest first. It is downloaded only by those who take part in the case.
public record CaseDocument(UUID id, UUID advised, Kind kind, String title, List<Version> versions) {
    public static final int LONGEST = 200;

    public CaseDocument {
        versions = List.copyOf(versions);
    }

    public enum Kind {
        JUSTIFICATION,
        BENEFITS_PLAN,
        STEERING,
        OTHER;

        public String textKey() {
            return "counsel.document-kind." + name();
        }
    }

    public record Version(int number, SafeFile file, UUID organisation, UUID by, Instant at) {}

    public Version newest() {
        return versions.getFirst();
    }
}
