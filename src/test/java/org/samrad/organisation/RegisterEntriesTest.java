package org.samrad.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Which organisation an outside provider means by a number.
class RegisterEntriesTest extends SamradTest {
    @Autowired
    private Organisations organisations;

    @Autowired
    private RegisterEntries entries;

    @Test
    void numberIsFoundInItsOwnRegisterAndNoOther() {
        var number = RegistrationNumber.of(Country.NO, "889640782");
        var id = organisations.add(
                new Organisation.Naming(Name.of("nb", "Etaten " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.NO, Organisation.Type.STATE_AGENCY, number, "", "", null),
                administrator());

        assertThat(entries.find("NO", "889640782")).contains(id);
        assertThat(entries.find("no", "NO 889 640 782 MVA")).contains(id);
        assertThat(entries.find("SE", "889640782")).isEmpty();
        assertThat(entries.find("FI", "889640782")).isEmpty();
    }

    @Test
    void numberOfAPersonOrOfNobodyIsNobodys() {
        assertThat(entries.find("NO", "13097248022")).isEmpty();
        assertThat(entries.find("DK", "0101701234")).isEmpty();
        assertThat(entries.find("NO", "889640783")).isEmpty();
        assertThat(entries.find("NO", "")).isEmpty();
        assertThat(entries.find("", "889640782")).isEmpty();
    }
}
