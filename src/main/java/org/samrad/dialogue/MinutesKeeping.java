package org.samrad.dialogue;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
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
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate.Side;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The minutes: drafted from what was noted, written on by several at once, approved by both sides or by silence, then
/// frozen. [MinutesPublishing] gives them to everybody.
@Component
public class MinutesKeeping {
    private final Database database;
    private final MeetingStore meetings;
    private final MinutesStore store;
    private final MeetingRecording recording;
    private final MinutesFollowing following;
    private final MeetingLetters letters;
    private final Committees committees;
    private final Questions questions;
    private final Access access;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    MinutesKeeping(
            Database database,
            MeetingStore meetings,
            MinutesStore store,
            MeetingRecording recording,
            MinutesFollowing following,
            MeetingLetters letters,
            Committees committees,
            Questions questions,
            Access access,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.store = store;
        this.recording = recording;
        this.following = following;
        this.letters = letters;
        this.committees = committees;
        this.questions = questions;
        this.access = access;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes the first wording from what was noted. What was decided is binding from now on: whoever has something to
    /// do owes it.
    public void draft(UUID id, Person by) {
        var forum = committees.mayIn(meetings.get(id).forum(), Act.RECORD_MEETING, by);
        database.write(() -> {
            var drafted = meetings.hold(id).minutesDrafted();
            var record = recording.get(id, by);
            mustBeNoted(record);
            store.add(drafted(record, forum, by), by.id(), clock.now());
            meetings.save(drafted, moved(by));
            following.follow(record, forum, by);
            audit.tell(by, "minutes.drafted", "meeting", id);
        });
    }

    private static void mustBeNoted(MeetingRecord record) {
        for (var item : record.items()) {
            if (record.discussion(item).decision() == null) {
                throw new RuleBroken("", "dialogue.rule.undecided", item.words().title());
            }
        }
    }

    private Minutes drafted(MeetingRecord record, Forum forum, Person by) {
        var language = committees.language(forum, by);
        var asked = record.questions().values().stream()
                .flatMap(List::stream)
                .map(ItemQuestion::question)
                .toList();
        var wordings = questions.versions(asked, by).stream()
                .collect(toMap(Question.Version::id, one -> one.text(language.tag()), (a, b) -> a));
        var draft = new MinutesDraft(
                record, access.names(people(record), by), wordings, (key, values) -> texts.of(language, key, values));
        return new Minutes(
                UUID.randomUUID(),
                record.meeting().id(),
                1,
                language.tag(),
                draft.sections(),
                List.of(),
                new Minutes.Standing.Draft());
    }

    static List<UUID> people(MeetingRecord record) {
        var people = new ArrayList<UUID>();
        record.attendance().stream()
                .map(MeetingAttendance::person)
                .filter(Objects::nonNull)
                .forEach(people::add);
        for (var item : record.items()) {
            people.add(item.origin().person());
            var decision = record.discussion(item).decision();
            if (decision != null && decision.executor() != null) {
                people.add(decision.executor());
            }
            for (var question : record.questions(item)) {
                var next = question.answer().next();
                if (next != null) {
                    people.add(next.who());
                }
            }
        }
        return people;
    }

    private MeetingStore.Moved moved(Person by) {
        return new MeetingStore.Moved(by.id(), clock.now(), "");
    }

    /// The full minutes, for those of the forum.
    public Minutes get(UUID meeting, Person by) {
        committees.mayIn(meetings.get(meeting).forum(), Act.READ_FORUM, by);
        return store.find(meeting).orElseThrow(() -> new NotFound("minutes"));
    }

    /// Whether anybody has begun to write them.
    public boolean drafted(UUID meeting, Person by) {
        committees.mayIn(meetings.get(meeting).forum(), Act.READ_FORUM, by);
        return store.find(meeting).isPresent();
    }

    /// New words for a section; `version` is the one that the writer has read.
    public record Edit(int number, int version, Minutes.Words words) {}

    /// Saves a section where nobody has saved it since it was read; otherwise refuses, so that both texts can be shown.
    public void edit(UUID meeting, Edit edit, Person by) {
        var forum = committees.mayIn(meetings.get(meeting).forum(), Act.RECORD_MEETING, by);
        database.write(() -> {
            var minutes = held(meeting);
            minutes.mustNotBeApproved();
            var section = minutes.section(edit.number());
            if (section.version() != edit.version()
                    || !store.save(minutes.id(), section.with(edit.words()), by.id(), clock.now())) {
                throw new RuleBroken("", "dialogue.rule.saved-since");
            }
            store.changed(minutes.id(), silentOn(forum, by));
            audit.tell(by, "minutes.edited", "meeting", meeting);
        });
    }

    private LocalDate silentOn(Forum forum, Person by) {
        return committees.silentOn(forum, clock.today(), by).orElse(clock.today());
    }

    private Minutes held(UUID meeting) {
        return store.hold(meeting).orElseThrow(() -> new NotFound("minutes"));
    }

    /// One side's own statement, in its own words.
    public void state(UUID meeting, String words, Person by) {
        var forum = committees.known(meetings.get(meeting).forum(), by);
        var side = committees.mustSpeakFor(forum, by);
        database.write(() -> {
            var minutes = held(meeting);
            minutes.mustNotBeApproved();
            store.state(minutes.id(), new Minutes.Statement(side, words, by.id(), clock.now()));
            store.changed(minutes.id(), silentOn(forum, by));
            audit.tell(by, "minutes.stated", "meeting", meeting);
        });
    }

    /// Sends the draft to both sides for approval. Where the rules of procedure say so, silence approves it after some
    /// working days.
    public void send(UUID meeting, Person by) {
        var known = meetings.get(meeting);
        var forum = committees.mayIn(known.forum(), Act.RECORD_MEETING, by);
        database.write(() -> {
            var minutes = held(meeting);
            minutes.mustNotBeApproved();
            var today = clock.today();
            store.sent(
                    minutes.id(), today, committees.silentOn(forum, today, by).orElse(null));
            var people = committees.sitting(forum, known.day(), by).stream()
                    .map(one -> one.mandate().person())
                    .toList();
            var path = "/meetings/" + meeting + "/minutes";
            letters.send(
                    new MeetingLetters.News("minutes", forum, known, path, committees.language(forum, by)), people, by);
            audit.tell(by, "minutes.sent", "meeting", meeting);
        });
    }

    /// One side does not let silence approve: the draft waits for a yes of both.
    public void object(UUID meeting, Person by) {
        Committees.mustApproveFor(committees.known(meetings.get(meeting).forum(), by), by);
        database.write(() -> {
            var minutes = held(meeting);
            minutes.mustNotBeApproved();
            store.sent(minutes.id(), clock.today(), null);
            audit.tell(by, "minutes.objected", "meeting", meeting);
        });
    }

    public BothSides approvals(Minutes minutes, Person by) {
        return meetings.said(minutes.id(), minutes.version());
    }

    /// One side approves the version it has read; with the other's yes the minutes are frozen.
    public void approve(UUID meeting, int seen, Person by) {
        var side =
                Committees.mustApproveFor(committees.known(meetings.get(meeting).forum(), by), by);
        database.write(() -> {
            var minutes = held(meeting);
            minutes.mustNotBeApproved();
            if (!minutes.isSent()) {
                throw new RuleBroken("", "dialogue.rule.minutes-not-sent");
            }
            approvals(minutes, by).mustHaveSeen(seen);
            meetings.say(minutes.id(), seen, new BothSides.Yes(side, by.id(), clock.now()));
            audit.tell(by, "minutes.approved", "meeting", meeting);
            if (approvals(minutes, by).isWhole()) {
                freeze(minutes, Minutes.How.BOTH_SIDES, Optional.of(by));
            }
        });
    }

    /// Nobody has objected in time.
    void approveBySilence(UUID meeting) {
        database.write(() -> {
            var minutes = held(meeting);
            if (minutes.standing() instanceof Minutes.Standing.Sent sent
                    && sent.silentOn() != null
                    && sent.silentOn().isBefore(clock.today())) {
                freeze(minutes, Minutes.How.SILENCE, Optional.empty());
                audit.tellOwn("minutes.approved-by-silence", "meeting", meeting);
            }
        });
    }

    private void freeze(Minutes minutes, Minutes.How how, Optional<Person> by) {
        var approved = minutes.approved(how, clock.now());
        store.approved(approved, (Minutes.Standing.Approved) approved.standing());
        var meeting = meetings.hold(minutes.meeting()).minutesApproved();
        meetings.save(meeting, new MeetingStore.Moved(by.map(Person::id).orElse(null), clock.now(), how.name()));
    }

    /// The side for which the reader may add a statement.
    public Optional<Side> speaksFor(UUID forum, Person by) {
        return committees.speaksFor(committees.known(forum, by), by);
    }
}
