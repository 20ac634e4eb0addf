package org.samrad.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.News;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Forum;
import org.springframework.stereotype.Component;

/// What follows from a meeting as soon as it is written down: tasks and next steps that somebody owes, items that go on
/// to the next meeting, and news for the other houses.
@Component
class MinutesFollowing {
    private final MeetingStore meetings;
    private final AgendaStore agenda;
    private final Commitments commitments;
    private final News news;
    private final Clock clock;

    MinutesFollowing(MeetingStore meetings, AgendaStore agenda, Commitments commitments, News news, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.commitments = commitments;
        this.news = news;
        this.clock = clock;
    }

    void follow(MeetingRecord record, Forum forum, Person by) {
        var debts = new ArrayList<Commitments.Debt>();
        for (var item : record.items()) {
            task(debts, record, item, forum);
            record.questions(item).forEach(question -> nextStep(debts, question, item, forum));
        }
        commitments.raiseAll(debts, by);
        for (var item : record.items()) {
            tell(record, item);
            var decision = record.discussion(item).decision();
            if (decision != null && decision.kind() == Decision.Kind.POSTPONED) {
                postpone(record.meeting(), item, by);
            }
        }
    }

    private static void task(List<Commitments.Debt> debts, MeetingRecord record, AgendaItem item, Forum forum) {
        var decision = record.discussion(item).decision();
        if (decision == null) {
            return;
        }
        var executor = decision.executor();
        var deadline = decision.deadline();
        if (executor != null && deadline != null) {
            var what = decision.text().isBlank() ? item.words().title() : decision.text();
            var subject = subject(Commitment.Kind.ACTION, item.id(), item, what);
            debts.add(new Commitments.Debt(subject, new Commitment.Parties(executor, null, forum.name()), deadline));
        }
    }

    private static void nextStep(List<Commitments.Debt> debts, ItemQuestion question, AgendaItem item, Forum forum) {
        var next = question.answer().next();
        if (question.state() == ItemQuestion.State.DISPUTED && next != null) {
            var subject = subject(Commitment.Kind.FOLLOW_UP, question.id(), item, next.what());
            debts.add(new Commitments.Debt(subject, new Commitment.Parties(next.who(), null, forum.name()), next.by()));
        }
    }

    private static Commitment.Subject subject(Commitment.Kind kind, UUID thing, AgendaItem item, String what) {
        return new Commitment.Subject(
                "dialogue",
                kind,
                thing,
                item.about().initiative(),
                what,
                item.words().language(),
                "/items/" + item.id());
    }

    private void tell(MeetingRecord record, AgendaItem item) {
        var decision = record.discussion(item).decision();
        var meeting = record.meeting().id();
        var initiative = item.about().initiative();
        if (decision != null) {
            news.tell(new DecisionMade(
                    meeting,
                    item.id(),
                    initiative,
                    decision.kind(),
                    item.origin().source(),
                    item.origin().sources()));
        }
        record.questions(item).stream()
                .filter(ItemQuestion::isDone)
                .forEach(question ->
                        news.tell(new QuestionAnswered(meeting, item.id(), question.question(), initiative)));
    }

    /// The same matter again at the next meeting that is still open, or waiting for one. It keeps its duty.
    private void postpone(Meeting meeting, AgendaItem item, Person by) {
        var old = item.origin();
        var origin = new AgendaItem.Origin(
                old.person(), old.side(), old.on(), old.duty(), AgendaItem.Source.EARLIER_ITEM, List.of(item.id()));
        var words = item.words().type() == AgendaItem.Type.DECISION
                ? item.words().as(AgendaItem.Type.FOLLOW_UP)
                : item.words();
        var again = new AgendaItem(
                UUID.randomUUID(), item.forum(), new AgendaItem.Place.Waiting(), words, item.about(), origin, 1);
        var next = meetings.nextOpen(item.forum(), meeting.day());
        if (next.isEmpty()) {
            agenda.add(again);
            return;
        }
        var open = meetings.hold(next.get().id());
        meetings.save(open.agendaChanged(), new MeetingStore.Moved(by.id(), clock.now(), ""));
        agenda.add(again.on(open.id(), agenda.nextNumber(open.id())));
    }
}
