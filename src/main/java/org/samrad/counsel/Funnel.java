package org.samrad.counsel;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of the advice to learn from others: how often it was given, how often the other was asked, how often the
/// two met, what was taken over, and how many of those who said it were content.
public record Funnel(int advised, int contacted, int met, int adopted, int rated, int satisfied) {
    /// Fewer are not told in public: with few, everybody knows who it was.
    public static final int FEWEST = 5;

    public static final int CONTENT = 4;

    public Funnel {
        boolean narrows = contacted <= advised && met <= contacted && adopted <= met && rated <= met;
        if (!narrows || satisfied > rated || satisfied < 0) {
            throw new IllegalArgumentException("A funnel narrows");
        }
    }

    public enum Step {
        ADVISED,
        CONTACTED,
        MET,
        ADOPTED;

        public String textKey() {
            return "counsel.funnel.step." + name();
        }

        boolean has(Step other) {
            return compareTo(other) >= 0;
        }

        /// The further of two.
        Step or(Step other) {
            return has(other) ? this : other;
        }
    }

    /// How far one piece of advice has come, and how content the agency was, where it has said so (1–5).
    public record Reach(UUID advice, UUID agency, int year, Step step, @Nullable Integer content) {
        public Reach(UUID advice, UUID agency, int year, Step step, @Nullable Integer content) {
            this.advice = advice;
            this.agency = agency;
            this.year = year;
            this.step = step;
            this.content = step.has(Step.MET) ? content : null;
        }

        /// Told from two sides about the same advice, as by an exchange and in a talk: the further step counts, and the
        /// highest satisfaction does not, but the first that was told.
        Reach and(Step other, @Nullable Integer told) {
            return new Reach(advice, agency, year, step.or(other), content == null ? told : content);
        }

        boolean isSatisfied() {
            return content != null && content >= CONTENT;
        }
    }

    public static Funnel of(Collection<Reach> all) {
        return new Funnel(
                all.size(),
                count(all, Step.CONTACTED),
                count(all, Step.MET),
                count(all, Step.ADOPTED),
                (int) all.stream().filter(one -> one.content() != null).count(),
                (int) all.stream().filter(Reach::isSatisfied).count());
    }

    private static int count(Collection<Reach> all, Step step) {
        return (int) all.stream().filter(one -> one.step().has(step)).count();
    }

    /// Year by year, the last first.
    public static SequencedMap<Integer, Funnel> byYear(Collection<Reach> all) {
        return by(all, Reach::year).reversed();
    }

    /// Agency by agency; only for whoever may see each of its cases.
    public static SequencedMap<UUID, Funnel> byAgency(Collection<Reach> all) {
        return by(all, Reach::agency);
    }

    private static <K extends Comparable<K>> SequencedMap<K, Funnel> by(Collection<Reach> all, Function<Reach, K> what) {
        var sorted = new TreeMap<K, Funnel>();
        all.stream().collect(Collectors.groupingBy(what)).forEach((key, some) -> sorted.put(key, of(some)));
        return sorted;
    }

    Funnel plus(Funnel other) {
        return new Funnel(
                advised + other.advised,
                contacted + other.contacted,
                met + other.met,
                adopted + other.adopted,
                rated + other.rated,
                satisfied + other.satisfied);
    }

    /// So many in a hundred of those advised; nothing of nothing is nothing.
    public int percent(int part) {
        return advised == 0 ? 0 : Math.round(100f * part / advised);
    }

    /// As everybody may read it: nothing where there are too few.
    public Optional<Funnel> published() {
        return advised >= FEWEST ? Optional.of(this) : Optional.empty();
    }
}
