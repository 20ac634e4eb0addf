package org.samrad.comparison;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// Organisations that compare themselves: a pair, or more under a name. Who is asked sees from the start who all the
/// others are; nobody is added later, so that a consent never widens by itself. Each may leave at any time.
public record PeerGroup(UUID id, Words words, UUID founder, Instant founded, List<Member> members) {
    public static final int MOST = 40;
    private static final int LONGEST_NAME = 120;

    /// A pair has no name of its own.
    public record Words(String name, String why, String language) {}

    public record Member(UUID organisation, State state, Instant since) {}

    public enum State {
        ASKED,
        IN,
        DECLINED,
        LEFT;

        public String textKey() {
            return "comparison.member." + name();
        }
    }

    public PeerGroup {
        members = List.copyOf(members);
    }

    /// The founder is in from the start, and asks the others.
    public static PeerGroup founded(UUID id, Words words, UUID founder, List<UUID> asked, Instant at) {
        if (asked.isEmpty()) {
            throw new RuleBroken("organisation", "comparison.rule.nobody");
        }
        if (asked.contains(founder) || new HashSet<>(asked).size() != asked.size()) {
            throw new RuleBroken("organisation", "comparison.rule.itself");
        }
        if (asked.size() >= MOST) {
            throw new RuleBroken("organisation", "comparison.rule.many", MOST);
        }
        if (asked.size() > 1 && words.name().isBlank()) {
            throw new RuleBroken("name", "comparison.rule.name");
        }
        if (words.name().length() > LONGEST_NAME) {
            throw new RuleBroken(
                    "name", "web.form.long", LONGEST_NAME, words.name().length());
        }
        var members = new java.util.ArrayList<Member>();
        members.add(new Member(founder, State.IN, at));
        asked.forEach(one -> members.add(new Member(one, State.ASKED, at)));
        return new PeerGroup(id, words, founder, at, members);
    }

    public Optional<Member> member(@Nullable UUID organisation) {
        return members.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    public boolean isPair() {
        return members.size() == 2;
    }

    /// Those who have said yes and have not left.
    public List<UUID> in() {
        return members.stream()
                .filter(one -> one.state() == State.IN)
                .map(Member::organisation)
                .toList();
    }

    /// Whether nothing can come of it any more.
    public boolean isOver() {
        return members.stream()
                        .filter(one -> one.state() == State.IN || one.state() == State.ASKED)
                        .count()
                < 2;
    }

    /// Whoever was asked says yes or no, once.
    public PeerGroup answered(UUID organisation, State answer, Instant at) {
        if (answer != State.IN && answer != State.DECLINED) {
            throw new RuleBroken("answer", "comparison.rule.answer");
        }
        if (isOver()) {
            throw new RuleBroken("", "comparison.rule.over");
        }
        return with(organisation, State.ASKED, answer, at);
    }

    /// Whoever is in takes its consent back; the founder so takes back a request that nobody has answered.
    public PeerGroup left(UUID organisation, Instant at) {
        return with(organisation, State.IN, State.LEFT, at);
    }

    private PeerGroup with(UUID organisation, State from, State to, Instant at) {
        if (member(organisation).filter(one -> one.state() == from).isEmpty()) {
            throw new RuleBroken("", "comparison.rule.answered");
        }
        return new PeerGroup(
                id,
                words,
                founder,
                founded,
                members.stream()
                        .map(one -> one.organisation().equals(organisation) ? new Member(organisation, to, at) : one)
                        .toList());
    }
}
