package org.samrad.lifeevent;

import java.util.List;
import java.util.Optional;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.springframework.stereotype.Component;

/// Several owners and one situation in life, on the initiative's page.
@Component
public class LifeEventSection implements InitiativeSection {
    private final Understandings understandings;
    private final Obstacles obstacles;
    private final Municipalities municipalities;
    private final Clock clock;

    LifeEventSection(
            Understandings understandings, Obstacles obstacles, Municipalities municipalities, Clock clock) {
        this.understandings = understandings;
        this.obstacles = obstacles;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// How much stands in the way, and how much of it is late.
    public record Way(int obstacles, int waiting, int late) {}

    public record Page(
            Understandings.Standing standing,
            Way way,
            Optional<Concern> concern,
            Optional<CommentPeriod> period,
            CommentPeriod.State periodState,
            boolean mayManage) {}

    @Override
    public int place() {
        return 35;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var standing = understandings.standing(initiative.id(), by);
        var concern = municipalities.concerns(initiative.id(), by).stream().findFirst();
        boolean manages = understandings.mayManage(initiative, by);
        if (!manages && standing.aims().isEmpty() && concern.isEmpty() && initiative.owners().size() < 2) {
            return Optional.empty();
        }
        var period = municipalities.periods(initiative.id(), by).stream().findFirst();
        var state = period.map(one -> one.on(clock.today())).orElse(CommentPeriod.State.PLANNED);
        return Optional.of(new Shown(
                "lifeevent/section", new Page(standing, way(initiative, by), concern, period, state, manages)));
    }

    private Way way(Initiative initiative, Person by) {
        List<Dependency> waiting = obstacles.dependencies(initiative.id(), by).stream()
                .filter(one -> one.settled() == null)
                .toList();
        return new Way(
                (int) obstacles.obstacles(initiative.id(), by).stream()
                        .filter(Obstacle::isOpen)
                        .count(),
                waiting.size(),
                (int) waiting.stream().filter(one -> one.isLate(clock.today())).count());
    }
}
