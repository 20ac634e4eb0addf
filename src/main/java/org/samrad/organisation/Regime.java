package org.samrad.organisation;

/// The rules of participation that a forum works under, each of one country.
public enum Regime {
    /// The Danish state's samarbejdsudvalg.
    DK_SU(Country.DK),
    /// The MED of Danish municipalities and regions.
    DK_MED(Country.DK),
    /// The Norwegian Hovedavtalen.
    NO_HA(Country.NO),
    /// The Swedish Medbestämmandelagen and samverkan.
    SE_MBL(Country.SE);

    private final Country country;

    Regime(Country country) {
        this.country = country;
    }

    public Country country() {
        return country;
    }

    /// The rules that usually apply to an organisation of this kind.
    public static Regime usual(Country country, Organisation.Type type) {
        return switch (country) {
            case DK -> type == Organisation.Type.MUNICIPALITY || type == Organisation.Type.REGION ? DK_MED : DK_SU;
            case NO -> NO_HA;
            case SE -> SE_MBL;
        };
    }

    public String textKey() {
        return "organisation.regime." + name();
    }
}
