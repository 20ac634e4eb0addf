package org.samrad.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Forum;
import org.samrad.organisation.ForumSection;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Profile;
import org.springframework.stereotype.Component;

/// A forum's guidelines on its page.
@Component
public class GuidelineSection implements ForumSection {
    private static final int SHOWN = 5;

    private final Guidelines guidelines;
    private final Forums forums;
    private final Clock clock;

    GuidelineSection(Guidelines guidelines, Forums forums, Clock clock) {
        this.guidelines = guidelines;
        this.forums = forums;
        this.clock = clock;
    }

    public record Page(Forum forum, Profile profile, List<Guideline> some, LocalDate today, boolean mayAsk) {}

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<Shown> of(Forum forum, Person by) {
        if (!forum.organisation().equals(by.organisation()) && !by.may(Act.READ_FORUM, forum.scope())) {
            return Optional.empty();
        }
        var today = clock.today();
        return Optional.of(new Shown(
                "guideline/section",
                new Page(
                        forum,
                        forums.profile(forum, today, by),
                        guidelines.ofForum(forum.id(), 0, SHOWN, by),
                        today,
                        forum.isActive() && by.may(Act.NEGOTIATE_GUIDELINE, forum.scope()))));
    }
}
