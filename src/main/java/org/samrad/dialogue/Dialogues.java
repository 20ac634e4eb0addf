package org.samrad.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// The way into the meetings of a forum: when it meets, what waits for it, and what a meeting has before it.
@Component
public class Dialogues {
    private final Database database;
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final Committees committees;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Dialogues(
            Database database,
            MeetingStore meetings,
            AgendaStore agenda,
            Committees committees,
            Organisations organisations,
            Initiatives initiatives,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.agenda = agenda;
        this.committees = committees;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where an item shall go: to the waiting list of a forum, or straight to one of its meetings.
    public record Where(UUID forum, @Nullable UUID meeting) {
        public static Where waiting(UUID forum) {
            return new Where(forum, null);
        }
    }

    /// An item to be. `source` and `sources` tell what it came from.
    public record NewItem(
            AgendaItem.Words words,
            AgendaItem.About about,
            AgendaItem.Duty duty,
            AgendaItem.Source source,
            List<UUID> sources) {
        public NewItem {
            sources = List.copyOf(sources);
        }

        /// From a person who brings it.
        public NewItem(AgendaItem.Words words, AgendaItem.About about, AgendaItem.Duty duty) {
            this(words, about, duty, AgendaItem.Source.PERSON, List.of());
        }
    }

    public UUID plan(UUID forum, Meeting.Plan plan, Person by) {
        var home = committees.mayIn(forum, Act.PREPARE_AGENDA, by);
        return database.write(() -> {
            var fresh = new Meeting(UUID.randomUUID(), forum, home.organisation(), plan, Meeting.State.PLANNED, 1);
            meetings.add(fresh, moved(by, ""));
            audit.tell(by, "meeting.planned", "meeting", fresh.id());
            return fresh.id();
        });
    }

    /// Somebody who may asks that something is talked of. Straight onto an agenda only by those who make it.
    public UUID addItem(Where where, NewItem fresh, Person by) {
        var forum = committees.known(where.forum(), by);
        by.must(where.meeting() == null ? Act.PROPOSE_ITEM : Act.PREPARE_AGENDA, Committees.scope(forum));
        var today = clock.today();
        return database.write(() -> {
            var side = committees.sideOf(forum, today, by).orElse(null);
            var origin = new AgendaItem.Origin(by.id(), side, today, fresh.duty(), fresh.source(), fresh.sources());
            var item = new AgendaItem(
                    UUID.randomUUID(),
                    forum.id(),
                    new AgendaItem.Place.Waiting(),
                    fresh.words(),
                    fresh.about(),
                    origin,
                    1);
            var meeting = where.meeting();
            agenda.add(meeting == null ? item : place(item, forum, meeting, by));
            audit.tell(by, "item.added", "item", item.id());
            return item.id();
        });
    }

    private AgendaItem place(AgendaItem item, Forum forum, UUID meeting, Person by) {
        var held = meetings.hold(meeting);
        if (!held.forum().equals(forum.id())) {
            throw new NotFound("meeting");
        }
        meetings.save(held.agendaChanged(), moved(by, ""));
        return item.on(meeting, agenda.nextNumber(meeting));
    }

    private MeetingStore.Moved moved(Person by, String note) {
        return new MeetingStore.Moved(by.id(), clock.now(), note);
    }

    /// A meeting, for those of the forum; for everybody else in the organisation once its minutes are published.
    public Meeting get(UUID id, Person by) {
        var meeting = meetings.get(id);
        var forum = committees.known(meeting.forum(), by);
        if (!meeting.isPublished()) {
            by.must(Act.READ_FORUM, Committees.scope(forum));
        }
        return meeting;
    }

    public Forum forum(UUID id, Person by) {
        return committees.known(id, by);
    }

    public MeetingDates dates(Meeting meeting, Person by) {
        return committees.dates(committees.known(meeting.forum(), by), meeting.day(), by);
    }

    /// The forum's next meetings, the first one first: any of its own organisation may know when it meets.
    public List<Meeting> ahead(UUID forum, Person by) {
        committees.known(forum, by);
        return meetings.ahead(forum, clock.today());
    }

    /// What has been brought and is on no agenda yet.
    public List<AgendaItem> waiting(UUID forum, Person by) {
        committees.mayIn(forum, Act.READ_FORUM, by);
        return agenda.waiting(forum);
    }

    public List<AgendaItem> items(UUID meeting, Person by) {
        mustRead(meeting, by);
        return agenda.on(meeting);
    }

    public AgendaItem item(UUID id, Person by) {
        var item = agenda.get(id);
        committees.mayIn(item.forum(), Act.READ_FORUM, by);
        return item;
    }

    /// The items that an initiative has or has had on a forum's table; the reader sees that initiative.
    public List<AgendaItem> itemsOf(UUID initiative, Person by) {
        initiatives.get(initiative, by);
        return agenda.ofInitiative(initiative);
    }

    /// The items that came from a proposal or a contribution, whoever's it was: for the house that owns it.
    public List<AgendaItem> itemsFrom(List<UUID> sources, Person by) {
        return agenda.from(sources);
    }

    /// Everything that a printed pack shows.
    public MeetingPack pack(UUID id, Person by) {
        var meeting = mustRead(id, by);
        var forum = committees.known(meeting.forum(), by);
        var items = agenda.on(id);
        var people =
                access.find(items.stream().map(item -> item.origin().person()).toList(), by);
        var sitting = committees.sitting(forum, meeting.day(), by).stream()
                .map(held -> new MeetingPack.Sitting(
                        held.name(),
                        held.mandate().side(),
                        held.mandate().seat(),
                        held.mandate().represents()))
                .toList();
        return new MeetingPack(
                forum,
                organisations.get(forum.organisation(), by).name(),
                meeting,
                dates(meeting, by),
                sitting,
                items.stream().map(item -> packed(item, people)).toList());
    }

    private static MeetingPack.Item packed(AgendaItem item, Map<UUID, Person> people) {
        var who = Optional.ofNullable(people.get(item.origin().person())).map(Person::name);
        return new MeetingPack.Item(item, who.orElse(""), "", List.of(), List.of());
    }

    private Meeting mustRead(UUID id, Person by) {
        var meeting = meetings.get(id);
        committees.mayIn(meeting.forum(), Act.READ_FORUM, by);
        return meeting;
    }

    /// On which side of the forum somebody sits today.
    public Optional<Side> sideOf(UUID forum, Person by) {
        return committees.sideOf(committees.known(forum, by), clock.today(), by);
    }
}
