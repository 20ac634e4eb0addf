package org.samrad.commitment;

import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samrad.base.Mail;
import org.samrad.base.WorkingDays;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The words of a letter. It never holds what somebody has contributed: answers that are owed are counted, and read on
/// their pages after signing in. Nor does it name what is known to few.
@Component
class Letter {
    private static final int MOST = 20;

    private final Texts texts;
    private final Discretions discretions;

    Letter(Texts texts, Discretions discretions) {
        this.texts = texts;
        this.discretions = discretions;
    }

    /// To whom, and how: `days` are the reader's working days, `address` that of the installation.
    record Reader(String name, String email, Language language, WorkingDays days, String address) {}

    /// Some commitments under a heading.
    record Part(String headingKey, List<Commitment> rows) {}

    /// One letter about what is due.
    Mail.Letter reminder(Reader to, List<Commitment> due, LocalDate today) {
        return new Mail.Letter(
                to.email(),
                t(to, "commitment.mail.reminder.subject", due.size()),
                text(to, "commitment.mail.reminder.lead", List.of(new Part("commitment.side.OWE", due)), today));
    }

    /// Everything that is open, in one letter.
    Mail.Letter digest(Reader to, List<Commitment> owe, List<Commitment> owed, LocalDate today) {
        var soon = today.plusDays(7);
        var parts = List.of(
                new Part(
                        "commitment.mail.overdue",
                        owe.stream().filter(one -> one.isOverdue(today)).toList()),
                new Part(
                        "commitment.mail.soon",
                        owe.stream()
                                .filter(one ->
                                        !one.isOverdue(today) && !one.due().isAfter(soon))
                                .toList()),
                new Part(
                        "commitment.mail.later",
                        owe.stream().filter(one -> one.due().isAfter(soon)).toList()),
                new Part("commitment.side.OWED", owed));
        return new Mail.Letter(
                to.email(),
                t(to, "commitment.mail.digest.subject", owe.size(), owed.size()),
                text(to, "commitment.mail.digest.lead", parts, today));
    }

    private String text(Reader to, String leadKey, List<Part> parts, LocalDate today) {
        var text = new ArrayList<String>();
        text.add(t(to, "commitment.mail.greeting", to.name()));
        text.add(t(to, leadKey));
        for (var part : parts) {
            if (!part.rows().isEmpty()) {
                text.add(part(to, part, today));
            }
        }
        text.add(t(to, "commitment.mail.foot", to.address() + "/commitments", to.address() + "/commitments/settings"));
        return String.join("\n\n", text) + "\n";
    }

    private String part(Reader to, Part part, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add(t(to, part.headingKey()).toUpperCase(to.language().locale()));
        var rows = part.rows().stream()
                .sorted(Comparator.comparing(Commitment::due))
                .collect(partitioningBy(one -> one.subject().kind() == Commitment.Kind.ANSWER));
        var answers = rows.getOrDefault(true, List.of());
        var others = rows.getOrDefault(false, List.of());
        if (!answers.isEmpty()) {
            var first = answers.getFirst();
            var side = part.headingKey().endsWith("OWED") ? Listing.Side.OWED : Listing.Side.OWE;
            var page = answers.size() == 1 ? "/" + first.id() : "?kind=ANSWER&side=" + side;
            lines.add(line(to, t(to, "commitment.mail.answers", answers.size()), first, page, today));
        }
        others.stream()
                .limit(MOST)
                .map(one -> line(to, what(to, one.subject()), one, "/" + one.id(), today))
                .forEach(lines::add);
        if (others.size() > MOST) {
            lines.add("– " + t(to, "commitment.mail.more", others.size() - MOST));
        }
        return String.join("\n", lines);
    }

    private String line(Reader to, String what, Commitment one, String page, LocalDate today) {
        var distance = one.distance(today, to.days());
        return "– " + what + "\n  "
                + t(to, "commitment.mail.when", one.due(), t(to, distance.textKey(), distance.count())) + "\n  "
                + to.address() + "/commitments" + page;
    }

    private String what(Reader to, Commitment.Subject subject) {
        return discretions
                .instead(subject)
                .map(kind -> t(to, kind.textKey()))
                .orElseGet(() -> subject.what().replaceAll("\\s+", " "));
    }

    private String t(Reader to, String key, Object... values) {
        return texts.of(to.language(), key, values);
    }
}
