package org.samrad.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiatives;
import org.samrad.insight.Participation;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The owner's pages: draft, open, follow, close.
@Controller
public class ConsultationPages {
    private static final int LONG = 1500;

    private final Consultations consultations;
    private final Moderation moderation;
    private final Answering answering;
    private final Initiatives initiatives;
    private final ParticipantCookie cookie;
    private final Screens screens;
    private final Clock clock;

    ConsultationPages(
            Consultations consultations,
            Moderation moderation,
            Answering answering,
            Initiatives initiatives,
            ParticipantCookie cookie,
            Screens screens,
            Clock clock) {
        this.consultations = consultations;
        this.moderation = moderation;
        this.answering = answering;
        this.initiatives = initiatives;
        this.cookie = cookie;
        this.screens = screens;
        this.clock = clock;
    }

    public record DraftPage(UUID initiative, String title, Optional<UUID> id, Form form) {}

    /// What the owner sees: `waiting` statements wait for moderation, `shown` are being answered.
    public record ManagePage(
            Consultation consultation,
            String initiative,
            List<AudienceGroup> groups,
            Map<Integer, Participation> participation,
            int shown,
            int waiting,
            boolean manages,
            boolean decides,
            Form form) {}

    /// `door` is where a signed-in person who is asked goes in.
    public record PublicPage(
            Consultation consultation,
            boolean participates,
            boolean takesAnswers,
            boolean results,
            Optional<AudienceGroup> door) {}

    public record OpenPage(Consultation consultation, int groups, int statements, Form form) {}

    public record ClosePage(Consultation consultation, Form form) {}

    @GetMapping("/initiatives/{initiative}/consultations/new")
    Object draft(@PathVariable UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_CONSULTATION, of.scope());
        var form = Form.empty()
                .with("language", of.words().language())
                .with("moderation", Consultation.Moderation.LIGHT)
                .with("resultsWhen", Consultation.ResultsWhen.AFTER_CLOSING)
                .with("privacy", Consultation.Privacy.ANONYMOUS)
                .with("threshold", Consultation.Rules.LEAST_THRESHOLD)
                .with("opensOn", clock.today())
                .with("closesOn", clock.today().plusDays(14))
                .with("answerBy", clock.today().plusDays(35));
        return screens.show(
                "consultation/draft", new DraftPage(initiative, of.words().title(), Optional.empty(), form));
    }

    @PostMapping("/initiatives/{initiative}/consultations/new")
    Object draft(@PathVariable UUID initiative, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var of = initiatives.get(initiative, by);
        by.must(Act.MANAGE_CONSULTATION, of.scope());
        var form = Form.of(typed);
        var draft = read(form);
        var made = new UUID[1];
        if (form.done(() -> made[0] = consultations.draft(initiative, draft, by).id())) {
            return "redirect:/consultations/" + made[0] + "/audience";
        }
        return screens.refused(
                "consultation/draft", new DraftPage(initiative, of.words().title(), Optional.empty(), form));
    }

    @GetMapping("/consultations/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var c = consultations.managed(id, by);
        var form = Form.empty()
                .with("question", c.terms().question())
                .with("why", c.terms().why())
                .with("changeable", c.terms().changeable())
                .with("promise", c.terms().promise())
                .with("answerBy", c.terms().answerBy())
                .with("language", c.terms().language())
                .with("moderation", c.rules().moderation())
                .with("resultsWhen", c.rules().resultsWhen())
                .with("privacy", c.rules().privacy())
                .with("threshold", c.rules().threshold())
                .with("opensOn", c.period().opensOn())
                .with("closesOn", closesOn(c));
        return screens.show("consultation/draft", draftPage(c, form, by));
    }

    @PostMapping("/consultations/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        consultations.managed(id, by);
        var form = Form.of(typed);
        var draft = read(form);
        if (form.done(() -> consultations.redraft(id, draft, by))) {
            return "redirect:/consultations/" + id;
        }
        return screens.refused("consultation/draft", draftPage(consultations.managed(id, by), form, by));
    }

    private DraftPage draftPage(Consultation c, Form form, Person by) {
        return new DraftPage(c.initiative(), title(c, by), Optional.of(c.id()), form);
    }

    private String title(Consultation c, Person by) {
        return initiatives.get(c.initiative(), by).words().title();
    }

    private Consultations.Draft read(Form form) {
        var terms = new Consultation.Terms(
                form.text("question", 200),
                form.text("why", LONG),
                form.text("changeable", LONG),
                form.text("promise", LONG),
                form.requiredDate("answerBy"),
                Language.find(form.value("language")).orElse(Language.DA).tag());
        var rules = new Consultation.Rules(
                form.choice("moderation", Consultation.Moderation.class),
                form.choice("resultsWhen", Consultation.ResultsWhen.class),
                form.choice("privacy", Consultation.Privacy.class),
                form.number("threshold", Consultation.Rules.LEAST_THRESHOLD, Consultation.Rules.MOST_THRESHOLD)
                        .orElse(Consultation.Rules.LEAST_THRESHOLD));
        var opensOn = form.requiredDate("opensOn");
        var closesOn = form.requiredDate("closesOn");
        if (form.ok() && closesOn.isBefore(opensOn)) {
            form.refuse("closesOn", "consultation.rule.closes-before-opening");
        }
        return new Consultations.Draft(terms, rules, new Consultation.Period(opensOn, endOf(closesOn)));
    }

    /// Closing is at the end of the day, in the installation's time zone.
    private Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(clock.zone()).toInstant();
    }

    private LocalDate closesOn(Consultation c) {
        return LocalDate.ofInstant(c.period().closesAt(), clock.zone());
    }

    @GetMapping("/consultations/{id}")
    Object show(@PathVariable UUID id, HttpServletRequest request, Visitor by) {
        if (by instanceof Person person && person.mayAnywhere(Act.SEE_PARTICIPATION)) {
            var manage = manage(id, Form.empty(), person);
            if (manage.isPresent()) {
                return screens.show("consultation/manage", manage.get());
            }
        }
        var c = consultations.published(id, by);
        return screens.show(
                "consultation/public",
                new PublicPage(
                        c,
                        cookie.find(id, request, by).isPresent(),
                        c.takesAnswers(clock.now(), clock.today()),
                        c.showsResults(cookie.answered(id, request, by)),
                        answering.group(id, by)));
    }

    private Optional<ManagePage> manage(UUID id, Form form, Person by) {
        return consultations.find(id, by).map(c -> {
            var statements = moderation.statements(id, by);
            return new ManagePage(
                    c,
                    title(c, by),
                    consultations.groups(id, by),
                    consultations.participation(id, by),
                    count(statements, Statement.State.SHOWN),
                    count(statements, Statement.State.WAITING),
                    by.may(Act.MANAGE_CONSULTATION, c.scope()),
                    by.may(Act.DECIDE, c.scope()),
                    form);
        });
    }

    private static int count(List<Statement> statements, Statement.State state) {
        return (int) statements.stream().filter(one -> one.state() == state).count();
    }

    @GetMapping("/consultations/{id}/open")
    Object open(@PathVariable UUID id, Person by) {
        return screens.show("consultation/open", openPage(id, Form.empty(), by));
    }

    @PostMapping("/consultations/{id}/open")
    Object openNow(@PathVariable UUID id, Person by) {
        var form = Form.empty();
        if (form.done(() -> consultations.open(id, by))) {
            return "redirect:/consultations/" + id;
        }
        return screens.refused("consultation/open", openPage(id, form, by));
    }

    private OpenPage openPage(UUID id, Form form, Person by) {
        return new OpenPage(
                consultations.managed(id, by),
                consultations.groups(id, by).size(),
                count(moderation.statements(id, by), Statement.State.SHOWN),
                form);
    }

    @GetMapping("/consultations/{id}/close")
    Object close(@PathVariable UUID id, Person by) {
        var c = consultations.managed(id, by);
        return screens.show("consultation/close", new ClosePage(c, Form.empty().with("closesOn", closesOn(c))));
    }

    @PostMapping("/consultations/{id}/close")
    Object close(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        consultations.managed(id, by);
        var form = Form.of(typed);
        Runnable act = () -> consultations.close(id, by);
        if (form.value("how").equals("move")) {
            var day = form.requiredDate("closesOn");
            act = () -> consultations.moveClosing(id, endOf(day), by);
        }
        if (form.done(act)) {
            return "redirect:/consultations/" + id;
        }
        return screens.refused("consultation/close", new ClosePage(consultations.managed(id, by), form));
    }
}
