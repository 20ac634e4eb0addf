package org.samrad.derived;

import static org.samrad.indicator.Indicator.Comparability.CONTEXT;
import static org.samrad.indicator.Indicator.Comparability.OWN_TREND;
import static org.samrad.indicator.Indicator.Comparability.RANK;
import static org.samrad.indicator.Indicator.Direction.HIGHER;
import static org.samrad.indicator.Indicator.Direction.LOWER;
import static org.samrad.indicator.Indicator.Direction.NONE;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Measurement;
import org.samrad.involvement.AnswerTime;
import org.samrad.organisation.Span;
import org.samrad.organisation.Tally;

/// A figure that follows from what is recorded, with the code of its indicator. What an organisation has promised to
/// everybody by the same rule may be ranked. How much it exchanges with others may not: whoever is ranked by the number
/// of visits makes many short ones. What depends on how big its initiatives are is background.
public enum Derived {
    COVERAGE("samrad-involvement-coverage", Group.INVOLVEMENT, Unit.PERCENT, HIGHER, RANK),
    ANSWERED("samrad-contributions-answered", Group.INVOLVEMENT, Unit.PERCENT, HIGHER, RANK),
    ANSWER_DAYS("samrad-answer-days", Group.INVOLVEMENT, Unit.DAYS, LOWER, OWN_TREND),
    DISCUSSED("samrad-discussed-before-decided", Group.INVOLVEMENT, Unit.PERCENT, HIGHER, RANK),
    QUESTIONS("samrad-questions-answered", Group.INVOLVEMENT, Unit.PERCENT, HIGHER, RANK),
    FORMS("samrad-cooperation-forms", Group.COOPERATION, Unit.NUMBER, HIGHER, OWN_TREND),
    EXCHANGES_GIVEN("samrad-exchanges-given", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    EXCHANGES_TAKEN("samrad-exchanges-taken", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    TALKS_GIVEN("samrad-host-talks-given", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    TALKS_TAKEN("samrad-host-talks-taken", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    VISITS_MADE("samrad-visits-made", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    VISITS_RECEIVED("samrad-visits-received", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    SHARED("samrad-examples-shared", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    REUSED("samrad-examples-reused", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    PAIRS("samrad-learning-pairs", Group.COOPERATION, Unit.NUMBER, NONE, OWN_TREND),
    RENEWAL("samrad-renewal-share", Group.RENEWAL, Unit.PERCENT, NONE, OWN_TREND),
    DEVELOPMENT("samrad-development-share", Group.RENEWAL, Unit.PERCENT, NONE, CONTEXT);

    public enum Group {
        INVOLVEMENT,
        COOPERATION,
        RENEWAL;

        public String textKey() {
            return "derived.group." + name();
        }
    }

    /// What a figure is counted in.
    public enum Unit {
        PERCENT,
        NUMBER,
        DAYS
    }

    private final String code;
    private final Group group;
    private final Unit unit;
    private final Indicator.Direction direction;
    private final Indicator.Comparability comparability;

    Derived(String code, Group group, Unit unit, Indicator.Direction direction, Indicator.Comparability comparability) {
        this.code = code;
        this.group = group;
        this.unit = unit;
        this.direction = direction;
        this.comparability = comparability;
    }

    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    public Indicator.Direction direction() {
        return direction;
    }

    public Indicator.Comparability comparability() {
        return comparability;
    }

    public static Optional<Derived> find(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public Indicator.Formula formula() {
        return switch (unit) {
            case PERCENT ->
                new Indicator.Formula(Indicator.Kind.SHARE, BigDecimal.valueOf(100), 0, Indicator.Basis.COUNTS);
            case NUMBER -> new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS);
            case DAYS -> new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 1, Indicator.Basis.COUNTS);
        };
    }

    /// What is written down of a count. Nothing of nothing is no share; a year that is not over is an estimate.
    public Measurement.Content content(@Nullable Tally counted, Span span) {
        long part = counted == null ? 0 : counted.part();
        long whole = counted == null ? 0 : counted.whole();
        if (unit != Unit.PERCENT) {
            return Measurement.Content.counted(status(span), BigDecimal.valueOf(part), null);
        }
        return whole == 0
                ? Measurement.Content.missing(Measurement.Reason.NOT_RELEVANT)
                : Measurement.Content.counted(status(span), BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /// The same of how soon answers came: too few of them are not shown.
    public static Measurement.Content content(@Nullable AnswerTime time, Span span) {
        if (time == null || time.answers() == 0) {
            return Measurement.Content.missing(Measurement.Reason.NOT_RELEVANT);
        }
        return time.median()
                .map(days -> Measurement.Content.counted(status(span), days, null))
                .orElseGet(() -> Measurement.Content.without(Measurement.Status.SECRET));
    }

    private static Measurement.Status status(Span span) {
        return span.isOver() ? Measurement.Status.REPORTED : Measurement.Status.ESTIMATED;
    }

    /// The text that says this of it: its name, what it means, what is counted and of how many.
    public String textKey(String what) {
        return "derived.figure." + name() + "." + what;
    }
}
