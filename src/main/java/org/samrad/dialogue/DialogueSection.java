package org.samrad.dialogue;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.springframework.stereotype.Component;

/// On an initiative's page: where and when it has been or will be talked of, and what was answered.
@Component
public class DialogueSection implements InitiativeSection {
    private final Dialogues dialogues;
    private final Agendas agendas;
    private final Forums forums;
    private final Questions questions;

    DialogueSection(Dialogues dialogues, Agendas agendas, Forums forums, Questions questions) {
        this.dialogues = dialogues;
        this.agendas = agendas;
        this.forums = forums;
        this.questions = questions;
    }

    /// A question that has got an end, as it was asked.
    public record Answered(ItemQuestion question, Question.@Nullable Version version) {
        public String text(String language) {
            return version == null ? "" : version.text(language);
        }
    }

    /// An item on a forum's table; `day` is empty where it waits. The reader may open it, and read the answers, only if
    /// it is for this reader.
    public record Line(
            AgendaItem item, String forum, @Nullable Meeting meeting, boolean open, List<Answered> answers) {
        public @Nullable LocalDate day() {
            return meeting == null ? null : meeting.day();
        }
    }

    public record Page(UUID initiative, List<Line> lines) {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var items = dialogues.itemsOf(initiative.id(), by);
        if (items.isEmpty()) {
            return Optional.of(new Shown("dialogue/section", new Page(initiative.id(), List.of())));
        }
        var homes = forums.find(items.stream().map(AgendaItem::forum).distinct().toList(), by).stream()
                .collect(toMap(Forum::id, forum -> forum));
        var meetings = dialogues.meetings(
                items.stream()
                        .map(AgendaItem::meeting)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                by);
        var asked = agendas.asked(items.stream().map(AgendaItem::id).toList(), by);
        var versions = questions
                .versions(asked.stream().map(ItemQuestion::question).toList(), by)
                .stream()
                .collect(toMap(Question.Version::id, version -> version, (a, b) -> a));
        var around = new Around(homes, meetings, asked, versions);
        var lines = items.stream().map(item -> line(item, around, by)).toList();
        return Optional.of(new Shown("dialogue/section", new Page(initiative.id(), lines)));
    }

    /// What belongs to the items, read in one go.
    private record Around(
            Map<UUID, Forum> forums,
            Map<UUID, Meeting> meetings,
            List<ItemQuestion> asked,
            Map<UUID, Question.Version> versions) {}

    private static Line line(AgendaItem item, Around around, Person by) {
        var on = item.meeting();
        var meeting = on == null ? null : around.meetings().get(on);
        var forum = Optional.ofNullable(around.forums().get(item.forum()));
        boolean open = forum.map(one -> by.may(Act.READ_FORUM, one.scope())).orElse(false);
        boolean readable = open || meeting != null && meeting.isPublished();
        var answers = around.asked().stream()
                .filter(question -> readable && question.item().equals(item.id()) && question.isDone())
                .map(question -> new Answered(question, around.versions().get(question.question())))
                .toList();
        return new Line(item, forum.map(Forum::name).orElse(""), meeting, open, answers);
    }
}
