package org.samrad.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;

/// An organisation's own copy of a standard set: chosen, put in order, reworded, with questions of its own. What the
/// standard demands stays in it. `edition` counts the changes, so that two people do not undo each other's.
public record QuestionSet(UUID id, UUID organisation, Purpose purpose, int edition, List<Item> items) {
    public static final int LARGEST = 40;
    /// The phases that have questions of their own; the others are asked theirs.
    public static final List<Phase> PHASES = List.of(Phase.IDEA, Phase.DEVELOPMENT, Phase.IMPLEMENTATION);

    /// What it is for: a phase and an audience, or an occasion.
    public record Purpose(
            Question.Occasion occasion, @Nullable Phase phase, Question.@Nullable Audience audience) {

        public static Purpose of(Question.Place place) {
            return new Purpose(place.occasion(), place.phase(), place.audience());
        }

        /// All there are, in the order of the bank.
        public static List<Purpose> all() {
            var all = new ArrayList<Purpose>();
            for (var phase : PHASES) {
                for (var audience : Question.Audience.values()) {
                    all.add(new Purpose(Question.Occasion.PROJECT, phase, audience));
                }
            }
            for (var occasion : Question.Occasion.values()) {
                if (occasion != Question.Occasion.PROJECT) {
                    all.add(of(occasion));
                }
            }
            return List.copyOf(all);
        }

        public static Purpose of(Question.Occasion occasion) {
            return new Purpose(occasion, null, null);
        }
    }

    /// A question in the wording that the set uses; `obligatory` where the organisation itself demands it.
    public record Item(Question.Version version, boolean obligatory) {
        public UUID question() {
            return version.question();
        }

        /// Whether it must be asked, by the standard or by the organisation.
        public boolean isMust() {
            return obligatory || version.obligatory();
        }
    }

    public QuestionSet {
        items = List.copyOf(items);
    }

    public static QuestionSet copied(UUID id, UUID organisation, Purpose purpose, List<Question.Version> standard) {
        return new QuestionSet(
                id,
                organisation,
                purpose,
                1,
                standard.stream().map(version -> new Item(version, false)).toList());
    }

    /// One place up (-1) or down (1); at the end of the list nothing happens.
    public QuestionSet moved(UUID question, int step) {
        var from = place(question);
        var to = Math.clamp(from + step, 0, items.size() - 1);
        var order = new ArrayList<>(items);
        order.add(to, order.remove(from));
        return with(order);
    }

    public QuestionSet without(UUID question) {
        var item = items.get(place(question));
        if (item.version().obligatory()) {
            throw new RuleBroken(
                    "", "question.rule.obligatory-stays", item.version().code());
        }
        var order = new ArrayList<>(items);
        order.remove(item);
        return with(order);
    }

    public QuestionSet with(Question.Version version) {
        if (items.stream().anyMatch(item -> item.question().equals(version.question()))) {
            throw new RuleBroken("code", "question.rule.twice", version.code());
        }
        if (items.size() >= LARGEST) {
            throw new RuleBroken("", "question.rule.large", LARGEST);
        }
        var order = new ArrayList<>(items);
        order.add(new Item(version, false));
        return with(order);
    }

    /// Makes it a must here, or leaves it to the standard again.
    public QuestionSet obliged(UUID question, boolean obligatory) {
        return changed(question, item -> new Item(item.version(), obligatory));
    }

    /// The same question in another wording.
    public QuestionSet using(Question.Version version) {
        return changed(version.question(), item -> new Item(version, item.obligatory()));
    }

    private QuestionSet changed(UUID question, UnaryOperator<Item> change) {
        var order = new ArrayList<>(items);
        var at = place(question);
        order.set(at, change.apply(order.get(at)));
        return with(order);
    }

    private QuestionSet with(List<Item> order) {
        return new QuestionSet(id, organisation, purpose, edition, order);
    }

    private int place(UUID question) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).question().equals(question)) {
                return i;
            }
        }
        throw new NotFound("question");
    }
}
