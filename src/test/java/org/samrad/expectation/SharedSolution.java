package org.samrad.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/// A shared solution with its provider, two institutions that it affects, and a stranger.
abstract class SharedSolution extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Initiatives initiatives;

    @Autowired
    protected Expectations expectations;

    @Autowired
    protected Agreements agreements;

    @Autowired
    protected Rollouts rollouts;

    protected Person ada;
    protected UUID provider;
    protected UUID museum;
    protected UUID permits;
    protected Person liv;
    protected Person greta;
    protected Person tuva;
    protected Person omar;
    protected Person stranger;
    protected Initiative hr;

    @BeforeEach
    void aSharedSolution() {
        ada = administrator();
        provider = organisation("Fælles Drift");
        museum = organisation("Museet");
        permits = organisation("Tilladelser");
        liv = person("Liv", provider, Role.INITIATIVE_OWNER, ada);
        greta = person("Greta", museum, Role.LEADERSHIP, ada);
        tuva = person("Tuva", permits, Role.LEADERSHIP, ada);
        omar = person("Omar", museum, Role.EMPLOYEE, ada);
        stranger = person("Ingrid", organisation("Rådet"), Role.LEADERSHIP, ada);
        var words = new Initiative.Words("Fælles HR", "Én løsning for alle.", "da");
        var affected = List.of(new Initiative.Affected(museum, null), new Initiative.Affected(permits, null));
        hr = initiatives.start(new Initiatives.Description(words, List.of(), affected), liv);
    }

    private UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Prøve", "", null),
                ada);
    }

    protected UUID need(UUID institution, String theme, String text, Person by) {
        var words = new Need.Words(text, "da", Need.Weight.IMPORTANT);
        return expectations.state(hr.id(), institution, new Expectations.Statement(null, theme, words), by);
    }

    protected static Item.Words value(String text) {
        return new Item.Words(Item.Kind.VALUE, text, Side.PROVIDER, LocalDate.of(2027, 3, 1));
    }

    /// An agreement that both sides have signed, with one item.
    protected UUID signed(UUID institution, Person by) {
        var id = agreements.draft(hr.id(), institution, "da", liv);
        agreements.addItem(id, value("Ferie godkendes på mobil"), liv);
        agreements.offer(id, liv);
        int version = agreements.get(id, liv).version();
        agreements.sign(id, version, liv);
        agreements.sign(id, version, by);
        return id;
    }
}
