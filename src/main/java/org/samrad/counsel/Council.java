package org.samrad.counsel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Scope;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;

/// A council that gives advice and decides nothing: what it may treat, and how long it gives itself. Its secretariat
/// works in `organisation`, whose working days count.
public record Council(
        UUID id, UUID organisation, String name, String language, Mandate mandate, Rules rules, int version) {
    public static final int LONGEST_NAME = 150;
    public static final int LONGEST_MANDATE = 4000;

    /// What it is asked to do, from when until when; which kinds of undertakings and which themes it treats.
    public record Mandate(
            String text,
            LocalDate from,
            @Nullable LocalDate to,
            Set<Case.Kind> kinds,
            Set<Theme> themes) {
        public Mandate {
            kinds = Set.copyOf(kinds);
            themes = Set.copyOf(themes);
            if (to != null && to.isBefore(from)) {
                throw new RuleBroken("mandate-to", "counsel.rule.mandate-backwards");
            }
        }

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        public List<Theme> inOrder() {
            return List.copyOf(themes.isEmpty() ? EnumSet.noneOf(Theme.class) : EnumSet.copyOf(themes));
        }
    }

    /// The regime: working days from the documents to the letter, days for the agency's answer, and months from the
    /// meeting to the experience talk, give or take some.
    public record Rules(int projectDays, int programmeDays, int answerDays, int talkMonths, int talkLeeway) {
        /// Norway, mandate of 2016; the talk about a year later.
        public static final Rules NORWAY = new Rules(15, 15, 20, 12, 2);
        /// Statens It-råd: ten days for a project, fifteen for a programme.
        public static final Rules DENMARK = new Rules(10, 15, 20, 12, 2);

        public int days(Case.Kind kind) {
            return kind == Case.Kind.PROGRAMME ? programmeDays : projectDays;
        }

        /// The day on which the letter is to be with the agency, when the documents were complete on a day.
        public LocalDate due(LocalDate documents, Case.Kind kind, WorkingDays calendar) {
            return calendar.after(documents, days(kind));
        }

        public LocalDate talk(LocalDate meeting) {
            return WorkingDays.monthsAfter(meeting, talkMonths);
        }

        public LocalDate earliestTalk(LocalDate meeting) {
            return WorkingDays.monthsAfter(meeting, talkMonths - talkLeeway);
        }

        public LocalDate latestTalk(LocalDate meeting) {
            return WorkingDays.monthsAfter(meeting, talkMonths + talkLeeway);
        }
    }

    /// What speaks against taking a case up; the secretariat decides.
    public enum Outside {
        MANDATE_NOT_ON,
        KIND,
        THEMES;

        public String textKey() {
            return "counsel.outside." + name();
        }
    }

    /// Holds an application against the mandate as it is on a day.
    public List<Outside> outside(Case.Application application, LocalDate day) {
        var found = EnumSet.noneOf(Outside.class);
        if (!mandate.isOn(day)) {
            found.add(Outside.MANDATE_NOT_ON);
        }
        if (!mandate.kinds().contains(application.kind())) {
            found.add(Outside.KIND);
        }
        if (!mandate.themes().containsAll(application.themes())) {
            found.add(Outside.THEMES);
        }
        return List.copyOf(found);
    }

    /// Themes of a case that none of these seats covers.
    public static List<Theme> uncovered(Case.Application application, Collection<Seat> seats) {
        return application.inOrder().stream()
                .filter(theme -> seats.stream().noneMatch(seat -> seat.competences().contains(theme)))
                .toList();
    }

    /// Where the council's side works.
    public Scope scope() {
        return Scope.of("council", id, List.of(organisation));
    }
}
