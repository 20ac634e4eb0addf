package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What institutions need of a solution that they share, side by side, and what will be done with it. [Agreements],
/// [Rollouts] and [Adaptations] are the other doors of this house.
@Component
public class Expectations {
    /// In so many working days whoever has stated a need hears how it is treated.
    static final int WORKING_DAYS = 20;

    private final Database database;
    private final NeedStore store;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Audit audit;
    private final Clock clock;

    Expectations(
            Database database,
            NeedStore store,
            Initiatives initiatives,
            Organisations organisations,
            Commitments commitments,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.commitments = commitments;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is said: under a theme that is there already, or under a new one.
    public record Statement(@Nullable UUID theme, String newTheme, Need.Words words) {}

    /// The needs of all institutions. Whoever the solution concerns reads them: that they are seen side by side is the
    /// point.
    public SideBySide sideBySide(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        return SideBySide.of(Side.institutions(of), store.ofInitiative(initiative));
    }

    public List<Need.Theme> themes(UUID initiative, Person by) {
        return store.themes(initiatives.get(initiative, by).id());
    }

    /// For which institutions this person may state needs: the own one, or as the provider all.
    public List<UUID> mayStateFor(Initiative of, Person by) {
        return Side.institutions(of).stream()
                .filter(institution -> Side.of(of, institution, by).isPresent())
                .toList();
    }

    /// The same, for whoever is about to state one.
    public List<UUID> mustStateFor(Initiative of, Person by) {
        var may = mayStateFor(of, by);
        if (may.isEmpty()) {
            by.must(Act.OFFER_EXPECTATIONS, of.scope());
            throw new RuleBroken("", "expectation.rule.no-institutions");
        }
        return may;
    }

    public UUID state(UUID initiative, UUID institution, Statement said, Person by) {
        var of = initiatives.get(initiative, by);
        var side = mustActFor(of, institution, by);
        return database.write(() -> {
            var need = new Need(
                    UUID.randomUUID(),
                    initiative,
                    institution,
                    theme(initiative, said),
                    said.words(),
                    new Need.Stated(by.id(), side, clock.today()),
                    null,
                    new Need.State(1, null));
            store.add(need);
            owe(of, need, by);
            audit.tell(by, "need.stated", "need", need.id());
            return need.id();
        });
    }

    private static Side mustActFor(Initiative of, UUID institution, Person by) {
        if (!Side.institutions(of).contains(institution)) {
            throw new NotFound("institution");
        }
        return mustAct(of, institution, by);
    }

    static Side mustAct(Initiative of, UUID institution, Person by) {
        return Side.of(of, institution, by).orElseGet(() -> {
            var wanted = institution.equals(by.organisation()) ? Side.INSTITUTION : Side.PROVIDER;
            Side.must(wanted, of, institution, by);
            return wanted;
        });
    }

    private Need.Theme theme(UUID initiative, Statement said) {
        var known = store.themes(initiative);
        if (said.newTheme().isBlank()) {
            return known.stream()
                    .filter(theme -> theme.id().equals(said.theme()))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("theme", "expectation.rule.theme"));
        }
        return known.stream()
                .filter(theme -> theme.name().equalsIgnoreCase(said.newTheme()))
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Need.Theme(
                            UUID.randomUUID(), said.newTheme(), said.words().language());
                    store.add(initiative, fresh);
                    return fresh;
                });
    }

    private void owe(Initiative of, Need need, Person by) {
        var own = need.stated().side() == Side.INSTITUTION;
        commitments.raise(
                new Commitment.Subject(
                        "expectation",
                        Commitment.Kind.ANSWER,
                        need.id(),
                        need.initiative(),
                        need.words().text(),
                        need.words().language(),
                        "/needs/" + need.id()),
                new Commitment.Parties(of.owner(), own ? by.id() : null, nameOf(need.institution(), of, by)),
                answerBy(of, clock.today(), by),
                by);
    }

    /// An organisation's name in the language of the initiative.
    private String nameOf(UUID institution, Initiative of, Person by) {
        var name = organisations.findNames(List.of(institution), by).get(institution);
        return name == null ? institution.toString() : name.in(of.words().language());
    }

    private LocalDate answerBy(Initiative of, LocalDate from, Person by) {
        return organisations.workingDays(of.organisation(), by).after(from, WORKING_DAYS);
    }

    public Need get(UUID id, Person by) {
        return seen(id, by).need();
    }

    /// A need, and the initiative it is about.
    private record Seen(Need need, Initiative of) {}

    private Seen seen(UUID id, Person by) {
        var need = store.find(id).orElseThrow(() -> new NotFound("need"));
        return new Seen(need, initiatives.get(need.initiative(), by));
    }

    private Side mustActOn(UUID id, Person by) {
        var seen = seen(id, by);
        return mustActFor(seen.of(), seen.need().institution(), by);
    }

    /// Every decision on a need, the last one first.
    public List<Need.Treatment> treatments(UUID id, Person by) {
        return store.treatments(get(id, by).id());
    }

    /// For whom this person may change a need; empty where it is only to be read.
    public Optional<Side> mayChange(Need need, Person by) {
        return Side.of(initiatives.get(need.initiative(), by), need.institution(), by)
                .filter(need::mayChange);
    }

    public boolean mayTreat(Need need, Person by) {
        return !need.withdrawn() && mayTreat(initiatives.get(need.initiative(), by), by);
    }

    public boolean mayTreat(Initiative of, Person by) {
        return by.may(Act.MANAGE_INITIATIVE, of.scope());
    }

    public void mustTreat(Need need, Person by) {
        by.must(Act.MANAGE_INITIATIVE, initiatives.get(need.initiative(), by).scope());
    }

    public void mustChange(Need need, Person by) {
        mustActFor(initiatives.get(need.initiative(), by), need.institution(), by);
    }

    public void reword(UUID id, Statement said, int builtOn, Person by) {
        var side = mustActOn(id, by);
        database.write(() -> {
            var held = store.held(id);
            store.save(held.reworded(said.words(), theme(held.initiative(), said), builtOn, side));
            audit.tell(by, "need.reworded", "need", id);
        });
    }

    public void withdraw(UUID id, Person by) {
        var side = mustActOn(id, by);
        database.write(() -> {
            store.save(store.held(id).withdrawn(clock.today(), side));
            commitments.end(id, Commitment.Ending.lapsed(clock.today(), ""), by);
            audit.tell(by, "need.withdrawn", "need", id);
        });
    }

    /// The owner says what will be done with a need, and why. That keeps the promise of an answer.
    public void treat(UUID id, Need.Kind kind, String reason, String variant, Person by) {
        by.must(Act.MANAGE_INITIATIVE, seen(id, by).of().scope());
        database.write(() -> {
            var treatment = new Need.Treatment(kind, reason, variant, by.id(), clock.today());
            store.held(id).treatedAs(treatment);
            store.add(id, treatment);
            commitments.end(id, Commitment.Ending.kept(clock.today(), reason), by);
            audit.tell(by, "need.treated." + kind, "need", id);
        });
    }
}
