package org.samrad.pair;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.samrad.web.Form;

/// When and where, as it is typed for a meeting and for the day of presentation.
final class PlaceForm {
    private PlaceForm() {}

    static PairMeeting.When when(Form form) {
        return new PairMeeting.When(form.requiredDate("day"), time(form, "from"), time(form, "to"));
    }

    static PairMeeting.Place place(Form form) {
        return new PairMeeting.Place(
                form.choice("mode", PairMeeting.Mode.class),
                form.optional("where", PairMeeting.LONGEST),
                form.optional("link", PairMeeting.LONGEST));
    }

    /// Looks through the fields first, so that every problem is named; the values are read by [#when] and [#place].
    static void check(Form form) {
        form.requiredDate("day");
        time(form, "from");
        time(form, "to");
        form.choice("mode", PairMeeting.Mode.class);
        form.optional("where", PairMeeting.LONGEST);
        form.optional("link", PairMeeting.LONGEST);
    }

    private static LocalTime time(Form form, String field) {
        var typed = form.value(field).strip().replace('.', ':');
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException e) {
            form.refuse(field, "pair.rule.time");
            return LocalTime.MIDNIGHT;
        }
    }

    static Form fill(Form form, PairMeeting.When when, PairMeeting.Place place) {
        return form.with("day", when.day())
                .with("from", when.from())
                .with("to", when.to())
                .with("mode", place.mode())
                .with("where", place.where())
                .with("link", place.link());
    }
}
