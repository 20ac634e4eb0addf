package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate;
import org.springframework.stereotype.Component;

/// When a forum meets: the plan for a year, to which both sides agree, and single meetings, extraordinary ones too.
@Component
public class MeetingPlanning {
    private static final Set<Mandate.Seat> LEADING =
            EnumSet.of(Mandate.Seat.CHAIR, Mandate.Seat.VICE_CHAIR, Mandate.Seat.SECRETARY);

    private final Database database;
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final Committees committees;
    private final MeetingLetters letters;
    private final Audit audit;
    private final Clock clock;

    MeetingPlanning(
            Database database,
            MeetingStore meetings,
            AgendaStore agenda,
            Committees committees,
            MeetingLetters letters,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.agenda = agenda;
        this.committees = committees;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// Plans one meeting. An extraordinary one is asked for with a reason, and the others hear of it at once.
    public UUID plan(UUID forum, Meeting.Plan plan, Person by) {
        var home = committees.mayIn(forum, Act.PREPARE_AGENDA, by);
        mustBeAhead(plan.when().day());
        return database.write(() -> {
            var fresh = new Meeting(UUID.randomUUID(), forum, home.organisation(), plan, Meeting.State.PLANNED, 1);
            meetings.add(fresh, moved(by, ""));
            meetings.yearChanged(forum, plan.when().day().getYear());
            audit.tell(by, "meeting.planned", "meeting", fresh.id());
            if (plan.kind() == Meeting.Kind.EXTRAORDINARY) {
                tell("extraordinary", home, fresh, by);
            }
            return fresh.id();
        });
    }

    private void mustBeAhead(LocalDate day) {
        if (day.isBefore(clock.today())) {
            throw new RuleBroken("day", "dialogue.rule.past");
        }
    }

    private void tell(String kind, Forum forum, Meeting meeting, Person by) {
        var heads = committees.sitting(forum, clock.today(), by).stream()
                .map(held -> held.mandate())
                .filter(mandate -> kind.equals("cancelled") || LEADING.contains(mandate.seat()))
                .map(Mandate::person)
                .toList();
        var language = committees.language(forum, by);
        letters.send(new MeetingLetters.News(kind, forum, meeting, "/meetings/" + meeting.id(), language), heads, by);
    }

    /// Another day, time or place. Whoever said yes to the agenda is asked again.
    public void replan(UUID id, Meeting.Plan plan, Person by) {
        var known = meetings.get(id);
        committees.mayIn(known.forum(), Act.PREPARE_AGENDA, by);
        mustBeAhead(plan.when().day());
        database.write(() -> {
            meetings.save(meetings.hold(id).planned(plan), moved(by, ""));
            meetings.yearChanged(known.forum(), known.day().getYear());
            meetings.yearChanged(known.forum(), plan.when().day().getYear());
            audit.tell(by, "meeting.replanned", "meeting", id);
        });
    }

    /// It will not be held, and everybody hears why. Its items wait for another one.
    public void cancel(UUID id, String reason, Person by) {
        var forum = committees.mayIn(meetings.get(id).forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            var cancelled = meetings.hold(id).cancelled(reason);
            meetings.save(cancelled, moved(by, reason));
            agenda.on(id).forEach(item -> {
                agenda.save(item.waiting());
                agenda.moved(new AgendaStore.Move(item.id(), id, null, clock.now(), by.id(), reason));
            });
            meetings.yearChanged(forum.id(), cancelled.day().getYear());
            audit.tell(by, "meeting.cancelled", "meeting", id);
            tell("cancelled", forum, cancelled, by);
        });
    }

    private MeetingStore.Moved moved(Person by, String note) {
        return new MeetingStore.Moved(by.id(), clock.now(), note);
    }

    /// Everything planned for a year, and how far the sides have agreed to it.
    public record Year(Optional<MeetingYear> plan, List<Meeting> meetings, BothSides agreed) {}

    public Year year(UUID forum, int year, Person by) {
        committees.known(forum, by);
        var plan = meetings.year(forum, year);
        var all = meetings.between(forum, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var agreed = plan.map(one -> meetings.said(one.id(), one.version())).orElse(new BothSides(forum, 0, List.of()));
        return new Year(plan, all, agreed);
    }

    /// Plans a year's ordinary meetings in one go: `usual` says when the first one is, and where all are.
    public void planYear(UUID forum, MeetingYear.Rhythm rhythm, Meeting.Plan usual, Person by) {
        var home = committees.mayIn(forum, Act.PREPARE_AGENDA, by);
        var first = usual.when();
        mustBeAhead(first.day());
        int year = first.day().getYear();
        database.write(() -> {
            if (meetings.year(forum, year).isPresent()) {
                throw new RuleBroken("day", "dialogue.rule.year-planned", String.valueOf(year));
            }
            meetings.add(new MeetingYear(UUID.randomUUID(), forum, year, rhythm, 1));
            for (var day : MeetingYear.days(first.day(), rhythm, committees.calendar(home, by))) {
                var when = new Meeting.When(day, first.from(), first.to());
                var plan = new Meeting.Plan(Meeting.Kind.ORDINARY, "", when, usual.place());
                var fresh = new Meeting(UUID.randomUUID(), forum, home.organisation(), plan, Meeting.State.PLANNED, 1);
                meetings.add(fresh, moved(by, ""));
            }
            audit.tell(by, "year.planned", "forum", forum);
        });
    }

    /// One side agrees to the year's plan as it was read.
    public void agreeToYear(UUID forum, int year, int seen, Person by) {
        var side = Committees.mustApproveFor(committees.known(forum, by), by);
        database.write(() -> {
            var plan = year(forum, year, by);
            plan.agreed().mustHaveSeen(seen);
            meetings.say(plan.agreed().thing(), seen, new BothSides.Yes(side, by.id(), clock.now()));
            audit.tell(by, "year.agreed", "forum", forum);
        });
    }
}
