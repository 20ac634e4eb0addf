package org.samrad.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A file on its way in: sent, read and compared, looked at, brought in. Until all of it has been read without a fault
/// nothing of it is in.
public record Delivery(
        UUID id,
        Sent sent,
        State state,
        Step step,
        Progress progress,
        @Nullable Mapping mapping) {
    public Delivery(UUID id, Sent sent, State state, Step step, Progress progress, @Nullable Mapping mapping) {
        this.id = id;
        this.sent = sent;
        this.state = state;
        this.step = step;
        this.progress = progress;
        this.mapping = mapping;
    }

    public enum Kind {
        JSON_STAT,
        KOLADA,
        CSV;

        public String textKey() {
            return "statistics.kind." + name();
        }
    }

    public record Sent(UUID by, UUID organisation, String name, Kind kind, Instant at, String sourceKey) {}

    public enum State {
        /// Somebody has to say what its dimensions are.
        SENT,
        RUNNING,
        /// By a person; it can go on where it stopped.
        STOPPED,
        /// Read without a fault, and waiting for a yes.
        CHECKED,
        REFUSED,
        IN;

        public String textKey() {
            return "statistics.state." + name();
        }
    }

    public enum Step {
        READ,
        COMPARE,
        BRING;

        public String textKey() {
            return "statistics.step." + name();
        }
    }

    /// How far the step is; `total` is 0 while nobody knows. What was added, corrected or the same; what had neither
    /// figure nor status; what was about organisations that are not here.
    public record Progress(long done, long total, int added, int corrected, int unchanged, int empty, int strangers) {
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }

        public boolean isNothingNew() {
            return added == 0 && corrected == 0;
        }
    }

    /// What is wrong, and where.
    public record Fault(Place place, String textKey, List<String> values) {
        public Fault {
            values = List.copyOf(values);
        }
    }

    public Mapping known() {
        if (mapping == null) {
            throw new RuleBroken("", "statistics.rule.no-mapping");
        }
        return mapping;
    }

    public void mustBe(State... these) {
        if (!List.of(these).contains(state)) {
            throw new RuleBroken("", "statistics.rule.state");
        }
    }
}
