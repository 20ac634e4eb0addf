package org.samrad.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.base.Clock;
import org.samrad.indicator.Adoption;
import org.samrad.indicator.Indicator;
import org.samrad.indicator.Indicators;
import org.samrad.indicator.Measurement;
import org.samrad.indicator.Measurements;
import org.samrad.indicator.Period;
import org.samrad.indicator.Target;
import org.samrad.indicator.Targets;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// An invented agency for forts and buildings whose leadership sets a target for e-ordering in public: the broadcast,
/// the head's first order, and month by month what came of it.
@Component
class OrderStory {
    private static final List<Integer> BEFORE = List.of(52, 60, 64, 58, 71, 75);
    private static final List<Integer> AFTER = List.of(96, 131, 158, 212, 204, 226, 241, 263);

    private final Access access;
    private final Organisations organisations;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Targets targets;
    private final Clock clock;

    OrderStory(
            Access access,
            Organisations organisations,
            Indicators indicators,
            Measurements measurements,
            Targets targets,
            Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.indicators = indicators;
        this.measurements = measurements;
        this.targets = targets;
        this.clock = clock;
    }

    void tell(Person administrator) {
        var agency = organisations.add(
                new Organisation.Naming(Name.of("sv", "Fästnings- och fastighetsverket"), null, ""),
                new Organisation.Facts(
                        Country.SE, Organisation.Type.STATE_AGENCY, null, "Påhittad för demonstrationen", "", null),
                administrator);
        var head = account(
                "Generaldirektör (rollkonto)",
                "gd@demo.samrad.example",
                new Grant(agency, Role.LEADERSHIP),
                administrator);
        var analyst = account(
                "Controller (rollkonto)",
                "controller@demo.samrad.example",
                new Grant(agency, Role.ANALYST),
                administrator);
        var orders = indicators.define("e-order-manad", definition(), analyst);
        var now = Period.at(Period.Rule.MONTH, clock.today());
        var begins = now.plus(-AFTER.size());
        months(orders, agency, begins.plus(-BEFORE.size()), BEFORE, analyst);
        var target = target(orders, now, head, begins);
        months(orders, agency, begins, AFTER, analyst);
        measurements.enter(
                new Measurement.Key(orders, agency, null, begins.plus(3)),
                Measurement.Content.counted(187),
                "Ändringsorder hade räknats två gånger",
                analyst);
        use(orders, target, new Present(agency, now), analyst, head, administrator);
    }

    private record Grant(UUID agency, Role role) {}

    private record Present(UUID agency, Period now) {}

    private Person account(String name, String email, Grant grant, Person administrator) {
        var person = access.add(new Access.NewPerson(name, email, grant.agency(), "demo.cast.orders"), administrator);
        access.grant(person.id(), grant.role(), Scope.organisation(grant.agency()), administrator);
        return access.get(person.id(), administrator);
    }

    private static Indicators.Definition definition() {
        return new Indicators.Definition(
                Map.of(
                        "sv",
                        new Indicator.Words(
                                "E-order i månaden",
                                "Order som har lagts i e-handelssystemet. En order räknas den dag den skapades.",
                                "e-order",
                                "",
                                "e-order",
                                "Räknas ur systemet den första arbetsdagen i månaden.",
                                "Säger inget om hur stora köpen är."),
                        "en",
                        new Indicator.Words(
                                "E-orders in the month",
                                "Orders made in the e-commerce system, counted on the day they were created.",
                                "e-orders",
                                "",
                                "e-orders",
                                "",
                                "Says nothing of how large the purchases are.")),
                new Indicator.Formula(Indicator.Kind.COUNT, BigDecimal.ONE, 0, Indicator.Basis.COUNTS),
                new Indicator.Rules(
                        Indicator.Direction.HIGHER,
                        Period.Rule.MONTH,
                        Indicator.Comparability.OWN_TREND,
                        "E-handelssystemet",
                        null,
                        null,
                        LocalDate.of(2020, 1, 1),
                        null));
    }

    private void months(UUID orders, UUID agency, Period from, List<Integer> counts, Person by) {
        var figures = new ArrayList<Measurements.Figure>();
        for (int i = 0; i < counts.size(); i++) {
            figures.add(new Measurements.Figure(
                    new Measurement.Key(orders, agency, null, from.plus(i)),
                    Measurement.Content.counted(counts.get(i))));
        }
        measurements.bring(
                new Measurements.Batch(
                        "E-handelssystemet", from.plus(counts.size()).first(), "", figures),
                by);
    }

    private UUID target(UUID orders, Period now, Person head, Period begins) {
        var made = new ArrayList<UUID>();
        int ago = (int) (clock.today().toEpochDay() - begins.first().toEpochDay()) - 6;
        StoryTime.daysAgo(ago, () -> {
            var target = targets.set(
                    orders,
                    new Targets.Fresh(
                            BigDecimal.valueOf(400),
                            now.plus(3),
                            "Generaldirektören",
                            "Alla beställningar läggs i systemet, så att pengarna räcker till husen och inte till papper.",
                            "sv"),
                    head);
            made.add(target);
            tell(target, Target.Event.Kind.BROADCAST, 640, "Sändning till hela personalen: målet och varför.", head);
        });
        StoryTime.daysAgo(
                ago - 3,
                () -> tell(
                        made.getFirst(),
                        Target.Event.Kind.FIRST_USE,
                        null,
                        "Generaldirektören lade den första ordern själv och visade hur lätt det är.",
                        head));
        StoryTime.daysAgo(
                70,
                () -> tell(
                        made.getFirst(),
                        Target.Event.Kind.TRAINING,
                        84,
                        "En timme i varje grupp: så lägger du en order.",
                        head));
        return made.getFirst();
    }

    private void tell(
            UUID target,
            Target.Event.Kind kind,
            @org.jspecify.annotations.Nullable Integer reach,
            String words,
            Person by) {
        targets.tell(target, new Target.Event(UUID.randomUUID(), kind, clock.today(), reach, words, "sv"), by);
    }

    /// The running month so far, in each unit; two of them are so small that they are told together.
    private void use(UUID orders, UUID target, Present present, Person analyst, Person head, Person administrator) {
        var expected = new ArrayList<Adoption.Expected>();
        var figures = new ArrayList<Measurements.Figure>();
        UUID north = null;
        for (var line : List.of(
                "Inköp:110:120:14",
                "Fastighet norr:90:64:180",
                "Fastighet syd:80:71:160",
                "Stab:20:15:3",
                "Arkiv:19:8:2")) {
            var parts = line.split(":");
            var unit = organisations.addUnit(present.agency(), null, parts[0], administrator);
            north = parts[0].endsWith("norr") ? unit : north;
            expected.add(new Adoption.Expected(unit, new BigDecimal(parts[1]), Integer.parseInt(parts[3])));
            figures.add(new Measurements.Figure(
                    new Measurement.Key(orders, present.agency(), unit, present.now()),
                    soFar(Integer.parseInt(parts[2]))));
        }
        figures.add(new Measurements.Figure(
                new Measurement.Key(orders, present.agency(), null, present.now()), soFar(278)));
        measurements.bring(new Measurements.Batch("E-handelssystemet", clock.today(), "", figures), analyst);
        targets.expect(target, expected, head);
        if (north != null) {
            targets.explain(
                    target,
                    new Target.NonUse(
                            north,
                            present.now(),
                            Target.NonUse.Why.NO_AGREEMENT,
                            "Snöröjningen har inget avtal i systemet än.",
                            "sv"),
                    analyst);
        }
    }

    private static Measurement.Content soFar(long count) {
        return Measurement.Content.counted(Measurement.Status.ESTIMATED, BigDecimal.valueOf(count), null);
    }
}
