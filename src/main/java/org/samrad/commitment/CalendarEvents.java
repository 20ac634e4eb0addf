package org.samrad.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.samrad.access.Person;
import org.samrad.web.Language;

/// What else stands in a person's calendar feed. A house with something that has a time, such as meetings, plugs in.
public interface CalendarEvents {
    /// All day, or from one moment to another.
    sealed interface When {
        record Day(LocalDate on) implements When {}

        record Time(Instant from, Instant to) implements When {}
    }

    /// `uid` is stable as long as the thing lives, and `path` its page. `changed` is when it last changed.
    record Event(String uid, Instant changed, When when, String title, String place, String path) {}

    /// What is to come for this person, texts of our own in the language of the feed; only what the person may see.
    List<Event> of(Person person, Language language);
}
