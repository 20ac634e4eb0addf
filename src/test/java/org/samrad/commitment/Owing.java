package org.samrad.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.samrad.SamradTest;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.commitment.Commitment.Kind;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// Two people of one agency who owe each other something, their administrator, and somebody from elsewhere.
abstract class Owing extends SamradTest {
    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Commitments commitments;

    @Autowired
    protected Database database;

    @Autowired
    protected Clock clock;

    protected Person ada;
    protected UUID agency;
    protected Person bjarne;
    protected Person sanne;
    protected Person stranger;

    @BeforeEach
    void people() {
        ada = administrator();
        agency = agency(Country.DK);
        bjarne = person("Bjarne Lund", agency, Role.EMPLOYEE, ada);
        sanne = person("Sanne Holm", agency, Role.EMPLOYEE, ada);
        stranger = person("Ingrid", agency(Country.NO), Role.EMPLOYEE, ada);
    }

    protected UUID agency(Country country) {
        return organisations.add(
                new Organisation.Naming(Name.of("da", "Styrelsen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(country, Organisation.Type.COUNCIL, null, "Under en anden", "", null),
                ada);
    }

    protected static Commitment.Subject subject(Kind kind, String what) {
        return new Commitment.Subject("dialogue", kind, UUID.randomUUID(), null, what, "da", "/meetings/1");
    }

    /// Owed by Bjarne to Sanne.
    protected UUID owed(Kind kind, String what, LocalDate due) {
        return commitments.raise(subject(kind, what), new Commitment.Parties(bjarne.id(), sanne.id(), ""), due, ada);
    }

    protected Listing listing(Listing.Side side, Listing.Which which) {
        return new Listing(side, which, Listing.Narrowed.NOT);
    }
}
