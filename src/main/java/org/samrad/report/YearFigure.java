package org.samrad.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samrad.derived.Derived;

/// A number of the year. Most are the sums of derived figures, and mean exactly what those mean; the rest is counted by
/// houses that plug in, and until one does, the report says so.
public enum YearFigure {
    COVERAGE(Group.INVOLVEMENT, Derived.COVERAGE),
    ANSWERED(Group.INVOLVEMENT, Derived.ANSWERED),
    DISCUSSED(Group.INVOLVEMENT, Derived.DISCUSSED),
    QUESTIONS(Group.INVOLVEMENT, Derived.QUESTIONS),
    ADVICE_GIVEN(Group.ADVICE, "counsel.advice-given", Derived.Unit.NUMBER),
    ADVICE_BY_THEME(Group.ADVICE, "counsel.advice-by-theme", Derived.Unit.NUMBER),
    ADVICE_BY_TYPE(Group.ADVICE, "counsel.advice-by-type", Derived.Unit.NUMBER),
    ADVICE_FOLLOWED(Group.ADVICE, "counsel.advice-followed", Derived.Unit.PERCENT),
    ADVICE_REASONS(Group.ADVICE, "counsel.advice-not-followed", Derived.Unit.NUMBER),
    LEARN_ADVISED(Group.LEARNING, "counsel.learn-advised", Derived.Unit.NUMBER),
    LEARN_CONTACTED(Group.LEARNING, "counsel.learn-contacted", Derived.Unit.NUMBER),
    LEARN_MET(Group.LEARNING, "counsel.learn-met", Derived.Unit.NUMBER),
    LEARN_ADOPTED(Group.LEARNING, "counsel.learn-adopted", Derived.Unit.NUMBER),
    LEARN_SATISFIED(Group.LEARNING, "counsel.learn-satisfied", Derived.Unit.PERCENT),
    EXCHANGES(Group.COOPERATION, Derived.EXCHANGES_GIVEN),
    TALKS(Group.COOPERATION, Derived.TALKS_GIVEN),
    VISITS(Group.COOPERATION, Derived.VISITS_MADE),
    SHARED(Group.COOPERATION, Derived.SHARED),
    REUSED(Group.COOPERATION, Derived.REUSED),
    PAIRED(Group.COOPERATION, Derived.PAIRS),
    RENEWAL(Group.RENEWAL, Derived.RENEWAL),
    DEVELOPMENT(Group.RENEWAL, Derived.DEVELOPMENT),
    OBSTACLES(Group.OBSTACLES, "lifeevent.obstacles", Derived.Unit.NUMBER),
    FINANCING(Group.OBSTACLES, "counsel.financing", Derived.Unit.NUMBER);

    public enum Group {
        INVOLVEMENT,
        ADVICE,
        LEARNING,
        COOPERATION,
        RENEWAL,
        OBSTACLES;

        public String textKey() {
            return "report.group." + name();
        }
    }

    private final Group group;
    private final String code;
    private final Derived.Unit unit;
    private final @Nullable Derived derived;

    YearFigure(Group group, Derived derived) {
        this.group = group;
        this.code = derived.code();
        this.unit = derived.unit();
        this.derived = derived;
    }

    YearFigure(Group group, String code, Derived.Unit unit) {
        this.group = group;
        this.code = code;
        this.unit = unit;
        this.derived = null;
    }

    public static Optional<YearFigure> find(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public Group group() {
        return group;
    }

    public String code() {
        return code;
    }

    public Optional<Derived> derived() {
        return Optional.ofNullable(derived);
    }

    public boolean isShare() {
        return unit == Derived.Unit.PERCENT;
    }

    /// Money of several countries is not added up.
    public boolean isMoney() {
        return derived == Derived.DEVELOPMENT;
    }

    /// The text that says this of it: its name, what is counted, and of how many.
    public String textKey(String what) {
        return derived == null || what.equals("name") ? "report.figure." + name() + "." + what : derived.textKey(what);
    }
}
