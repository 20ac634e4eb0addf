package org.samrad.pair;

import java.time.LocalDate;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// A gap between two units that otherwise makes the service to citizens worse: between which, what the risk is, who
/// sees to it and how far that has come.
public record Gap(UUID id, UUID pair, Words words, UUID owner, Status status, Saved saved) {
    public static final int LONGEST = 2000;
    public static final int LONGEST_UNIT = 150;

    public record Words(String one, String other, String risk, String language) {}

    public enum Status {
        SEEN,
        WORKED_ON,
        BRIDGED,
        ACCEPTED;

        public String textKey() {
            return "pair.gap.status." + name();
        }
    }

    public record Saved(int version, LocalDate on) {}

    public Gap changed(Gap.Words fresh, UUID owner, Status how, Saved builtOn) {
        if (builtOn.version() != saved.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        return new Gap(id, pair, fresh, owner, how, new Saved(saved.version() + 1, builtOn.on()));
    }
}
