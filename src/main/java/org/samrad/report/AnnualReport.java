package org.samrad.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;

/// The report of a year in the hands of those who write it.
public record AnnualReport(UUID id, UUID publisher, Year year, Head head, LocalDate begunOn, int revision) {
    public static final int LONGEST = 300;
    public static final int MOST_MESSAGES = 7;

    /// Which year it tells of, and whose facts are counted in it.
    public record Year(int number, Extent extent) {}

    public enum Extent {
        /// All organisations of the publisher's country.
        COUNTRY,
        /// All organisations of the platform.
        EVERYWHERE;

        public String textKey() {
            return "report.extent." + name();
        }
    }

    /// Words and the language they are in.
    public record Words(String text, String language) {}

    /// What it is remembered for. `figure` is the code of the number that a message rests on, or empty.
    public record Message(Words words, String figure) {}

    /// The language is that of the headings and of what the program adds.
    public record Head(String language, Words motto, List<Message> messages) {
        public Head {
            messages = List.copyOf(messages);
            if (messages.size() > MOST_MESSAGES) {
                throw new RuleBroken("message-0", "report.rule.messages", MOST_MESSAGES);
            }
        }
    }

    public Scope scope() {
        return Scope.organisation(publisher);
    }

    /// The year before is compared with this one, so a year that has not begun is none.
    static AnnualReport begun(UUID publisher, Year year, Head head, LocalDate today) {
        if (year.number() > today.getYear()) {
            throw new RuleBroken("year", "report.rule.year");
        }
        return new AnnualReport(UUID.randomUUID(), publisher, year, head, today, 1);
    }

    /// `seen` is the revision that the writer has read.
    AnnualReport written(Head fresh, int seen) {
        if (seen != revision) {
            throw new RuleBroken("", Form.CLASH);
        }
        return new AnnualReport(id, publisher, year, fresh, begunOn, revision + 1);
    }
}
