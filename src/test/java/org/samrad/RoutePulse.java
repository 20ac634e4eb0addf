package org.samrad;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.organisation.Organisations;
import org.samrad.pulse.Pulse;
import org.samrad.pulse.PulseQuestion;
import org.samrad.pulse.Pulses;

/// A pulse of the agency to one of its units: a draft, open with a slip that nobody has used, or over.
final class RoutePulse {
    private final RouteTable test;
    private final Person planner;
    private final Person administrator;

    RoutePulse(RouteTable test, Person planner, Person administrator) {
        this.test = test;
        this.planner = planner;
        this.administrator = administrator;
    }

    Map<String, Object> things(RouteScene.State state) {
        var pulses = test.bean(Pulses.class);
        var name = "Hold " + UUID.randomUUID();
        var home = requireNonNull(planner.organisation());
        var unit = test.bean(Organisations.class).addUnit(home, null, name, administrator);
        var today = test.today();
        var draft = new Pulses.Draft(
                new Pulse.Words("Kan vi følge med?", "Vi vil vide det", "Ledelsesretten", "Vi taler om det", "da"),
                new Pulse.Period(today, today.plusDays(10), today.plusDays(30)),
                5,
                List.of(new PulseQuestion(1, null, "Har " + name + " tid?")));
        var id = pulses.draft(draft, planner);
        pulses.ask(id, Map.of(unit, 9), planner);
        if (state == RouteScene.State.DRAFT) {
            return Map.of("/pulses/{id}", id);
        }
        if (state == RouteScene.State.CLOSED) {
            test.letPulseBeOver(id);
            return Map.of("/pulses/{id}", id);
        }
        pulses.plan(id, "", planner);
        return Map.of(
                "/pulses/{id}",
                id,
                "/p/{code}",
                pulses.makeSlips(id, unit, planner).getFirst());
    }
}
