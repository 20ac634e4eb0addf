package org.samrad.lifeevent;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.initiative.Initiative;
import org.samrad.initiative.Initiatives;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// A directorate and a partner who own an initiative together, a municipality that it affects, and a stranger.
abstract class AcrossSectors extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Initiatives initiatives;

    @Autowired
    protected LifeEvents events;

    @Autowired
    protected Understandings understandings;

    @Autowired
    protected Obstacles obstacles;

    @Autowired
    protected Municipalities municipalities;

    protected Person ada;
    protected UUID lead;
    protected UUID partner;
    protected UUID town;
    protected Person silje;
    protected Person henrik;
    protected Person mari;
    protected Person omar;
    protected Person stranger;
    protected Initiative death;

    @BeforeEach
    void twoOwnersAndATown() {
        ada = administrator();
        lead = organisation("Direktoratet", Organisation.Type.DIRECTORATE);
        partner = organisation("Domstolene", Organisation.Type.STATE_AGENCY);
        town = organisation("Fjordby kommune", Organisation.Type.MUNICIPALITY);
        silje = person("Silje", lead, Role.INITIATIVE_OWNER, ada);
        henrik = person("Henrik", partner, Role.LEADERSHIP, ada);
        mari = person("Mari", town, Role.LEADERSHIP, ada);
        omar = person("Omar", partner, Role.EMPLOYEE, ada);
        stranger = person("Tuva", organisation("Langt unna", Organisation.Type.STATE_AGENCY), Role.LEADERSHIP, ada);
        var words = new Initiative.Words("Dødsfall og arv i én tjeneste", "I dag må de etterlatte melde fra sju steder.", "nb");
        var affected = List.of(new Initiative.Affected(town, null));
        death = initiatives.start(new Initiatives.Description(words, List.of(partner), affected), silje);
    }

    private UUID organisation(String name, Organisation.Type type) {
        return organisations.add(
                new Organisation.Naming(Name.of("nb", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.NO, type, null, "Prøve", "", null),
                ada);
    }

    protected static List<TopNeeds.Need> needs(String... texts) {
        return Stream.of(texts)
                .map(text -> new TopNeeds.Need(UUID.randomUUID(), text, "", ""))
                .toList();
    }
}
