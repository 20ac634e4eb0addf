package org.samrad.example;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.samrad.web.Form;
import org.samrad.web.Language;

/// What is typed for a round, a visit and a rating.
final class VisitForm {
    private static final int USUAL_SEATS = 4;

    private VisitForm() {}

    static VisitRound.Plan plan(Form form) {
        return new VisitRound.Plan(
                new VisitRound.Words(
                        form.text("theme", VisitRound.LONGEST_THEME),
                        form.optional("purpose", VisitRound.LONGEST),
                        Language.find(form.value("language"))
                                .orElse(Language.EN)
                                .tag()),
                new VisitRound.Period(form.requiredDate("from"), form.requiredDate("to")),
                form.ids("units"));
    }

    /// Looks through the fields first, so that every problem is named; the values are read by [#plan].
    static void checkPlan(Form form) {
        form.text("theme", VisitRound.LONGEST_THEME);
        form.optional("purpose", VisitRound.LONGEST);
        form.requiredDate("from");
        form.requiredDate("to");
        form.ids("units");
    }

    static Form fill(VisitRound round) {
        var plan = round.plan();
        return Form.empty()
                .with("theme", plan.words().theme())
                .with("purpose", plan.words().purpose())
                .with("language", plan.words().language())
                .with("from", plan.period().from())
                .with("to", plan.period().to())
                .withAll("units", plan.units())
                .with("version", round.version());
    }

    static Visit.Event event(Form form) {
        return new Visit.Event(
                new Visit.When(form.requiredDate("day"), time(form, "begins"), time(form, "until")),
                new Visit.Place(
                        form.choice("mode", Visit.Mode.class),
                        form.optional("where", Visit.LONGEST),
                        form.optional("link", Visit.LONGEST)),
                new Visit.Contact(form.optional("contact", Visit.LONGEST), form.optional("email", Visit.LONGEST)),
                form.number("seats", 1, Visit.MOST_SEATS).orElse(USUAL_SEATS));
    }

    static void checkEvent(Form form) {
        form.requiredDate("day");
        time(form, "begins");
        time(form, "until");
        form.choice("mode", Visit.Mode.class);
        for (var field : List.of("where", "link", "contact", "email")) {
            form.optional(field, Visit.LONGEST);
        }
        form.number("seats", 1, Visit.MOST_SEATS);
    }

    private static LocalTime time(Form form, String field) {
        var typed = form.value(field).strip().replace('.', ':');
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException e) {
            form.refuse(field, "example.visit.rule.time");
            return LocalTime.MIDNIGHT;
        }
    }

    static Form fresh() {
        return Form.empty()
                .with("begins", "09:00")
                .with("until", "11:00")
                .with("mode", Visit.Mode.FACE_TO_FACE)
                .with("seats", USUAL_SEATS);
    }

    static Form fill(Visit visit) {
        var event = visit.event();
        return Form.empty()
                .with("day", event.when().day())
                .with("begins", event.when().from())
                .with("until", event.when().to())
                .with("mode", event.place().mode())
                .with("where", event.place().where())
                .with("link", event.place().link())
                .with("contact", event.contact().role())
                .with("email", event.contact().email())
                .with("seats", event.seats())
                .with("version", visit.saved().sequence());
    }

    /// Each behaviour must be rated; the form knows which was left out.
    static VisitRating rating(Form form) {
        return new VisitRating(one(form, "curious"), one(form, "listened"), one(form, "involved"));
    }

    static void checkRating(Form form) {
        for (var behaviour : VisitRating.Behaviour.values()) {
            one(form, behaviour.field());
        }
    }

    private static int one(Form form, String field) {
        if (form.value(field).isBlank()) {
            form.refuse(field, "web.form.choose");
        }
        return form.number(field, VisitRating.LEAST, VisitRating.MOST).orElse(VisitRating.LEAST);
    }
}
