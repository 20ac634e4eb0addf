package org.samrad.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// What somebody brought home from a visit. `example` is the good example that was made of it, if any.
public record VisitNote(
        UUID id,
        UUID visit,
        Said said,
        Finding finding,
        List<Quote> quotes,
        Origin origin,
        @Nullable UUID example) {
    public static final int LONGEST_ABOUT = 160;
    public static final int LONGEST = 4000;
    public static final int LONGEST_QUOTE = 600;
    public static final int LONGEST_WHOSE = 120;
    public static final int MOST_QUOTES = 2;

    public VisitNote(
            UUID id,
            UUID visit,
            Said said,
            Finding finding,
            List<Quote> quotes,
            Origin origin,
            @Nullable UUID example) {
        this.id = id;
        this.visit = visit;
        this.said = said;
        this.finding = finding;
        this.quotes = List.copyOf(quotes);
        this.origin = origin;
        this.example = example;
    }

    /// `about` is the solution or the work that it concerns, `heard` how its users were heard.
    public record Said(String about, String saw, String heard, String changed, String language) {}

    /// How users are involved there, and how we know.
    public record Finding(Involvement involvement, Evidence evidence, String basis, boolean candidate) {
        public Finding {
            if (evidence == Evidence.MEASURED && basis.isBlank()) {
                throw new RuleBroken("basis", "example.visit.rule.basis");
            }
        }
    }

    public enum Involvement {
        NONE,
        AD_HOC,
        PLANNED,
        METHODICAL;

        public String textKey() {
            return "example.visit.involvement." + name();
        }
    }

    /// How sure it is: somebody said so, we saw it, or it was measured.
    public enum Evidence {
        TOLD,
        OBSERVED,
        MEASURED;

        public String textKey() {
            return "example.visit.evidence." + name();
        }
    }

    /// Somebody's own words, with their consent. `whose` is a role and never a name.
    public record Quote(String words, String whose) {}

    /// Whether whoever is quoted has said yes to it.
    public enum Consent {
        GIVEN,
        NOT_ASKED
    }

    /// `key` is made where it is written, so that a note sent twice is kept once; `notedAt` is the writer's own clock.
    public record Origin(UUID key, @Nullable UUID author, Instant notedAt, Instant receivedAt, int version) {}

    /// A note that may become an example, with what belongs to it.
    public record Candidate(
            UUID note,
            UUID visit,
            UUID round,
            UUID visitor,
            UUID host,
            LocalDate on,
            String theme,
            Said said,
            Finding finding,
            List<Quote> quotes) {}

    static Quote quote(String words, String whose, Consent consent, String field) {
        if (consent != Consent.GIVEN) {
            throw new RuleBroken(field, "example.visit.rule.consent");
        }
        return new Quote(words, whose);
    }

    /// Others shall be able to learn from a candidate, so it must say how users were heard and what it changed.
    static void mustBeWhole(Said said, Finding finding) {
        if (finding.candidate() && said.heard().isBlank()) {
            throw new RuleBroken("heard", "example.visit.rule.candidate");
        }
        if (finding.candidate() && said.changed().isBlank()) {
            throw new RuleBroken("changed", "example.visit.rule.candidate");
        }
    }

    /// `builtOn` is the version that the writer had before the eyes.
    VisitNote corrected(Said fresh, Finding finding, List<Quote> quotes, int builtOn) {
        if (builtOn != origin.version()) {
            throw new RuleBroken("", "web.form.clash");
        }
        if (example != null) {
            throw new RuleBroken("", "example.visit.rule.taken-up");
        }
        mustBeWhole(fresh, finding);
        var next =
                new Origin(origin.key(), origin.author(), origin.notedAt(), origin.receivedAt(), origin.version() + 1);
        return new VisitNote(id, visit, fresh, finding, quotes, next, null);
    }

    public boolean isBy(UUID person) {
        return person.equals(origin.author());
    }

    public Optional<UUID> madeInto() {
        return Optional.ofNullable(example);
    }
}
