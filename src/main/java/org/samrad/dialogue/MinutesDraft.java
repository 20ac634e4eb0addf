package org.samrad.dialogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.organisation.Mandate.Side;

/// The first wording of the minutes, put together from what was noted. `texts` says a text of the house in the language
/// of the minutes.
record MinutesDraft(
        MeetingRecord record,
        Map<UUID, String> names,
        Map<UUID, String> questions,
        BiFunction<String, Object[], String> texts) {

    List<Minutes.Section> sections() {
        var sections = new ArrayList<Minutes.Section>();
        sections.add(new Minutes.Section(0, null, 1, t("dialogue.minutes.attendance"), present()));
        for (int i = 0; i < record.items().size(); i++) {
            var item = record.items().get(i);
            sections.add(new Minutes.Section(i + 1, item.id(), 1, item.words().title(), words(item)));
        }
        return sections;
    }

    private Minutes.Words present() {
        var lines = new ArrayList<String>();
        line(lines, "dialogue.minutes.management", Side.MANAGEMENT);
        line(lines, "dialogue.minutes.employees", Side.EMPLOYEES);
        line(lines, "dialogue.minutes.guests", null);
        var missed = record.attendance().stream()
                .filter(one -> one.mode() == MeetingAttendance.Mode.APOLOGIES)
                .map(this::name)
                .collect(joining(", "));
        if (!missed.isEmpty()) {
            lines.add(t("dialogue.minutes.apologies", missed));
        }
        return new Minutes.Words("", String.join("\n", lines), "", "", "", "");
    }

    private void line(List<String> lines, String key, @Nullable Side side) {
        var there = record.attendance().stream()
                .filter(one -> one.side() == side)
                .filter(one -> one.mode() == MeetingAttendance.Mode.ROOM || one.mode() == MeetingAttendance.Mode.REMOTE)
                .map(one -> name(one)
                        + (one.mode() == MeetingAttendance.Mode.REMOTE ? " " + t("dialogue.minutes.remote") : ""))
                .collect(joining(", "));
        if (!there.isEmpty()) {
            lines.add(t(key, there));
        }
    }

    private String name(MeetingAttendance one) {
        var person = one.person();
        var name = person == null ? one.name() : names.getOrDefault(person, one.name());
        return one.isGuest() && !one.role().isEmpty() ? name + " (" + one.role() + ")" : name;
    }

    private Minutes.Words words(AgendaItem item) {
        var said = record.discussion(item);
        return new Minutes.Words(
                item.words().recommendation(),
                Stream.of(item.words().reason(), said.presentation())
                        .filter(text -> !text.isBlank())
                        .collect(joining("\n\n")),
                record.questions(item).stream()
                        .filter(ItemQuestion::isDone)
                        .map(this::answered)
                        .collect(joining("\n\n")),
                said.management(),
                said.employees(),
                decided(said.decision()));
    }

    private String answered(ItemQuestion one) {
        var answer = one.answer();
        var lines = new ArrayList<String>();
        lines.add(questions.getOrDefault(one.question(), ""));
        lines.add(t("dialogue.minutes.answer", answer.text()));
        if (!answer.management().isBlank()) {
            lines.add(t("dialogue.minutes.management-remark", answer.management()));
        }
        if (!answer.employees().isBlank()) {
            lines.add(t("dialogue.minutes.employees-remark", answer.employees()));
        }
        var next = answer.next();
        if (one.state() == ItemQuestion.State.DISPUTED && next != null) {
            lines.add(t("dialogue.minutes.disputed", next.what(), names.getOrDefault(next.who(), ""), next.by()));
        }
        return String.join("\n", lines);
    }

    private String decided(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        var kind = t(decision.kind().textKey());
        var text = decision.text().isBlank() ? kind : kind + ": " + decision.text();
        var executor = decision.executor();
        var deadline = decision.deadline();
        return executor == null || deadline == null
                ? text
                : text + "\n" + t("dialogue.minutes.task", names.getOrDefault(executor, ""), deadline);
    }

    private String t(String key, Object... values) {
        return texts.apply(key, values);
    }
}
