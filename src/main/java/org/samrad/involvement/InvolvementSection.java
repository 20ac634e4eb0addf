package org.samrad.involvement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.springframework.stereotype.Component;

/// On an initiative's page: the plan in three parts, how many wait for an answer, and what has changed.
@Component
public class InvolvementSection implements InitiativeSection {
    private final Involvements involvements;
    private final InvolvementPlans plans;
    private final Influence influence;
    private final Clock clock;

    InvolvementSection(Involvements involvements, InvolvementPlans plans, Influence influence, Clock clock) {
        this.involvements = involvements;
        this.plans = plans;
        this.influence = influence;
        this.clock = clock;
    }

    public record Page(
            UUID initiative,
            InvolvementPlan plan,
            Counts counts,
            Channel channel,
            int influence,
            LocalDate today,
            boolean mayPlan,
            boolean mayRead) {}

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var id = initiative.id();
        return Optional.of(new Shown(
                "involvement/section",
                new Page(
                        id,
                        plans.get(id, by),
                        involvements.counts(id, by),
                        involvements.channel(id, by),
                        influence.size(id, by),
                        clock.today(),
                        by.may(Act.ANSWER_CONTRIBUTIONS, initiative.scope()),
                        Involvements.mayRead(initiative, by))));
    }
}
