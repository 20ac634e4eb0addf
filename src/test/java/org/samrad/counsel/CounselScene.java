package org.samrad.counsel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A Norwegian council with its secretariat and two seats, two agencies that apply together, and a stranger.
abstract class CounselScene extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Councils councils;

    @Autowired
    protected Counsel counsel;

    @Autowired
    protected Recommendations recommendations;

    @Autowired
    protected CaseMeetings meetings;

    @Autowired
    protected CaseDocuments documents;

    @Autowired
    protected CounselLetters letters;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected UUID directorate;
    protected UUID estates;
    protected UUID tax;
    protected Person ingrid;
    protected Person henrik;
    protected Person guri;
    protected Person torunn;
    protected Person silje;
    protected Person trygve;
    protected Person stranger;
    protected UUID council;

    @BeforeEach
    void aCouncil() {
        ada = administrator();
        directorate = organisation("Direktoratet");
        estates = organisation("Skifteverket");
        tax = organisation("Avgiftsverket");
        ingrid = person("Ingrid", directorate, Role.COUNCIL_SECRETARY, ada);
        henrik = person("Henrik", directorate, Role.COUNCIL_MEMBER, ada);
        guri = person("Guri", directorate, Role.COUNCIL_MEMBER, ada);
        torunn = person("Torunn", estates, Role.LEADERSHIP, ada);
        silje = person("Silje", estates, Role.EMPLOYEE, ada);
        trygve = person("Trygve", tax, Role.LEADERSHIP, ada);
        stranger = person("Sixten", organisation("Utenfor"), Role.LEADERSHIP, ada);
        council = councils.found(
                new Councils.Description(
                        "Rådet",
                        "nb",
                        new Council.Mandate(
                                "Råd om digitalisering",
                                clock.today().minusYears(1),
                                null,
                                EnumSet.of(Case.Kind.PROJECT, Case.Kind.PROGRAMME, Case.Kind.SERVICE),
                                EnumSet.allOf(Theme.class)),
                        Council.Rules.NORWAY),
                ingrid);
        seat(henrik, Theme.USERS);
        seat(guri, Theme.GOVERNANCE);
    }

    private void seat(Person person, Theme theme) {
        councils.seat(
                council,
                new Councils.NewSeat(
                        person.email(), false, Set.of(theme), clock.today().minusDays(1)),
                ingrid);
    }

    private UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.NO, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    /// Applied for by the two agencies together.
    protected UUID applied() {
        return counsel.apply(
                council, CouncilTest.application(Case.Kind.SERVICE, Theme.USERS, Theme.FINANCE), List.of(tax), torunn);
    }

    protected UUID withDocuments() {
        var id = applied();
        counsel.agree(id, clock.today(), ingrid);
        counsel.documentsIn(id, clock.today(), ingrid);
        return id;
    }

    protected Recommendation.Content content(String headline, UUID addressee) {
        return new Recommendation.Content(
                headline,
                "Begynn der.",
                "nb",
                Theme.USERS,
                Recommendation.Type.LEARN_FROM,
                addressee,
                "Direktør",
                List.of());
    }

    /// The letter has gone out with one recommendation to each agency.
    protected UUID advised() {
        var id = withDocuments();
        recommendations.draft(id, content("Lær av andre", estates), ingrid);
        recommendations.draft(id, content("Del data", tax), henrik);
        met(id);
        letters.send(id, ingrid);
        return id;
    }

    protected void met(UUID id) {
        var when = new CaseMeeting.When(
                clock.today(), java.time.LocalTime.of(10, 0), java.time.LocalTime.of(12, 0));
        var place = new CaseMeeting.Place(CaseMeeting.Mode.HYBRID, "Sal 1", "https://example.org/mote");
        meetings.plan(id, 0, new CaseMeeting.Plan(when, place, List.of("Hvor begynner vi?")), ingrid);
        meetings.hold(
                id,
                1,
                List.of(
                        new CaseMeeting.Attendee(CaseMeeting.Party.AGENCY, "Direktør", false, ""),
                        new CaseMeeting.Attendee(CaseMeeting.Party.GUEST, "Statsråd", true, "Finansiering går igjen")),
                ingrid);
    }
}
