package org.samrad.example;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.samrad.question.Question;
import org.samrad.question.Questions;
import org.samrad.web.Form;
import org.samrad.web.Language;
import org.samrad.web.Paging;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rounds of visits: the list, one round with its coverage and what it has brought home, its plan and its questions.
@Controller
public class VisitRoundPages {
    private final VisitRounds rounds;
    private final VisitPeople people;
    private final Visits visits;
    private final VisitNotes notes;
    private final VisitRatings ratings;
    private final Organisations organisations;
    private final Questions bank;
    private final Screens screens;

    VisitRoundPages(
            VisitRounds rounds,
            VisitPeople people,
            Visits visits,
            VisitNotes notes,
            VisitRatings ratings,
            Organisations organisations,
            Questions bank,
            Screens screens) {
        this.rounds = rounds;
        this.people = people;
        this.visits = visits;
        this.notes = notes;
        this.ratings = ratings;
        this.organisations = organisations;
        this.bank = bank;
        this.screens = screens;
    }

    public record ListPage(Paging<VisitRound> list, boolean mayPlan) {}

    public record FormPage(Optional<VisitRound> round, List<Unit.Branch> units, Form form) {}

    /// One round. `step` is what whoever plans does next.
    public record RoundPage(
            VisitRound round,
            VisitRounds.Standing standing,
            Paging<Visits.Line> visits,
            Map<UUID, Name> names,
            Brought brought,
            Reader reader,
            Form form) {
        public String host(UUID host, String language) {
            var name = names.get(host);
            return name == null ? "–" : name.in(language);
        }
    }

    /// What has been brought home: candidates, and how both sides rate the visits.
    public record Brought(
            List<VisitNote> candidates, Map<UUID, Visit> of, VisitRating.Together own, VisitRating.Together host) {}

    public record Reader(boolean manages, boolean makes, VisitPerson.Standing standing, Step step) {}

    public enum Step {
        HOSTS,
        QUESTIONS,
        PEOPLE,
        VISITS,
        WITHOUT,
        HOLD,
        CLOSE,
        NONE;

        static Step of(VisitRound round, VisitRounds.Standing standing, int questions, int visits) {
            if (!round.isOpen()) {
                return NONE;
            }
            var coverage = standing.coverage();
            return standing.hosts() == 0
                    ? HOSTS
                    : questions == 0
                            ? QUESTIONS
                            : coverage.inScope() == 0
                                    ? PEOPLE
                                    : visits == 0
                                            ? VISITS
                                            : coverage.without() > 0 ? WITHOUT : coverage.ahead() > 0 ? HOLD : CLOSE;
        }

        public String textKey() {
            return "example.visit.step." + name();
        }
    }

    public record QuestionsPage(
            VisitRound round, List<VisitRound.Question> questions, List<Question.Version> bank, Form form) {}

    @GetMapping("/visit-rounds")
    Object list(@RequestParam(defaultValue = "1") int page, Person by) {
        int number = Paging.number(page);
        var list = Paging.of(rounds.list(Paging.offset(number), Paging.SIZE + 1, by), number);
        return screens.show("example/visit-rounds", new ListPage(list, rounds.mayPlan(by)));
    }

    @GetMapping("/visit-rounds/new")
    Object plan(Locale locale, Person by) {
        var form = Form.empty().with("language", Language.of(locale).tag());
        return screens.show("example/visit-round-form", formPage(null, form, by));
    }

    private FormPage formPage(@Nullable VisitRound round, Form form, Person by) {
        var home = round == null ? by.organisation() : round.organisation();
        by.must(Act.PLAN_VISITS, home == null ? Scope.everything() : Scope.organisation(home));
        var units = home == null
                ? List.<Unit.Branch>of()
                : organisations.units(home, by).stream()
                        .flatMap(Unit.Branch::all)
                        .toList();
        return new FormPage(Optional.ofNullable(round), units, form);
    }

    @PostMapping("/visit-rounds/new")
    Object plan(@RequestParam MultiValueMap<String, String> typed, Person by) {
        var form = Form.of(typed);
        VisitForm.checkPlan(form);
        var made = new UUID[1];
        if (form.done(() -> made[0] = rounds.plan(VisitForm.plan(form), by))) {
            people.bringUpToDate(made[0], by);
            return "redirect:/visit-rounds/" + made[0];
        }
        return screens.refused("example/visit-round-form", formPage(null, form, by));
    }

    @GetMapping("/visit-rounds/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var round = rounds.mustManage(id, by);
        return screens.show("example/visit-round-form", formPage(round, VisitForm.fill(round), by));
    }

    @PostMapping("/visit-rounds/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var round = rounds.mustManage(id, by);
        var form = Form.of(typed);
        VisitForm.checkPlan(form);
        int builtOn = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (form.done(() -> rounds.change(id, VisitForm.plan(form), builtOn, by))) {
            people.bringUpToDate(id, by);
            return "redirect:" + round.address();
        }
        if (form.clashed()) {
            var now = rounds.get(id, by);
            form.with("version", now.version())
                    .standing("theme", now.plan().words().theme())
                    .standing("purpose", now.plan().words().purpose())
                    .standing("from", now.plan().period().from())
                    .standing("to", now.plan().period().to());
        }
        return screens.refused("example/visit-round-form", formPage(round, form, by));
    }

    @GetMapping("/visit-rounds/{id}")
    Object show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Person by) {
        return screens.show("example/visit-round", page(id, Paging.number(page), Form.empty(), by));
    }

    private RoundPage page(UUID id, int number, Form form, Person by) {
        var round = rounds.get(id, by);
        var standing = rounds.standing(round, by);
        var list = Paging.of(visits.ofRound(round, Paging.offset(number), Paging.SIZE + 1, by), number);
        var candidates = notes.candidates(round, by);
        var of = visits.all(
                round, candidates.stream().map(VisitNote::visit).distinct().toList(), by);
        var hosts = java.util.stream.Stream.concat(
                        list.rows().stream().map(line -> line.visit().host()),
                        of.values().stream().map(Visit::host))
                .distinct()
                .toList();
        var step = Step.of(
                round, standing, rounds.questions(round, by).size(), list.rows().size());
        return new RoundPage(
                round,
                standing,
                list,
                organisations.findNames(hosts, by),
                new Brought(
                        candidates,
                        of,
                        ratings.together(round, VisitRating.Side.OWN, by),
                        ratings.together(round, VisitRating.Side.HOST, by)),
                new Reader(
                        rounds.mayManage(round, by),
                        by.may(Act.WRITE_EXAMPLE, Scope.organisation(round.organisation())),
                        people.own(round, by),
                        step),
                form);
    }

    @PostMapping("/visit-rounds/{id}/close")
    Object close(@PathVariable UUID id, Person by) {
        var form = Form.empty();
        if (form.done(() -> rounds.close(id, by))) {
            return "redirect:/visit-rounds/" + id;
        }
        return screens.refused("example/visit-round", page(id, 1, form, by));
    }

    @GetMapping("/visit-rounds/{id}/questions")
    Object questions(@PathVariable UUID id, Person by) {
        return screens.show("example/visit-questions", questionsPage(id, Form.empty(), by));
    }

    private QuestionsPage questionsPage(UUID id, Form form, Person by) {
        var round = rounds.mustManage(id, by);
        var asked = rounds.questions(round, by);
        var users = new Questions.Sought(Question.Occasion.PROJECT, null, Question.Audience.USERS, null, "");
        var left = bank.bank(users, by).stream()
                .filter(version -> asked.stream().noneMatch(one -> one.code().equals(version.code())))
                .toList();
        return new QuestionsPage(round, asked, left, form);
    }

    @PostMapping("/visit-rounds/{id}/questions")
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var text = form.text("text", VisitRound.LONGEST_QUESTION);
        return after(id, form, () -> rounds.ask(id, text, by), by);
    }

    @PostMapping("/visit-rounds/{id}/questions/bank")
    Object askFromBank(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var code = form.text("code", 80);
        return after(id, form, () -> rounds.askFromBank(id, code, by), by);
    }

    @PostMapping("/visit-rounds/{id}/questions/remove")
    Object removeQuestion(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        rounds.mustManage(id, by);
        var form = Form.of(typed);
        var question = form.id("question");
        return after(id, form, () -> question.ifPresent(one -> rounds.removeQuestion(id, one, by)), by);
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/visit-rounds/" + id + "/questions";
        }
        return screens.refused("example/visit-questions", questionsPage(id, form, by));
    }
}
