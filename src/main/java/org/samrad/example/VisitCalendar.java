package org.samrad.example;

import java.util.List;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.commitment.CalendarEvents;
import org.samrad.organisation.Organisations;
import org.samrad.web.CalendarFile;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Visits in the calendars of those who go and of the host, as a file or in one's own feed.
@Component
class VisitCalendar implements CalendarEvents {
    private final VisitStore store;
    private final Organisations organisations;
    private final Texts texts;
    private final Clock clock;
    private final Frame.Setup setup;

    VisitCalendar(VisitStore store, Organisations organisations, Texts texts, Clock clock, Frame.Setup setup) {
        this.store = store;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
        this.setup = setup;
    }

    private static String uid(Visit visit) {
        return "visit-" + visit.id();
    }

    private CalendarFile.Time time(Visit visit) {
        var when = visit.event().when();
        return new CalendarFile.Time(
                when.day().atTime(when.from()).atZone(setup.zone()).toInstant(),
                when.day().atTime(when.to()).atZone(setup.zone()).toInstant());
    }

    private static String place(Visit visit) {
        var place = visit.event().place();
        return place.where().isBlank() ? place.link() : place.where();
    }

    private String title(Visit visit, Language language, Person by) {
        return texts.of(
                language,
                "example.visit.in-calendar",
                organisations.get(visit.host(), by).name().in(language.tag()));
    }

    String file(Visits.Seen seen, Language language, Person by) {
        var visit = seen.visit();
        var address = setup.address() + visit.address();
        boolean cancelled = visit.state() == Visit.State.CANCELLED;
        return new CalendarFile(
                        uid(visit) + "@samrad",
                        time(visit),
                        new CalendarFile.Words(
                                title(visit, language, by),
                                seen.round().plan().words().theme() + "\n" + address,
                                place(visit),
                                address),
                        new CalendarFile.Change(
                                visit.saved().at(),
                                visit.saved().sequence(),
                                cancelled ? CalendarFile.Standing.CANCELLED : CalendarFile.Standing.CONFIRMED))
                .write(setup.zone());
    }

    @Override
    public List<Event> of(Person person, Language language) {
        return store.aheadOf(person.id(), clock.today()).stream()
                .map(visit -> new Event(
                        uid(visit),
                        visit.saved().at(),
                        new When.Time(time(visit).from(), time(visit).to()),
                        title(visit, language, person),
                        place(visit),
                        visit.address()))
                .toList();
    }
}
