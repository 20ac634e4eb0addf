package org.samrad.question;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Name;
import org.samrad.organisation.Profile;
import org.samrad.organisation.Term;

/// Questions as they are printed or saved: sets one after the other, in the words of a country's rules where these are
/// asked for. `name` is the organisation whose sets they are; empty for the standard.
public record Sheet(List<Part> parts, Optional<Name> name, Optional<Profile> words, Asked asked) {

    /// One set on the sheet.
    public record Part(QuestionSet.Purpose purpose, List<Question.Version> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    /// What is to stand on it; what is left open does not narrow. `own` wants an organisation's adapted sets.
    public record Asked(
            @Nullable String occasion,
            @Nullable String phase,
            @Nullable String audience,
            @Nullable String regime,
            @Nullable String own) {
        boolean wants(QuestionSet.Purpose purpose) {
            return fits(occasion, purpose.occasion())
                    && fits(phase, purpose.phase())
                    && fits(audience, purpose.audience());
        }

        private static boolean fits(@Nullable String asked, @Nullable Enum<?> one) {
            return asked == null || asked.isEmpty() || (one != null && asked.equals(one.name()));
        }

        public boolean isOwn() {
            return own != null && !own.isEmpty();
        }

        public String value(String field) {
            return plain(
                    switch (field) {
                        case "occasion" -> occasion;
                        case "phase" -> phase;
                        case "audience" -> audience;
                        case "regime" -> regime;
                        default -> null;
                    });
        }

        /// The same sheet, as a query.
        public String query() {
            return "occasion=" + plain(occasion) + "&phase=" + plain(phase) + "&audience=" + plain(audience)
                    + "&regime=" + plain(regime) + "&own=" + (isOwn() ? "yes" : "");
        }

        /// Only letters that names of ours have.
        private static String plain(@Nullable String typed) {
            return typed == null ? "" : typed.replaceAll("[^A-Z_]", "");
        }
    }

    public Sheet {
        parts = List.copyOf(parts);
    }

    /// What a committee is called under the rules asked for; leaders and users have no word of their own there.
    public Optional<String> word(Question.Audience audience, String language) {
        return words.flatMap(profile -> switch (audience) {
            case LOCAL -> Optional.of(profile.heading(Term.LOCAL_COMMITTEE, language));
            case MAIN -> Optional.of(profile.heading(Term.MAIN_COMMITTEE, language));
            case LEADERSHIP, USERS -> Optional.empty();
        });
    }
}
