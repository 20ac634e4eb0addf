package org.samrad.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Act;
import org.samrad.access.Audit;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.initiative.AffectedGroup;
import org.samrad.initiative.Amount;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeFacts;
import org.samrad.initiative.Initiatives;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// What procedural guidelines prescribe for an initiative: which forum, when, with what; and whether it counts as
/// larger at all.
@Component
public class ExpectedSteps {
    public static final int LONGEST_WHY = 1000;

    private final Database database;
    private final Guidelines guidelines;
    private final VersionStore versions;
    private final Initiatives initiatives;
    private final InitiativeFacts facts;
    private final Forums forums;
    private final Organisations organisations;
    private final Clock clock;
    private final Audit audit;

    ExpectedSteps(
            Database database,
            Guidelines guidelines,
            VersionStore versions,
            Initiatives initiatives,
            InitiativeFacts facts,
            Forums forums,
            Organisations organisations,
            Clock clock,
            Audit audit) {
        this.database = database;
        this.guidelines = guidelines;
        this.versions = versions;
        this.initiatives = initiatives;
        this.facts = facts;
        this.forums = forums;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
    }

    /// What the forum's chairs have said of an initiative's size, and why.
    public record Said(Reach.Choice choice, String why, UUID by, LocalDate on) {}

    /// A step for an initiative: the forums of its level in the organisation, and the last day for the next decision
    /// that is planned, where there is one.
    public record Expected(
            Step step, List<Forum> forums, @Nullable LocalDate latest) {}

    /// A guideline and what it says of an initiative; no steps where the initiative does not count.
    public record Prescription(
            Guideline guideline, Reach.Size size, Reach.Finding finding, List<Said> said, List<Expected> steps) {}

    /// What the owner organisation's guidelines prescribe for an initiative; nothing for readers of other
    /// organisations.
    public List<Prescription> of(Initiative initiative, Person by) {
        var today = clock.today();
        var all = guidelines.inForce(initiative.organisation(), today, by).stream()
                .filter(one -> one.kind() == Guideline.Kind.PROCEDURAL
                        || initiative.id().equals(one.subject().initiative()))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var open = forums.list(initiative.organisation(), by).stream()
                .filter(Forum::isActive)
                .toList();
        var around = new Around(
                open,
                next(initiative, by),
                facts.groups(initiative.id(), by),
                facts.amounts(initiative.id(), by),
                organisations.workingDays(initiative.organisation(), by));
        return all.stream().map(one -> prescription(one, initiative, around)).toList();
    }

    /// What is the same for all guidelines: the forums of the organisation, and what is known of the initiative.
    private record Around(
            List<Forum> open,
            @Nullable PlannedDecision next,
            List<AffectedGroup> groups,
            List<Amount> amounts,
            WorkingDays calendar) {}

    private @Nullable PlannedDecision next(Initiative initiative, Person by) {
        return initiatives.decisions(initiative.id(), by).stream()
                .filter(one -> !one.isTaken())
                .min(Comparator.comparing(PlannedDecision::on))
                .orElse(null);
    }

    private Prescription prescription(Guideline guideline, Initiative initiative, Around around) {
        var next = around.next();
        var said = versions.choices(guideline.id(), initiative.id());
        var size = size(around, guideline.reach().currency());
        var finding = guideline.kind() == Guideline.Kind.SUPPLEMENT
                ? new Reach.Finding(Reach.Choice.COUNTS, Reach.Basis.CHOICE)
                : guideline.reach().of(size, said.stream().findFirst().map(Said::choice));
        var steps = new ArrayList<Expected>();
        if (finding.counts()) {
            for (var step : guideline.steps()) {
                var latest = next == null || step.phase() != initiative.phase()
                        ? null
                        : around.calendar().before(next.on(), step.workingDays());
                steps.add(new Expected(
                        step,
                        around.open().stream()
                                .filter(one -> one.level() == step.level())
                                .toList(),
                        latest));
            }
        }
        return new Prescription(guideline, size, finding, said, steps);
    }

    /// How many people are affected, and the highest sum that is known in the guideline's currency.
    private static Reach.Size size(Around around, String currency) {
        var counted = around.groups().stream()
                .map(group -> group.people())
                .filter(Objects::nonNull)
                .toList();
        var amounts = around.amounts();
        var corrected =
                amounts.stream().map(Amount::corrects).filter(Objects::nonNull).toList();
        return new Reach.Size(
                counted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                counted.stream().mapToInt(Integer::intValue).sum()),
                amounts.stream()
                        .filter(one -> one.kind() != Amount.Kind.VOLUME
                                && one.currency().equals(currency)
                                && !corrected.contains(one.id()))
                        .map(Amount::amount)
                        .max(Comparator.naturalOrder()));
    }

    /// The forum's chair or vice-chair says whether an initiative counts as larger, with a reason that stays.
    public void say(UUID guideline, UUID initiative, Reach.Choice choice, String why, Person by) {
        var known = guidelines.get(guideline, by);
        by.must(Act.NEGOTIATE_GUIDELINE, forums.get(known.forum(), by).scope());
        var about = initiatives.get(initiative, by);
        if (why.isBlank()) {
            throw new RuleBroken("why", "guideline.rule.no-why");
        }
        if (known.kind() != Guideline.Kind.PROCEDURAL
                || !known.organisation().equals(about.organisation())
                || !known.binds(clock.today())) {
            throw new RuleBroken("", "guideline.rule.not-agreed");
        }
        database.write(() -> {
            versions.choose(guideline, initiative, new Said(choice, why, by.id(), clock.today()));
            audit.tell(by, "guideline.size-said", "initiative", initiative);
        });
    }
}
