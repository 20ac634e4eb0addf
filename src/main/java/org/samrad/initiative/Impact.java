package org.samrad.initiative;

import java.time.LocalDate;

/// What changes for those who do the work, in one respect. “Nothing changes” is an answer too, but it must be given.
public record Impact(Respect respect, String words, LocalDate on) {
    public static final int LONGEST = 1000;

    public enum Respect {
        TASKS,
        ROLES,
        NUMBERS,
        COMPETENCE,
        RELATIONS,
        ENVIRONMENT,
        SERVICE;

        public String textKey() {
            return "initiative.impact." + name();
        }
    }
}
