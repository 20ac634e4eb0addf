package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.PlannedDecision;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Unit;
import org.springframework.stereotype.Component;

/// Gathers what the reasoning about the right forum needs to know of an organisation, and who chairs a forum.
@Component
class ForumFinder {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Forums forums;
    private final Organisations organisations;

    ForumFinder(Forums forums, Organisations organisations) {
        this.forums = forums;
        this.organisations = organisations;
    }

    /// The program itself, where it acts on news or in time: it reads what it must, and has no account.
    static Person itself(@Nullable UUID organisation) {
        return new Person(
                NOBODY,
                "",
                "",
                organisation,
                List.of(new Person.Grant(Role.ADMINISTRATOR, Scope.everything().innermost())));
    }

    /// Where it is decided decides: this decision's decider, or whoever decides on the initiative as a whole.
    RightForum rightFor(Initiative initiative, @Nullable PlannedDecision decision, List<RightForum.Named> named) {
        var decider = decision == null ? initiative.facts().decisionOwner() : decision.decider();
        var organisation = decider == null ? initiative.organisation() : decider.organisation();
        var known = decider == null
                ? new PlannedDecision.Decider(organisation, null, "", PlannedDecision.Kind.LINE)
                : decider;
        return RightForum.of(known, reach(initiative, organisation), setting(organisation, named));
    }

    private static RightForum.Reach reach(Initiative initiative, UUID organisation) {
        var here = initiative.affected().stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
        boolean everywhere = here.stream().anyMatch(one -> one.unit() == null);
        return new RightForum.Reach(
                here.stream()
                        .map(Initiative.Affected::unit)
                        .filter(Objects::nonNull)
                        .toList(),
                everywhere ? RightForum.Breadth.EVERYWHERE : RightForum.Breadth.UNITS);
    }

    private RightForum.Setting setting(UUID organisation, List<RightForum.Named> named) {
        var by = itself(organisation);
        var committees = forums.list(organisation, by).stream()
                .filter(Forum::isActive)
                .map(one -> new RightForum.Committee(one.id(), one.name(), one.level(), one.area(), one.parent()))
                .toList();
        var places = organisations.units(organisation, by).stream()
                .flatMap(Unit.Branch::all)
                .map(branch -> new RightForum.Place(
                        branch.unit().id(), branch.unit().name(), branch.unit().inside()))
                .toList();
        return new RightForum.Setting(committees, places, named);
    }

    /// Management's first in the forum on a day.
    Optional<UUID> chair(Forum forum, LocalDate day) {
        return forums.sitting(forum.id(), day, itself(forum.organisation())).stream()
                .map(Forums.HeldMandate::mandate)
                .filter(mandate -> mandate.seat() == Mandate.Seat.CHAIR)
                .map(Mandate::person)
                .findFirst();
    }

    /// The forum at the top: the one above this one that is a main forum, or the organisation's.
    Optional<Forum> mainOf(Forum forum, Visitor by) {
        if (forum.level() == Forum.Level.MAIN) {
            return Optional.of(forum);
        }
        var all = new ArrayList<>(forums.list(forum.organisation(), by).stream()
                .filter(Forum::isActive)
                .toList());
        var next = forum.parent();
        while (next != null) {
            var sought = next;
            var above = all.stream().filter(one -> one.id().equals(sought)).findFirst();
            if (above.isPresent() && above.get().level() == Forum.Level.MAIN) {
                return above;
            }
            next = above.map(Forum::parent).orElse(null);
            above.ifPresent(all::remove);
        }
        return all.stream().filter(one -> one.level() == Forum.Level.MAIN).findFirst();
    }
}
