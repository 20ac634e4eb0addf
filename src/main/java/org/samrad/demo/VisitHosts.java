package org.samrad.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.base.Clock;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Invented institutions that use shared solutions, from a museum to those who approve medicine: as different as those
/// that a provider would want to visit.
@Component
class VisitHosts {
    private static final String CULTURE = "Kulturministeriet";
    private static final String HEALTH = "Sundhedsministeriet";
    private static final String RESEARCH = "Uddannelses- og Forskningsministeriet";
    private static final String JUSTICE = "Justitsministeriet";
    private static final String ENVIRONMENT = "Miljøministeriet";
    private static final String TRANSPORT = "Transportministeriet";
    private static final String BUSINESS = "Erhvervsministeriet";
    private static final String LABOUR = "Beskæftigelsesministeriet";
    private static final String SCHOOLS = "Børne- og Undervisningsministeriet";
    private static final String TAXES = "Skatteministeriet";

    private final Organisations organisations;
    private final Clock clock;

    VisitHosts(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    private record Host(String name, Organisation.Type type, String ministry, int size) {}

    private static Host agency(String name, String ministry, int size) {
        return new Host(name, Organisation.Type.STATE_AGENCY, ministry, size);
    }

    private static Host council(String name, String ministry, int size) {
        return new Host(name, Organisation.Type.COUNCIL, ministry, size);
    }

    private static final List<Host> ALL = List.of(
            agency("Medicinrådgivningen", HEALTH, 480),
            agency("Teknisk Museum for Havnedrift", CULTURE, 45),
            agency("Landsarkivet i Vest", CULTURE, 120),
            agency("Filmværkstedet", CULTURE, 35),
            agency("Det Kongelige Notebibliotek", CULTURE, 60),
            agency("Patientklagekontoret", HEALTH, 210),
            agency("Blodbanken for Øerne", HEALTH, 90),
            agency("Fjordens Universitet", RESEARCH, 2400),
            agency("Professionshøjskolen Bælt", RESEARCH, 900),
            agency("Forskningsfonden for Hav og Is", RESEARCH, 40),
            agency("Retten i Sundby", JUSTICE, 75),
            agency("Kriminalforsorgen Nordøst", JUSTICE, 1300),
            agency("Registreringskontoret", JUSTICE, 230),
            agency("Kystværnet", ENVIRONMENT, 320),
            agency("Skovdriften", ENVIRONMENT, 510),
            council("Vandløbsnævnet", ENVIRONMENT, 14),
            agency("Broernes Vedligehold", TRANSPORT, 640),
            agency("Banetilsynet", TRANSPORT, 150),
            agency("Virksomhedsindgangen", BUSINESS, 700),
            agency("Standardkontoret", BUSINESS, 130),
            council("Konkurrenceklagenævnet", BUSINESS, 11),
            agency("Arbejdsskadekontoret", LABOUR, 610),
            council("Ankenævnet for Arbejdsmiljø", LABOUR, 18),
            agency("Gymnasiet ved Åen", SCHOOLS, 110),
            agency("Kontoret for Prøver", SCHOOLS, 190),
            agency("Toldlaboratoriet", TAXES, 85));

    List<UUID> add(Person administrator) {
        var all = new ArrayList<UUID>();
        for (var host : ALL) {
            all.add(organisations.add(
                    new Organisation.Naming(Name.of("da", host.name()), null, ""),
                    new Organisation.Facts(
                            Country.DK,
                            host.type(),
                            null,
                            "Opdigtet i demonstrationen",
                            host.ministry(),
                            new Organisation.Size(host.size(), clock.today().getYear() - 1)),
                    administrator));
        }
        return all;
    }
}
