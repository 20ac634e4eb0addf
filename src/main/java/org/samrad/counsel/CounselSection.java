package org.samrad.counsel;

import java.util.List;
import java.util.Optional;
import org.samrad.access.Person;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.InitiativeSection;
import org.springframework.stereotype.Component;

/// What a council has been asked about an initiative, on its page; only for those who take part in the case.
@Component
public class CounselSection implements InitiativeSection {
    private static final int PLACE = 70;

    private final Counsel counsel;
    private final Recommendations recommendations;

    CounselSection(Counsel counsel, Recommendations recommendations) {
        this.counsel = counsel;
        this.recommendations = recommendations;
    }

    public record Page(List<Case> cases, long open) {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Optional<Shown> of(Initiative initiative, Person by) {
        var seen = counsel.about(initiative.id(), by);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var advice = recommendations.of(seen.stream().map(Case::id).toList(), by);
        long open = advice.stream().filter(Recommendation::isOpen).count();
        return Optional.of(new Shown("counsel/section", new Page(seen, open)));
    }
}
