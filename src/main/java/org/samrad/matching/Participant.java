package org.samrad.matching;

import java.util.Map;
import java.util.stream.Collectors;

/// An organisation as the engine sees it. Identifiers of organisations and areas are the caller's own; they are
/// compared letter by letter.
///
/// @param needs     area → weight, 0 (no need) to 4; what is not named is no need
/// @param strengths area → what the organisation can give there, which is also where it stands itself
public record Participant(String id, Map<String, Integer> needs, Map<String, Strength> strengths, Facts facts) {
    public static final int MOST_NEED = 4;

    public Participant {
        needs = Map.copyOf(needs);
        strengths = Map.copyOf(strengths);
        for (var need : needs.entrySet()) {
            if (need.getValue() < 0 || need.getValue() > MOST_NEED) {
                throw new IllegalArgumentException("a need is from 0 to %d, was %d (%s, %s)"
                        .formatted(MOST_NEED, need.getValue(), id, need.getKey()));
            }
        }
    }

    /// Needs and strength levels alone, the strengths on the organisation's own word.
    public static Participant of(String id, Map<String, Integer> needs, Map<String, Integer> levels) {
        var strengths = levels.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Strength.ownWord(entry.getValue())));
        return new Participant(id, needs, strengths, Facts.UNKNOWN);
    }

    public Participant with(Facts known) {
        return new Participant(id, needs, strengths, known);
    }
}
