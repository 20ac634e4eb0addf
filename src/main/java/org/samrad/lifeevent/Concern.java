package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// Whether an initiative concerns municipalities, and how. Where it does, somebody there is the contact; where it does
/// not, there is a reason that everybody can read.
public record Concern(UUID initiative, Answer answer, String words, String contact, UUID by, LocalDate on) {
    public static final int LONGEST = 600;
    public static final int LONGEST_CONTACT = 160;

    public enum Answer {
        YES,
        NO;

        public String textKey() {
            return "lifeevent.concern." + name();
        }
    }

    public Concern {
        if (words.isBlank()) {
            throw new RuleBroken("words", "lifeevent.rule.concern-words");
        }
        if (answer == Answer.YES && contact.isBlank()) {
            throw new RuleBroken("contact", "lifeevent.rule.concern-contact");
        }
    }
}
