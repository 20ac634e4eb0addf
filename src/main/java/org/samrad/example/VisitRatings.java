package org.samrad.example;

import java.util.Set;
import java.util.UUID;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;
import org.springframework.stereotype.Component;

/// How visits were done, said by both sides: those who went, and the host, signed in or by a link of one answer. What
/// somebody said is shown to nobody; what a round says together comes in steps of five.
@Component
public class VisitRatings {
    public static final int LETTERS = 12;

    private final Database database;
    private final Visits visits;
    private final VisitStore visitStore;
    private final VisitRoundStore rounds;
    private final VisitRatingStore store;
    private final VisitLetters letters;
    private final Audit audit;
    private final Clock clock;

    VisitRatings(
            Database database,
            Visits visits,
            VisitStore visitStore,
            VisitRoundStore rounds,
            VisitRatingStore store,
            VisitLetters letters,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.visits = visits;
        this.visitStore = visitStore;
        this.rounds = rounds;
        this.store = store;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the host's link leads to.
    public record Asked(Visit visit, VisitRound round, boolean answered) {}

    /// Whether the reader has something to say of this visit, and has not said it yet.
    public boolean mayRate(Visits.Seen seen, Person by) {
        return seen.visit().wasHeld()
                && (seen.side() == Visits.Side.HOST || seen.goes(by))
                && !store.hasRated(seen.visit().id(), by.id());
    }

    public Set<UUID> ratedBy(Person by) {
        return store.ratedBy(by.id());
    }

    public void rate(UUID visit, VisitRating rating, Person by) {
        var seen = visits.get(visit, by);
        if (seen.side() == Visits.Side.OWN && !seen.goes(by)) {
            throw new RuleBroken("", "example.visit.rule.not-there");
        }
        mustHaveBeenHeld(seen.visit());
        database.write(() -> {
            if (!store.rated(visit, by.id())) {
                throw new RuleBroken("", "example.visit.rule.rated");
            }
            var side = seen.side() == Visits.Side.HOST ? VisitRating.Side.HOST : VisitRating.Side.OWN;
            store.add(visit, side, rating, clock.today());
        });
    }

    private static void mustHaveBeenHeld(Visit visit) {
        if (!visit.wasHeld()) {
            throw new RuleBroken("", "example.visit.rule.not-held");
        }
    }

    /// A new link for the host, in place of the one before; it is also sent to the host's mailbox. Only now can it be
    /// read.
    public String link(UUID visit, Person by) {
        var seen = visits.get(visit, by);
        if (seen.side() == Visits.Side.HOST || !seen.goes(by)) {
            visits.mustManage(visit, by);
        }
        mustHaveBeenHeld(seen.visit());
        var code = Token.of(LETTERS);
        database.write(() -> {
            visitStore.held(visit);
            if (store.linkIsUsed(visit)) {
                throw new RuleBroken("", "example.visit.rule.link-used");
            }
            visitStore.setCode(visit, Token.hash(code));
            letters.sendLink(code, seen.visit(), seen.round(), by);
            audit.tell(by, "visit.link-made", "visit", visit);
        });
        return code;
    }

    public Asked asked(String code, Visitor by) {
        var visit = Token.is(code, LETTERS)
                ? visitStore.findByCode(Token.hash(code)).orElseThrow(() -> new NotFound("visit"))
                : notFound();
        return new Asked(visit, rounds.get(visit.round()), store.linkIsUsed(visit.id()));
    }

    private static Visit notFound() {
        throw new NotFound("visit");
    }

    public void rateByLink(String code, VisitRating rating, Visitor by) {
        var asked = asked(code, by);
        database.write(() -> {
            if (!store.addByLink(asked.visit().id(), rating, clock.today())) {
                throw new RuleBroken("", "example.visit.rule.link-used");
            }
        });
    }

    /// What a side of a round says together.
    public VisitRating.Together together(VisitRound round, VisitRating.Side side, Person by) {
        return VisitRating.Together.of(store.first(round.id(), side));
    }
}
