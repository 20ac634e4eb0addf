package org.samrad.dialogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What has been noted of a meeting so far: who was there, and for each item its discussion and the answers.
public record MeetingRecord(
        Meeting meeting,
        List<AgendaItem> items,
        Map<UUID, Discussion> discussions,
        Map<UUID, List<ItemQuestion>> questions,
        List<MeetingAttendance> attendance) {
    public MeetingRecord {
        items = List.copyOf(items);
        discussions = Map.copyOf(discussions);
        questions = Map.copyOf(questions);
        attendance = List.copyOf(attendance);
    }

    public Discussion discussion(AgendaItem item) {
        return discussions.getOrDefault(item.id(), Discussion.none(item.id()));
    }

    public List<ItemQuestion> questions(AgendaItem item) {
        return questions.getOrDefault(item.id(), List.of());
    }

    /// Nothing is open on it: it has got a decision, and every question that had to be put has an end.
    public boolean isDone(AgendaItem item) {
        return discussion(item).decision() != null
                && questions(item).stream().allMatch(question -> question.isDone() || !question.obligatory());
    }
}
