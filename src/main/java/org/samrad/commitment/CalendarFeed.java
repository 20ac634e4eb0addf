package org.samrad.commitment;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.Token;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Everybody's own calendar at a secret address. Of the secret only the hash is kept, so the address is shown once; a
/// new one ends the old at once. What somebody has contributed never stands in it.
@Component
class CalendarFeed {
    static final int LETTERS = 26;
    private static final int MOST = 500;

    private final Database database;
    private final LetterStore store;
    private final ListStore lists;
    private final Letters letters;
    private final People people;
    private final List<CalendarEvents> events;
    private final Discretions discretions;
    private final Texts texts;
    private final Frame.Setup setup;
    private final Clock clock;

    CalendarFeed(
            Database database,
            LetterStore store,
            ListStore lists,
            Letters letters,
            People people,
            List<CalendarEvents> events,
            Discretions discretions,
            Texts texts,
            Frame.Setup setup,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.letters = letters;
        this.people = people;
        this.events = events;
        this.discretions = discretions;
        this.texts = texts;
        this.setup = setup;
        this.clock = clock;
    }

    Optional<LocalDate> since(Person by) {
        return store.calendarSince(by.id());
    }

    /// A new address, in place of the old one if there was any. It cannot be shown again.
    String renew(Person by) {
        var secret = Token.of(LETTERS);
        database.write(() -> store.setCalendar(by.id(), Token.hash(secret), clock.today()));
        return setup.address() + "/calendar/" + secret + ".ics";
    }

    void end(Person by) {
        store.removeCalendar(by.id());
    }

    /// The calendar at this address; empty where there is none, or where the one it belonged to has left.
    Optional<String> read(String secret) {
        return Token.is(secret, LETTERS)
                ? store.findByCalendar(Token.hash(secret)).flatMap(people::find).map(this::write)
                : Optional.empty();
    }

    private String write(Person person) {
        var language = Letters.language(letters.choice(person));
        var calendar = new ICalendar();
        calendar.setProductId("-//Samråd//" + language.tag().toUpperCase(java.util.Locale.ROOT));
        calendar.addName("Samråd");
        calendar.addExperimentalProperty("X-WR-CALNAME", "Samråd");
        calendar.setRefreshInterval(Duration.builder().hours(6).build());
        var open = lists.list(
                new Listing(Listing.Side.OWE, Listing.Which.OPEN, Listing.Narrowed.NOT),
                person.id(),
                clock.today(),
                new ListStore.Slice(0, MOST));
        var changes = store.changes(open.stream().map(Commitment::id).toList());
        for (var one : open) {
            var changed = changes.getOrDefault(one.id(), clock.now());
            calendar.addEvent(event(new CalendarEvents.Event(
                    "commitment-" + one.id(),
                    changed,
                    new CalendarEvents.When.Day(one.due()),
                    title(one, language),
                    "",
                    "/commitments/" + one.id())));
        }
        events.stream()
                .flatMap(house -> house.of(person, language).stream())
                .map(this::event)
                .forEach(calendar::addEvent);
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private String title(Commitment one, Language language) {
        var instead = discretions.instead(one.subject());
        var kind = texts.of(language, instead.orElse(one.subject().kind()).textKey());
        return instead.isPresent() || one.subject().kind() == Commitment.Kind.ANSWER
                ? kind
                : kind + ": " + one.subject().what().replaceAll("\\s+", " ");
    }

    private VEvent event(CalendarEvents.Event told) {
        var event = new VEvent();
        event.setUid(told.uid() + "@" + host());
        event.setDateTimeStamp(Date.from(told.changed()));
        event.setLastModified(Date.from(told.changed()));
        event.setSummary(told.title());
        event.setUrl(setup.address() + told.path());
        event.setDescription(setup.address() + told.path());
        if (!told.place().isEmpty()) {
            event.setLocation(told.place());
        }
        switch (told.when()) {
            case CalendarEvents.When.Day day -> {
                event.setDateStart(at(day.on()), false);
                event.setDateEnd(at(day.on().plusDays(1)), false);
                event.setTransparency(Transparency.transparent());
            }
            case CalendarEvents.When.Time time -> {
                event.setDateStart(Date.from(time.from()));
                event.setDateEnd(Date.from(time.to()));
            }
        }
        return event;
    }

    /// A date without a time, which the library reads in the time zone of the machine.
    private static Date at(LocalDate on) {
        return Date.from(on.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private String host() {
        var host = URI.create(setup.address()).getHost();
        return host == null ? "samrad" : host;
    }
}
