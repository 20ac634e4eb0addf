package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Scope;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Mandate.Side;
import org.springframework.stereotype.Component;

/// What the meetings of a forum need to know of it: whom it concerns, who sits there, and the days it works by.
@Component
class Committees {
    private static final int ITEM_DAYS = 12;
    private static final int SEND_DAYS = 10;

    private final Forums forums;

    Committees(Forums forums) {
        this.forums = forums;
    }

    static Scope scope(Forum forum) {
        return Scope.of("forum", forum.id(), List.of(forum.organisation()));
    }

    /// Whoever belongs to the forum's organisation knows that it exists and what it has published.
    Forum known(UUID id, Person by) {
        var forum = forums.get(id, by);
        if (!Objects.equals(forum.organisation(), by.organisation()) && !by.may(Act.READ_FORUM, scope(forum))) {
            throw new NotFound("forum");
        }
        return forum;
    }

    /// The forum, for an act there.
    Forum mayIn(UUID id, Act act, Person by) {
        var forum = known(id, by);
        by.must(act, scope(forum));
        return forum;
    }

    boolean reads(Forum forum, Person by) {
        return by.may(Act.READ_FORUM, scope(forum));
    }

    WorkingDays calendar(Forum forum, Visitor by) {
        return WorkingDays.of(WorkingDays.Calendar.DK);
    }

    MeetingDates dates(Forum forum, LocalDate day, Visitor by) {
        return MeetingDates.of(day, ITEM_DAYS, SEND_DAYS, calendar(forum, by));
    }

    Optional<Side> sideOf(Forum forum, LocalDate day, Person by) {
        return forums.mandatesOf(by.id(), by).stream()
                .filter(mandate -> mandate.forum().equals(forum.id()) && mandate.isOn(day))
                .map(Mandate::side)
                .findFirst();
    }

    List<Forums.HeldMandate> sitting(Forum forum, LocalDate day, Person by) {
        return forums.mandates(forum.organisation(), by).stream()
                .filter(held -> held.mandate().forum().equals(forum.id())
                        && held.mandate().isOn(day))
                .toList();
    }
}
