package org.samrad.example;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Somebody in the scope of a round: where they go, or why they do not.
public record VisitPerson(
        UUID person, String name, @Nullable Reason reason, String note, Standing standing) {
    public static final int LONGEST_NOTE = 200;

    public VisitPerson(UUID person, String name, @Nullable Reason reason, String note, Standing standing) {
        this.person = person;
        this.name = name;
        this.reason = reason;
        this.note = note;
        this.standing = standing;
    }

    /// Why somebody goes on no visit. Leave is leave, whatever the cause: health is not written down here.
    public enum Reason {
        ON_LEAVE,
        NEW,
        LEAVING,
        SECONDED,
        BEEN_OUT,
        KEEPS_OPEN,
        OTHER;

        public String textKey() {
            return "example.visit.reason." + name();
        }
    }

    public enum Standing {
        VISITED,
        AHEAD,
        EXCUSED,
        WITHOUT;

        public String textKey() {
            return "example.visit.standing." + name();
        }
    }

    /// What somebody did, or is to do, on one visit.
    public enum Part {
        PLANNED,
        TOOK_PART,
        MISSED
    }

    public Optional<Reason> excuse() {
        return Optional.ofNullable(reason);
    }

    static void mustExplain(Reason reason, String note) {
        if (reason == Reason.OTHER && note.isBlank()) {
            throw new RuleBroken("note", "example.visit.rule.reason-note");
        }
    }
}
