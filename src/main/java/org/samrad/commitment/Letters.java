package org.samrad.commitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.access.People;
import org.samrad.access.Person;
import org.samrad.base.Database;
import org.samrad.base.Mail;
import org.samrad.base.WorkingDays;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// Writes to those who owe something: a reminder when it is time, or the digest that they have chosen. At most one
/// letter to a person on a day, on working days only, and none where nothing is open.
@Component
class Letters {
    private static final int AT_ONCE = 500;
    private static final int MOST = 200;

    private final Database database;
    private final LetterStore store;
    private final ListStore lists;
    private final People people;
    private final WorkingCalendar calendar;
    private final Letter letter;
    private final Mail mail;
    private final Frame.Setup setup;

    Letters(
            Database database,
            LetterStore store,
            ListStore lists,
            People people,
            WorkingCalendar calendar,
            Letter letter,
            Mail mail,
            Frame.Setup setup) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.people = people;
        this.calendar = calendar;
        this.letter = letter;
        this.mail = mail;
        this.setup = setup;
    }

    /// What holds for a person today.
    private record Case(Person person, LetterChoice choice, WorkingDays days, LocalDate today) {}

    /// Writes all letters of a day. Said twice, it writes nothing twice. Without a mail server nothing is written, so
    /// that there is no burst on the day it is set up.
    void write(LocalDate today) {
        if (!mail.ready()) {
            return;
        }
        var waiting = store.waiting(today);
        var all = new LinkedHashSet<>(waiting.keySet());
        all.addAll(store.digested());
        var ids = List.copyOf(all);
        var calendars = new HashMap<@Nullable UUID, WorkingDays>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var choices = store.choices(some);
            for (var person : people.all(some)) {
                var days = calendars.computeIfAbsent(person.organisation(), home -> calendar.of(home, Guest.GUEST));
                var choice = choices.getOrDefault(person.id(), standard(person));
                write(new Case(person, choice, days, today), waiting.getOrDefault(person.id(), List.of()));
            }
        }
    }

    LetterChoice choice(Person person) {
        return store.choices(List.of(person.id())).getOrDefault(person.id(), standard(person));
    }

    static Language language(LetterChoice choice) {
        return Language.find(choice.language()).orElse(Language.DA);
    }

    void choose(LetterChoice choice, Person by) {
        store.choose(by.id(), choice);
    }

    /// What holds for somebody who has chosen nothing.
    private LetterChoice standard(Person person) {
        return new LetterChoice(
                LetterChoice.Digest.NONE,
                calendar.language(person.organisation(), Guest.GUEST).tag());
    }

    private void write(Case of, List<LetterStore.Waiting> waiting) {
        if (of.person().email().isBlank()) {
            return;
        }
        var time = waiting.stream()
                .filter(one -> ReminderPlan.isTime(one.due(), one.since(), of.today(), of.days()))
                .map(LetterStore.Waiting::commitment)
                .toList();
        boolean digest = ReminderPlan.isTime(of.choice().digest(), of.today(), of.days());
        if (digest || (!time.isEmpty() && of.choice().digest() != LetterChoice.Digest.DAILY)) {
            database.write(() -> {
                if (digest) {
                    sendDigest(of, time);
                } else {
                    sendReminder(of, time);
                }
            });
        }
    }

    private void sendReminder(Case of, List<UUID> time) {
        var due = owe(of).stream().filter(one -> time.contains(one.id())).toList();
        if (!due.isEmpty() && store.isFirst(of.person().id(), of.today())) {
            mail.send(letter.reminder(reader(of), due, of.today()));
            store.reminded(time, of.today());
        }
    }

    /// The digest says all, so what it would have been time to remind of is reminded of.
    private void sendDigest(Case of, List<UUID> time) {
        var owe = owe(of);
        var owed = open(Listing.Side.OWED, of);
        if ((!owe.isEmpty() || !owed.isEmpty()) && store.isFirst(of.person().id(), of.today())) {
            mail.send(letter.digest(reader(of), owe, owed, of.today()));
            store.reminded(time, of.today());
        }
    }

    private List<Commitment> owe(Case of) {
        return open(Listing.Side.OWE, of);
    }

    private List<Commitment> open(Listing.Side side, Case of) {
        var listing = new Listing(side, Listing.Which.OPEN, Listing.Narrowed.NOT);
        return lists.list(listing, of.person().id(), of.today(), new ListStore.Slice(0, MOST));
    }

    private Letter.Reader reader(Case of) {
        var person = of.person();
        return new Letter.Reader(person.name(), person.email(), language(of.choice()), of.days(), setup.address());
    }
}
