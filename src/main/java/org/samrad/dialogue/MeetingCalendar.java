package org.samrad.dialogue;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.CalendarEvents;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The meetings of the forums in which somebody sits, in that person's calendar.
@Component
class MeetingCalendar implements CalendarEvents {
    private final InvitationStore store;
    private final Forums forums;
    private final Texts texts;
    private final Clock clock;

    MeetingCalendar(InvitationStore store, Forums forums, Texts texts, Clock clock) {
        this.store = store;
        this.forums = forums;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Event> of(Person person, Language language) {
        var seats = forums.seatsOf(person).stream().collect(toMap(Forum::id, Forum::name, (a, b) -> a));
        return store.ahead(seats.keySet(), clock.today()).stream()
                .map(changed -> {
                    var meeting = changed.meeting();
                    var name = seats.getOrDefault(meeting.forum(), "");
                    var invitation = new Invitation(meeting, name, "", "", changed.at());
                    return new Event(
                            Invitation.uid(meeting),
                            changed.at(),
                            new When.Time(invitation.from(clock.zone()), invitation.to(clock.zone())),
                            texts.of(language, "dialogue.invitation.title", name),
                            invitation.place(),
                            "/meetings/" + meeting.id());
                })
                .toList();
    }
}
