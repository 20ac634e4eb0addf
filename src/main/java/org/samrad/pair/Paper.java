package org.samrad.pair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samrad.base.RuleBroken;
import org.samrad.base.Token;

/// What the pair writes together. Every change is a version; when all of the pair have put their hand under the same
/// one it is frozen, and a change after that is a new version to sign again.
public record Paper<T extends Written>(UUID pair, Matter matter, int version, T content, List<Hand> hands) {
    public enum Matter {
        STATEMENT,
        PLAN,
        CONTINUATION
    }

    /// One organisation has signed a version, by the hand of somebody.
    public record Hand(int version, UUID organisation, UUID person, String name, Instant at) {}

    /// Who made a version, and when.
    public record Made(int version, UUID organisation, UUID by, Instant at) {}

    public Paper {
        hands = List.copyOf(hands);
    }

    public boolean isEmpty() {
        return version == 0;
    }

    /// Refuses where somebody else has saved since.
    public void mustBeNewest(int builtOn) {
        if (builtOn != version) {
            throw new RuleBroken("", "web.form.clash");
        }
    }

    public Paper<T> changed(T fresh) {
        return new Paper<>(pair, matter, version + 1, fresh, hands);
    }

    public Optional<Hand> hand(UUID organisation) {
        return hands.stream()
                .filter(one -> one.version() == version && one.organisation().equals(organisation))
                .findFirst();
    }

    /// Whether all of them have signed the version that stands now.
    public boolean isAgreed(Collection<UUID> members) {
        return !isEmpty() && members.stream().allMatch(one -> hand(one).isPresent());
    }

    /// The latest version under which all hands stand, also where a newer one waits for them.
    public Optional<Integer> agreedVersion(Collection<UUID> members) {
        return hands.stream()
                .map(Hand::version)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .filter(one -> members.stream()
                        .allMatch(member -> hands.stream()
                                .anyMatch(hand -> hand.version() == one
                                        && hand.organisation().equals(member))))
                .findFirst();
    }

    /// Signs the version that was read.
    public Paper<T> signed(int read, Hand hand) {
        if (isEmpty()) {
            throw new RuleBroken("", "pair.rule.nothing-to-sign");
        }
        if (read != version) {
            throw new RuleBroken("", "pair.rule.read-again", read, version);
        }
        if (hand(hand.organisation()).isPresent()) {
            throw new RuleBroken("", "pair.rule.signed-already");
        }
        content.mustBeWhole();
        var all = new ArrayList<>(hands);
        all.add(hand);
        return new Paper<>(pair, matter, version, content, all);
    }

    /// SHA-256 of what was signed and by whose hands.
    public String hash() {
        var text = new StringBuilder("%s of %s, version %d\n%s\n".formatted(matter, pair, version, content.wording()));
        hands.stream()
                .filter(hand -> hand.version() == version)
                .sorted(java.util.Comparator.comparing(Hand::organisation))
                .forEach(hand -> text.append("signed %s %s %d\n"
                        .formatted(hand.organisation(), hand.person(), hand.at().getEpochSecond())));
        return HexFormat.of().formatHex(Token.hash(text.toString()));
    }
}
