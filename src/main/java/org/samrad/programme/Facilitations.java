package org.samrad.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.commitment.Commitments;
import org.springframework.stereotype.Component;

/// The outline of a pair: who, since when, in which state, and which days lie ahead; nothing of what the pair does. It
/// is for its members, the organisers, and whoever they have named to help it on its way, its facilitator.
@Component
public class Facilitations {
    private final Database database;
    private final FacilitatorStore store;
    private final LearningPairStore pairs;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Commitments commitments;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Facilitations(
            Database database,
            FacilitatorStore store,
            LearningPairStore pairs,
            Pairings pairings,
            Programmes programmes,
            Commitments commitments,
            Access access,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.pairs = pairs;
        this.pairings = pairings;
        this.programmes = programmes;
        this.commitments = commitments;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// `pair` is without its answers: the reason of a no is for the organisers, on the page of the round.
    public record Outline(
            Programme programme,
            Round round,
            LearningPair pair,
            List<Pairings.Step> steps,
            Map<UUID, String> facilitators,
            boolean organises) {}

    public Outline get(UUID id, Person by) {
        var pair = find(id, by);
        var round = programmes.round(pair.round(), by);
        var programme = programmes.get(round.programme(), by);
        return new Outline(
                programme,
                round,
                new LearningPair(id, pair.round(), pair.members(), pair.about(), pair.state(), List.of()),
                pairs.steps(id),
                access.names(store.ofPair(id), by),
                programmes.mayManage(programme, by));
    }

    private LearningPair find(UUID id, Person by) {
        return store.ofPair(id).contains(by.id())
                ? pairs.find(id).orElseThrow(() -> new NotFound("pair"))
                : pairings.outline(id, by);
    }

    /// The pairs that the reader facilitates, the latest first.
    public List<LearningPair> own(Person by) {
        return pairs.ofIds(store.pairs(by.id()));
    }

    /// The outline, for those who run the programme.
    public Outline mustOrganise(UUID id, Person by) {
        var outline = get(id, by);
        programmes.mustManageRound(outline.round().id(), by);
        return outline;
    }

    /// Names somebody of the organiser's own organisation, found by e-mail address.
    public void name(UUID id, String address, Person by) {
        mustOrganise(id, by);
        var person = commitments.colleague(address, "email", by);
        database.write(() -> {
            store.add(id, person, clock.today());
            audit.tell(by, "pair.facilitator-named", "pair", id);
        });
    }

    public void remove(UUID id, UUID person, Person by) {
        mustOrganise(id, by);
        database.write(() -> {
            store.remove(id, person);
            audit.tell(by, "pair.facilitator-removed", "pair", id);
        });
    }
}
