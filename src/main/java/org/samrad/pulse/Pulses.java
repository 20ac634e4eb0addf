package org.samrad.pulse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.insight.Participation;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The way in for those who plan: draft a pulse, choose whom it asks, plan it, print its slips, call it off.
@Component
public class Pulses {
    private static final int SLIP_LETTERS = 10;
    /// How far back and ahead it is looked for what else was asked.
    private static final int YEARS = 1;

    private final Database database;
    private final PulseStore store;
    private final SlipStore slips;
    private final Population population;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Pulses(
            Database database,
            PulseStore store,
            SlipStore slips,
            Population population,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.slips = slips;
        this.population = population;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a draft is made of.
    public record Draft(Pulse.Words words, Pulse.Period period, int threshold, List<PulseQuestion> questions) {}

    public UUID draft(Draft draft, Person by) {
        var home = mustPlan(by);
        var empty = new Pulse(UUID.randomUUID(), home, draft.words(), draft.period(), 0, new Pulse.State.Draft(), 0);
        var fresh = empty.redrafted(
                draft.words(), draft.period(), draft.threshold(), rules(home).threshold());
        mustAsk(draft.questions());
        return database.write(() -> {
            store.save(fresh);
            store.setQuestions(fresh.id(), draft.questions());
            store.setParts(fresh.id(), population.parts(home, by));
            audit.tell(by, "pulse.drafted", "pulse", fresh.id());
            return fresh.id();
        });
    }

    public void redraft(UUID id, Draft draft, int builtOn, Person by) {
        var now = managed(id, by);
        var changed = now.redrafted(
                draft.words(),
                draft.period(),
                draft.threshold(),
                rules(now.organisation()).threshold());
        mustAsk(draft.questions());
        if (now.version() != builtOn) {
            throw new RuleBroken("", Form.CLASH);
        }
        database.write(() -> {
            if (!store.save(changed)) {
                throw new RuleBroken("", Form.CLASH);
            }
            store.setQuestions(id, draft.questions());
            audit.tell(by, "pulse.changed", "pulse", id);
        });
    }

    private static void mustAsk(List<PulseQuestion> questions) {
        if (questions.isEmpty()) {
            throw new RuleBroken("ready", "pulse.rule.no-question");
        }
        if (questions.size() > PulseQuestion.MOST) {
            throw new RuleBroken("ready", "pulse.rule.many-questions", PulseQuestion.MOST);
        }
        if (questions.stream().map(PulseQuestion::identity).distinct().count() < questions.size()) {
            throw new RuleBroken("own", "pulse.rule.same-question");
        }
    }

    /// How many people are asked in each unit itself; a unit with none is not asked.
    public void ask(UUID id, Map<UUID, Integer> people, Person by) {
        var of = managed(id, by);
        of.mustBeDraft();
        var parts = population.parts(of.organisation(), people, by);
        if (Part.people(parts) < of.threshold()) {
            throw new RuleBroken("", "pulse.rule.few-people", of.threshold());
        }
        database.write(() -> {
            store.setParts(id, parts);
            audit.tell(by, "pulse.asks", "pulse", id);
        });
    }

    /// What stands in the way of planning, and what should be looked at first.
    public Budget.Checked check(Pulse fresh, Person by) {
        managed(fresh.id(), by);
        return check(fresh);
    }

    private Budget.Checked check(Pulse fresh) {
        var around = store
                .between(
                        fresh.organisation(),
                        fresh.period().opensOn().minusYears(YEARS).withDayOfYear(1),
                        fresh.period().closesOn().plusYears(YEARS))
                .stream()
                .filter(one -> !one.id().equals(fresh.id()))
                .toList();
        var budget = new Budget(store.earlier(around));
        var parts = store.parts(fresh.id());
        return new Budget.Checked(
                budget.spent(fresh, parts, rules(fresh.organisation()).perYear()),
                budget.again(fresh, store.questions(fresh.id()), parts));
    }

    /// Fixes it. From now on what was promised holds; those who answer are let in from the day it opens.
    ///
    /// @param again why something is asked that was asked within a year; may be empty where nothing is
    public void plan(UUID id, String again, Person by) {
        var draft = managed(id, by);
        database.write(() -> {
            var held = store.held(id);
            var planned = held.planned(clock.today(), by.id());
            mustBeAskable(held, again);
            if (planned.state() instanceof Pulse.State.Planned state) {
                store.plan(planned, state, again);
            }
            promise(draft, by);
            audit.tell(by, "pulse.planned", "pulse", id);
        });
    }

    private void mustBeAskable(Pulse held, String again) {
        if (Part.people(store.parts(held.id())) < held.threshold()) {
            throw new RuleBroken("", "pulse.rule.few-people", held.threshold());
        }
        var check = check(held);
        for (var spent : check.spent()) {
            var last = spent.by().getLast();
            throw new RuleBroken(
                    "",
                    "pulse.rule.budget",
                    spent.unit(),
                    spent.by().size(),
                    String.valueOf(held.period().opensOn().getYear()),
                    last.words().title(),
                    last.period().opensOn());
        }
        for (var one : check.again()) {
            var before = one.before();
            if (Budget.tooSoon(one, held)) {
                throw new RuleBroken(
                        "",
                        "pulse.rule.too-soon",
                        before.words().title(),
                        before.period().closesOn(),
                        before.period().closesOn().plusDays(Budget.DAYS_BETWEEN));
            }
            if (again.isBlank()) {
                throw new RuleBroken(
                        "again",
                        "pulse.rule.again",
                        before.words().title(),
                        before.period().closesOn());
            }
        }
    }

    /// That the results are talked about is owed to those who answer.
    private void promise(Pulse pulse, Person by) {
        commitments.raise(
                new Commitment.Subject(
                        "pulse",
                        Commitment.Kind.FOLLOW_UP,
                        pulse.id(),
                        null,
                        pulse.words().title() + ": " + pulse.words().followUp(),
                        pulse.words().language(),
                        pulse.address()),
                new Commitment.Parties(by.id(), null, pulse.words().title()),
                pulse.period().followUpBy(),
                by);
    }

    public void cancel(UUID id, Person by) {
        managed(id, by);
        database.write(() -> {
            store.held(id).cancelled(clock.today());
            store.cancel(id, clock.today());
            slips.removeSlips(id);
            commitments.end(id, Commitment.Ending.lapsed(clock.today(), ""), by);
            audit.tell(by, "pulse.cancelled", "pulse", id);
        });
    }

    /// One slip for each of those who are asked in a unit, in place of any made before; seen this once, since only
    /// their hashes are kept. Nobody could have used one yet: that many slips are left would tell how many have
    /// answered.
    public List<String> makeSlips(UUID id, UUID unit, Person by) {
        managed(id, by);
        return database.write(() -> {
            var held = store.held(id);
            var stage = held.stage(clock.today());
            var part = store.parts(id).stream()
                    .filter(one -> one.unit().equals(unit) && one.people() > 0)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("unit"));
            boolean first = part.slips() == 0;
            if (stage != Pulse.Stage.PLANNED && !(stage == Pulse.Stage.OPEN && first)) {
                throw new RuleBroken("", "pulse.rule.slips-made");
            }
            var codes = Stream.generate(() -> Token.of(SLIP_LETTERS))
                    .limit(part.people())
                    .toList();
            slips.make(id, unit, codes);
            audit.tell(by, "pulse.slips-made", "pulse", id);
            return codes;
        });
    }

    /// What those in charge and those who belong to the organisation may know.
    public Pulse get(UUID id, Person by) {
        var pulse = store.get(id);
        boolean manages = by.may(Act.PLAN_PULSES, pulse.scope());
        if (!manages && (pulse.draft() || !pulse.organisation().equals(by.organisation()))) {
            throw new NotFound("pulse");
        }
        return pulse;
    }

    /// The same for those who may plan and change it.
    public Pulse managed(UUID id, Person by) {
        var pulse = get(id, by);
        by.must(Act.PLAN_PULSES, pulse.scope());
        return pulse;
    }

    public boolean manages(Pulse pulse, Person by) {
        return by.may(Act.PLAN_PULSES, pulse.scope());
    }

    public boolean mayPlan(Person by) {
        return by.organisation() != null && by.may(Act.PLAN_PULSES, Scope.organisation(by.organisation()));
    }

    /// The organisation in which this person plans.
    UUID mustPlan(Person by) {
        var home = by.organisation();
        by.must(Act.PLAN_PULSES, home == null ? Scope.everything() : Scope.organisation(home));
        if (home == null) {
            throw new NotFound("organisation");
        }
        return home;
    }

    /// One row more than a page; drafts for those who plan.
    public List<Pulse> list(int offset, int count, Person by) {
        var home = by.organisation();
        return home == null ? List.of() : store.list(home, mayPlan(by), offset, count);
    }

    public List<PulseQuestion> questions(Pulse of, Person by) {
        return store.questions(of.id());
    }

    /// Those who are asked, the organisation itself last.
    public List<Part> parts(Pulse of, Person by) {
        return store.parts(of.id());
    }

    /// How many have answered so far, of all who are asked together; by unit it is said after the closing.
    public Participation participation(Pulse of, Person by) {
        int people = Part.people(store.parts(of.id()));
        return Participation.ofInvited(Math.min(slips.answered(of.id()), people), people);
    }

    public PulseRules rules(Person by) {
        return rules(mustPlan(by));
    }

    PulseRules rules(UUID organisation) {
        return store.rules(organisation).orElseGet(PulseRules::standard);
    }

    /// Decides for all pulses to come. The threshold may be raised and is never below the floor.
    public void decide(PulseRules rules, Person by) {
        var home = mustPlan(by);
        if (rules.threshold() < PulseRules.standard().threshold()) {
            throw new RuleBroken(
                    "threshold", "pulse.rule.threshold", PulseRules.standard().threshold());
        }
        database.write(() -> {
            if (!store.save(home, rules)) {
                throw new RuleBroken("", Form.CLASH);
            }
            audit.tell(by, "pulse.rules-decided", "organisation", home);
        });
    }

    /// What came of the last pulse that asked some of the same units: said before anything is asked again.
    public Optional<Pulse> lastTime(Pulse of, Person by) {
        return store.lastTime(of);
    }
}
