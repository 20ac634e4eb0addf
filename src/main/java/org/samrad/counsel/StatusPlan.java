package org.samrad.counsel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.WorkingDays;

/// When an agency is asked how its advice stands, between the letter and the experience talk: every fourth month, on a
/// day that differs from case to case, once for everything that one person answers for, and never about what is
/// settled.
public record StatusPlan(UUID advised, LocalDate sent, LocalDate talk) {
    static final int MONTHS = 4;
    /// The days of one round lie within a month.
    static final int SPREAD_WORKING_DAYS = 20;
    /// Shortly before the talk nobody is asked: the talk asks.
    static final int QUIET_DAYS_BEFORE_TALK = TalkWindow.PREPARED_DAYS_BEFORE;

    /// Advice of which something is still to be told, and who can tell it: whoever has taken it on, then whoever
    /// applied, then whoever has the case in the secretariat.
    public record Open(UUID recommendation, List<UUID> answerers) {
        public Open {
            answerers = List.copyOf(answerers);
        }

        /// The first of them who still has an account here.
        Optional<UUID> referent(Set<UUID> present) {
            return answerers.stream().filter(present::contains).findFirst();
        }

        static Open of(UUID recommendation, SequencedCollection<@Nullable UUID> answerers) {
            var known = new ArrayList<UUID>();
            for (var one : answerers) {
                if (one != null && !known.contains(one)) {
                    known.add(one);
                }
            }
            return new Open(recommendation, known);
        }
    }

    /// One question to one person, about all that this one can tell.
    public record Question(UUID referent, List<UUID> recommendations) {
        public Question {
            recommendations = List.copyOf(recommendations);
        }
    }

    /// Who is asked today, and about what. `last` is the day of the last round, or that of the letter; a round that was
    /// missed is made up for once, not as often as it was missed.
    public List<Question> asked(Collection<Open> open, Asking when, WorkingDays days) {
        boolean due = days.isWorkingDay(when.today())
                && points(days).stream()
                        .anyMatch(point -> point.isAfter(when.last()) && !point.isAfter(when.today()));
        if (!due || !when.today().isBefore(talk.minusDays(QUIET_DAYS_BEFORE_TALK))) {
            return List.of();
        }
        var questions = new LinkedHashMap<UUID, List<UUID>>();
        for (var one : open) {
            one.referent(when.present()).ifPresent(referent -> questions
                    .computeIfAbsent(referent, who -> new ArrayList<>())
                    .add(one.recommendation()));
        }
        return questions.entrySet().stream()
                .map(one -> new Question(one.getKey(), one.getValue()))
                .toList();
    }

    /// What holds on a day: when one was asked last, and who has an account.
    public record Asking(LocalDate last, LocalDate today, Set<UUID> present) {
        public Asking {
            present = Set.copyOf(present);
        }
    }

    /// What nobody is left to tell of: the secretariat must find somebody, it is not passed over.
    public static List<UUID> withoutReferent(Collection<Open> open, Set<UUID> present) {
        return open.stream()
                .filter(one -> one.referent(present).isEmpty())
                .map(Open::recommendation)
                .toList();
    }

    /// The day of the next round, where something is open and the talk does not come first.
    public Optional<LocalDate> next(Map<UUID, Boolean> isOpen, LocalDate last, WorkingDays days) {
        return isOpen.containsValue(true)
                ? points(days).stream().filter(point -> point.isAfter(last)).findFirst()
                : Optional.empty();
    }

    List<LocalDate> points(WorkingDays days) {
        var points = new ArrayList<LocalDate>();
        var quiet = talk.minusDays(QUIET_DAYS_BEFORE_TALK);
        for (int round = 1; ; round++) {
            var point = days.after(WorkingDays.monthsAfter(sent, round * MONTHS), place());
            if (!point.isBefore(quiet)) {
                return points;
            }
            points.add(point);
        }
    }

    /// Which working day of a round is this case's: it stays the same, and differs from case to case.
    private int place() {
        return 1 + Math.floorMod(advised.getMostSignificantBits() ^ advised.getLeastSignificantBits(), SPREAD_WORKING_DAYS);
    }
}
