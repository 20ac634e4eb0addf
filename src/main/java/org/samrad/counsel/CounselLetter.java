package org.samrad.counsel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The letter of a case as it went out. It is not changed afterwards: `hash` is the fingerprint of what it says.
public record CounselLetter(
        UUID advised, Content content, String language, String hash, Standing standing, LocalDate on, UUID by) {

    public enum Standing {
        DRAFT,
        SENT
    }

    public boolean isSent() {
        return standing == Standing.SENT;
    }

    public record Content(
            String council,
            String title,
            List<String> agencies,
            LocalDate meeting,
            List<String> questions,
            List<Advice> advice) {
        public Content {
            agencies = List.copyOf(agencies);
            questions = List.copyOf(questions);
            advice = List.copyOf(advice);
        }
    }

    /// A recommendation as the letter says it; the examples by their headlines.
    public record Advice(
            int number,
            String headline,
            String text,
            String language,
            Theme theme,
            Recommendation.Type type,
            String addressee,
            List<String> examples) {
        public Advice {
            examples = List.copyOf(examples);
        }
    }
}
