package org.samrad.dialogue;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Mandate.Side;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.springframework.stereotype.Component;

/// The agenda as chair and vice-chair make it together: every change asks both for their yes anew, and it goes out when
/// both have said yes to the same.
@Component
public class Agendas {
    private static final int LATE = 0;

    private final Database database;
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final AgendaAnnexStore annexes;
    private final ItemQuestionStore asked;
    private final Committees committees;
    private final MeetingLetters letters;
    private final Questions questions;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Agendas(
            Database database,
            MeetingStore meetings,
            AgendaStore agenda,
            AgendaAnnexStore annexes,
            ItemQuestionStore asked,
            Committees committees,
            MeetingLetters letters,
            Questions questions,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.meetings = meetings;
        this.agenda = agenda;
        this.annexes = annexes;
        this.asked = asked;
        this.committees = committees;
        this.letters = letters;
        this.questions = questions;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// What an item shall say from now on; `version` is the one that the changer has read.
    public record Rewording(AgendaItem.Words words, AgendaItem.About about, int version) {}

    public void reword(UUID id, Rewording fresh, Person by) {
        mustBringOrPrepare(agenda.get(id), by);
        database.write(() -> {
            var old = agenda.hold(id);
            if (old.version() != fresh.version()) {
                throw new RuleBroken("", "dialogue.rule.changed-since");
            }
            var reworded = old.described(fresh.words(), fresh.about());
            reworded.mustHaveAnnex(annexes.of(List.of(id)).size());
            agenda.save(reworded);
            changed(old, by);
            audit.tell(by, "item.reworded", "item", id);
        });
    }

    /// Puts an item on the agenda of a meeting, or moves it to a later one with a reason that everybody can read.
    public void move(UUID id, UUID to, String reason, Person by) {
        var item = agenda.get(id);
        committees.mayIn(item.forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            var old = agenda.hold(id);
            var target = meetings.hold(to);
            if (!target.forum().equals(old.forum())) {
                throw new NotFound("meeting");
            }
            if (to.equals(old.meeting())) {
                throw new RuleBroken("meeting", "dialogue.rule.same-meeting");
            }
            if (old.meeting() != null && reason.isBlank()) {
                throw new RuleBroken("reason", "dialogue.rule.reason-missing");
            }
            changed(old, by);
            agenda.save(old.on(to, agenda.nextNumber(to)));
            meetings.save(target.agendaChanged(), moved(by));
            agenda.moved(new AgendaStore.Move(id, old.meeting(), to, clock.now(), by.id(), reason));
            audit.tell(by, "item.moved", "item", id);
        });
    }

    /// Says no to an item, with a reason. Not possible for what the sides must talk of.
    public void decline(UUID id, String reason, Person by) {
        var item = agenda.get(id);
        committees.mayIn(item.forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            var old = agenda.hold(id);
            var declined = old.declined(reason);
            changed(old, by);
            agenda.save(declined);
            audit.tell(by, "item.declined", "item", id);
        });
    }

    /// One place up.
    public void raise(UUID id, Person by) {
        var item = agenda.get(id);
        committees.mayIn(item.forum(), Act.PREPARE_AGENDA, by);
        var meeting = item.meeting();
        if (meeting == null) {
            throw new NotFound("meeting");
        }
        database.write(() -> {
            changed(item, by);
            agenda.raise(meeting, id);
        });
    }

    /// What changes on an agenda takes back the yes to it.
    private void changed(AgendaItem item, Person by) {
        var meeting = item.meeting();
        if (meeting != null) {
            meetings.save(meetings.hold(meeting).agendaChanged(), moved(by));
        }
    }

    private MeetingStore.Moved moved(Person by) {
        return new MeetingStore.Moved(by.id(), clock.now(), "");
    }

    /// An annex to be; `bytes` are empty for a link.
    public record NewAnnex(String title, AgendaAnnex.Content content, AgendaAnnex.Openness openness, byte[] bytes) {
        AgendaAnnex on(UUID item, UUID by, Instant at) {
            return new AgendaAnnex(UUID.randomUUID(), item, title, content, openness, by, at);
        }
    }

    public void annex(UUID item, NewAnnex fresh, Person by) {
        var to = agenda.get(item);
        mustBringOrPrepare(to, by);
        database.write(() -> {
            annexes.add(fresh.on(item, by.id(), clock.now()), fresh.bytes());
            changed(to, by);
            audit.tell(by, "annex.added", "item", item);
        });
    }

    public void removeAnnex(UUID annex, Person by) {
        var known = annexes.get(annex);
        var item = agenda.get(known.item());
        mustBringOrPrepare(item, by);
        database.write(() -> {
            item.mustHaveAnnex(annexes.of(List.of(item.id())).size() - 1);
            annexes.remove(annex);
            changed(item, by);
            audit.tell(by, "annex.removed", "item", item.id());
        });
    }

    /// Those who make the agenda may change any item, and whoever brought it while it waits.
    public void mustBringOrPrepare(AgendaItem item, Person by) {
        var forum = committees.known(item.forum(), by);
        if (!(item.isWaiting() && item.origin().person().equals(by.id()))) {
            by.must(Act.PREPARE_AGENDA, forum.scope());
        }
    }

    public List<AgendaAnnex> annexes(Collection<UUID> items, Person by) {
        return annexes.of(items);
    }

    /// An annex that the reader may read: those of the forum always, the others in the organisation when the minutes
    /// are published and the annex was marked as open.
    public AgendaAnnex annex(UUID id, Person by) {
        var annex = annexes.get(id);
        var item = agenda.get(annex.item());
        var forum = committees.known(item.forum(), by);
        var meeting = item.meeting();
        boolean open = annex.openness() == AgendaAnnex.Openness.ORGANISATION
                && meeting != null
                && meetings.get(meeting).isPublished();
        if (!open) {
            by.must(Act.READ_FORUM, forum.scope());
        }
        return annex;
    }

    public byte[] bytes(AgendaAnnex annex, Person by) {
        return annexes.bytes(annex(annex.id(), by).id());
    }

    /// A question that fits the item, and whether it is asked.
    public record Offer(Question.Version question, boolean chosen) {}

    /// The questions of the bank for the item's phase and the forum's level.
    public List<Offer> offers(AgendaItem item, Person by) {
        var forum = committees.mayIn(item.forum(), Act.READ_FORUM, by);
        var chosen = asked.of(List.of(item.id())).stream()
                .map(ItemQuestion::question)
                .collect(toSet());
        return due(forum, item, by).stream()
                .map(question -> new Offer(question, chosen.contains(question.id())))
                .toList();
    }

    private List<Question.Version> due(Forum forum, AgendaItem item, Person by) {
        var phase = item.about().phase();
        var audience = Question.Audience.of(forum.level());
        return phase == null
                ? List.of()
                : audience.map(one -> questions.due(forum.organisation(), phase, one, by))
                        .orElse(List.of());
    }

    /// Asks these questions on the item, and no others. What has been answered stays.
    public void ask(UUID id, Set<UUID> chosen, Person by) {
        var item = agenda.get(id);
        var forum = committees.mayIn(item.forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            var due = due(forum, item, by);
            var unwanted = new HashSet<UUID>();
            for (int i = 0; i < due.size(); i++) {
                var one = due.get(i);
                if (chosen.contains(one.id())) {
                    asked.add(open(item, one, i + 1));
                } else {
                    unwanted.add(one.id());
                }
            }
            asked.remove(id, unwanted);
            changed(item, by);
            audit.tell(by, "item.asked", "item", id);
        });
    }

    static ItemQuestion open(AgendaItem item, Question.Version version, int number) {
        return new ItemQuestion(
                UUID.randomUUID(),
                item.id(),
                version.id(),
                number,
                version.obligatory(),
                ItemQuestion.Answer.NONE,
                ItemQuestion.State.OPEN,
                1);
    }

    public List<ItemQuestion> asked(Collection<UUID> items, Person by) {
        return asked.of(items);
    }

    /// Both chairs let an item in although it came after its day.
    public void acceptLate(UUID id, Person by) {
        var item = agenda.get(id);
        var forum = committees.known(item.forum(), by);
        var side = Committees.mustApproveFor(forum, by);
        database.write(() -> {
            meetings.say(id, LATE, new BothSides.Yes(side, by.id(), clock.now()));
            audit.tell(by, "item.accepted-late", "item", id);
        });
    }

    /// Who lets each of these items in, should it be late.
    public Map<UUID, BothSides> acceptances(Collection<UUID> items, Person by) {
        return meetings.said(items, LATE);
    }

    /// How far the two sides have agreed on the agenda as it stands.
    public BothSides agreed(Meeting meeting, Person by) {
        return meetings.said(meeting.id(), meeting.agendaVersion());
    }

    /// One side says yes to the agenda; `seen` is the version that was read.
    public void agree(UUID id, int seen, Person by) {
        var forum = committees.known(meetings.get(id).forum(), by);
        var side = Committees.mustApproveFor(forum, by);
        database.write(() -> {
            var meeting = meetings.hold(id);
            if (!meeting.isOpen()) {
                throw new RuleBroken("", "dialogue.rule.sent");
            }
            agreed(meeting, by).mustHaveSeen(seen);
            meetings.say(id, seen, new BothSides.Yes(side, by.id(), clock.now()));
            audit.tell(by, "agenda.agreed", "meeting", id);
        });
    }

    /// Sends the agenda to everybody who sits in the forum.
    public void send(UUID id, Person by) {
        var forum = committees.mayIn(meetings.get(id).forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            var meeting = meetings.hold(id);
            var items = agenda.on(id);
            mustBeReady(forum, meeting, items, by);
            var sent = meeting.agendaSent(agreed(meeting, by));
            meetings.save(sent, moved(by));
            var people = committees.sitting(forum, meeting.day(), by).stream()
                    .map(held -> held.mandate().person())
                    .toList();
            var language = committees.language(forum, by);
            letters.send(new MeetingLetters.News("agenda", forum, sent, "/meetings/" + id, language), people, by);
            audit.tell(by, "agenda.sent", "meeting", id);
            news.tell(new AgendaSent(id, forum.id()));
        });
    }

    private void mustBeReady(Forum forum, Meeting meeting, List<AgendaItem> items, Person by) {
        if (items.isEmpty()) {
            throw new RuleBroken("", "dialogue.rule.no-items");
        }
        var dates = committees.dates(forum, meeting.day(), by);
        var with = annexes.of(items.stream().map(AgendaItem::id).toList()).stream()
                .map(AgendaAnnex::item)
                .collect(toSet());
        for (var item : items) {
            item.mustHaveAnnex(with.contains(item.id()) ? 1 : 0);
        }
        var late = items.stream()
                .filter(item -> dates.isLate(item.origin().on()))
                .map(AgendaItem::id)
                .toList();
        var accepted = meetings.wholly(late, LATE);
        Optional<AgendaItem> missing = items.stream()
                .filter(item -> late.contains(item.id()) && !accepted.contains(item.id()))
                .findFirst();
        if (missing.isPresent()) {
            throw new RuleBroken("", "dialogue.rule.late", missing.get().words().title());
        }
    }

    /// The sent agenda is opened again, and must be agreed and sent anew.
    public void takeBack(UUID id, Person by) {
        committees.mayIn(meetings.get(id).forum(), Act.PREPARE_AGENDA, by);
        database.write(() -> {
            meetings.save(meetings.hold(id).agendaTakenBack(), moved(by));
            audit.tell(by, "agenda.taken-back", "meeting", id);
        });
    }

    /// The side for which the reader says yes.
    public Optional<Side> approvesFor(Forum forum, Person by) {
        return Committees.approvesFor(forum, by);
    }
}
