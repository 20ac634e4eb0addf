package org.samrad.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Guest;
import org.samrad.access.Holders;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.example.Asking;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.samrad.web.Texts;
import org.springframework.stereotype.Component;

/// Help that goes one way, in a programme or outside of any: whom can we learn from, the question to a giver, the
/// answer, the day, and what came of it. Seen by the two, and by the organisers of the round it came from.
@Component
public class Exchanges {
    private static final int DAYS_TO_ANSWER = 30;

    private final Database database;
    private final ExchangeStore store;
    private final ProfileStore profiles;
    private final ParticipantStore participants;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Commitments commitments;
    private final Holders holders;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Exchanges(
            Database database,
            ExchangeStore store,
            ProfileStore profiles,
            ParticipantStore participants,
            Programmes programmes,
            Organisations organisations,
            Commitments commitments,
            Holders holders,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.profiles = profiles;
        this.participants = participants;
        this.programmes = programmes;
        this.organisations = organisations;
        this.commitments = commitments;
        this.holders = holders;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody to learn from: how much of one's need it meets, with the reasons, and how many it helps already.
    public record Suggestion(Pairing.Gain gain, UUID giver, int load, int most) {}

    /// The own organisation, for which the reader may look for help and answer.
    public UUID home(Person by) {
        var home = by.organisation();
        if (home == null) {
            throw new RuleBroken("", "programme.rule.no-organisation");
        }
        if (!participants.sits(home, by.id())) {
            by.must(Act.JOIN_PROGRAMME, Scope.organisation(home));
        }
        return home;
    }

    /// Whom the own organisation could learn from, the best first: of those who let themselves be suggested and have
    /// room, a few, so that all who look are served. Without a shared profile there is nothing to go by.
    public List<Suggestion> suggestions(Person by) {
        var home = home(by);
        var own = profiles.find(home, ProfileStore.Stage.SHARED);
        if (own.isEmpty()) {
            return List.of();
        }
        var all = profiles.shared();
        return givers(all).suggestedTo(home, Programme.Evidence.USUAL);
    }

    /// These with how many each helps, and who is not suggested to whom.
    Givers givers(List<Profile> all) {
        var apart = new HashSet<>(store.open());
        apart.addAll(excluded(all.stream().map(Profile::organisation).toList()));
        return new Givers(all, store.load(), apart);
    }

    /// Whoever has excluded whom: neither is suggested to the other, and which of the two it was shows nowhere.
    private Set<Pairing.Two> excluded(List<UUID> among) {
        return profiles.wishes(among).stream()
                .filter(one -> one.wish().kind() == Profile.Wish.Kind.EXCLUDED)
                .map(one -> new Pairing.Two(one.by(), one.wish().organisation()))
                .collect(Collectors.toSet());
    }

    /// Whom one asks about what, for how long, and following whose advice.
    public record Asked(
            UUID giver,
            String area,
            Asking.@Nullable Format format,
            @Nullable UUID advice) {}

    /// The own organisation asks one that may be suggested for help. Where a council has advised it, the house of that
    /// advice has asked whether it did.
    public UUID ask(Asked asked, Person by) {
        var home = home(by);
        var giver = asked.giver();
        var profile = profiles.find(giver, ProfileStore.Stage.SHARED)
                .filter(one -> one.consent().suggested())
                .orElseThrow(() -> new NotFound("profile"));
        if (profile.entry(asked.area()).filter(one -> one.strength() > 0).isEmpty()) {
            throw new NotFound("area");
        }
        boolean apart = excluded(List.of(home, giver)).contains(new Pairing.Two(home, giver));
        return database.write(() -> {
            profiles.hold(giver);
            if (apart
                    || store.load().getOrDefault(giver, 0) >= profile.consent().most()) {
                throw new RuleBroken("", "programme.rule.giver-full");
            }
            var advice = asked.advice();
            var as = advice == null ? Exchange.Suggester.SELF : Exchange.Suggester.COUNCIL;
            var origin = new Exchange.Origin(as, advice, by.id(), clock.today());
            return begin(new Exchange.Between(home, giver, asked.area()), origin, asked.format(), by);
        });
    }

    /// The organisers suggest it where a pair was not possible.
    public UUID suggest(UUID round, Exchange.Between between, Person by) {
        programmes.mustManageRound(round, by);
        for (var one : List.of(between.learner(), between.giver())) {
            if (participants.find(round, one).filter(Participant::isIn).isEmpty()) {
                throw new NotFound("participant");
            }
        }
        var origin = new Exchange.Origin(Exchange.Suggester.ORGANISER, round, by.id(), clock.today());
        return database.write(() -> begin(between, origin, null, by));
    }

    private UUID begin(
            Exchange.Between between, Exchange.Origin origin, Asking.@Nullable Format format, Person by) {
        var fresh =
                new Exchange(UUID.randomUUID(), between, origin, format, Exchange.State.SUGGESTED, null, null);
        store.add(fresh);
        owe(fresh, by);
        audit.tell(by, "exchange.suggested", "exchange", fresh.id());
        return fresh.id();
    }

    private void owe(Exchange fresh, Person by) {
        var giver = fresh.between().giver();
        var language = Language.find(
                        organisations.get(giver, by).facts().country().language())
                .orElse(Language.EN);
        holders.of(Act.JOIN_PROGRAMME, Scope.organisation(giver), by).stream()
                .filter(one -> giver.equals(one.organisation()))
                .findFirst()
                .ifPresent(one -> commitments.raise(
                        new Commitment.Subject(
                                "programme",
                                Commitment.Kind.ANSWER,
                                fresh.id(),
                                null,
                                texts.of(language, "programme.owed.exchange"),
                                language.tag(),
                                "/exchanges/" + fresh.id()),
                        new Commitment.Parties(one.id(), by.id(), ""),
                        clock.today().plusDays(DAYS_TO_ANSWER),
                        by));
    }

    /// What has come of each of these pieces of advice; the house of the advice has asked whether the reader may know.
    public Map<UUID, List<Exchange>> ofAdvice(Collection<UUID> advice, Visitor by) {
        return store.ofAdvice(advice).stream()
                .collect(Collectors.groupingBy(
                        one -> one.origin().advice().orElseThrow()));
    }

    /// Those of the own organisation, one row more than a page.
    public List<Exchange> list(int offset, int count, Person by) {
        return store.ofOrganisation(home(by), offset, count);
    }

    public Exchange get(UUID id, Person by) {
        var found = store.find(id).orElseThrow(() -> new NotFound("exchange"));
        if (!mayAct(found, by) && !organises(found, by)) {
            throw new NotFound("exchange");
        }
        return found;
    }

    /// Whether the reader acts for one of the two.
    public boolean mayAct(Exchange exchange, Person by) {
        return Optional.ofNullable(by.organisation())
                .filter(exchange::has)
                .filter(home ->
                        participants.sits(home, by.id()) || by.may(Act.JOIN_PROGRAMME, Scope.organisation(home)))
                .isPresent();
    }

    /// The exchange, for whoever acts for one of the two; the organisers only read it.
    public Exchange mustAct(UUID id, Person by) {
        var found = get(id, by);
        if (!mayAct(found, by)) {
            by.must(Act.JOIN_PROGRAMME, Scope.organisation(found.between().learner()));
        }
        return found;
    }

    private boolean organises(Exchange exchange, Person by) {
        return exchange.origin()
                .round()
                .map(round -> programmes.get(programmes.round(round, by).programme(), by))
                .filter(programme -> programmes.mayManage(programme, by))
                .isPresent();
    }

    /// Only the one that gives says yes.
    public void accept(UUID id, Person by) {
        mustBe(get(id, by).between().giver(), by);
        change(id, Exchange::accepted, by);
    }

    public void schedule(UUID id, LocalDate on, Person by) {
        change(id, held -> held.scheduled(on), by);
    }

    public void hold(UUID id, Person by) {
        change(id, held -> held.held(clock.today()), by);
    }

    /// What came of it, as the one who learned tells it.
    public void record(UUID id, Exchange.End how, Person by) {
        mustBe(get(id, by).between().learner(), by);
        change(id, held -> held.recorded(how), by);
    }

    public void decline(UUID id, Exchange.End how, Person by) {
        change(id, held -> held.declined(how), by);
    }

    private static void mustBe(UUID organisation, Person by) {
        if (!organisation.equals(by.organisation())) {
            throw new RuleBroken("", "programme.rule.exchange-other-side");
        }
    }

    private void change(UUID id, UnaryOperator<Exchange> how, Person by) {
        mustAct(id, by);
        database.write(() -> {
            var moved = how.apply(store.held(id));
            store.save(moved);
            audit.tell(by, "exchange." + moved.state(), "exchange", id);
            end(moved, by);
        });
    }

    private void end(Exchange moved, Visitor by) {
        var today = clock.today();
        switch (moved.state()) {
            case ACCEPTED, DECLINED -> commitments.end(moved.id(), Commitment.Ending.kept(today, ""), by);
            case LAPSED -> commitments.end(moved.id(), Commitment.Ending.lapsed(today, ""), by);
            case SUGGESTED, SCHEDULED, HELD, RECORDED -> {}
        }
    }

    /// Whatever nobody has answered in sixty days is over; both sides see that.
    void lapse() {
        var today = clock.today();
        for (var stale : store.unansweredSince(today.minusDays(Exchange.LAPSES_AFTER_DAYS))) {
            database.write(() -> {
                var held = store.held(stale.id());
                if (held.isStale(today)) {
                    var lapsed = held.lapsed(today);
                    store.save(lapsed);
                    audit.tellOwn("exchange.lapsed", "exchange", lapsed.id());
                    end(lapsed, Guest.GUEST);
                }
            });
        }
    }
}
