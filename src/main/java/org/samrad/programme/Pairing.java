package org.samrad.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.base.RuleBroken;

/// A proposal of the machine for a round, as it was made: the settings, every pair with its reasons, who was left out
/// and why, and whether it is proven that none is better. It decides nothing; people publish it or not.
public record Pairing(
        UUID id,
        UUID round,
        int number,
        Settings settings,
        Outcome outcome,
        Made made,
        @Nullable Instant published) {

    /// By whom, when, which proposal was changed to get it, and how much a strength counted at that time.
    public record Made(UUID by, Instant at, @Nullable Integer basedOn, Programme.Evidence counts) {}

    public enum Goal {
        /// The largest benefit in all.
        TOTAL,
        /// Nobody left with a weak match, if it can be helped.
        WEAKEST;

        public String textKey() {
            return "programme.goal." + name();
        }
    }

    public enum Form {
        PAIRS,
        /// Pairs, and one group of three where the number is odd.
        TRIAD,
        GROUPS;

        public String textKey() {
            return "programme.form." + name();
        }
    }

    /// Two organisations, in no order.
    public record Two(UUID a, UUID b) {
        public Two {
            if (a.equals(b)) {
                throw new RuleBroken("members", "programme.rule.pair-members");
            }
            if (a.toString().compareTo(b.toString()) > 0) {
                var first = b;
                b = a;
                a = first;
            }
        }
    }

    /// What if this organisation had this need.
    public record Change(UUID organisation, String area, int need) {}

    /// What the organiser asks for. `keep` lets the last proposal stand where that costs little.
    public record Settings(
            Goal goal, Form form, int size, Set<Two> pinned, Set<Two> forbidden, List<Change> changes, boolean keep) {
        public static final int MOST = 8;

        public Settings {
            pinned = Set.copyOf(pinned);
            forbidden = Set.copyOf(forbidden);
            changes = List.copyOf(changes);
            if (size < 2 || size > MOST) {
                throw new RuleBroken("size", "programme.rule.size", MOST);
            }
        }

        public static Settings of(Goal goal, Form form, int size) {
            return new Settings(goal, form, size, Set.of(), Set.of(), List.of(), true);
        }

        /// Pairs, and one group of three where the number is odd.
        public static Settings usual(int organisations) {
            return of(Goal.TOTAL, organisations % 2 == 0 ? Form.PAIRS : Form.TRIAD, 3);
        }

        public Settings aiming(Goal other, Form shape, int members) {
            return new Settings(other, shape, members, pinned, forbidden, changes, keep);
        }

        public Settings keeping(boolean last) {
            return new Settings(goal, form, size, pinned, forbidden, changes, last);
        }

        public Settings pin(Two two) {
            return new Settings(goal, form, size, with(pinned, two), without(forbidden, two), changes, keep);
        }

        public Settings forbid(Two two) {
            return new Settings(goal, form, size, without(pinned, two), with(forbidden, two), changes, keep);
        }

        /// Neither pinned nor forbidden any longer.
        public Settings free(Two two) {
            return new Settings(goal, form, size, without(pinned, two), without(forbidden, two), changes, keep);
        }

        public Settings change(Change fresh) {
            var all = new ArrayList<>(changes.stream()
                    .filter(one -> !one.organisation().equals(fresh.organisation())
                            || !one.area().equals(fresh.area()))
                    .toList());
            all.add(fresh);
            return new Settings(goal, form, size, pinned, forbidden, all, keep);
        }

        private static Set<Two> with(Set<Two> all, Two two) {
            return Stream.concat(all.stream(), Stream.of(two)).collect(Collectors.toSet());
        }

        private static Set<Two> without(Set<Two> all, Two two) {
            return all.stream().filter(one -> !one.equals(two)).collect(Collectors.toSet());
        }
    }

    /// One area in which somebody learns from somebody: how much of the learner's need lies there and where both stand.
    public record Why(String area, UUID giver, int need, Standing standing, int points) {}

    /// The giver's level with what it rests on and how much that counted, in per cent, beside the learner's own.
    public record Standing(int level, Profile.Evidence evidence, int counts, int own) {}

    /// Which place this partner has among all that would be possible for somebody; 0 where that is not known.
    public record Rank(int place, int of) {
        public static final Rank NONE = new Rank(0, 0);
    }

    /// What one of them learns from the others, in ten-thousandths of its need.
    public record Gain(UUID learner, int points, Rank rank, List<Why> reasons) {
        public Gain {
            reasons = List.copyOf(reasons);
        }

        /// As its members see it: which place they have among others is for the organisers.
        public Gain unranked() {
            return new Gain(learner, points, Rank.NONE, reasons);
        }
    }

    /// `mutual` is the strength, up to a million.
    public record Proposed(List<UUID> members, int mutual, int context, boolean pinned, List<Gain> gains) {
        public Proposed {
            members = List.copyOf(members);
            gains = List.copyOf(gains);
        }

        public List<Two> twos() {
            return twosOf(members);
        }
    }

    private static List<Two> twosOf(List<UUID> members) {
        var all = new ArrayList<Two>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                all.add(new Two(members.get(i), members.get(j)));
            }
        }
        return all;
    }

    /// Every two of them.
    public static List<Two> every(List<UUID> members) {
        return twosOf(members);
    }

    /// Somebody without a partner: why, and in which areas a strength to offer or a need to state would help.
    public record Left(UUID organisation, String cause, List<String> offer, List<String> ask) {
        public Left {
            offer = List.copyOf(offer);
            ask = List.copyOf(ask);
        }

        public boolean isOneSided() {
            return cause.equals("ONE_SIDED") || cause.equals("NOBODY_NEEDS");
        }
    }

    /// `upperBound` is proven: no proposal under these settings has a larger total, also where the pairs of the last
    /// one counted more, so that they stand where that costs little.
    public record Outcome(List<Proposed> pairs, List<Left> left, Totals totals) {
        public Outcome {
            pairs = List.copyOf(pairs);
            left = List.copyOf(left);
        }
    }

    public record Totals(int organisations, long total, long upperBound, boolean proven, int weakest) {}

    public Set<Two> together() {
        return outcome.pairs().stream().flatMap(one -> one.twos().stream()).collect(Collectors.toSet());
    }

    /// Whether a group of three or more is among the pairs.
    public boolean hasGroups() {
        return outcome.pairs().stream().anyMatch(pair -> pair.members().size() > 2);
    }

    /// Whether a total could be larger, if the pairs of the last proposal did not count more.
    public boolean couldBeMore() {
        return favoursLast() && outcome.totals().upperBound() > outcome.totals().total();
    }

    /// Whether the pairs of the last proposal counted more than others.
    public boolean favoursLast() {
        return settings.keep() && made.basedOn() != null;
    }

    public Optional<Integer> basedOn() {
        return Optional.ofNullable(made.basedOn());
    }

    /// What is different from another proposal: the whole, who has a partner, and which two part or come together.
    public Difference since(Pairing before) {
        var gone = new HashSet<>(before.together());
        gone.removeAll(together());
        var come = new HashSet<>(together());
        come.removeAll(before.together());
        return new Difference(
                outcome.totals().total() - before.outcome().totals().total(),
                before.outcome().left().size() - outcome.left().size(),
                outcome.totals().weakest() - before.outcome().totals().weakest(),
                List.copyOf(gone),
                List.copyOf(come));
    }

    public record Difference(long total, int matched, int weakest, List<Two> gone, List<Two> come) {}
}
