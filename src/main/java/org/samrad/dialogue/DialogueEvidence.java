package org.samrad.dialogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Guest;
import org.samrad.access.Visitor;
import org.samrad.initiative.Gate.Criterion;
import org.samrad.initiative.GateEvidence;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.springframework.stereotype.Component;

/// Whether the obligatory questions of a phase have got an answer, or a dispute with a next step, in a forum on whose
/// table the initiative is.
@Component
class DialogueEvidence implements GateEvidence {
    private static final Visitor NOBODY = Guest.GUEST;
    private static final Map<Criterion, Asked> CRITERIA = criteria();

    private final AgendaStore agenda;
    private final ItemQuestionStore asked;
    private final Forums forums;
    private final Questions questions;

    DialogueEvidence(AgendaStore agenda, ItemQuestionStore asked, Forums forums, Questions questions) {
        this.agenda = agenda;
        this.asked = asked;
        this.forums = forums;
        this.questions = questions;
    }

    /// The questions that a criterion asks for: of a phase, and in implementation of its first or second half.
    private record Asked(Phase phase, int half) {}

    /// How far a forum has come: how many questions it must ask, how many are left, and where to go on.
    private record Progress(Forum forum, int all, int left, UUID item) {}

    private static Map<Criterion, Asked> criteria() {
        var all = new LinkedHashMap<Criterion, Asked>();
        all.put(Criterion.IDEA_QUESTIONS, new Asked(Phase.IDEA, 0));
        all.put(Criterion.DEVELOPMENT_QUESTIONS, new Asked(Phase.DEVELOPMENT, 0));
        all.put(Criterion.FIRST_IMPLEMENTATION_QUESTIONS, new Asked(Phase.IMPLEMENTATION, 1));
        all.put(Criterion.SECOND_IMPLEMENTATION_QUESTIONS, new Asked(Phase.IMPLEMENTATION, 2));
        return all;
    }

    @Override
    public List<Finding> of(Initiative initiative) {
        var items = agenda.ofInitiative(initiative.id());
        var done = asked.of(items.stream().map(AgendaItem::id).toList()).stream()
                .filter(ItemQuestion::isDone)
                .map(ItemQuestion::question)
                .collect(toSet());
        var answered = questions.versions(done, NOBODY).stream()
                .map(Question.Version::question)
                .collect(toSet());
        var homes = forums.find(items.stream().map(AgendaItem::forum).distinct().toList(), NOBODY);
        var around = new Around(items, homes, answered, new HashMap<>());
        var findings = new ArrayList<Finding>();
        CRITERIA.forEach((criterion, wanted) -> findings.add(finding(criterion, wanted, around)));
        return findings;
    }

    /// What is the same for all criteria; `due` are the questions that have been looked up so far.
    private record Around(
            List<AgendaItem> items, List<Forum> homes, Set<UUID> answered, Map<Purpose, List<Question.Version>> due) {}

    private record Purpose(UUID organisation, Phase phase, Question.Audience audience) {}

    private Finding finding(Criterion criterion, Asked wanted, Around around) {
        var best = best(wanted, around);
        if (best.isEmpty()) {
            return new Finding(criterion, Standing.NOT_MET, "dialogue.gate.none", List.of(), "/forums");
        }
        var progress = best.get();
        var path = "/items/" + progress.item();
        var name = progress.forum().name();
        return progress.left() == 0
                ? new Finding(criterion, Standing.MET, "dialogue.gate.met", List.of(progress.all(), name), path)
                : new Finding(
                        criterion, Standing.NOT_MET, "dialogue.gate.missing", List.of(progress.left(), name), path);
    }

    private static boolean isIn(AgendaItem item, Asked wanted) {
        var phase = item.about().phase();
        return phase != null
                && Question.asked(phase).filter(wanted.phase()::equals).isPresent();
    }

    /// Where a change was sent to the right forum, that one counts; else the one that has come furthest.
    private Optional<Progress> best(Asked wanted, Around around) {
        var items = around.items().stream().filter(item -> isIn(item, wanted)).toList();
        var must = items.stream()
                .filter(item -> item.origin().duty() == AgendaItem.Duty.CHANGE)
                .toList();
        var counted = (must.isEmpty() ? items : must).stream().collect(groupingBy(AgendaItem::forum));
        return around.homes().stream()
                .filter(forum -> counted.containsKey(forum.id()))
                .flatMap(forum -> Question.Audience.of(forum.level())
                        .filter(audience -> audience != Question.Audience.USERS)
                        .map(audience ->
                                progress(forum, audience, wanted, around, counted.getOrDefault(forum.id(), List.of())))
                        .stream())
                .min(Comparator.comparingInt(Progress::left));
    }

    private Progress progress(
            Forum forum, Question.Audience audience, Asked wanted, Around around, List<AgendaItem> items) {
        var purpose = new Purpose(forum.organisation(), wanted.phase(), audience);
        var due = around
                .due()
                .computeIfAbsent(purpose, one -> questions.due(one.organisation(), one.phase(), one.audience(), NOBODY))
                .stream()
                .filter(Question.Version::obligatory)
                .filter(version -> version.half() == wanted.half())
                .toList();
        int left = (int) due.stream()
                .filter(version -> !around.answered().contains(version.question()))
                .count();
        return new Progress(forum, due.size(), left, items.getLast().id());
    }
}
