package org.samrad.involvement;

import static org.samrad.involvement.InfluenceLevel.CONSULT;
import static org.samrad.involvement.InfluenceLevel.CO_DECIDE;
import static org.samrad.involvement.InfluenceLevel.INVOLVE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samrad.involvement.InvolvementPlan.Part;

/// A way of involving people, kept in a library: what it is, when it fits, how it is done, and what it costs. The texts
/// stand with the other texts of the house.
public enum Method {
    INTERVIEW(Hours.of(8, 24), CONSULT, Part.BEFORE),
    OBSERVATION(Hours.of(8, 30), CONSULT, Part.BEFORE, Part.AFTER),
    DIARY(Hours.of(12, 30), CONSULT, Part.BEFORE, Part.DURING, Part.AFTER),
    JOURNEY_MAP(Hours.of(12, 40), INVOLVE, Part.BEFORE),
    CUSTOMER_VISIT(Hours.of(4, 12), CONSULT, Part.BEFORE, Part.AFTER),
    FOCUS_GROUP(Hours.of(10, 20), CONSULT, Part.BEFORE, Part.DURING),
    SURVEY(Hours.of(10, 30), CONSULT, Part.BEFORE, Part.AFTER),
    CO_DESIGN(Hours.of(16, 40), INVOLVE, Part.BEFORE, Part.DURING),
    USER_PANEL(Hours.of(20, 60), INVOLVE, Part.DURING, Part.AFTER),
    PROTOTYPE_TEST(Hours.of(10, 30), CONSULT, Part.DURING),
    HANDS_ON_TRIAL(Hours.of(12, 40), INVOLVE, Part.DURING),
    PILOT(Hours.of(40, 200), INVOLVE, Part.DURING),
    DOT_VOTING(Hours.of(2, 6), CO_DECIDE, Part.BEFORE, Part.DURING),
    OPEN_HOURS(Hours.of(4, 20), CONSULT, Part.DURING, Part.AFTER),
    RETROSPECTIVE(Hours.of(4, 12), INVOLVE, Part.AFTER);

    /// The effort of those who carry it out, from and to.
    public record Hours(int least, int most) {
        static Hours of(int least, int most) {
            return new Hours(least, most);
        }
    }

    private final Hours hours;
    private final InfluenceLevel level;
    private final List<Part> parts;

    Method(Hours hours, InfluenceLevel level, Part... parts) {
        this.hours = hours;
        this.level = level;
        this.parts = List.of(parts);
    }

    /// As it stands in an address: `journey-map`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Method> find(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    public Hours hours() {
        return hours;
    }

    public InfluenceLevel level() {
        return level;
    }

    /// The parts of a plan in which it is most useful; it may be used in any.
    public List<Part> parts() {
        return parts;
    }

    public String nameKey() {
        return "involvement.method.name." + name();
    }

    public String whatKey() {
        return "involvement.method.what." + name();
    }

    public String whenKey() {
        return "involvement.method.when." + name();
    }

    /// The steps in one text, divided by `|`.
    public String stepsKey() {
        return "involvement.method.steps." + name();
    }

    public String pitfallKey() {
        return "involvement.method.pitfall." + name();
    }
}
