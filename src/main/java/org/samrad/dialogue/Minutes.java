package org.samrad.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.organisation.Mandate.Side;

/// What a meeting leaves behind: who was there, and for each item how it was presented, what each side said and how it
/// ended. Once approved it is frozen; `hash` proves that nobody has changed a word since.
public record Minutes(
        UUID id,
        UUID meeting,
        int version,
        String language,
        List<Section> sections,
        List<Statement> statements,
        Standing standing) {
    public static final int LONGEST = 20_000;

    public Minutes {
        sections = List.copyOf(sections);
        statements = List.copyOf(statements);
    }

    /// One item, or, as number 0, who was there. Its own version counts, so that two who write in different sections do
    /// not disturb each other.
    public record Section(int number, @Nullable UUID item, int version, String title, Words words) {
        public Section with(Words fresh) {
            return new Section(number, item, version + 1, title, fresh);
        }
    }

    public record Words(
            String recommendation,
            String presentation,
            String answers,
            String management,
            String employees,
            String decision) {
        public boolean isEmpty() {
            return whole().isBlank();
        }

        String whole() {
            return String.join("\n", recommendation, presentation, answers, management, employees, decision);
        }
    }

    /// What one side wants to have said, in its own words.
    public record Statement(Side side, String words, UUID person, Instant at) {}

    public sealed interface Standing {
        record Draft() implements Standing {}

        /// With both sides for approval; without an objection it counts as approved on `silentOn`, if the rules of
        /// procedure say so.
        record Sent(LocalDate on, @Nullable LocalDate silentOn) implements Standing {}

        record Approved(
                How how, Instant at, String hash, @Nullable Instant publishedAt) implements Standing {}
    }

    public enum How {
        BOTH_SIDES,
        SILENCE;

        public String textKey() {
            return "dialogue.approved." + name();
        }
    }

    public boolean isApproved() {
        return standing instanceof Standing.Approved;
    }

    public boolean isSent() {
        return standing instanceof Standing.Sent;
    }

    public Section section(int number) {
        return sections.stream()
                .filter(section -> section.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }

    public void mustNotBeApproved() {
        if (isApproved()) {
            throw new RuleBroken("", "dialogue.rule.minutes-frozen");
        }
    }

    /// What the hash is made of: every word, in order.
    String canonical() {
        var text = new StringBuilder(meeting.toString()).append('\n').append(version);
        for (var section : sections) {
            text.append('\n').append(section.number()).append(' ').append(section.title());
            text.append('\n').append(section.words().whole());
        }
        for (var statement : statements) {
            text.append('\n').append(statement.side()).append('\n').append(statement.words());
        }
        return text.toString();
    }

    public String fingerprint() {
        return HexFormat.of().formatHex(Token.hash(canonical()));
    }

    public Minutes approved(How how, Instant at) {
        mustNotBeApproved();
        if (!isSent()) {
            throw new RuleBroken("", "dialogue.rule.minutes-not-sent");
        }
        var approved = new Standing.Approved(how, at, fingerprint(), null);
        return new Minutes(id, meeting, version, language, sections, statements, approved);
    }
}
