package org.samrad.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Role;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

class InitiativePagesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Initiatives initiatives;

    @Test
    void theUnitsWhoseWorkChangesAreNamed() {
        var ada = administrator();
        var name = Name.of("da", "Styrelsen " + UUID.randomUUID());
        var home = organisations.add(
                new Organisation.Naming(name, null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.STATE_AGENCY, null, "Under en anden", "", null),
                ada);
        var east = organisations.addUnit(home, null, "Sagsbehandling øst", ada);
        var west = organisations.addUnit(home, null, "Sagsbehandling vest", ada);
        var liv = person("Liv", home, Role.INITIATIVE_OWNER, ada);
        var affected = List.of(
                new Initiative.Affected(home, east),
                new Initiative.Affected(home, west),
                new Initiative.Affected(home, null));
        var words = new Initiative.Words("Nyt system", "Et nyt system.", "da");
        var initiative = initiatives.start(new Initiatives.Description(words, List.of(), affected), liv);

        var page = browserOf(liv).visit("/initiatives/" + initiative.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("› Sagsbehandling øst", "› Sagsbehandling vest");
    }
}
