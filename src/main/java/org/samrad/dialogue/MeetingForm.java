package org.samrad.dialogue;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.samrad.base.RuleBroken;
import org.samrad.web.Form;

/// When and where a meeting is, as it was typed.
final class MeetingForm {
    private MeetingForm() {}

    /// A plan as it was typed; empty, with the problems in the form, where it cannot be one.
    static Optional<Meeting.Plan> plan(Form form, Meeting.Kind kind) {
        var day = form.requiredDate("day");
        var from = time(form, "from");
        var to = time(form, "to");
        var mode = form.choice("mode", Meeting.Mode.class);
        var where = form.optional("where", Meeting.LONGEST);
        var link = form.optional("link", Meeting.LONGEST);
        var theme = form.optional("theme", Meeting.LONGEST);
        if (!form.ok()) {
            return Optional.empty();
        }
        try {
            var when = new Meeting.When(day, from, to);
            return Optional.of(new Meeting.Plan(kind, theme, when, new Meeting.Place(mode, where, link)));
        } catch (RuleBroken rule) {
            form.refuse(rule);
            return Optional.empty();
        }
    }

    private static LocalTime time(Form form, String field) {
        var typed = form.value(field).strip().replace('.', ':');
        try {
            return LocalTime.parse(typed.matches("\\d:\\d\\d") ? "0" + typed : typed);
        } catch (DateTimeException e) {
            form.refuse(field, "dialogue.rule.time");
            return LocalTime.MIDNIGHT;
        }
    }
}
