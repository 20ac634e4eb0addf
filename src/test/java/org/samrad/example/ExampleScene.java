package org.samrad.example;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.commitment.Commitments;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// An agency that writes, a museum that it writes about, and a stranger with a word to say elsewhere.
abstract class ExampleScene extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Examples examples;

    @Autowired
    protected ExampleCatalogue catalogue;

    @Autowired
    protected ExampleFiles files;

    @Autowired
    protected Reuses reuses;

    @Autowired
    protected Askings askings;

    @Autowired
    protected Commitments commitments;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected UUID agency;
    protected UUID museum;
    protected Person liv;
    protected Person mette;
    protected Person guard;
    protected Person stranger;

    @BeforeEach
    void aScene() {
        ada = administrator();
        agency = organisation("Styrelsen");
        museum = organisation("Museet");
        liv = person("Liv", agency, Role.EMPLOYEE, ada);
        mette = person("Mette", museum, Role.LEADERSHIP, ada);
        guard = person("Viggo", museum, Role.EMPLOYEE, ada);
        stranger = person("Sixten", organisation("Utanför"), Role.LEADERSHIP, ada);
    }

    protected UUID organisation(String name) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", name + " " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(
                        Country.DK,
                        Organisation.Type.STATE_AGENCY,
                        null,
                        "Kun i prøven",
                        "",
                        new Organisation.Size(90, 2025)),
                ada);
    }

    protected UUID found() {
        return examples.find(museum, ExampleWords.whole("Kortere breve " + UUID.randomUUID()), null, liv);
    }

    protected UUID sent() {
        var id = found();
        examples.send(id, liv);
        return id;
    }

    protected UUID published() {
        var id = sent();
        examples.approve(id, 1, mette);
        examples.publish(id, liv);
        return id;
    }
}
