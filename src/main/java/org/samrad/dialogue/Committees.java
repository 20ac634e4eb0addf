package org.samrad.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.Act;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.NotFound;
import org.samrad.base.RuleBroken;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate.Side;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// What the meetings of a forum need to know of it: whom it concerns, who speaks for which side, and the days it works
/// by.
@Component
class Committees {
    private final Forums forums;
    private final Organisations organisations;

    Committees(Forums forums, Organisations organisations) {
        this.forums = forums;
        this.organisations = organisations;
    }

    /// Whoever belongs to the forum's organisation knows that it exists and what it has published.
    Forum known(UUID id, Person by) {
        var forum = forums.get(id, by);
        if (!Objects.equals(forum.organisation(), by.organisation()) && !by.may(Act.READ_FORUM, forum.scope())) {
            throw new NotFound("forum");
        }
        return forum;
    }

    /// Where the reader sits, then the others of the reader's organisation.
    List<Forum> around(Person by) {
        var own = by.organisation();
        var home = own == null ? List.<Forum>of() : forums.list(own, by);
        return Stream.concat(forums.seatsOf(by).stream(), home.stream())
                .filter(Forum::isActive)
                .distinct()
                .toList();
    }

    /// The forum, for an act there.
    Forum mayIn(UUID id, Act act, Person by) {
        var forum = known(id, by);
        by.must(act, forum.scope());
        return forum;
    }

    /// The side for which somebody says yes or no: the chair for management, the vice-chair for the employees.
    static Side mustApproveFor(Forum forum, Person by) {
        if (by.may(Act.APPROVE_FOR_EMPLOYEES, forum.scope())) {
            return Side.EMPLOYEES;
        }
        by.must(Act.APPROVE_FOR_MANAGEMENT, forum.scope());
        return Side.MANAGEMENT;
    }

    static Optional<Side> approvesFor(Forum forum, Person by) {
        if (by.may(Act.APPROVE_FOR_EMPLOYEES, forum.scope())) {
            return Optional.of(Side.EMPLOYEES);
        }
        return by.may(Act.APPROVE_FOR_MANAGEMENT, forum.scope()) ? Optional.of(Side.MANAGEMENT) : Optional.empty();
    }

    /// The side for which somebody speaks in the forum.
    Optional<Side> speaksFor(Forum forum, Person by) {
        if (!by.may(Act.STATE_VIEW, forum.scope())) {
            return Optional.empty();
        }
        return forums.sideOf(forum.id(), by).or(() -> approvesFor(forum, by));
    }

    Side mustSpeakFor(Forum forum, Person by) {
        by.must(Act.STATE_VIEW, forum.scope());
        return speaksFor(forum, by).orElseThrow(() -> new RuleBroken("", "dialogue.rule.no-side"));
    }

    WorkingDays calendar(Forum forum, Visitor by) {
        return organisations.workingDays(forum.organisation(), by);
    }

    MeetingDates dates(Forum forum, LocalDate day, Visitor by) {
        var deadlines = forums.deadlines(forum, day, by);
        return MeetingDates.of(day, deadlines.proposalDays(), deadlines.sendDays(), calendar(forum, by));
    }

    /// The day on which silence counts as approval of what is sent today; empty where the rules of procedure
    /// know no such thing.
    Optional<LocalDate> silentOn(Forum forum, LocalDate today, Visitor by) {
        return forums.deadlines(forum, today, by)
                .silentApprovalDays()
                .map(days -> calendar(forum, by).after(today, days));
    }

    List<Forums.HeldMandate> sitting(Forum forum, LocalDate day, Person by) {
        return forums.sitting(forum.id(), day, by);
    }

    /// The language in which the forum writes: that of its organisation's country.
    Language language(Forum forum, Visitor by) {
        var country = organisations.get(forum.organisation(), by).facts().country();
        return Language.find(country.language()).orElse(Language.EN);
    }
}
