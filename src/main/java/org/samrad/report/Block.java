package org.samrad.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;

/// A piece of a chapter in one language. What is said of the same in another language is a block of its own that points
/// to this one; neither overwrites the other.
public record Block(UUID id, UUID chapter, int place, Content content, int revision) {
    public static final int LONGEST = 8000;
    public static final int LONGEST_WHO = 300;
    private static final int SHORT = 60;

    public enum Kind {
        TEXT,
        /// Somebody's own words, who has said yes to being quoted.
        QUOTE,
        /// A good example that everybody can read.
        CASE,
        /// A number of the year, with what is to be said of it.
        NUMBER;

        public String textKey() {
            return "report.kind." + name();
        }
    }

    /// Whose words they are, and how we know that they may stand here.
    public record Source(String who, String consent) {
        static final Source OURS = new Source("", "");
    }

    /// `figure` is a code, or empty.
    public record Content(
            Kind kind,
            AnnualReport.Words words,
            Source source,
            @Nullable UUID example,
            String figure,
            @Nullable UUID translates) {
        public Content(
                Kind kind,
                AnnualReport.Words words,
                Source source,
                @Nullable UUID example,
                String figure,
                @Nullable UUID translates) {
            this.kind = kind;
            this.words = words;
            this.source = kind == Kind.QUOTE ? source : Source.OURS;
            this.example = kind == Kind.CASE ? example : null;
            this.figure = kind == Kind.NUMBER ? figure : "";
            this.translates = translates;
        }

        public static Content text(String text, String language) {
            return new Content(
                    Kind.TEXT, new AnnualReport.Words(text, language), Source.OURS, null, "", null);
        }

        /// How it is named in a list to choose from.
        public String label() {
            var line = words.text().strip().replaceAll("\\s+", " ");
            return words.language() + ": " + (line.length() > SHORT ? line.substring(0, SHORT) + "…" : line);
        }

        /// A quote needs a name for whose it is, and their yes; a case and a number need what they are about.
        void mustBeWhole() {
            switch (kind) {
                case TEXT -> {}
                case QUOTE -> {
                    refuseEmpty(source.who(), "who", "report.rule.who");
                    refuseEmpty(source.consent(), "consent", "report.rule.consent");
                }
                case CASE -> {
                    if (example == null) {
                        throw new RuleBroken("example", "report.rule.example");
                    }
                }
                case NUMBER -> {
                    if (YearFigure.find(figure).isEmpty()) {
                        throw new RuleBroken("figure", "report.rule.figure");
                    }
                }
            }
        }

        private static void refuseEmpty(String text, String field, String rule) {
            if (text.isBlank()) {
                throw new RuleBroken(field, rule);
            }
        }
    }

    static Block fresh(UUID chapter, int place, Content content) {
        content.mustBeWhole();
        return new Block(UUID.randomUUID(), chapter, place, content, 1);
    }

    Block written(Content fresh, int seen) {
        fresh.mustBeWhole();
        if (seen != revision) {
            throw new RuleBroken("", Form.CLASH);
        }
        if (id.equals(fresh.translates())) {
            throw new RuleBroken("translates", "report.rule.translates-itself");
        }
        return new Block(id, chapter, place, fresh, revision + 1);
    }
}
