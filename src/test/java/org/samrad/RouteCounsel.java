package org.samrad;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.counsel.Case;
import org.samrad.counsel.CaseDocument;
import org.samrad.counsel.CaseDocuments;
import org.samrad.counsel.CaseMeeting;
import org.samrad.counsel.CaseMeetings;
import org.samrad.counsel.Council;
import org.samrad.counsel.Councils;
import org.samrad.counsel.Counsel;
import org.samrad.counsel.CounselLetters;
import org.samrad.counsel.Recommendation;
import org.samrad.counsel.Recommendations;
import org.samrad.counsel.Theme;
import org.samrad.initiative.Phase;

/// A council in the agency with one seat, and a case of the affected one: applied for, with a draft of advice after
/// its meeting, or with its letter sent.
final class RouteCounsel {
    private final RouteTable test;
    private final Person secretary;
    private final Person member;
    private final Person applicant;

    RouteCounsel(RouteTable test, Person secretary, Person member, Person applicant) {
        this.test = test;
        this.secretary = secretary;
        this.member = member;
        this.applicant = applicant;
    }

    Map<String, Object> things(RouteScene.State state) {
        var councils = test.bean(Councils.class);
        var all = EnumSet.allOf(Theme.class);
        var mandate = new Council.Mandate("Råd", test.today(), null, EnumSet.allOf(Case.Kind.class), all);
        var council = councils.found(
                new Councils.Description("Rådet", "nb", mandate, Council.Rules.NORWAY), secretary);
        var seat = councils.seat(
                council, new Councils.NewSeat(member.email(), false, Set.of(Theme.USERS), test.today()), secretary);
        var id = applied(council);
        var things = new HashMap<String, Object>();
        things.put("/councils/{id}", council);
        things.put("/councils/{id}/seats/{seat}", council + "/seats/" + seat);
        things.put("/counsel/{id}", id);
        things.put("/counsel/{id}/conflicts/{seat}", id + "/conflicts/" + seat);
        things.put("/counsel/{id}/documents/{document}/{version}", id + "/documents/" + document(id) + "/1");
        things.put("/counsel/{id}/letter.{ending}", id + "/letter.pdf");
        things.put("/counsel/{id}/advice/{number}", id + "/advice/1");
        things.put("/counsel/{id}/advice/{number}/learn-from", id + "/advice/2/learn-from");
        things.put("/counsel/{id}/advice/{number}/contacts", id + "/advice/2/contacts");
        if (state != RouteScene.State.DRAFT) {
            met(id);
        }
        if (state == RouteScene.State.CLOSED) {
            test.bean(CounselLetters.class).send(id, secretary);
        }
        return things;
    }

    private UUID applied(UUID council) {
        var what = new Case.Application(
                "Arv",
                "Mange steder",
                "nb",
                List.of("Hvor?"),
                Case.Kind.PROJECT,
                Case.Size.SMALL,
                Phase.IDEA,
                Set.of(Theme.USERS),
                Case.Reuse.NONE,
                null);
        return test.bean(Counsel.class).apply(council, what, List.of(), applicant);
    }

    private UUID document(UUID id) {
        var documents = test.bean(CaseDocuments.class);
        var named = new CaseDocuments.Named(Optional.empty(), CaseDocument.Kind.OTHER, "Plan");
        documents.put(
                id, named, new CaseDocuments.Upload("a.txt", "A".getBytes(StandardCharsets.US_ASCII)), applicant);
        var advised = test.bean(Counsel.class).get(id, applicant);
        return documents.list(advised, applicant).getFirst().id();
    }

    private void met(UUID id) {
        var counsel = test.bean(Counsel.class);
        counsel.agree(id, test.today(), secretary);
        counsel.documentsIn(id, test.today(), secretary);
        draft(id, Recommendation.Type.USERS);
        draft(id, Recommendation.Type.LEARN_FROM);
        var meetings = test.bean(CaseMeetings.class);
        var when = new CaseMeeting.When(test.today(), LocalTime.of(9, 0), LocalTime.of(10, 0));
        var place = new CaseMeeting.Place(CaseMeeting.Mode.ROOM, "Sal 1", "");
        meetings.plan(id, 0, new CaseMeeting.Plan(when, place, List.of("Sak")), secretary);
        var head = new CaseMeeting.Attendee(CaseMeeting.Party.AGENCY, "Direktør", false, "");
        meetings.hold(id, 1, List.of(head), secretary);
    }

    private void draft(UUID id, Recommendation.Type type) {
        var content = new Recommendation.Content(
                "Begynn", "Her", "nb", Theme.USERS, type, requireNonNull(applicant.organisation()), "", List.of());
        test.bean(Recommendations.class).draft(id, content, secretary);
    }
}
