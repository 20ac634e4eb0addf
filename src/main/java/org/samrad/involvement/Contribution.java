package org.samrad.involvement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What somebody says of a change: a need, an obstacle, an opportunity, what works and what does not. It is owed an
/// answer by a day.
public record Contribution(
        UUID id,
        UUID initiative,
        Kind kind,
        Words words,
        Voice voice,
        Sender sender,
        Days days,
        @Nullable Response response) {
    public static final int LONGEST = 2000;
    public static final int LONGEST_QUOTE = 1000;
    public static final int LONGEST_NAME = 120;

    public enum Kind {
        NEED,
        OBSTACLE,
        OPPORTUNITY,
        WORKS,
        DOES_NOT_WORK,
        /// How the work is really done.
        WORKFLOW,
        EXPECTATION,
        /// Bureaucracy that could go.
        REMOVE_THIS;

        public String textKey() {
            return "involvement.kind." + name();
        }
    }

    /// What is said, and the original voice beside it: kept only with the consent of whoever said it.
    public record Words(String text, String quote, String language) {}

    /// For whom it is said: a kind of group, its name, and the organisation or unit it comes from; the last two may be
    /// empty. Needs may say how often they arise and how much they weigh.
    public record Voice(
            GroupKind group,
            String groupName,
            String organisation,
            @Nullable Frequency frequency,
            @Nullable Weight weight) {
        public Voice(GroupKind group, String groupName, String organisation) {
            this(group, groupName, organisation, null, null);
        }
    }

    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        SELDOM;

        public String textKey() {
            return "involvement.frequency." + name();
        }
    }

    public enum Weight {
        NICE(1),
        IMPORTANT(2),
        DECISIVE(3);

        private final int degree;

        Weight(int degree) {
            this.degree = degree;
        }

        /// From 1, the lightest, to 3.
        int degree() {
            return degree;
        }

        static Weight of(int degree) {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.degree == degree)
                    .findFirst()
                    .orElseThrow();
        }

        public String textKey() {
            return "involvement.weight." + name();
        }
    }

    /// From whom it came.
    public sealed interface Sender {
        /// Somebody with an account; `named` when she wants her name to be seen by those who answer.
        record OfPerson(UUID person, boolean named) implements Sender {}

        /// From a group, written down by somebody: in a meeting or from paper.
        record OfGroup(@Nullable UUID enteredBy) implements Sender {}

        /// Nobody is known; the answer is found by a receipt code.
        record Anonymous() implements Sender {}
    }

    /// When it was said, and by when an answer is due. Days, never moments.
    public record Days(LocalDate madeOn, LocalDate due) {}

    public String text() {
        return words.text();
    }

    public boolean isAnswered() {
        return response != null;
    }

    public boolean isOverdue(LocalDate today) {
        return response == null && days.due().isBefore(today);
    }

    public boolean isOf(UUID person) {
        return sender instanceof Sender.OfPerson own && own.person().equals(person);
    }

    /// Refuses what cannot be so.
    Contribution checked(LocalDate today) {
        if (words.text().isBlank()) {
            throw new RuleBroken("text", "involvement.rule.no-text");
        }
        if (days.madeOn().isAfter(today)) {
            throw new RuleBroken("on", "involvement.rule.said-ahead");
        }
        return this;
    }
}
