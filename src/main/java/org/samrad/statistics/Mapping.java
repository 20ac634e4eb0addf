package org.samrad.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Measurement;

/// What the dimensions of a source are to us: which one is the organisation, which the period, which the indicator, and
/// what its categories count. It is remembered, so that the next file from there needs only a look.
public record Mapping(
        Map<String, Use> uses,
        Map<String, String> only,
        List<Line> lines,
        Fixed fixed,
        Reading reading,
        Giving giving) {
    /// Stands for a table that is of one thing only.
    public static final String ALL = "*";

    public Mapping {
        uses = Map.copyOf(uses);
        only = Map.copyOf(only);
        lines = List.copyOf(lines);
    }

    public enum Use {
        INDICATOR,
        ORGANISATION,
        PERIOD,
        /// Only one of its categories is taken.
        ONE,
        /// A column of figures.
        FIGURE,
        NUMERATOR,
        DENOMINATOR,
        STATUS,
        NOTHING;

        public String textKey() {
            return "statistics.use." + name();
        }

        /// Whether only a table with columns has it.
        public boolean isOfColumns() {
            return this == FIGURE || this == NUMERATOR || this == DENOMINATOR || this == STATUS || this == NOTHING;
        }
    }

    /// One of our indicators and the categories in which the source has what is counted, what it is divided by, and,
    /// where the counts are not known, the figure as published; empty where it has none.
    public record Line(UUID indicator, String numerator, String denominator, String published) {
        boolean speaksOf(String category) {
            return category.equals(numerator) || category.equals(denominator) || category.equals(published);
        }
    }

    /// What holds for the whole file where no dimension tells it.
    public record Fixed(@Nullable UUID organisation, String period) {}

    /// What the source's signs mean: organisations that we would not find by ourselves, statuses, and what to do with
    /// organisations that are not here.
    public record Reading(
            Map<String, UUID> organisations, Map<String, Measurement.Status> statuses, Strangers strangers) {
        public Reading {
            organisations = Map.copyOf(organisations);
            statuses = Map.copyOf(statuses);
        }
    }

    public enum Strangers {
        LEAVE_OUT,
        REFUSE;

        public String textKey() {
            return "statistics.strangers." + name();
        }
    }

    /// What is said of the figures when they are brought in.
    public record Giving(String source, LocalDate publishedOn, String note, Openness openness) {}

    public enum Openness {
        /// As far as each organisation has opened its series.
        AS_IT_IS,
        /// The source has published them: series of which nobody has said anything are open.
        PUBLIC;

        public String textKey() {
            return "statistics.openness." + name();
        }
    }

    public Optional<String> dimension(Use use) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue() == use)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Use use(String dimension) {
        return uses.getOrDefault(dimension, Use.NOTHING);
    }
}
