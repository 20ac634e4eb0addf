package org.samrad.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.samrad.web.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A round: its plan, who takes part, the own leadership group, and the pairs.
@Controller
public class RoundPages {
    private static final int LONGEST_RESULT = 4000;

    private final Programmes programmes;
    private final Participations participations;
    private final Pairings pairings;
    private final LearningProfiles profiles;
    private final Organisations organisations;
    private final List<RoundSection> sections;
    private final Screens screens;

    RoundPages(
            Programmes programmes,
            Participations participations,
            Pairings pairings,
            LearningProfiles profiles,
            Organisations organisations,
            List<RoundSection> sections,
            Screens screens) {
        this.programmes = programmes;
        this.participations = participations;
        this.pairings = pairings;
        this.profiles = profiles;
        this.organisations = organisations;
        this.sections = sections;
        this.screens = screens;
    }

    /// `own` is the reader's organisation in the round, `pairs` those that the reader may know of.
    public record RoundPage(
            Programme programme,
            Round round,
            Who who,
            List<LearningPair> pairs,
            List<RoundSection.Shown> sections,
            Names names,
            Form form) {}

    public record Who(
            List<UUID> participants,
            Optional<Participant> own,
            Map<UUID, String> people,
            boolean acts,
            boolean manages,
            boolean maySignUp,
            boolean profileShared,
            Optional<UUID> home) {}

    public record FormPage(Programme programme, Optional<Round> round, Form form) {}

    @GetMapping("/programmes/{address}/rounds/new")
    Object plan(@PathVariable String address, Person by) {
        var programme = programmes.mustManage(programmes.at(address, by).id(), by);
        var form = Form.empty().with("members", 3);
        return screens.show("programme/round-form", new FormPage(programme, Optional.empty(), form));
    }

    @PostMapping("/programmes/{address}/rounds/new")
    Object plan(@PathVariable String address, @RequestParam MultiValueMap<String, String> typed, Person by) {
        var programme = programmes.mustManage(programmes.at(address, by).id(), by);
        var form = Form.of(typed);
        var made = new UUID[1];
        if (plan(form, plan -> made[0] = programmes.plan(programme.id(), plan, by))) {
            return "redirect:/rounds/" + made[0];
        }
        return screens.refused("programme/round-form", new FormPage(programme, Optional.empty(), form));
    }

    private static boolean plan(Form form, java.util.function.Consumer<Round.Plan> act) {
        var from = form.requiredDate("from");
        var to = form.requiredDate("to");
        var themes = lines(form, "themes");
        var modules = lines(form, "modules");
        int members = form.number("members", 0, Round.Plan.MOST_MEMBERS).orElse(0);
        var milestones = new ArrayList<Round.Milestone>();
        for (var kind : Round.Milestone.Kind.values()) {
            form.date("day-" + kind).ifPresent(day -> milestones.add(new Round.Milestone(kind, day, "")));
        }
        return form.done(
                () -> act.accept(new Round.Plan(new Round.Period(from, to), themes, modules, milestones, members)));
    }

    private static List<String> lines(Form form, String field) {
        return form.optional(field, LONGEST_RESULT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() > Round.LONGEST ? line.substring(0, Round.LONGEST) : line)
                .toList();
    }

    @GetMapping("/rounds/{id}/edit")
    Object edit(@PathVariable UUID id, Person by) {
        var round = programmes.mustManageRound(id, by);
        var plan = round.plan();
        var form = Form.empty()
                .with("from", plan.period().from())
                .with("to", plan.period().to())
                .with("themes", String.join("\n", plan.themes()))
                .with("modules", String.join("\n", plan.modules()))
                .with("members", plan.members())
                .with("version", round.version());
        plan.milestones().forEach(one -> form.with("day-" + one.kind(), one.on()));
        return screens.show(
                "programme/round-form", new FormPage(programmes.get(round.programme(), by), Optional.of(round), form));
    }

    @PostMapping("/rounds/{id}/edit")
    Object edit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        programmes.mustManageRound(id, by);
        var form = Form.of(typed);
        int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0);
        if (plan(form, plan -> programmes.changeRound(id, plan, version, by))) {
            return "redirect:/rounds/" + id;
        }
        var now = programmes.round(id, by);
        if (form.clashed()) {
            form.with("version", now.version())
                    .standing("from", now.plan().period().from())
                    .standing("to", now.plan().period().to())
                    .standing("themes", String.join("\n", now.plan().themes()))
                    .standing("modules", String.join("\n", now.plan().modules()))
                    .standing("members", now.plan().members());
        }
        return screens.refused(
                "programme/round-form", new FormPage(programmes.get(now.programme(), by), Optional.of(now), form));
    }

    @GetMapping("/rounds/{id}")
    Object show(@PathVariable UUID id, Visitor by) {
        return screens.show("programme/round", page(id, Form.empty(), by));
    }

    private RoundPage page(UUID id, Form form, Visitor by) {
        var round = programmes.round(id, by);
        var programme = programmes.get(round.programme(), by);
        var participants = participations.organisations(id, by);
        var pairs = pairings.pairsOf(id, by);
        var all = Stream.of(
                        participants.stream(),
                        pairs.stream().flatMap(pair -> pair.members().stream()),
                        programme.organisations().stream())
                .flatMap(one -> one)
                .distinct()
                .toList();
        var who = by instanceof Person person
                ? who(round, programme, participants, person)
                : new Who(participants, Optional.empty(), Map.of(), false, false, false, false, Optional.empty());
        var parts = sections.stream()
                .flatMap(section -> section.of(round, by).stream())
                .toList();
        return new RoundPage(programme, round, who, pairs, parts, new Names(organisations.findNames(all, by)), form);
    }

    private Who who(Round round, Programme programme, List<UUID> participants, Person by) {
        var own = participations.own(round.id(), by);
        return new Who(
                participants,
                own,
                participations.names(own.stream().toList(), by),
                own.isPresent() && participations.mayAct(own.get(), by),
                programmes.mayManage(programme, by),
                own.isEmpty() && participations.maySignUp(round, by),
                own.isPresent()
                        && profiles.sharedAt(own.get().organisation(), by).isPresent(),
                Optional.ofNullable(by.organisation()));
    }

    private Object after(UUID id, Form form, Runnable act, Person by) {
        if (form.done(act)) {
            return "redirect:/rounds/" + id;
        }
        return screens.refused("programme/round", page(id, form, by));
    }

    @PostMapping("/rounds/{id}/state")
    Object move(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        programmes.mustManageRound(id, by);
        var form = Form.of(typed);
        var to = form.choice("state", Round.State.class);
        return after(id, form, () -> programmes.moveRound(id, to, by), by);
    }

    @PostMapping("/rounds/{id}/result")
    Object result(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        programmes.mustManageRound(id, by);
        var form = Form.of(typed);
        var text = form.text("result", LONGEST_RESULT);
        var source = form.optional("source", Round.LONGEST);
        var participants = form.number("participants", 1, 10_000).orElse(null);
        return after(
                id, form, () -> programmes.publishResult(id, new Round.Result(text, participants, source), by), by);
    }

    @PostMapping("/rounds/{id}/sign-up")
    Object signUp(@PathVariable UUID id, Person by) {
        return after(id, Form.empty(), () -> participations.signUp(id, by), by);
    }

    @PostMapping("/rounds/{id}/withdraw")
    Object withdraw(@PathVariable UUID id, Person by) {
        participations.mustAct(id, by);
        return after(id, Form.empty(), () -> participations.withdraw(id, by), by);
    }

    @PostMapping("/rounds/{id}/seats")
    Object seat(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        participations.mustAct(id, by);
        var form = Form.of(typed);
        var email = form.text("email", 200);
        var level = form.choice("level", Participant.Level.class);
        return after(id, form, () -> participations.seat(id, email, level, by), by);
    }

    @PostMapping("/rounds/{id}/seats/remove")
    Object unseat(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Person by) {
        participations.mustAct(id, by);
        var form = Form.of(typed);
        return after(id, form, () -> form.id("person").ifPresent(person -> participations.unseat(id, person, by)), by);
    }
}
