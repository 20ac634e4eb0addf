package org.samrad.dialogue;

import static java.util.stream.Collectors.toMap;

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
    private final MinutesPublishing publishing;
    private final Forums forums;
    private final Questions questions;

    DialogueSection(
            Dialogues dialogues, Agendas agendas, MinutesPublishing publishing, Forums forums, Questions questions) {
        this.dialogues = dialogues;
        this.agendas = agendas;
        this.publishing = publishing;
        this.forums = forums;
        this.questions = questions;
    }

    /// A question that has got an end, as it was asked.
    public record Answered(ItemQuestion question, Question.@Nullable Version version) {
        public String text(String language) {
            return version == null ? "" : version.text(language);
        }
    }

    /// An item on a forum's table; it waits where there is no meeting. Whoever may open it reads the answers at once,
    /// everybody else what is published of them without names.
    public record Line(
            AgendaItem item, @Nullable Forum in, @Nullable Meeting meeting, Reading reading) {
        public String forum() {
            return in == null ? "" : in.name();
        }
    }

    /// What the reader may read of an item. `published` is empty until it is; `minutes` tells whether all of the
    /// minutes are for this reader.
    public record Reading(boolean open, boolean minutes, String published, List<Answered> answers) {}

    public record Page(List<Line> lines) {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var items = dialogues.itemsOf(initiative.id(), by);
        if (items.isEmpty()) {
            return Optional.of(new Shown("dialogue/section", new Page(List.of())));
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
        var around = new Around(homes, meetings, asked, versions, publishing.publishedAbout(initiative.id(), by));
        var lines = items.stream().map(item -> line(item, around, by)).toList();
        return Optional.of(new Shown("dialogue/section", new Page(lines)));
    }

    /// What belongs to the items, read in one go.
    private record Around(
            Map<UUID, Forum> forums,
            Map<UUID, Meeting> meetings,
            List<ItemQuestion> asked,
            Map<UUID, Question.Version> versions,
            Map<UUID, String> published) {}

    private static Line line(AgendaItem item, Around around, Person by) {
        var on = item.meeting();
        var meeting = on == null ? null : around.meetings().get(on);
        var forum = around.forums().get(item.forum());
        boolean open = forum != null && by.may(Act.READ_FORUM, forum.scope());
        boolean minutes = forum != null && (open || forum.organisation().equals(by.organisation()));
        var published = around.published().getOrDefault(item.id(), "");
        var answers = around.asked().stream()
                .filter(question ->
                        open && published.isEmpty() && question.item().equals(item.id()) && question.isDone())
                .map(question -> new Answered(question, around.versions().get(question.question())))
                .toList();
        return new Line(item, forum, meeting, new Reading(open, minutes, published, answers));
    }
}
