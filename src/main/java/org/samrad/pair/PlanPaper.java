package org.samrad.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.web.Document;
import org.samrad.web.Frame;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// The plan as a document, in the language in which it is written.
@Component
class PlanPaper {
    private final Texts texts;
    private final Frame.Setup setup;

    PlanPaper(Texts texts, Frame.Setup setup) {
        this.texts = texts;
        this.setup = setup;
    }

    private record Writing(RoomHead head, Plan plan, Language language, Document.Draft draft) {}

    Document of(RoomHead head, Paper<Plan> paper, Optional<Plans.Submitted> submitted) {
        var plan = paper.content();
        var language = Language.find(plan.language()).orElse(Language.EN);
        var w = new Writing(head, plan, language, new Document.Draft());
        var about = head.room().pair().about();
        w.draft
                .text(Document.Words.of(head.title(language.tag())), Document.Look.LEAD)
                .fact(t(w, "pair.theme.title"), in(w, about.theme(), about.language()))
                .fact(t(w, "pair.motto"), in(w, about.motto(), about.language()))
                .fact(t(w, "pair.version"), String.valueOf(paper.version()));
        submitted
                .filter(one -> one.version() == paper.version())
                .ifPresent(one -> w.draft
                        .fact(t(w, "pair.plan.handed-in"), texts.date(language, day(one)))
                        .fact(t(w, "pair.hash"), one.hash()));
        section(w, Plan.Section.PRESENT_STATE);
        goals(w);
        measures(w);
        section(w, Plan.Section.GOVERNANCE);
        section(w, Plan.Section.LEADERSHIP);
        indicators(w);
        var foot = head.title(language.tag()) + " · " + t(w, "pair.version") + " " + paper.version();
        return w.draft.done(new Document.Head(t(w, "pair.plan.title"), language, foot));
    }

    private LocalDate day(Plans.Submitted submitted) {
        return LocalDate.ofInstant(submitted.at(), setup.zone());
    }

    private String t(Writing w, String key, Object... values) {
        return texts.of(w.language, key, values);
    }

    private static Document.Words in(Writing w, String text, String language) {
        return new Document.Words(text, language.equals(w.language.tag()) ? "" : language);
    }

    private void section(Writing w, Plan.Section section) {
        w.draft.heading(2, t(w, section.textKey()));
        w.draft.text(w.plan.section(section).text());
    }

    private void goals(Writing w) {
        w.draft.heading(2, t(w, "pair.plan.goals"));
        below(w, null, "");
    }

    /// A goal under another bears its number: 1, 1.1, 1.2, 2.
    private static void below(Writing w, @Nullable UUID above, String before) {
        int number = 1;
        for (var goal : w.plan.under(above)) {
            var own = before + number++;
            w.draft.text(own + " " + goal.text());
            below(w, goal.id(), own + ".");
        }
    }

    private void measures(Writing w) {
        w.draft.heading(2, t(w, "pair.plan.measures"));
        w.draft.text(t(
                w,
                "pair.plan.split",
                w.plan.count(Plan.Work.RUNNING),
                w.plan.hours(Plan.Work.RUNNING),
                w.plan.count(Plan.Work.DEVELOPMENT),
                w.plan.hours(Plan.Work.DEVELOPMENT)));
        var rows = w.plan.measures().stream()
                .map(measure -> words(
                        measure.words().title(),
                        t(w, measure.words().kind().textKey()) + ", "
                                + t(w, measure.words().work().textKey()),
                        goal(w, measure.words().goal()),
                        w.head.name(measure.words().responsible().organisation(), w.language.tag()),
                        texts.date(w.language, measure.words().effort().due())))
                .toList();
        w.draft.table(
                List.of(
                        t(w, "pair.measure"),
                        t(w, "pair.measure.kind"),
                        t(w, "pair.goal"),
                        t(w, "pair.responsible"),
                        t(w, "pair.due")),
                rows);
    }

    private String goal(Writing w, @Nullable UUID goal) {
        return goal == null ? t(w, "pair.measure.no-goal") : w.plan.goal(goal).text();
    }

    private void indicators(Writing w) {
        w.draft.heading(2, t(w, "pair.plan.indicators"));
        var rows = w.plan.indicators().stream()
                .map(one -> words(
                        one.words().what(),
                        one.words().now(),
                        one.words().target(),
                        texts.date(w.language, one.words().on())))
                .toList();
        w.draft.table(
                List.of(
                        t(w, "pair.indicator"),
                        t(w, "pair.indicator.now"),
                        t(w, "pair.indicator.target"),
                        t(w, "pair.due")),
                rows);
    }

    private static List<Document.Words> words(String... cells) {
        return java.util.stream.Stream.of(cells).map(Document.Words::of).toList();
    }
}
