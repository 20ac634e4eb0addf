package org.samrad.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.samrad.indicator.Indicator;

/// Who is nearest by chosen traits and their weights. Each trait is measured by its own spread, the distance between
/// the quarters, so that neither the unit nor a single giant decides; no trait counts for more than [#FARTHEST]
/// spreads. What is not known of somebody counts as the usual difference of the others: nobody comes near by silence.
public final class Twins {
    /// More than this many spreads are as far as these.
    static final double FARTHEST = 3;

    /// Of whom less than half is known, by weight, nothing can be said.
    static final double LEAST_KNOWN = .5;

    /// So the distance between the quarters is as long as a standard deviation where figures are spread normally.
    private static final double QUARTERS_TO_SPREAD = 1.349;

    private final UUID mine;
    private final List<Trait> traits;
    private final Map<String, Scale> scales = new HashMap<>();

    /// What is compared: the key of an indicator or of the size, how much it weighs (1 to 5), and what is known of each
    /// organisation. `figures` whose differences are multiples, as of sizes, are given as logarithms.
    public record Trait(String key, int weight, Map<UUID, Double> figures) {
        public Trait {
            if (weight < 1 || weight > 5) {
                throw new IllegalArgumentException("A weight is from 1 to 5, not " + weight);
            }
            figures = Map.copyOf(figures);
        }
    }

    /// How a trait brings two near or keeps them apart.
    public enum Pull {
        NEAR,
        ALIKE,
        FAR,
        /// Not known of the other.
        UNKNOWN;

        public String textKey() {
            return "comparison.twin.pull." + name();
        }
    }

    /// A trait of a pair: how many spreads the other is above (or below) oneself, and how that pulls. Where it is not
    /// known, `apart` is the usual difference.
    public record Part(String key, int weight, double apart, Pull pull) {}

    /// Somebody with the distance (0 is the same in everything), and why, the nearest traits first.
    public record Twin(UUID who, double distance, List<Part> parts) {
        public Twin {
            parts = List.copyOf(parts);
        }
    }

    /// Spread of a trait, and the usual difference of the others from oneself.
    private record Scale(double own, double spread, double usual) {}

    /// Whether likeness in it may be asked for.
    static boolean mayCompare(Indicator indicator) {
        return indicator.rules().comparability() != Indicator.Comparability.OWN_TREND;
    }

    public Twins(UUID mine, List<Trait> traits) {
        this.mine = mine;
        this.traits = List.copyOf(traits);
        for (var trait : traits) {
            var own = trait.figures().get(mine);
            if (own != null) {
                scales.put(trait.key(), scale(own, trait.figures()));
            }
        }
    }

    private Scale scale(double own, Map<UUID, Double> figures) {
        double spread =
                spread(figures.values().stream().mapToDouble(value -> value).toArray());
        var differences = figures.entrySet().stream()
                .filter(one -> !one.getKey().equals(mine))
                .mapToDouble(one -> Math.abs(apart(one.getValue() - own, spread)))
                .toArray();
        return new Scale(own, spread, Spread.of(differences).map(Spread::middle).orElse(1.0));
    }

    /// The distance between the quarters; where they fall together, the mean distance from the middle.
    private static double spread(double[] figures) {
        var spread = Spread.of(figures).orElseThrow();
        double quarters = (spread.upper() - spread.lower()) / QUARTERS_TO_SPREAD;
        return quarters > 0
                ? quarters
                : Arrays.stream(figures)
                        .map(figure -> Math.abs(figure - spread.middle()))
                        .average()
                        .orElse(0);
    }

    private static double apart(double difference, double spread) {
        return spread == 0 ? 0 : Math.clamp(difference / spread, -FARTHEST, FARTHEST);
    }

    /// The traits that say nothing, because they are not known of oneself.
    public List<String> unknownOfMine() {
        return traits.stream()
                .map(Trait::key)
                .filter(key -> !scales.containsKey(key))
                .toList();
    }

    /// The nearest first, with those alike by id, so that the order is always the same.
    public List<Twin> nearest(int most) {
        return traits.stream()
                .flatMap(trait -> trait.figures().keySet().stream())
                .distinct()
                .filter(who -> !who.equals(mine))
                .filter(who -> known(who) >= LEAST_KNOWN)
                .map(this::twin)
                .sorted(Comparator.comparingDouble(Twin::distance).thenComparing(Twin::who))
                .limit(most)
                .toList();
    }

    /// Whom nothing can be said of, because too little is known.
    public long tooLittleKnown() {
        return traits.stream()
                .flatMap(trait -> trait.figures().keySet().stream())
                .distinct()
                .filter(who -> !who.equals(mine))
                .filter(who -> known(who) < LEAST_KNOWN)
                .count();
    }

    private double known(UUID who) {
        double all = 0;
        double known = 0;
        for (var trait : usable()) {
            all += trait.weight();
            known += trait.figures().containsKey(who) ? trait.weight() : 0;
        }
        return all == 0 ? 0 : known / all;
    }

    private List<Trait> usable() {
        return traits.stream().filter(trait -> scales.containsKey(trait.key())).toList();
    }

    private Twin twin(UUID who) {
        var parts = new ArrayList<Part>();
        double sum = 0;
        double weights = 0;
        for (var trait : usable()) {
            var part = part(trait, who);
            parts.add(part);
            sum += trait.weight() * part.apart() * part.apart();
            weights += trait.weight();
        }
        parts.sort(Comparator.comparingDouble((Part part) -> part.pull() == Pull.UNKNOWN ? 1 : 0)
                .thenComparingDouble(part -> Math.abs(part.apart()))
                .thenComparing(Part::key));
        return new Twin(who, Math.sqrt(sum / weights), parts);
    }

    private Part part(Trait trait, UUID who) {
        var scale = java.util.Objects.requireNonNull(scales.get(trait.key()));
        var theirs = known(trait, who);
        if (theirs.isEmpty()) {
            return new Part(trait.key(), trait.weight(), scale.usual(), Pull.UNKNOWN);
        }
        double apart = apart(theirs.getAsDouble() - scale.own(), scale.spread());
        double distance = Math.abs(apart);
        var pull = distance <= .25 ? Pull.NEAR : distance <= 1 ? Pull.ALIKE : Pull.FAR;
        return new Part(trait.key(), trait.weight(), apart, pull);
    }

    private static OptionalDouble known(Trait trait, UUID who) {
        var figure = trait.figures().get(who);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }
}
