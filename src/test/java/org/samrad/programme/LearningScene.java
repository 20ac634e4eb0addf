package org.samrad.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A programme of two organisers with an open round, four agencies with their heads, and a stranger.
abstract class LearningScene extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Programmes programmes;

    @Autowired
    protected Participations participations;

    @Autowired
    protected LearningProfiles profiles;

    @Autowired
    protected PairingTables tables;

    @Autowired
    protected Pairings pairings;

    @Autowired
    protected Exchanges exchanges;

    protected Person ada;
    protected UUID finance;
    protected UUID employers;
    protected UUID inspection;
    protected UUID council;
    protected UUID coast;
    protected UUID county;
    protected Person olof;
    protected Person elsa;
    protected Person ivar;
    protected Person cilla;
    protected Person kajsa;
    protected Person lars;
    protected Person stranger;
    protected String address;
    protected UUID programme;
    protected UUID round;

    @BeforeEach
    void aProgramme() {
        ada = administrator();
        finance = organisation("Ekonomiverket");
        employers = organisation("Arbetsgivarnämnden");
        inspection = organisation("Inspektionen");
        council = organisation("Högskolerådet");
        coast = organisation("Kustvakten");
        county = organisation("Länet");
        olof = person("Olof", finance, Role.PROGRAMME_ORGANISER, ada);
        elsa = person("Elsa", employers, Role.PROGRAMME_ORGANISER, ada);
        ivar = person("Ivar", inspection, Role.LEADERSHIP, ada);
        cilla = person("Cilla", council, Role.LEADERSHIP, ada);
        kajsa = person("Kajsa", coast, Role.LEADERSHIP, ada);
        lars = person("Lars", county, Role.LEADERSHIP, ada);
        stranger = person("Sixten", organisation("Utanför"), Role.LEADERSHIP, ada);
        address = "program-" + UUID.randomUUID().toString().substring(0, 8);
        programme = programmes.start(
                new Programmes.Fresh(address, new Programme.Words("Utveckling", "Lära av varandra.", "sv"), "Innehåll"),
                olof);
        programmes.addOrganiser(programme, new Programme.Organiser(employers, "Praktiskt"), olof);
        round = programmes.plan(programme, plan(), elsa);
        programmes.moveRound(round, Round.State.OPEN, elsa);
    }

    protected static Round.Plan plan() {
        return new Round.Plan(
                new Round.Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
                List.of("Digitalisering", "Attraktiv arbetsgivare"),
                List.of("Styrning"),
                List.of(new Round.Milestone(Round.Milestone.Kind.PRESENTATION, LocalDate.of(2027, 11, 20), "")),
                0);
    }

    private UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("sv", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "Prov", "", null),
                ada);
    }

    /// Signs up and shares a profile that needs one area and gives another.
    protected void joins(Person head, String needs, String gives) {
        participations.signUp(round, head);
        shares(head, Map.of(needs, new Profile.Levels(4, 0), gives, new Profile.Levels(0, 3)));
    }

    protected void shares(Person head, Map<String, Profile.Levels> levels) {
        profiles.level(new HashMap<>(levels), profiles.draft(head).version(), head);
        profiles.share(head);
    }

    /// Four that fit two and two: the inspection with the council, the coast with the county.
    protected void fourJoin() {
        joins(ivar, "technology", "administration");
        joins(cilla, "administration", "technology");
        joins(kajsa, "employer", "participation");
        joins(lars, "participation", "employer");
    }
}
