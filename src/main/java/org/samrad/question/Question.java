package org.samrad.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;

/// A question that a forum should have asked before a decision. It belongs to the standard bank, or to an organisation.
/// What is read and answered is one of its versions.
public record Question(UUID id, String code, @Nullable UUID organisation, Place place, Focus focus, Answer answer) {
    public static final List<String> LANGUAGES = List.of("en", "da", "sv", "nb", "nn");
    public static final int LONGEST = 400;
    public static final int LONGEST_HELP = 600;

    /// Where it is asked: in a phase and of an audience where it is about an initiative, or at another occasion. `half`
    /// divides implementation and use: 1 before the rollout, 2 before it counts as in use, 0 elsewhere.
    public record Place(
            Occasion occasion,
            @Nullable Phase phase,
            @Nullable Audience audience,
            int half,
            int position) {
        public Place {
            boolean project = occasion == Occasion.PROJECT;
            if (project != (phase != null) || project != (audience != null)) {
                throw new IllegalArgumentException("Only a question about an initiative has a phase and an audience");
            }
        }
    }

    /// Who is asked.
    public enum Audience {
        LOCAL,
        MAIN,
        LEADERSHIP,
        USERS;

        public String textKey() {
            return "question.audience." + name();
        }

        /// Whose questions a forum gets; none for an advisory council.
        public static Optional<Audience> of(Forum.Level level) {
            return switch (level) {
                case LOCAL, AREA, SUB_COMMITTEE -> Optional.of(LOCAL);
                case MAIN -> Optional.of(MAIN);
                case LEADERSHIP, STEERING -> Optional.of(LEADERSHIP);
                case USER_PANEL -> Optional.of(USERS);
                case COUNCIL -> Optional.empty();
            };
        }
    }

    /// What it is asked about: an initiative, a digitalisation strategy, a procedural guideline, or, a year after
    /// advice was given, what came of it.
    public enum Occasion {
        PROJECT,
        STRATEGY,
        GUIDELINE,
        EXPERIENCE_TALK;

        public String textKey() {
            return "question.occasion." + name();
        }
    }

    public enum Focus {
        GOAL,
        INVOLVEMENT,
        WORKFLOW,
        SERVICE,
        ANCHORING,
        COMPETENCE,
        ADAPTATION,
        BENEFIT,
        PRIVACY,
        ACCESSIBILITY,
        ECONOMY;

        public String textKey() {
            return "question.focus." + name();
        }
    }

    /// What kind of answer it asks for.
    public enum Answer {
        TEXT,
        CHOICE,
        SCALE,
        NUMBER,
        DATE,
        DOCUMENT,
        PERSON;

        public String textKey() {
            return "question.answer." + name();
        }
    }

    /// The phase in whose questions a phase of an initiative is asked: a concept still has the idea's, use those of
    /// implementation; none when the initiative is closed.
    public static Optional<Phase> asked(Phase phase) {
        return switch (phase) {
            case IDEA, CONCEPT -> Optional.of(Phase.IDEA);
            case DEVELOPMENT -> Optional.of(Phase.DEVELOPMENT);
            case IMPLEMENTATION, USE -> Optional.of(Phase.IMPLEMENTATION);
            case CLOSED -> Optional.empty();
        };
    }

    /// One wording of a question, in one language or several. What has been answered is frozen. `organisation` is whose
    /// wording it is, empty for the standard's.
    public record Version(
            UUID id, Question of, int number, @Nullable UUID organisation, Words words, Standing standing) {
        public UUID question() {
            return of.id();
        }

        public String code() {
            return of.code();
        }

        public boolean obligatory() {
            return standing.obligatory();
        }

        public int half() {
            return of.place().half();
        }

        public Focus focus() {
            return of.focus();
        }

        public Map<String, String> texts() {
            return words.texts();
        }

        /// The question in this language, or in the one that its readers understand best.
        public String text(String language) {
            return words.texts().getOrDefault(language(language), "");
        }

        public String help(String language) {
            return words.helps().getOrDefault(language(language), "");
        }

        /// The language in which [#text] really comes.
        public String language(String wanted) {
            return words.nearest(wanted);
        }

        public boolean isFrozen() {
            return standing.frozen();
        }

        /// Only what nobody has answered and nobody has reviewed is still changed; else a new version is made.
        Version reworded(Words fresh) {
            if (standing.frozen() || standing.state() != State.DRAFT) {
                throw new RuleBroken("", "question.rule.frozen", of.code());
            }
            return new Version(id, of, number, organisation, fresh, standing);
        }

        /// On to the next state: a draft is reviewed, then published, at last withdrawn. A draft may be given up.
        Version to(State next) {
            if (!standing.state().leadsTo(next)) {
                throw new RuleBroken("", "question.rule.state." + next.name(), of.code());
            }
            return new Version(
                    id, of, number, organisation, words, new Standing(next, standing.obligatory(), standing.frozen()));
        }
    }

    /// How a version stands.
    public record Standing(State state, boolean obligatory, boolean frozen) {}

    public enum State {
        DRAFT,
        REVIEWED,
        PUBLISHED,
        WITHDRAWN;

        public String textKey() {
            return "question.state." + name();
        }

        boolean leadsTo(State next) {
            return switch (next) {
                case DRAFT -> false;
                case REVIEWED -> this == DRAFT;
                case PUBLISHED -> this == REVIEWED;
                case WITHDRAWN -> this != WITHDRAWN;
            };
        }
    }

    /// The text by language, and a line of help where one is needed.
    public record Words(Map<String, String> texts, Map<String, String> helps) {
        public Words {
            texts = kept(texts, LONGEST);
            helps = kept(helps, LONGEST_HELP);
            if (texts.isEmpty()) {
                throw new RuleBroken("text-" + LANGUAGES.get(1), "question.rule.empty");
            }
        }

        private static Map<String, String> kept(Map<String, String> words, int longest) {
            var kept = new LinkedHashMap<String, String>();
            for (var language : LANGUAGES) {
                var text = words.getOrDefault(language, "").strip();
                if (text.codePointCount(0, text.length()) > longest) {
                    throw new RuleBroken("text-" + language, "question.rule.long", longest);
                }
                if (!text.isEmpty()) {
                    kept.put(language, text);
                }
            }
            return Collections.unmodifiableMap(kept);
        }

        /// Norwegians read each other's, then Danes and Norwegians, then Swedes; English is for all.
        String nearest(String wanted) {
            var kin = switch (wanted) {
                case "nn" -> List.of("nn", "nb", "da", "sv");
                case "nb" -> List.of("nb", "nn", "da", "sv");
                case "sv" -> List.of("sv", "nb", "da", "nn");
                case "da" -> List.of("da", "nb", "nn", "sv");
                default -> List.of(wanted);
            };
            return Stream.concat(kin.stream(), LANGUAGES.stream())
                    .filter(texts::containsKey)
                    .findFirst()
                    .orElseThrow();
        }

        boolean isComplete() {
            return texts.keySet().containsAll(LANGUAGES);
        }
    }
}
