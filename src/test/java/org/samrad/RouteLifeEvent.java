package org.samrad;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.initiative.DisplacedOption;
import org.samrad.initiative.Renewals;
import org.samrad.lifeevent.CommentPeriod;
import org.samrad.lifeevent.Concern;
import org.samrad.lifeevent.Dependency;
import org.samrad.lifeevent.LifeEvent;
import org.samrad.lifeevent.LifeEvents;
import org.samrad.lifeevent.Municipalities;
import org.samrad.lifeevent.Obstacle;
import org.samrad.lifeevent.Obstacles;
import org.samrad.lifeevent.Service;

/// What stands across sectors around an initiative: an obstacle, a dependency, a time for municipalities that has begun,
/// a service of the agency, and a renewal that gave way.
final class RouteLifeEvent {
    private final RouteTable test;
    private final Person owner;

    RouteLifeEvent(RouteTable test, Person owner) {
        this.test = test;
        this.owner = owner;
    }

    Map<String, Object> things(UUID initiative) {
        return Map.of(
                "/initiatives/{id}/obstacles/{obstacle}",
                initiative + "/obstacles/" + obstacle(initiative),
                "/initiatives/{id}/dependencies/{dependency}",
                initiative + "/dependencies/" + dependency(initiative),
                "/initiatives/{id}/municipalities/{period}",
                initiative + "/municipalities/" + period(initiative),
                "/initiatives/{id}/renewal/displaced/{option}",
                initiative + "/renewal/displaced/" + displaced(initiative),
                "/services/{id}",
                service(),
                "/life-events/{code}",
                LifeEvent.DEATH.code());
    }

    private UUID obstacle(UUID initiative) {
        var words = new Obstacle.Words("Loven er til hinder", "da", "Juridisk chef");
        return test.bean(Obstacles.class)
                .raise(initiative, Obstacle.Kind.LAW, Obstacle.Level.MINISTRY, words, owner);
    }

    private UUID dependency(UUID initiative) {
        var words = new Dependency.Words("Registret", "En adgang", "da");
        return test.bean(Obstacles.class).dependOn(initiative, words, test.today().plusDays(30), owner);
    }

    private UUID period(UUID initiative) {
        var municipalities = test.bean(Municipalities.class);
        municipalities.concern(initiative, Concern.Answer.YES, "De skal melde", "Foreningens sekretariat", owner);
        var words = new CommentPeriod.Words("Udkastet", "da", "Tre kommuner");
        return municipalities.plan(initiative, words, test.today(), test.today().plusDays(14), owner);
    }

    private UUID displaced(UUID initiative) {
        var words = new DisplacedOption.Words("Ingen ansøgning", "Besparelse på 2 %");
        var value = new DisplacedOption.Value(4_000_000, "DKK", "Eget skøn");
        return test.bean(Renewals.class).displace(initiative, words, value, owner);
    }

    private UUID service() {
        var said = new LifeEvents.Description(
                EnumSet.of(LifeEvent.DEATH),
                new Service.Words("Skifteattest", "Viser, hvem der arver.", "da"),
                new Service.Way("https://example.org/skifte", ""));
        return test.bean(LifeEvents.class).offer(said, owner);
    }
}
