package org.samrad.lifeevent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.RuleBroken;

/// Who answers for a life event from a day on, as a source says. What was right in 2019 stays, when somebody else takes
/// over.
public record Responsible(
        UUID id, LifeEvent event, String body, String language, LocalDate since, String source) {
    public static final int LONGEST = 200;

    public Responsible {
        if (body.isBlank()) {
            throw new RuleBroken("body", "web.form.missing");
        }
        if (source.isBlank()) {
            throw new RuleBroken("source", "lifeevent.rule.source");
        }
    }

    /// Who answered for the event on a day.
    public static Optional<Responsible> on(LocalDate day, LifeEvent event, List<Responsible> known) {
        return known.stream()
                .filter(one -> one.event == event && !one.since.isAfter(day))
                .max(Comparator.comparing(Responsible::since));
    }

    /// All who have answered for it, the first one first.
    public static List<Responsible> of(LifeEvent event, List<Responsible> known) {
        return known.stream()
                .filter(one -> one.event == event)
                .sorted(Comparator.comparing(Responsible::since))
                .toList();
    }

    /// Until which day this one answered: the one before somebody else took over.
    public Optional<LocalDate> until(List<Responsible> known) {
        return of(event, known).stream()
                .map(Responsible::since)
                .filter(day -> day.isAfter(since))
                .findFirst()
                .map(day -> day.minusDays(1));
    }

    /// Takes over from the ones known, and not before any of them.
    Responsible after(List<Responsible> known, LocalDate today) {
        if (since.isAfter(today)) {
            throw new RuleBroken("since", "lifeevent.rule.not-yet");
        }
        if (of(event, known).stream().anyMatch(one -> !one.since.isBefore(since))) {
            throw new RuleBroken("since", "lifeevent.rule.later");
        }
        return this;
    }
}
