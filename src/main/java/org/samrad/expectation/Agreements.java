package org.samrad.expectation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.News;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.commitment.Commitment;
import org.samrad.commitment.Commitments;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.springframework.stereotype.Component;

/// Expectation agreements: drafted and offered by the provider, negotiated with the institution, signed by both, and
/// looked at again item by item.
@Component
public class Agreements {
    private final Database database;
    private final AgreementStore store;
    private final NeedStore needs;
    private final Initiatives initiatives;
    private final Commitments commitments;
    private final Audit audit;
    private final News news;
    private final Clock clock;

    Agreements(
            Database database,
            AgreementStore store,
            NeedStore needs,
            Initiatives initiatives,
            Commitments commitments,
            Audit audit,
            News news,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.needs = needs;
        this.initiatives = initiatives;
        this.commitments = commitments;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /// Something said while negotiating, about an item or about the whole.
    public record Comment(@Nullable UUID item, Side side, String text, String language, UUID by, Instant at) {}

    /// A step of the agreement, by whom and when.
    public record Step(Agreement.State state, UUID by, Instant at) {}

    /// A version as it was, and who made it. `signatures` are the hands under it.
    public record Version(int version, Side side, UUID by, Instant at, List<Agreement.Signature> signatures) {}

    /// The agreements about a solution: all for the provider, the own one for an institution.
    public List<Agreement> ofInitiative(UUID initiative, Person by) {
        var of = initiatives.get(initiative, by);
        return store.ofInitiative(initiative).stream()
                .filter(one -> Side.reads(of, one.between().institution(), by))
                .toList();
    }

    /// Begins a draft. What has been decided about the institution's needs is in it from the start.
    public UUID draft(UUID initiative, UUID institution, String language, Person by) {
        var of = initiatives.get(initiative, by);
        if (!Side.institutions(of).contains(institution)) {
            throw new NotFound("institution");
        }
        Side.must(Side.PROVIDER, of, institution, by);
        return database.write(() -> {
            if (store.ofInitiative(initiative).stream()
                    .anyMatch(one ->
                            one.between().institution().equals(institution) && one.state() != Agreement.State.CLOSED)) {
                throw new RuleBroken("", "expectation.rule.drafted-already");
            }
            var between = new Agreement.Between(initiative, institution, language);
            var fresh = Agreement.drafted(UUID.randomUUID(), between, fromNeeds(initiative, institution));
            store.add(fresh, made(fresh, Side.PROVIDER, by));
            step(fresh, by);
            return fresh.id();
        });
    }

    private List<Item> fromNeeds(UUID initiative, UUID institution) {
        return needs.ofInitiative(initiative).stream()
                .filter(need -> need.institution().equals(institution))
                .flatMap(need -> Optional.ofNullable(need.treatment()).map(treatment -> item(need, treatment)).stream())
                .toList();
    }

    private static Item item(Need need, Need.Treatment treatment) {
        var words = need.words().text();
        return new Item(
                UUID.randomUUID(),
                switch (treatment.kind()) {
                    case COMMON -> new Item.Words(Item.Kind.VALUE, words, Side.PROVIDER, null);
                    case CONFIGURABLE -> new Item.Words(Item.Kind.ADAPTATION, words, Side.PROVIDER, null);
                    case LOCAL -> new Item.Words(Item.Kind.ADAPTATION, words, Side.INSTITUTION, null);
                    case DECLINED ->
                        new Item.Words(Item.Kind.NOT_COVERED, words + "\n" + treatment.reason(), null, null);
                },
                1);
    }

    public Agreement get(UUID id, Person by) {
        return seen(id, by).agreement();
    }

    /// An agreement, and the initiative it is about.
    private record Seen(Agreement agreement, Initiative of) {
        Side mustAct(Person by) {
            return Expectations.mustAct(of, agreement.between().institution(), by);
        }
    }

    private Seen seen(UUID id, Person by) {
        var agreement = store.find(id).orElseThrow(() -> new NotFound("agreement"));
        var of = initiatives.get(agreement.between().initiative(), by);
        boolean own = agreement.between().institution().equals(by.organisation());
        if (!Side.reads(of, agreement.between().institution(), by)
                || !agreement.readableBy(own ? Side.INSTITUTION : Side.PROVIDER)) {
            throw new NotFound("agreement");
        }
        return new Seen(agreement, of);
    }

    /// For whom this person may act in it; empty for whoever only reads.
    public Optional<Side> side(Agreement agreement, Person by) {
        var between = agreement.between();
        return Side.of(initiatives.get(between.initiative(), by), between.institution(), by);
    }

    private Side mustAct(UUID id, Person by) {
        return seen(id, by).mustAct(by);
    }

    /// For whom this person acts; refuses whoever only reads.
    public Side mustAct(Agreement agreement, Person by) {
        return new Seen(agreement, initiatives.get(agreement.between().initiative(), by)).mustAct(by);
    }

    /// Refuses whoever may not put anything else into it now.
    public void mustChange(UUID id, Person by) {
        var seen = seen(id, by);
        seen.agreement().mustBeOpenTo(seen.mustAct(by));
    }

    public UUID addItem(UUID id, Item.Words words, Person by) {
        var item = UUID.randomUUID();
        change(id, side -> held -> held.added(item, words, side), by);
        return item;
    }

    /// `builtOn` is the item's version that the writer had before the eyes; where somebody was faster, nothing is lost.
    public void changeItem(UUID id, UUID item, int builtOn, Item.Words words, Person by) {
        change(id, side -> held -> held.changed(item, words, builtOn, side), by);
    }

    public void removeItem(UUID id, UUID item, int builtOn, Person by) {
        change(id, side -> held -> held.removed(item, builtOn, side), by);
    }

    private void change(UUID id, Function<Side, UnaryOperator<Agreement>> how, Person by) {
        var side = mustAct(id, by);
        database.write(() -> {
            var held = store.held(id);
            var fresh = how.apply(side).apply(held);
            store.save(fresh);
            store.addVersion(fresh, made(fresh, side, by));
            if (fresh.state() != held.state()) {
                step(fresh, by);
            } else {
                audit.tell(by, "agreement.changed", "agreement", id);
            }
        });
    }

    private AgreementStore.Made made(Agreement agreement, Side side, Person by) {
        return new AgreementStore.Made(agreement.version(), side, by.id(), clock.now());
    }

    private void step(Agreement agreement, Person by) {
        store.step(agreement.id(), new Step(agreement.state(), by.id(), clock.now()));
        audit.tell(by, "agreement." + agreement.state(), "agreement", agreement.id());
    }

    public void offer(UUID id, Person by) {
        var side = mustAct(id, by);
        move(id, held -> held.offered(side), by);
    }

    public void comment(UUID id, @Nullable UUID item, String text, Person by) {
        var seen = seen(id, by);
        var side = seen.mustAct(by);
        var agreement = seen.agreement();
        if (text.isBlank()) {
            throw new RuleBroken("text", "web.form.missing");
        }
        if (!agreement.state().open()) {
            throw new RuleBroken("", "expectation.rule.comment-open-only");
        }
        if (item != null) {
            agreement.item(item);
        }
        database.write(() -> {
            store.add(id, new Comment(item, side, text, agreement.between().language(), by.id(), clock.now()));
            audit.tell(by, "agreement.commented", "agreement", id);
        });
    }

    /// Signs the version that was read. With the second hand the items become commitments of those who have signed.
    public void sign(UUID id, int version, Person by) {
        var side = mustAct(id, by);
        database.write(() -> {
            var signed = store.held(id).signed(side, version, new Agreement.Signatory(by.id(), by.name()), clock.now());
            signed.signature(side).ifPresent(hand -> store.add(id, hand));
            store.save(signed);
            audit.tell(by, "agreement.signed", "agreement", id);
            if (signed.state() == Agreement.State.SIGNED) {
                step(signed, by);
                signed.items().forEach(item -> owe(signed, item, by));
                var between = signed.between();
                news.tell(new ExpectationsSigned(between.initiative(), between.institution(), id));
            }
        });
    }

    private void owe(Agreement signed, Item item, Person by) {
        var doer = item.words().doer();
        var due = item.words().due();
        if (doer == null || due == null) {
            return;
        }
        var debtor = signed.signature(doer).orElseThrow().who().person();
        var creditor = signed.signature(doer.other()).orElseThrow().who().person();
        commitments.raise(
                new Commitment.Subject(
                        "expectation",
                        Commitment.Kind.EXPECTATION,
                        item.id(),
                        signed.between().initiative(),
                        item.words().text(),
                        signed.between().language(),
                        "/agreements/" + signed.id() + "#item-" + item.id()),
                new Commitment.Parties(debtor, creditor, ""),
                due,
                by);
    }

    /// How an item went, with evidence. The word of the side that was to get it ends the commitment.
    public void mark(UUID id, UUID item, Item.Mark mark, Person by) {
        var side = mustAct(id, by);
        database.write(() -> {
            var marked = new Item.Marked(item, side, mark, by.id(), clock.now());
            var held = store.held(id).marked(marked);
            store.add(id, marked);
            if (held.item(item).words().doer() != side) {
                commitments.end(item, ending(mark), by);
            }
            audit.tell(by, "agreement.marked." + mark.result(), "agreement", id);
        });
    }

    private Commitment.Ending ending(Item.Mark mark) {
        var reason = mark.reason() == null ? Commitment.Reason.OTHER : mark.reason();
        var told = mark.evidence().text();
        return switch (mark.result()) {
            case MET -> Commitment.Ending.kept(clock.today(), told);
            case PARTLY -> Commitment.Ending.partly(clock.today(), reason, told);
            case NOT_MET -> Commitment.Ending.notKept(clock.today(), reason, told);
        };
    }

    public void review(UUID id, Person by) {
        mustAct(id, by);
        move(id, Agreement::reviewed, by);
    }

    public void close(UUID id, Person by) {
        mustAct(id, by);
        move(id, Agreement::closed, by);
    }

    private void move(UUID id, UnaryOperator<Agreement> how, Person by) {
        database.write(() -> {
            var moved = how.apply(store.held(id));
            store.save(moved);
            step(moved, by);
        });
    }

    public List<Comment> comments(UUID id, Person by) {
        return store.comments(get(id, by).id());
    }

    public List<Step> steps(UUID id, Person by) {
        return store.steps(get(id, by).id());
    }

    /// All versions that this reader may see, the newest first: the institution from the first that was offered.
    public List<Version> versions(UUID id, Person by) {
        var agreement = get(id, by);
        var offered = store.steps(id).stream()
                .filter(step -> step.state() == Agreement.State.OFFERED)
                .findFirst()
                .map(Step::at);
        boolean own = agreement.between().institution().equals(by.organisation());
        var all = store.versions(id);
        int first = own ? firstSeen(all, offered) : 1;
        return all.stream()
                .filter(made -> made.version() >= first)
                .map(made -> new Version(
                        made.version(),
                        made.side(),
                        made.by(),
                        made.at(),
                        agreement.signatures().stream()
                                .filter(hand -> hand.version() == made.version())
                                .toList()))
                .toList();
    }

    private static int firstSeen(List<AgreementStore.Made> all, Optional<Instant> offered) {
        return all.stream()
                .filter(made -> offered.isEmpty() || !made.at().isAfter(offered.get()))
                .mapToInt(AgreementStore.Made::version)
                .max()
                .orElse(1);
    }

    /// The items of an earlier version, as they were.
    public List<Item> items(UUID id, int version, Person by) {
        if (versions(id, by).stream().noneMatch(one -> one.version() == version)) {
            throw new NotFound("version");
        }
        return store.items(id, version);
    }

    /// Whether what is kept is still, letter by letter, what was signed; empty before it was.
    public Optional<Boolean> unchanged(Agreement agreement, Person by) {
        return store.hash(agreement.id()).map(agreement.hash()::equals);
    }
}
