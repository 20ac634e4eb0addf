package org.samrad.guideline;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What counts as larger, and so falls under a procedural guideline: in words by people, cost, task and risk, and with
/// numbers where the sides have agreed on them.
public record Reach(
        String people,
        String cost,
        String task,
        String risk,
        @Nullable Integer peopleFrom,
        @Nullable Long costFrom,
        String currency) {
    public static final int LONGEST = 400;
    public static final Reach NONE = new Reach("", "", "", "", null, null, "DKK");

    /// What is known of an initiative's size.
    public record Size(Optional<Integer> people, Optional<Long> cost) {}

    /// What the forum's chairs have said.
    public enum Choice {
        COUNTS,
        DOES_NOT
    }

    public enum Basis {
        /// As many people as agreed, or more.
        PEOPLE,
        /// As much money as agreed, or more.
        COST,
        /// The forum has said so.
        CHOICE,
        /// All figures are known, and below what was agreed.
        BELOW,
        /// There is no number, or a figure is not known: the forum says.
        OPEN
    }

    public record Finding(Choice choice, Basis basis) {
        public boolean counts() {
            return choice == Choice.COUNTS;
        }
    }

    public boolean isSaid() {
        return peopleFrom != null
                || costFrom != null
                || Stream.of(people, cost, task, risk).anyMatch(text -> !text.isBlank());
    }

    /// Whether an initiative of this size counts. What the forum has said goes before the numbers. Where neither says
    /// anything it counts, for it is better to be asked once too often.
    public Finding of(Size size, Optional<Choice> said) {
        if (said.isPresent()) {
            return new Finding(said.get(), Basis.CHOICE);
        }
        if (peopleFrom != null && size.people().filter(n -> n >= peopleFrom).isPresent()) {
            return new Finding(Choice.COUNTS, Basis.PEOPLE);
        }
        if (costFrom != null && size.cost().filter(sum -> sum >= costFrom).isPresent()) {
            return new Finding(Choice.COUNTS, Basis.COST);
        }
        boolean numbered = peopleFrom != null || costFrom != null;
        boolean known = (peopleFrom == null || size.people().isPresent())
                && (costFrom == null || size.cost().isPresent());
        return numbered && known ? new Finding(Choice.DOES_NOT, Basis.BELOW) : new Finding(Choice.COUNTS, Basis.OPEN);
    }
}
