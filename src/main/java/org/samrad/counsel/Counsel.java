package org.samrad.counsel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.organisation.Organisations;
import org.samrad.web.Form;
import org.springframework.stereotype.Component;

/// The one way into cases. Two sides see a case: the council's (its secretariat, and whoever sits in it without a
/// conflict of interest), and the agencies' (who speaks for one that applied, and whoever is in charge of something
/// that was advised). To all others it does not exist. [Councils] and [Recommendations] are the doors beside it.
@Component
public class Counsel {
    private final Database database;
    private final CaseStore store;
    private final CouncilStore councils;
    private final Organisations organisations;
    private final CaseOwing owing;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Counsel(
            Database database,
            CaseStore store,
            CouncilStore councils,
            Organisations organisations,
            CaseOwing owing,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.councils = councils;
        this.organisations = organisations;
        this.owing = owing;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// On which side of the table somebody sits.
    public enum Side {
        SECRETARIAT,
        MEMBER,
        AGENCY;

        public String textKey() {
            return "counsel.side." + name();
        }

        public boolean isCouncil() {
            return this != AGENCY;
        }
    }

    /// How far the cases of a list have come.
    public enum Stage {
        OPEN(EnumSet.complementOf(EnumSet.of(Case.State.CLOSED, Case.State.WITHDRAWN))),
        NEW(EnumSet.of(Case.State.CONTACT)),
        UNDER_WAY(EnumSet.of(
                Case.State.AGREED, Case.State.DOCUMENTS_IN, Case.State.REVIEWED, Case.State.MEETING)),
        ADVISED(EnumSet.of(Case.State.RECOMMENDATION_SENT, Case.State.FOLLOW_UP_PLANNED, Case.State.TALK_HELD)),
        ENDED(EnumSet.of(Case.State.CLOSED, Case.State.WITHDRAWN));

        private final Set<Case.State> states;

        Stage(Set<Case.State> states) {
            this.states = states;
        }

        Set<Case.State> states() {
            return states;
        }

        public String textKey() {
            return "counsel.stage." + name();
        }
    }

    public enum Whose {
        ALL,
        MINE
    }

    public record Sought(
            String words, @Nullable Stage stage, @Nullable Theme theme, Whose whose) {
        public static final Sought OPEN = new Sought("", Stage.OPEN, null, Whose.ALL);
    }

    /// Agencies apply together; the own one is the first, and is always one of them.
    public UUID apply(UUID council, Case.Application what, Collection<UUID> with, Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "counsel.rule.no-organisation");
        }
        by.must(Act.SEEK_COUNSEL, Scope.organisation(home));
        var asked = councils.find(council).orElseThrow(() -> new NotFound("council"));
        var all = new ArrayList<>(List.of(home));
        all.addAll(with);
        all.forEach(one -> organisations.get(one, by).mustNotHaveEnded());
        var fresh = Case.applied(asked.id(), what, all, by.id(), clock.today());
        return database.write(() -> {
            store.add(fresh);
            note(fresh, "", by);
            audit.tell(by, "case.applied", "case", fresh.id());
            return fresh.id();
        });
    }

    private void note(Case at, String why, Person by) {
        store.add(at.id(), new Case.Step(at.state(), clock.today(), why, by.id()));
    }

    /// The side on which the reader takes part in the case; empty for everybody else.
    public Optional<Side> side(Case of, Person by) {
        var council = council(of, by);
        if (by.may(Act.MANAGE_COUNSEL, council.scope())) {
            return Optional.of(Side.SECRETARIAT);
        }
        if (of.isOf(by.organisation()) && speaksFor(of, by)) {
            return Optional.of(Side.AGENCY);
        }
        if (councils.sitsIn(by.id(), clock.today()).contains(of.council()) && !store.hasConflict(of.id(), by.id())) {
            return Optional.of(Side.MEMBER);
        }
        return Optional.<Side>empty();
    }

    private boolean speaksFor(Case of, Person by) {
        return by.organisation() != null && by.may(Act.SEEK_COUNSEL, Scope.organisation(by.organisation()))
                || store.isInCharge(of.id(), by.id());
    }

    public Council council(Case of, Person by) {
        return councils.find(of.council()).orElseThrow(() -> new NotFound("council"));
    }

    /// A case in which the reader takes part; any other is not found.
    public Case get(UUID id, Person by) {
        return store.find(id).filter(one -> side(one, by).isPresent()).orElseThrow(() -> new NotFound("case"));
    }

    /// One that the reader looks after in the secretariat.
    public Case mustManage(UUID id, Person by) {
        var found = get(id, by);
        by.must(Act.MANAGE_COUNSEL, council(found, by).scope());
        return found;
    }

    /// One in which the reader sits on the council's side.
    public Case mustAdvise(UUID id, Person by) {
        var found = get(id, by);
        if (side(found, by).filter(Side::isCouncil).isEmpty()) {
            by.must(Act.MANAGE_COUNSEL, council(found, by).scope());
        }
        return found;
    }

    /// One in which the reader speaks for an agency, by a role in it.
    public Case mustSeek(UUID id, Person by) {
        var found = get(id, by);
        by.must(Act.SEEK_COUNSEL, found.agencies());
        return found;
    }

    /// Those in which the reader takes part, one row more than a page.
    public List<Case> list(Sought sought, int offset, int count, Person by) {
        return store.list(circle(by), sought, offset, count);
    }

    private CaseStore.Circle circle(Person by) {
        var home = by.organisation();
        var seeks = home != null && by.may(Act.SEEK_COUNSEL, Scope.organisation(home));
        var own = new ArrayList<>(councils.sitsIn(by.id(), clock.today()));
        own.addAll(managed(by));
        return new CaseStore.Circle(own, seeks ? home : null, by.id());
    }

    /// The councils whose secretariat the reader works for.
    Set<UUID> managed(Person by) {
        return councils.all().stream()
                .filter(one -> by.may(Act.MANAGE_COUNSEL, one.scope()))
                .map(Council::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Case.Step> steps(Case of, Person by) {
        return store.steps(of.id());
    }

    /// What the same agencies have asked for before, for the council's side.
    public List<Case> earlier(UUID id, Person by) {
        return store.earlier(mustAdvise(id, by));
    }

    /// The application in other words, if it still is as it was when `version` was read.
    public void rewrite(UUID id, int version, Case.Application what, Person by) {
        mustSeek(id, by);
        change(id, version, held -> held.rewritten(what), by);
    }

    /// Somebody in the secretariat has the case, and maybe another while the first one is away.
    public void hand(UUID id, UUID handler, @Nullable UUID substitute, Person by) {
        var council = council(mustManage(id, by), by);
        database.write(() -> {
            owing.mustWorkFor(council, handler, "handler");
            if (substitute != null) {
                owing.mustWorkFor(council, substitute, "substitute");
            }
            var held = store.held(id);
            save(held.handled(handler, substitute));
            audit.tell(by, "case.handed", "case", id);
        });
    }

    /// The council takes the case up: the one who acts has it unless somebody else does, and a day is agreed.
    public void agree(UUID id, LocalDate meeting, Person by) {
        mustManage(id, by);
        database.write(() -> {
            var held = store.held(id);
            var handler = Optional.ofNullable(held.team().handler()).orElse(by.id());
            step(held.agreed(handler, meeting, clock.today()), "", by);
            news.tell(new CaseAgreed(id));
        });
    }

    /// The documents are complete: the letter is due some working days later, as the council's regime says.
    public void documentsIn(UUID id, LocalDate on, Person by) {
        var council = council(mustManage(id, by), by);
        var calendar = organisations.workingDays(council.organisation(), by);
        database.write(() -> {
            var held = store.held(id);
            var due = council.rules().due(on, held.application().kind(), calendar);
            var moved = held.documentsIn(on, due, clock.today());
            step(moved, "", by);
            owing.letter(moved, council, by);
        });
    }

    public void review(UUID id, Person by) {
        mustManage(id, by);
        move(id, Case::reviewed, "", by);
    }

    /// The agencies need no advice any more, or the council does not treat it; either says why.
    public void withdraw(UUID id, String why, Person by) {
        var seen = get(id, by);
        if (!by.may(Act.SEEK_COUNSEL, seen.agencies())) {
            mustManage(id, by);
        }
        database.write(() -> {
            step(store.held(id).withdrawn(clock.today(), why), why, by);
            owing.lapsed(id, why, by);
        });
    }

    /// After the experience talk, when nothing more is to come.
    public void close(UUID id, Person by) {
        mustManage(id, by);
        move(id, held -> held.closed(clock.today()), "", by);
    }

    private void move(UUID id, UnaryOperator<Case> how, String why, Person by) {
        database.write(() -> step(how.apply(store.held(id)), why, by));
    }

    /// Saves a case that has come to another state, with who and when.
    void step(Case moved, String why, Person by) {
        save(moved);
        note(moved, why, by);
        audit.tell(by, "case." + moved.state(), "case", moved.id());
    }

    private void change(UUID id, int version, UnaryOperator<Case> how, Person by) {
        database.write(() -> {
            var held = store.held(id);
            if (held.version() != version) {
                throw new RuleBroken("", Form.CLASH);
            }
            save(how.apply(held));
            audit.tell(by, "case.changed", "case", id);
        });
    }

    private void save(Case changed) {
        if (!store.save(changed)) {
            throw new RuleBroken("", Form.CLASH);
        }
    }

    /// A seat has no part in the case, and its holder does not see it from now on.
    public void noteConflict(UUID id, UUID seat, String why, Person by) {
        var council = council(mustManage(id, by), by);
        if (councils.seats(council.id()).stream().noneMatch(one -> one.id().equals(seat))) {
            throw new NotFound("seat");
        }
        if (why.isBlank()) {
            throw new RuleBroken("why", "counsel.rule.why");
        }
        database.write(() -> {
            store.add(id, new Seat.Conflict(seat, why, by.id(), clock.today()));
            audit.tell(by, "case.conflict-noted", "case", id);
        });
    }

    public void liftConflict(UUID id, UUID seat, Person by) {
        mustManage(id, by);
        database.write(() -> {
            store.remove(id, seat);
            audit.tell(by, "case.conflict-lifted", "case", id);
        });
    }

    public List<Seat.Conflict> conflicts(UUID id, Person by) {
        mustAdvise(id, by);
        return store.conflicts(id);
    }

    /// Earlier cases like this one that may be pointed to, for the council's side; what a page shows of them has no
    /// names.
    public List<Case> alike(UUID id, int count, Person by) {
        return store.alike(mustAdvise(id, by), count);
    }
}
