package org.samrad.guideline;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.springframework.stereotype.Component;

/// On an initiative's page: who is to be asked when, under the organisation's procedural guidelines.
@Component
public class StepsSection implements InitiativeSection {
    private final ExpectedSteps expected;
    private final Forums forums;
    private final Clock clock;

    StepsSection(ExpectedSteps expected, Forums forums, Clock clock) {
        this.expected = expected;
        this.forums = forums;
        this.clock = clock;
    }

    /// `maySay` are the guidelines whose chairs may say whether the initiative counts as larger.
    public record Page(
            Initiative initiative,
            List<ExpectedSteps.Prescription> all,
            Map<UUID, Profile> profiles,
            List<UUID> maySay) {}

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var all = expected.of(initiative, by);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var homes = forums
                .find(
                        all.stream()
                                .map(one -> one.guideline().forum())
                                .distinct()
                                .toList(),
                        by)
                .stream()
                .collect(toMap(Forum::id, one -> one));
        var profiles = homes.values().stream().collect(toMap(Forum::id, one -> forums.profile(one, clock.today(), by)));
        var maySay = all.stream()
                .map(ExpectedSteps.Prescription::guideline)
                .filter(one -> one.kind() == Guideline.Kind.PROCEDURAL
                        && Optional.ofNullable(homes.get(one.forum()))
                                .filter(home -> by.may(Act.NEGOTIATE_GUIDELINE, home.scope()))
                                .isPresent())
                .map(Guideline::id)
                .toList();
        return Optional.of(new Shown("guideline/steps-section", new Page(initiative, all, profiles, maySay)));
    }
}
