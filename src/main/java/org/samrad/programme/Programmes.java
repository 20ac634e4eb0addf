package org.samrad.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// The one way into learning programmes and their rounds. Programmes are public; [Participations], [LearningProfiles],
/// [PairingTables], [Pairings] and [Exchanges] are the other doors of this house.
@Component
public class Programmes {
    private final Database database;
    private final ProgrammeStore store;
    private final LearningRoundStore rounds;
    private final Audit audit;
    private final Clock clock;

    Programmes(Database database, ProgrammeStore store, LearningRoundStore rounds, Audit audit, Clock clock) {
        this.database = database;
        this.store = store;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /// A programme to begin.
    public record Fresh(String address, Programme.Words words, String responsibility) {}

    /// Whoever organises for an organisation starts one; others are taken in as organisers afterwards.
    public UUID start(Fresh fresh, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "programme.rule.no-organisation");
        }
        by.must(Act.MANAGE_PROGRAMME, Scope.organisation(home));
        var address = Programme.mustBeAddress(fresh.address());
        return database.write(() -> {
            if (store.find(address).isPresent()) {
                throw new RuleBroken("address", "programme.rule.address-taken");
            }
            var programme = new Programme(
                    UUID.randomUUID(),
                    address,
                    fresh.words(),
                    List.of(new Programme.Organiser(home, fresh.responsibility())),
                    Programme.Evidence.USUAL);
            store.add(programme, by.id(), clock.now());
            audit.tell(by, "programme.started", "programme", programme.id());
            return programme.id();
        });
    }

    /// One row more than a page.
    public List<Programme> list(int offset, int count, Visitor by) {
        return store.list(offset, count);
    }

    public Programme get(UUID id, Visitor by) {
        return store.find(id).orElseThrow(() -> new NotFound("programme"));
    }

    public Programme at(String address, Visitor by) {
        return store.find(address).orElseThrow(() -> new NotFound("programme"));
    }

    public boolean mayManage(Programme programme, Visitor by) {
        return by.may(Act.MANAGE_PROGRAMME, programme.scope());
    }

    /// The programme, for whoever runs it.
    public Programme mustManage(UUID id, Person by) {
        var programme = get(id, by);
        by.must(Act.MANAGE_PROGRAMME, programme.scope());
        return programme;
    }

    public void change(UUID id, Programme.Words words, Programme.Evidence evidence, Person by) {
        save(id, held -> new Programme(id, held.address(), words, held.organisers(), evidence), by);
    }

    /// Takes another organisation in as an organiser, with the same rights; its own people with that role have them.
    public void addOrganiser(UUID id, Programme.Organiser fresh, Person by) {
        save(
                id,
                held -> {
                    if (held.organisations().contains(fresh.organisation())) {
                        throw new RuleBroken("organisation", "programme.rule.organiser-already");
                    }
                    var all = new ArrayList<>(held.organisers());
                    all.add(fresh);
                    return new Programme(id, held.address(), held.words(), all, held.evidence());
                },
                by);
    }

    public void removeOrganiser(UUID id, UUID organisation, Person by) {
        save(
                id,
                held -> {
                    var left = held.organisers().stream()
                            .filter(one -> !one.organisation().equals(organisation))
                            .toList();
                    if (left.isEmpty()) {
                        throw new RuleBroken("", "programme.rule.last-organiser");
                    }
                    return new Programme(id, held.address(), held.words(), left, held.evidence());
                },
                by);
    }

    private void save(UUID id, java.util.function.UnaryOperator<Programme> how, Person by) {
        var held = mustManage(id, by);
        database.write(() -> {
            store.save(how.apply(held));
            audit.tell(by, "programme.changed", "programme", id);
        });
    }

    public UUID plan(UUID programme, Round.Plan plan, Person by) {
        mustManage(programme, by);
        return database.write(() -> {
            var round = new Round(
                    UUID.randomUUID(),
                    programme,
                    rounds.highestNumber(programme) + 1,
                    plan,
                    Round.State.PLANNED,
                    Round.Result.NONE,
                    1);
            rounds.add(round);
            audit.tell(by, "round.planned", "round", round.id());
            return round.id();
        });
    }

    /// The rounds of a programme, the newest first.
    public List<Round> rounds(UUID programme, Visitor by) {
        return rounds.ofProgramme(programme);
    }

    /// The rounds in which the reader's organisation takes part.
    public List<Round> ownRounds(Person by) {
        return Optional.ofNullable(by.organisation())
                .map(rounds::ofOrganisation)
                .orElse(List.of());
    }

    public Round round(UUID id, Visitor by) {
        return rounds.get(id);
    }

    /// The round, for whoever runs its programme.
    public Round mustManageRound(UUID id, Person by) {
        var round = rounds.get(id);
        mustManage(round.programme(), by);
        return round;
    }

    /// `builtOn` is the version that the writer had before the eyes.
    public void changeRound(UUID id, Round.Plan plan, int builtOn, Person by) {
        saveRound(id, "round.changed", held -> held.planned(plan, builtOn), by);
    }

    public void moveRound(UUID id, Round.State to, Person by) {
        saveRound(id, "round." + to, held -> held.moved(to), by);
    }

    /// What came of it, on the public page.
    public void publishResult(UUID id, Round.Result result, Person by) {
        saveRound(id, "round.result", held -> held.resulted(result), by);
    }

    private void saveRound(UUID id, String act, java.util.function.UnaryOperator<Round> how, Person by) {
        mustManageRound(id, by);
        database.write(() -> {
            rounds.save(how.apply(rounds.held(id)));
            audit.tell(by, act, "round", id);
        });
    }
}
