package org.samrad.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.samrad.access.Access;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitments;
import org.springframework.stereotype.Component;

/// Who takes part in a round: the head signs the organisation up and names the members of the leadership, each with a
/// level. Which organisations take part is public; who sits for them is for the organisation itself and the organisers.
@Component
public class Participations {
    private final Database database;
    private final ParticipantStore store;
    private final Programmes programmes;
    private final Commitments commitments;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Participations(
            Database database,
            ParticipantStore store,
            Programmes programmes,
            Commitments commitments,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.programmes = programmes;
        this.commitments = commitments;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The organisations that take part, in the order in which they came.
    public List<UUID> organisations(UUID round, Visitor by) {
        return taking(round).map(Participant::organisation).toList();
    }

    /// The same for many rounds, in one look-up.
    public Map<UUID, List<UUID>> organisations(List<UUID> rounds, Visitor by) {
        return store.organisations(rounds);
    }

    private Stream<Participant> taking(UUID round) {
        return store.ofRound(round).stream().filter(Participant::isIn);
    }

    /// Those who take part, with their seats: for the organisers.
    public List<Participant> list(UUID round, Person by) {
        programmes.mustManageRound(round, by);
        return taking(round).toList();
    }

    /// The reader's own organisation in the round; empty where it does not take part.
    public Optional<Participant> own(UUID round, Person by) {
        return Optional.ofNullable(by.organisation())
                .flatMap(home -> store.find(round, home))
                .filter(Participant::isIn);
    }

    /// The names of those who sit for the reader's own organisation, or for whom the organiser sees.
    public Map<UUID, String> names(List<Participant> of, Person by) {
        return access.names(
                of.stream()
                        .flatMap(one -> one.seats().stream())
                        .map(Participant.Seat::person)
                        .toList(),
                by);
    }

    public boolean maySignUp(Round round, Person by) {
        var home = by.organisation();
        return home != null
                && round.takesSignUps(clock.today())
                && by.may(Act.JOIN_PROGRAMME, Scope.organisation(home));
    }

    public boolean mayAct(Participant own, Person by) {
        return own.seats(by.id()) || by.may(Act.JOIN_PROGRAMME, Scope.organisation(own.organisation()));
    }

    /// The head signs the own organisation up, and takes the head's seat.
    public void signUp(UUID round, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "programme.rule.no-organisation");
        }
        by.must(Act.JOIN_PROGRAMME, Scope.organisation(home));
        programmes.round(round, by).mustTakeSignUps(clock.today());
        if (own(round, by).isPresent()) {
            throw new RuleBroken("", "programme.rule.signed-up");
        }
        var head = new Participant.Seat(by.id(), Participant.Level.HEAD);
        database.write(() -> {
            store.save(new Participant(round, home, clock.now(), null, List.of(head)));
            audit.tell(by, "round.signed-up", "round", round);
        });
    }

    /// The reader may act for the own organisation in the round: who signed it up, or sits in its leadership group.
    public Participant mustAct(UUID round, Person by) {
        var own = own(round, by).orElseThrow(() -> new NotFound("participant"));
        if (!own.seats(by.id())) {
            by.must(Act.JOIN_PROGRAMME, Scope.organisation(own.organisation()));
        }
        return own;
    }

    /// Names somebody of the own organisation, found by e-mail address.
    public void seat(UUID round, String address, Participant.Level level, Person by) {
        mustAct(round, by);
        var person = commitments.colleague(address, "email", by);
        change(round, "round.seat-given", own -> own.seated(new Participant.Seat(person, level)), by);
    }

    public void unseat(UUID round, UUID person, Person by) {
        change(round, "round.seat-taken", own -> own.unseated(person), by);
    }

    /// The own organisation leaves, while no pairs are published.
    public void withdraw(UUID round, Person by) {
        var state = programmes.round(round, by).state();
        if (state == Round.State.RUNNING || state == Round.State.CLOSED) {
            throw new RuleBroken("", "programme.rule.withdraw-late");
        }
        change(round, "round.withdrawn", own -> own.left(clock.now()), by);
    }

    private void change(UUID round, String act, UnaryOperator<Participant> how, Person by) {
        var own = mustAct(round, by);
        database.write(() -> {
            store.save(how.apply(own));
            audit.tell(by, act, "round", round);
        });
    }
}
