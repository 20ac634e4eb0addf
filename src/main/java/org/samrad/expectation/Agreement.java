package org.samrad.expectation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;

/// What provider and institution expect of each other about one shared solution. Every change is a version of its own;
/// both sign the same one, and from then on nothing in it changes.
public record Agreement(
        UUID id,
        Between between,
        State state,
        int version,
        List<Item> items,
        List<Signature> signatures,
        List<Item.Marked> marks) {

    /// Whom it is between, and the language it is written in.
    public record Between(UUID initiative, UUID institution, String language) {}

    /// A side has signed a version, by the hand of somebody.
    public record Signature(int version, Side side, Signatory who, Instant at) {}

    /// Whoever signs, with the name as it was then.
    public record Signatory(UUID person, String name) {}

    public enum State {
        DRAFT,
        OFFERED,
        NEGOTIATED,
        SIGNED,
        REVIEWED,
        CLOSED;

        public String textKey() {
            return "expectation.state." + name();
        }

        /// While both sides may still put something else into it.
        public boolean open() {
            return this == OFFERED || this == NEGOTIATED;
        }

        /// Signed, and whatever comes after that.
        public boolean binding() {
            return compareTo(SIGNED) >= 0;
        }
    }

    public Agreement {
        items = List.copyOf(items);
        signatures = List.copyOf(signatures);
        marks = List.copyOf(marks);
    }

    public static Agreement drafted(UUID id, Between between, List<Item> items) {
        return new Agreement(id, between, State.DRAFT, 1, items, List.of(), List.of());
    }

    public boolean mayChange(Side side) {
        return state.open() || (state == State.DRAFT && side == Side.PROVIDER);
    }

    public boolean mayOffer(Side side) {
        return state == State.DRAFT && side == Side.PROVIDER;
    }

    public boolean maySign(Side side) {
        return state.open() && signature(side).isEmpty();
    }

    public boolean mayMark(Item item, Side side) {
        return state == State.SIGNED && item.owed() && item.of(side, marks).isEmpty();
    }

    public boolean mayReview() {
        return state == State.SIGNED && unmarked() == 0;
    }

    public boolean mayClose() {
        return state == State.REVIEWED;
    }

    /// The institution reads it from the day it was offered.
    public boolean readableBy(Side side) {
        return side == Side.PROVIDER || state != State.DRAFT;
    }

    public Item item(UUID item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst().orElseThrow(() -> new NotFound("item"));
    }

    public Agreement added(UUID item, Item.Words words, Side side) {
        var more = new ArrayList<>(items);
        more.add(new Item(item, good(words), version + 1));
        return next(more, side);
    }

    /// `builtOn` is the version of the item that the writer had before the eyes.
    public Agreement changed(UUID item, Item.Words words, int builtOn, Side side) {
        mustBeNewest(item, builtOn);
        var fresh = new Item(item, good(words), version + 1);
        return next(
                items.stream().map(one -> one.id().equals(item) ? fresh : one).toList(), side);
    }

    public Agreement removed(UUID item, int builtOn, Side side) {
        mustBeNewest(item, builtOn);
        return next(items.stream().filter(one -> !one.id().equals(item)).toList(), side);
    }

    private void mustBeNewest(UUID item, int builtOn) {
        if (items.stream().noneMatch(one -> one.id().equals(item) && one.changedIn() == builtOn)) {
            throw new RuleBroken("", "web.form.clash");
        }
    }

    /// A new version has no signatures, and says by its state whose turn it is.
    private Agreement next(List<Item> fresh, Side side) {
        mustBeOpenTo(side);
        var then = state == State.DRAFT ? State.DRAFT : side == Side.INSTITUTION ? State.NEGOTIATED : State.OFFERED;
        return new Agreement(id, between, then, version + 1, fresh, signatures, marks);
    }

    void mustBeOpenTo(Side side) {
        if (!mayChange(side)) {
            throw new RuleBroken("", state.binding() ? "expectation.rule.frozen" : "expectation.rule.not-offered");
        }
    }

    private static Item.Words good(Item.Words words) {
        if (!words.kind().owed()) {
            return new Item.Words(words.kind(), words.text(), null, null);
        }
        if (words.doer() == null) {
            throw new RuleBroken("doer", "expectation.rule.doer");
        }
        return words;
    }

    public Agreement offered(Side side) {
        if (!mayOffer(side)) {
            throw new RuleBroken("", "expectation.rule.offered-already");
        }
        mustBeComplete();
        return in(State.OFFERED);
    }

    private void mustBeComplete() {
        if (items.isEmpty()) {
            throw new RuleBroken("", "expectation.rule.empty");
        }
        long incomplete = items.stream().filter(item -> !item.complete()).count();
        if (incomplete > 0) {
            throw new RuleBroken("", "expectation.rule.incomplete", incomplete);
        }
    }

    /// One side's hand on this version. With the second hand it is signed, and frozen.
    public Agreement signed(Side side, int read, Signatory who, Instant at) {
        if (!state.open()) {
            throw new RuleBroken("", state.binding() ? "expectation.rule.frozen" : "expectation.rule.not-offered");
        }
        if (read != version) {
            throw new RuleBroken("", "expectation.rule.read-again", read, version);
        }
        if (signature(side).isPresent()) {
            throw new RuleBroken("", "expectation.rule.signed-already");
        }
        mustBeComplete();
        var both = new ArrayList<>(signatures);
        both.add(new Signature(version, side, who, at));
        var then = signature(side.other()).isPresent() ? State.SIGNED : state;
        return new Agreement(id, between, then, version, items, both, marks);
    }

    /// The side's hand on the version that stands now.
    public Optional<Signature> signature(Side side) {
        return signatures.stream()
                .filter(one -> one.side() == side && one.version() == version)
                .findFirst();
    }

    /// How one item went, as one side sees it. Each side says it once.
    public Agreement marked(Item.Marked fresh) {
        var item = item(fresh.item());
        if (state != State.SIGNED) {
            throw new RuleBroken("", "expectation.rule.mark-signed-only");
        }
        if (!mayMark(item, fresh.side())) {
            throw new RuleBroken("", "expectation.rule.marked-already");
        }
        Item.mustBeGood(fresh.mark());
        var more = new ArrayList<>(marks);
        more.add(fresh);
        return new Agreement(id, between, state, version, items, signatures, more);
    }

    /// How many items still wait for the other side's word.
    public long unmarked() {
        return items.stream()
                .filter(item -> item.owed() && item.verdict(marks).isEmpty())
                .count();
    }

    /// Gone through together: every item has its mark.
    public Agreement reviewed() {
        if (state != State.SIGNED) {
            throw new RuleBroken("", "expectation.rule.review-signed-only");
        }
        if (unmarked() > 0) {
            throw new RuleBroken("", "expectation.rule.unmarked", unmarked());
        }
        return in(State.REVIEWED);
    }

    public Agreement closed() {
        if (!mayClose()) {
            throw new RuleBroken("", "expectation.rule.close-reviewed-only");
        }
        return in(State.CLOSED);
    }

    private Agreement in(State next) {
        return new Agreement(id, between, next, version, items, signatures, marks);
    }

    /// What was signed, letter by letter, in a fixed order: the text whose hash is kept with the signatures.
    public String signedText() {
        var head = Stream.of(
                "agreement " + id,
                "initiative " + between.initiative(),
                "institution " + between.institution(),
                "version " + version);
        var body = items.stream()
                .map(item -> "item %s %s %s %s %s"
                        .formatted(
                                item.id(),
                                item.words().kind(),
                                item.words().doer(),
                                item.words().due(),
                                item.words().text()));
        var hands = Stream.of(Side.values())
                .flatMap(side -> signature(side).stream())
                .map(one -> "signed %s %s %s"
                        .formatted(one.side(), one.who().person(), one.at().getEpochSecond()));
        return Stream.of(head, body, hands).flatMap(part -> part).reduce("", (text, line) -> text + line + "\n");
    }

    /// SHA-256 of what was signed.
    public String hash() {
        return HexFormat.of().formatHex(Token.hash(signedText()));
    }
}
