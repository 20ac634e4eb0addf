package org.samrad.consultation;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Something one can agree with, disagree with or pass: from the owner, from a participant, or from a meeting.
/// `author` is a participant of this consultation, never a person.
public record Statement(
        UUID id,
        UUID consultation,
        int number,
        String text,
        String language,
        Origin origin,
        State state,
        @Nullable UUID author) {

    public static final int LONGEST = 280;

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+"),
            Pattern.compile("\\b\\d{6}[- ]?\\d{4}\\b"),
            Pattern.compile("\\b\\d{6}[- ]?\\d{5}\\b"),
            Pattern.compile("\\b(19|20)\\d{6}[- ]?\\d{4}\\b"),
            Pattern.compile("(\\+|\\b00)4[5-7][ \\d]{8,14}\\b"),
            Pattern.compile("\\b(\\d[ -]?){8,11}\\b"));

    public enum Origin {
        SEED,
        PARTICIPANT,
        MEETING,
        IMPORTED
    }

    public enum State {
        WAITING,
        SHOWN,
        WITHDRAWN
    }

    /// Why a statement is taken out. The codes are few, so that the log can be counted.
    public enum Reason {
        NOT_ON_THE_QUESTION,
        SAME_AS_ANOTHER,
        SEVERAL_THINGS_IN_ONE,
        NAMES_A_PERSON,
        HURTFUL,
        UNCLEAR
    }

    /// Why a statement was taken out, for its author.
    public record Withdrawal(String reason, String explanation) {}

    /// Refuses what would give somebody away: an e-mail address, a telephone or personal number. Said to the writer
    /// before anything is stored.
    static void mustNameNobody(String text) {
        for (var pattern : PERSONAL) {
            var found = pattern.matcher(text);
            if (found.find()) {
                throw new RuleBroken(
                        "text", "consultation.rule.personal", found.group().strip());
            }
        }
    }
}
