package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A question of the bank, in one version, asked on an item; what was answered, and how each side sees it. Disagreement
/// is a valid end, and carries a next step and a date.
public record ItemQuestion(
        UUID id, UUID item, UUID question, int number, boolean obligatory, Answer answer, State state, int version) {
    public static final int LONGEST = 4000;

    public enum State {
        OPEN,
        ANSWERED,
        DISPUTED,
        CLOSED;

        public String textKey() {
            return "dialogue.answer." + name();
        }
    }

    /// What was said, and each side's own remark to it.
    public record Answer(
            String text,
            String management,
            String employees,
            @Nullable NextStep next) {
        public static final Answer NONE = new Answer("", "", "", null);
    }

    public record NextStep(String what, UUID who, LocalDate by) {}

    /// It has been put and has got an end: answered, or disputed with a next step.
    public boolean isDone() {
        return state != State.OPEN;
    }

    public ItemQuestion noted(Answer fresh, State next) {
        if (state == State.CLOSED) {
            throw new RuleBroken("", "dialogue.rule.question-closed");
        }
        if (next != State.OPEN && fresh.text().isBlank()) {
            throw new RuleBroken("answer", "dialogue.rule.answer-missing");
        }
        if (next == State.DISPUTED && fresh.next() == null) {
            throw new RuleBroken("next", "dialogue.rule.next-missing");
        }
        return new ItemQuestion(id, item, question, number, obligatory, fresh, next, version + 1);
    }
}
