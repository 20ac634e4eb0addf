package org.samrad.dialogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate.Side;
import org.samrad.question.Questions;
import org.springframework.stereotype.Component;

/// What is noted while a meeting is held, piece by piece: who is there, the answers with both sides' remarks, the
/// discussion and the decision of each item. Each piece is saved on its own, and never over somebody else's words.
@Component
public class MeetingRecording {
    private final Database database;
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final ItemQuestionStore asked;
    private final MeetingRecordStore records;
    private final Committees committees;
    private final Questions questions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    MeetingRecording(
            Database database,
            MeetingStore meetings,
            AgendaStore agenda,
            ItemQuestionStore asked,
            MeetingRecordStore records,
            Committees committees,
            Questions questions,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.agenda = agenda;
        this.asked = asked;
        this.records = records;
        this.committees = committees;
        this.questions = questions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// All that has been noted so far.
    public MeetingRecord get(UUID id, Person by) {
        var meeting = meetings.get(id);
        committees.mayIn(meeting.forum(), Act.READ_FORUM, by);
        return record(meeting);
    }

    private MeetingRecord record(Meeting meeting) {
        var items = agenda.on(meeting.id());
        var ids = items.stream().map(AgendaItem::id).toList();
        return new MeetingRecord(
                meeting,
                items,
                records.discussions(ids).stream().collect(toMap(Discussion::item, one -> one)),
                asked.of(ids).stream().collect(groupingBy(ItemQuestion::item)),
                records.attendance(meeting.id()));
    }

    /// The members as they are expected, each with what has been noted; guests after them.
    public List<MeetingAttendance> attendance(Meeting meeting, Person by) {
        var forum = committees.mayIn(meeting.forum(), Act.READ_FORUM, by);
        var noted = records.attendance(meeting.id());
        var people = noted.stream()
                .map(MeetingAttendance::person)
                .filter(Objects::nonNull)
                .toList();
        var names = access.names(people, by);
        var all = new ArrayList<MeetingAttendance>();
        noted.stream()
                .filter(one -> !one.isGuest())
                .map(one -> one.named(names))
                .forEach(all::add);
        committees.sitting(forum, meeting.day(), by).stream()
                .filter(held -> !people.contains(held.mandate().person()))
                .map(held -> expected(meeting, held))
                .forEach(all::add);
        noted.stream().filter(MeetingAttendance::isGuest).forEach(all::add);
        return all;
    }

    private static MeetingAttendance expected(Meeting meeting, Forums.HeldMandate held) {
        var mode = meeting.plan().place().mode() == Meeting.Mode.REMOTE
                ? MeetingAttendance.Mode.REMOTE
                : MeetingAttendance.Mode.ROOM;
        return new MeetingAttendance(
                UUID.randomUUID(),
                held.mandate().person(),
                held.name(),
                held.mandate().side(),
                held.mandate().seat().name(),
                mode);
    }

    /// Notes who is there, or sent apologies.
    public void attend(UUID id, List<MeetingAttendance> attendance, Person by) {
        recording(id, by);
        database.write(() -> {
            attendance.forEach(one -> records.save(id, one));
            audit.tell(by, "attendance.noted", "meeting", id);
        });
    }

    public void removeGuest(UUID id, UUID attendance, Person by) {
        recording(id, by);
        database.write(() -> records.removeGuest(id, attendance));
    }

    private Forum recording(UUID id, Person by) {
        var meeting = meetings.get(id);
        var forum = committees.mayIn(meeting.forum(), Act.RECORD_MEETING, by);
        mustBeRecording(meeting);
        return forum;
    }

    private static void mustBeRecording(Meeting meeting) {
        if (!meeting.isRecording()) {
            throw new RuleBroken("", "dialogue.rule.not-recording");
        }
    }

    /// What is to be noted of a question; `version` is the one that was read.
    public record Note(ItemQuestion.Answer answer, ItemQuestion.State state, int version) {}

    /// Notes an answer with both remarks: for those who keep the record. Whoever speaks for a side only changes that
    /// side's remark.
    public void note(UUID id, Note note, Person by) {
        var known = asked.get(id);
        var item = agenda.get(known.item());
        var forum = committees.known(item.forum(), by);
        boolean keeps = by.may(Act.RECORD_MEETING, forum.scope());
        var side = keeps ? Optional.<Side>empty() : Optional.of(committees.mustSpeakFor(forum, by));
        mustBeRecording(of(item));
        database.write(() -> {
            var old = asked.get(id);
            if (old.version() != note.version()) {
                throw new RuleBroken("", "dialogue.rule.saved-since");
            }
            var fresh = side.map(own -> remarked(old, own, note.answer())).orElse(note.answer());
            var saved = old.noted(fresh, keeps ? note.state() : old.state());
            if (!asked.save(saved)) {
                throw new RuleBroken("", "dialogue.rule.saved-since");
            }
            if (saved.isDone()) {
                questions.freeze(List.of(saved.question()), by);
            }
            audit.tell(by, "question.noted", "item", item.id());
        });
    }

    private static ItemQuestion.Answer remarked(ItemQuestion old, Side side, ItemQuestion.Answer fresh) {
        var answer = old.answer();
        return side == Side.MANAGEMENT
                ? new ItemQuestion.Answer(answer.text(), fresh.management(), answer.employees(), answer.next())
                : new ItemQuestion.Answer(answer.text(), answer.management(), fresh.employees(), answer.next());
    }

    private Meeting of(AgendaItem item) {
        var meeting = item.meeting();
        if (meeting == null) {
            throw new RuleBroken("", "dialogue.rule.not-recording");
        }
        return meetings.get(meeting);
    }

    /// Notes how an item went; the version is the one that was read.
    public void discuss(Discussion fresh, Person by) {
        var item = agenda.get(fresh.item());
        var forum = committees.known(item.forum(), by);
        by.must(Act.RECORD_MEETING, forum.scope());
        mustBeRecording(of(item));
        database.write(() -> {
            var next = new Discussion(
                    fresh.item(),
                    fresh.version() + 1,
                    fresh.presentation(),
                    fresh.management(),
                    fresh.employees(),
                    fresh.decision());
            if (!records.save(next, by.id(), clock.now())) {
                throw new RuleBroken("", "dialogue.rule.saved-since");
            }
            audit.tell(by, "item.discussed", "item", fresh.item());
        });
    }

    /// The meeting is over; what was noted can still be completed until the minutes are drafted.
    public void held(UUID id, Person by) {
        committees.mayIn(meetings.get(id).forum(), Act.RECORD_MEETING, by);
        database.write(() -> {
            var held = meetings.hold(id).held(clock.today());
            meetings.save(held, new MeetingStore.Moved(by.id(), clock.now(), ""));
            audit.tell(by, "meeting.held", "meeting", id);
        });
    }
}
