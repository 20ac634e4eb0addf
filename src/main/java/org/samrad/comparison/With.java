package org.samrad.comparison;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// With whom one compares. `group` is the one group, `chosen` who was picked by name or is a twin; each only where its
/// kind asks for it.
public record With(
        Kind kind,
        Set<FairGroup.Likeness> likenesses,
        @Nullable UUID group,
        List<UUID> chosen) {
    public static final With EVERYBODY = new With(Kind.ALL, Set.of(), null, List.of());

    public enum Kind {
        /// Everybody whose figures the reader may see.
        ALL,
        /// All one's peers.
        PEERS,
        /// Those who are alike.
        FAIR,
        /// One pair or group.
        GROUP,
        CHOSEN;

        public String textKey() {
            return "comparison.with." + name();
        }
    }

    public With(Kind kind, Set<FairGroup.Likeness> likenesses, @Nullable UUID group, List<UUID> chosen) {
        this.kind = kind;
        this.likenesses = Set.copyOf(likenesses);
        this.group = group;
        this.chosen = List.copyOf(chosen);
    }
}
