package org.samrad.lifeevent;

import java.util.List;
import org.samrad.access.Visitor;
import org.samrad.organisation.Span;
import org.springframework.stereotype.Component;

/// What this house can count of a year, over all initiatives. Numbers name nobody; who may see them, the house above says
/// that asks.
@Component
public class LifeEventFigures {
    private final ObstacleStore obstacles;
    private final MunicipalityStore municipalities;

    LifeEventFigures(ObstacleStore obstacles, MunicipalityStore municipalities) {
        this.obstacles = obstacles;
        this.municipalities = municipalities;
    }

    /// Obstacles of one kind that were raised in a year, and how many of them are out of the way.
    public record Met(Obstacle.Kind kind, int raised, int solved) {}

    /// Initiatives of which it was said in a year that they concern municipalities, how many of them have given
    /// municipalities time to comment, and how many have answered.
    public record Heard(int concerned, int asked, int answered) {}

    /// The most frequent first.
    public List<Met> obstacles(Span of, Visitor by) {
        return obstacles.met(of.from(), of.to());
    }

    public Heard municipalities(Span of, Visitor by) {
        return municipalities.heard(of.from(), of.to());
    }
}
