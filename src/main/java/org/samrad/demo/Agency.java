package org.samrad.demo;

import java.util.List;
import org.samrad.organisation.Country;
import org.samrad.organisation.Organisation;

/// The invented agencies, with numbers that pass the check and belong to nobody, and their units.
enum Agency {
    SHARED(
            Country.DK,
            "Styrelsen for Fælles Løsninger",
            "10000009",
            420,
            List.of("Projekter og udvikling", "Drift og support", "Økonomi", "HR og jura")),
    GRANTS(
            Country.DK,
            "Tilskudsstyrelsen",
            "20000007",
            260,
            List.of("Sagsbehandling øst", "Sagsbehandling vest", "Kontrol")),
    MUSEUM(Country.DK, "Det Nationale Søfartsmuseum", "30000005", 90, List.of("Samlinger", "Publikum")),
    LABORATORY(Country.DK, "Fødevarelaboratoriet", "40000003", 180, List.of("Analyse", "Tilsyn")),
    SMALL(Country.DK, "Ankenævnet for Havne", "50000001", 12, List.of()),
    PERMITS(Country.SE, "Tillståndsmyndigheten", "202999-0013", 310, List.of("Handläggning", "Digital utveckling")),
    CITIZENS(
            Country.NO,
            "Direktoratet for innbyggertjenester",
            "900000014",
            220,
            List.of("Søknader", "Veiledning", "Utvikling")),
    COUNSEL(Country.NO, "Rådgivningsdirektoratet", "900000006", 140, List.of("Sekretariatet", "Analyse"));

    private final Country country;
    private final String officialName;
    private final String number;
    private final int size;
    private final List<String> units;

    Agency(Country country, String officialName, String number, int size, List<String> units) {
        this.country = country;
        this.officialName = officialName;
        this.number = number;
        this.size = size;
        this.units = units;
    }

    Country country() {
        return country;
    }

    String officialName() {
        return officialName;
    }

    String number() {
        return number;
    }

    int size() {
        return size;
    }

    /// How many of them the demonstration's consultations ask.
    int asked() {
        return size / 3;
    }

    List<String> units() {
        return units;
    }

    Organisation.Type type() {
        return country == Country.NO ? Organisation.Type.DIRECTORATE : Organisation.Type.STATE_AGENCY;
    }
}
