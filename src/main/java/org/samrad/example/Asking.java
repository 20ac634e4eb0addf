package org.samrad.example;

import java.time.LocalDate;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// One organisation asks the host of an example for a talk, of a length that fits into a day, with a ready agenda.
public record Asking(UUID id, UUID example, Between between, Format format, About about, Course course) {

    /// Who learns from whom.
    public record Between(UUID learner, UUID giver) {
        public Between {
            if (learner.equals(giver)) {
                throw new RuleBroken("", "example.rule.own-example");
            }
        }

        public boolean has(UUID organisation) {
            return learner.equals(organisation) || giver.equals(organisation);
        }
    }

    /// What one wants to know, who asked, and when.
    public record About(String words, String language, UUID by, LocalDate on) {}

    public enum Format {
        SHORT(20, 3),
        MEDIUM(45, 4),
        LONG(90, 5);

        private final int minutes;
        private final int steps;

        Format(int minutes, int steps) {
            this.minutes = minutes;
            this.steps = steps;
        }

        public int minutes() {
            return minutes;
        }

        /// How many points the ready agenda has.
        public int steps() {
            return steps;
        }

        public String textKey() {
            return "example.format." + name();
        }

        public static Format of(int minutes) {
            for (var one : values()) {
                if (one.minutes == minutes) {
                    return one;
                }
            }
            throw new IllegalArgumentException("No format has " + minutes + " minutes");
        }
    }

    public Asking with(Course next) {
        return new Asking(id, example, between, format, about, next);
    }

    public boolean isStale(LocalDate today) {
        return course.state() == Course.State.SUGGESTED
                && today.isAfter(about.on().plusDays(Course.LAPSES_AFTER_DAYS));
    }
}
