package org.samrad.dialogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Organisations;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// The way into the meetings of a forum: when it meets, what waits for it, what a meeting has before it, and how a
/// matter comes there. [Agendas], [MeetingPlanning], [MeetingRecording] and [MinutesKeeping] are the other doors.
@Component
public class Dialogues {
    private final Database database;
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final AgendaAnnexStore annexes;
    private final ItemQuestionStore asked;
    private final Committees committees;
    private final Organisations organisations;
    private final Initiatives initiatives;
    private final Questions questions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Dialogues(
            Database database,
            MeetingStore meetings,
            AgendaStore agenda,
            AgendaAnnexStore annexes,
            ItemQuestionStore asked,
            Committees committees,
            Organisations organisations,
            Initiatives initiatives,
            Questions questions,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.agenda = agenda;
        this.annexes = annexes;
        this.asked = asked;
        this.committees = committees;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.questions = questions;
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
            List<UUID> sources,
            List<Agendas.NewAnnex> annexes) {
        public NewItem {
            sources = List.copyOf(sources);
            annexes = List.copyOf(annexes);
        }

        public NewItem(
                AgendaItem.Words words,
                AgendaItem.About about,
                AgendaItem.Duty duty,
                AgendaItem.Source source,
                List<UUID> sources) {
            this(words, about, duty, source, sources, List.of());
        }

        /// From a person who brings it.
        public NewItem(AgendaItem.Words words, AgendaItem.About about, AgendaItem.Duty duty) {
            this(words, about, duty, AgendaItem.Source.PERSON, List.of(), List.of());
        }
    }

    /// Somebody who may asks that something is talked of. Straight onto an agenda only by those who make it. The
    /// obligatory questions of its phase come along.
    public UUID addItem(Where where, NewItem fresh, Person by) {
        var forum = committees.known(where.forum(), by);
        by.must(where.meeting() == null ? Act.PROPOSE_ITEM : Act.PREPARE_AGENDA, forum.scope());
        var today = clock.today();
        return database.write(() -> {
            var side = committees.speaksFor(forum, by).orElse(null);
            var origin = new AgendaItem.Origin(by.id(), side, today, fresh.duty(), fresh.source(), fresh.sources());
            var item = new AgendaItem(
                    UUID.randomUUID(),
                    forum.id(),
                    new AgendaItem.Place.Waiting(),
                    fresh.words(),
                    fresh.about(),
                    origin,
                    1);
            item.mustHaveAnnex(fresh.annexes().size());
            var meeting = where.meeting();
            agenda.add(meeting == null ? item : place(item, forum, meeting, by));
            fresh.annexes().forEach(annex -> annexes.add(annex.on(item.id(), by.id(), clock.now()), annex.bytes()));
            askObligatory(forum, item, by);
            audit.tell(by, "item.added", "item", item.id());
            return item.id();
        });
    }

    private AgendaItem place(AgendaItem item, Forum forum, UUID meeting, Person by) {
        var held = meetings.hold(meeting);
        if (!held.forum().equals(forum.id())) {
            throw new NotFound("meeting");
        }
        meetings.save(held.agendaChanged(), new MeetingStore.Moved(by.id(), clock.now(), ""));
        return item.on(meeting, agenda.nextNumber(meeting));
    }

    private void askObligatory(Forum forum, AgendaItem item, Person by) {
        var phase = item.about().phase();
        var audience = Question.Audience.of(forum.level());
        if (phase == null || audience.isEmpty()) {
            return;
        }
        var due = questions.due(forum.organisation(), phase, audience.get(), by);
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).obligatory()) {
                asked.add(Agendas.open(item, due.get(i), i + 1));
            }
        }
    }

    /// The forums of the reader's organisation and those where the reader sits.
    public List<Forum> forums(Person by) {
        return committees.around(by);
    }

    public Forum forum(UUID id, Person by) {
        return committees.known(id, by);
    }

    /// The language in which a forum writes.
    public Language language(Forum forum, Person by) {
        return committees.language(forum, by);
    }

    /// The side for which the reader speaks in a forum.
    public Optional<Side> speaksFor(Forum forum, Person by) {
        return committees.speaksFor(forum, by);
    }

    /// A meeting, for those of the forum; for everybody else in the organisation once its minutes are published.
    public Meeting get(UUID id, Person by) {
        var meeting = meetings.get(id);
        var forum = committees.known(meeting.forum(), by);
        if (!meeting.isPublished()) {
            by.must(Act.READ_FORUM, forum.scope());
        }
        return meeting;
    }

    /// Why a meeting is in its state: the reason of one that was cancelled.
    public String note(Meeting meeting, Person by) {
        return meetings.note(meeting.id());
    }

    public MeetingDates dates(Meeting meeting, Person by) {
        return committees.dates(committees.known(meeting.forum(), by), meeting.day(), by);
    }

    /// The forum's next meetings, the first one first: any of its own organisation may know when it meets.
    public List<Meeting> ahead(UUID forum, Person by) {
        committees.known(forum, by);
        return meetings.ahead(forum, clock.today());
    }

    /// The same for several forums in one look-up.
    public List<Meeting> next(List<Forum> forums, Person by) {
        return meetings.next(forums.stream().map(Forum::id).toList(), clock.today());
    }

    /// Held, and not finished with yet.
    public List<Meeting> unfinished(UUID forum, Person by) {
        committees.mayIn(forum, Act.READ_FORUM, by);
        return meetings.unfinished(forum, clock.today());
    }

    /// Newest first, one row more than a page.
    public List<Meeting> published(UUID forum, int offset, int count, Person by) {
        committees.known(forum, by);
        return meetings.published(forum, offset, count);
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

    /// An item, for those of the forum and for whoever brought it.
    public AgendaItem item(UUID id, Person by) {
        var item = agenda.get(id);
        var forum = committees.known(item.forum(), by);
        if (!item.origin().person().equals(by.id())) {
            by.must(Act.READ_FORUM, forum.scope());
        }
        return item;
    }

    /// The items that an initiative has or has had on a forum's table; the reader sees that initiative.
    public List<AgendaItem> itemsOf(UUID initiative, Person by) {
        initiatives.get(initiative, by);
        return agenda.ofInitiative(initiative);
    }

    /// These meetings, in one look-up: for whoever sees the items on them.
    public Map<UUID, Meeting> meetings(Collection<UUID> ids, Person by) {
        return meetings.all(ids).stream().collect(toMap(Meeting::id, meeting -> meeting));
    }

    /// The titles of the initiatives that these items belong to.
    public Map<UUID, String> titles(List<AgendaItem> items, Person by) {
        var titles = new HashMap<UUID, String>();
        items.stream()
                .map(item -> item.about().initiative())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id ->
                        titles.put(id, initiatives.admitted(id, by).words().title()));
        return titles;
    }

    /// The items that this meeting would talk of only when their planned decision has already been due.
    public Set<UUID> afterTheirDecision(List<AgendaItem> items, Meeting meeting, Person by) {
        var late = new HashSet<UUID>();
        items.stream()
                .map(item -> item.about().initiative())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(initiative -> decisions(initiative, by).stream())
                .filter(decision -> !decision.on().isAfter(meeting.day()))
                .forEach(decision -> items.stream()
                        .filter(item -> decision.id().equals(item.about().decision()))
                        .forEach(item -> late.add(item.id())));
        return late;
    }

    /// The planned decisions of an initiative; none where the reader is no part of it.
    public List<PlannedDecision> decisions(UUID initiative, Person by) {
        return initiatives.admitted(initiative, by).concerns(by) ? initiatives.decisions(initiative, by) : List.of();
    }

    /// The questions asked on an item, answered or not, as they were worded.
    public List<DialogueSection.Answered> answered(AgendaItem item, Person by) {
        committees.mayIn(item.forum(), Act.READ_FORUM, by);
        var all = asked.of(List.of(item.id()));
        var versions = questions
                .versions(all.stream().map(ItemQuestion::question).toList(), by)
                .stream()
                .collect(toMap(Question.Version::id, version -> version, (a, b) -> a));
        return all.stream()
                .map(one -> new DialogueSection.Answered(one, versions.get(one.question())))
                .toList();
    }

    /// Who owns the initiatives that these items belong to, by name.
    public Map<UUID, String> owners(List<AgendaItem> items, Person by) {
        var owners = items.stream()
                .map(item -> item.about().initiative())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> initiatives.admitted(id, by).owner())
                .toList();
        return access.names(owners, by);
    }

    /// Everything that a printed pack shows.
    public MeetingPack pack(UUID id, Person by) {
        var meeting = mustRead(id, by);
        var forum = committees.known(meeting.forum(), by);
        var items = agenda.on(id);
        var sitting = committees.sitting(forum, meeting.day(), by).stream()
                .map(held -> new MeetingPack.Sitting(
                        held.name(),
                        held.mandate().side(),
                        held.mandate().seat(),
                        held.mandate().represents()))
                .toList();
        return new MeetingPack(
                forum, organisations.get(forum.organisation(), by).name(), meeting, sitting, packed(items, by));
    }

    private List<MeetingPack.Item> packed(List<AgendaItem> items, Person by) {
        var ids = items.stream().map(AgendaItem::id).toList();
        var names =
                access.names(items.stream().map(item -> item.origin().person()).toList(), by);
        var titles = titles(items, by);
        var annexesOf = annexes.of(ids).stream().collect(groupingBy(AgendaAnnex::item));
        var all = asked.of(ids);
        var askedOf = all.stream().collect(groupingBy(ItemQuestion::item));
        var texts = questions.versions(all.stream().map(ItemQuestion::question).toList(), by).stream()
                .collect(toMap(Question.Version::id, Question.Version::texts, (a, b) -> a));
        return items.stream()
                .map(item -> new MeetingPack.Item(
                        item,
                        names.getOrDefault(item.origin().person(), ""),
                        titles.getOrDefault(
                                Objects.requireNonNullElse(item.about().initiative(), item.id()), ""),
                        annexesOf.getOrDefault(item.id(), List.of()),
                        askedOf.getOrDefault(item.id(), List.of()).stream()
                                .map(one -> new MeetingPack.Question(
                                        one.number(), one.obligatory(), texts.getOrDefault(one.question(), Map.of())))
                                .toList()))
                .toList();
    }

    private Meeting mustRead(UUID id, Person by) {
        var meeting = meetings.get(id);
        committees.mayIn(meeting.forum(), Act.READ_FORUM, by);
        return meeting;
    }
}
