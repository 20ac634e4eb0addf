package org.samrad.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.insight.AudienceTree;
import org.samrad.insight.Participation;
import org.samrad.insight.Share;
import org.samrad.insight.Tally;
import org.samrad.insight.Threshold;
import org.samrad.insight.UnitFigures;
import org.springframework.stereotype.Component;

/// Figures: released once when a pulse has closed, held against everything that was released about the same question
/// before, and never changed. Single answers go ninety days later.
@Component
public class PulseResults {
    /// What was released longer ago is no longer held against new figures: nobody calculates with it.
    static final int YEARS_REMEMBERED = 2;

    private static final int MOST_CUTS = 12;

    private final Database database;
    private final Pulses pulses;
    private final PulseStore store;
    private final SlipStore slips;
    private final ReleaseStore releases;
    private final Population population;
    private final Commitments commitments;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    PulseResults(
            Database database,
            Pulses pulses,
            PulseStore store,
            SlipStore slips,
            ReleaseStore releases,
            Population population,
            Commitments commitments,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.pulses = pulses;
        this.store = store;
        this.slips = slips;
        this.releases = releases;
        this.population = population;
        this.commitments = commitments;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// All that may be seen of a pulse: its releases, that of the closing first, and how many answered, part by part
    /// with all that lies in it; the last rate is that of everyone.
    public record Results(
            Pulse pulse,
            List<PulseQuestion> questions,
            List<Part> parts,
            List<Release.Page> releases,
            List<Participation> rates) {
        /// How many were asked in a part with all that lies in it; -1 for everyone.
        public int people(int part) {
            return UnitFigures.sums(Part.tree(parts)).get(part + 1).stream()
                    .mapToInt(number -> parts.get(number).people())
                    .sum();
        }

        public boolean asked(int part) {
            return people(part) > 0;
        }

        public Release.Page closing() {
            return releases.getFirst();
        }

        public List<Release.Page> cuts() {
            return releases.subList(1, releases.size());
        }
    }

    /// The figures, once the pulse is over. Whoever looks first has them made.
    public Results results(UUID id, Person by) {
        var pulse = pulses.get(id, by);
        if (pulse.stage(clock.today()) == Pulse.Stage.CLOSED) {
            release(id);
            pulse = store.get(id);
        }
        if (!(pulse.state() instanceof Pulse.State.Released)) {
            throw new NotFound("results");
        }
        var parts = store.parts(id);
        return new Results(pulse, store.questions(id), parts, releases.of(id), rates(id, parts));
    }

    /// Makes the figures of a pulse that is over; a second time does nothing.
    void release(UUID id) {
        var organisation = store.get(id).organisation();
        database.write(() -> {
            releases.oneAtATime(organisation);
            var held = store.held(id);
            if (held.stage(clock.today()) != Pulse.Stage.CLOSED) {
                return;
            }
            held.released(clock.today());
            slips.countAnswered(id);
            slips.shuffle(id);
            write(held);
            store.release(id, clock.today());
            audit.tellOwn("pulse.released", "pulse", id);
            news.tell(new PulseReleased(id));
        });
    }

    private void write(Pulse pulse) {
        var parts = store.parts(pulse.id());
        var tree = Part.tree(parts);
        var sums = UnitFigures.sums(tree);
        var given = given(pulse.id(), parts);
        var release = new Release(UUID.randomUUID(), pulse.id(), true, "", clock.today());
        var figures = new ArrayList<Release.Figure>();
        var base = new ArrayList<ReleaseStore.Base>();
        for (var question : store.questions(pulse.id())) {
            var tallies = given.getOrDefault(question.number(), nothing(parts));
            var shares = UnitFigures.of(tree, tallies, Threshold.of(pulse.threshold()), before(pulse, question, parts));
            for (int view = 0; view < shares.size(); view++) {
                figures.add(
                        new Release.Figure(question.number(), view, units(sums.get(view), parts), shares.get(view)));
            }
            for (int part = 0; part < parts.size(); part++) {
                base.add(new ReleaseStore.Base(
                        pulse.id(),
                        question.number(),
                        parts.get(part).unit(),
                        tallies.get(part).seen()));
            }
        }
        releases.add(release, figures);
        releases.addBase(base);
    }

    private static List<Tally> nothing(List<Part> parts) {
        return parts.stream().map(part -> new Tally(0, 0, 0)).toList();
    }

    private static Set<UUID> units(Set<Integer> numbers, List<Part> parts) {
        return numbers.stream().map(number -> parts.get(number).unit()).collect(Collectors.toSet());
    }

    /// The answers of each part to each question.
    private Map<Integer, List<Tally>> given(UUID pulse, List<Part> parts) {
        var given = new HashMap<Integer, List<Tally>>();
        for (var count : slips.counts(pulse)) {
            var tallies = given.computeIfAbsent(count.question(), question -> new ArrayList<>(nothing(parts)));
            for (int part = 0; part < parts.size(); part++) {
                if (parts.get(part).unit().equals(count.unit())) {
                    tallies.set(part, count.tally());
                }
            }
        }
        return given;
    }

    /// What was told about the same question before, with units numbered as the parts are.
    private List<UnitFigures.Told> before(Pulse pulse, PulseQuestion question, List<Part> parts) {
        var numbers = new HashMap<UUID, Integer>();
        parts.forEach(part -> numbers.put(part.unit(), numbers.size()));
        var since = clock.today().minusYears(YEARS_REMEMBERED);
        var told = releases.told(pulse.organisation(), question.identity(), since);
        told.forEach(one ->
                one.answers().keySet().stream().sorted().forEach(unit -> numbers.putIfAbsent(unit, numbers.size())));
        var before = new ArrayList<UnitFigures.Told>();
        for (var one : told) {
            var answers = new Integer[numbers.size()];
            numbers.forEach((unit, number) -> answers[number] = one.answers().getOrDefault(unit, 0));
            before.add(new UnitFigures.Told(
                    List.of(answers),
                    one.shown().stream().map(sum -> numbered(sum, numbers)).toList()));
        }
        return before;
    }

    private static Set<Integer> numbered(Set<UUID> units, Map<UUID, Integer> numbers) {
        return units.stream()
                .map(unit -> numbers.getOrDefault(unit, -1))
                .filter(number -> number >= 0)
                .collect(Collectors.toSet());
    }

    /// Shows some units together, with all that lies in them, as one figure for each question; refuses where that would
    /// tell about too few, together with anything told before. What is shown stays.
    public void together(UUID id, String name, Collection<UUID> units, Person by) {
        var pulse = pulses.managed(id, by);
        results(id, by);
        database.write(() -> {
            releases.oneAtATime(pulse.organisation());
            var held = store.held(id);
            if (!(held.state() instanceof Pulse.State.Released released) || !released.kept()) {
                throw new RuleBroken("", "pulse.rule.forgotten");
            }
            if (releases.of(id).size() > MOST_CUTS) {
                throw new RuleBroken("", "pulse.rule.many-cuts", MOST_CUTS);
            }
            var figures = together(held, units);
            releases.add(new Release(UUID.randomUUID(), id, false, name, clock.today()), figures);
            audit.tell(by, "pulse.shown-together", "pulse", id);
        });
    }

    private List<Release.Figure> together(Pulse pulse, Collection<UUID> units) {
        var parts = store.parts(pulse.id());
        var chosen = chosen(Part.tree(parts), parts, units);
        if (chosen.isEmpty()) {
            throw new RuleBroken("units", "web.form.choose");
        }
        var given = given(pulse.id(), parts);
        var figures = new ArrayList<Release.Figure>();
        for (var question : store.questions(pulse.id())) {
            var tallies = given.getOrDefault(question.number(), nothing(parts));
            var share = UnitFigures.together(
                    chosen, tallies, Threshold.of(pulse.threshold()), before(pulse, question, parts));
            if (share.hidden() == Share.Reason.TOO_FEW) {
                throw new RuleBroken("units", "pulse.rule.cut-few", pulse.threshold());
            }
            if (share.hidden() != null) {
                throw new RuleBroken("units", "pulse.rule.cut-tells", pulse.threshold());
            }
            figures.add(new Release.Figure(question.number(), 1, units(chosen, parts), share));
        }
        return figures;
    }

    private static Set<Integer> chosen(AudienceTree tree, List<Part> parts, Collection<UUID> units) {
        var chosen = new HashSet<Integer>();
        var sums = UnitFigures.sums(tree);
        for (int number = 0; number < tree.groups(); number++) {
            if (units.contains(parts.get(number).unit())) {
                chosen.addAll(sums.get(number + 1));
            }
        }
        if (units.contains(parts.getLast().unit())) {
            chosen.add(tree.groups());
        }
        return chosen;
    }

    /// Whoever answered counts here, also where the figures are held back.
    private List<Participation> rates(UUID id, List<Part> parts) {
        var answered = slips.answeredByUnit(id);
        var sums = UnitFigures.sums(Part.tree(parts));
        var rates = new ArrayList<Participation>();
        for (int view = 1; view <= sums.size(); view++) {
            int took = 0;
            int people = 0;
            for (int number : sums.get(view % sums.size())) {
                took += answered.getOrDefault(parts.get(number).unit(), 0);
                people += parts.get(number).people();
            }
            rates.add(Participation.ofInvited(Math.min(took, people), people));
        }
        return rates;
    }

    /// Says to those who answered what came of it, and so keeps what they were promised.
    public void tellOutcome(UUID id, String outcome, Person by) {
        pulses.managed(id, by);
        database.write(() -> {
            var told = store.held(id).withOutcome(outcome);
            store.tellOutcome(id, told.outcome());
            commitments.end(id, Commitment.Ending.kept(clock.today(), ""), by);
            audit.tell(by, "pulse.outcome-told", "pulse", id);
        });
    }

    /// A question over time, for everyone or for one unit.
    public record Trend(PulseQuestion question, List<Point> points) {}

    /// What a closed pulse released of it.
    public record Point(UUID pulse, String title, String language, LocalDate closedOn, Share share) {}

    /// The questions of which figures have been released in one's organisation, by identity.
    public Map<String, PulseQuestion> questions(Person by) {
        var home = by.organisation();
        return home == null ? Map.of() : store.released(home);
    }

    /// The units of one's organisation, the organisation itself last.
    public List<Part> units(Person by) {
        var home = by.organisation();
        return home == null ? List.of() : population.parts(home, by);
    }

    /// What was released at each closing; nothing is counted anew.
    ///
    /// @param unit one's own organisation stands for everyone
    public Trend trend(String identity, UUID unit, Person by) {
        var home = by.organisation();
        var question = questions(by).get(identity);
        if (home == null || question == null) {
            throw new NotFound("question");
        }
        return new Trend(question, releases.trend(home, identity, unit));
    }

    /// The figures that stand already for what a pulse is about to ask again, for everyone.
    public Map<Integer, Share> known(List<Budget.Again> again, Person by) {
        var known = new HashMap<Integer, Share>();
        for (var one : again) {
            var before = one.before();
            if (before.state() instanceof Pulse.State.Released) {
                store.questions(before.id()).stream()
                        .filter(question ->
                                question.identity().equals(one.question().identity()))
                        .findFirst()
                        .ifPresent(question -> known.put(
                                one.question().number(),
                                releases.of(before.id()).getFirst().share(question.number(), 0)));
            }
        }
        return known;
    }

    /// Takes single answers away whose time is over.
    void forget(Pulse pulse, LocalDate today) {
        database.write(() -> {
            if (store.held(pulse.id()).forgets(today)) {
                slips.forgetAnswers(pulse.id());
                store.forget(pulse.id(), today);
                audit.tellOwn("pulse.answers-deleted", "pulse", pulse.id());
            }
        });
    }
}
