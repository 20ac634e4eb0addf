package org.samrad.demo;

import java.util.List;
import org.samrad.access.Role;

/// The people of demonstration, documentation and tests. All are invented, and so are their agencies.
public enum Cast {
    LIV("Liv Dahl", "liv@demo.samrad.example", Agency.SHARED, List.of(Role.INITIATIVE_OWNER, Role.EMPLOYEE)),
    BJARNE("Bjarne Holm", "bjarne@demo.samrad.example", Agency.SHARED, List.of(Role.CHAIR, Role.LEADERSHIP)),
    SANNE(
            "Sanne Lund",
            "sanne@demo.samrad.example",
            Agency.SHARED,
            List.of(Role.EMPLOYEE_REPRESENTATIVE, Role.VICE_CHAIR)),
    OMAR("Omar Haddad", "omar@demo.samrad.example", Agency.GRANTS, List.of(Role.EMPLOYEE)),
    GRETA("Greta Vind", "greta@demo.samrad.example", Agency.MUSEUM, List.of(Role.PANELLIST)),
    HENRIK("Henrik Moe", "henrik@demo.samrad.example", Agency.COUNSEL, List.of(Role.COUNCIL_MEMBER)),
    INGRID("Ingrid Solberg", "ingrid@demo.samrad.example", Agency.COUNSEL, List.of(Role.COUNCIL_SECRETARY)),
    TUVA("Tuva Lindqvist", "tuva@demo.samrad.example", Agency.PERMITS, List.of(Role.EMPLOYEE)),
    ASTA(
            "Asta Juhl",
            "asta@demo.samrad.example",
            Agency.SHARED,
            List.of(Role.ORGANISATION_ADMINISTRATOR, Role.PROGRAMME_ORGANISER)),
    NADIA("Nadia Krogh", "nadia@demo.samrad.example", Agency.GRANTS, List.of(Role.LEADERSHIP)),
    METTE("Mette Sand", "mette@demo.samrad.example", Agency.MUSEUM, List.of(Role.LEADERSHIP)),
    KARL("Karl Ravn", "karl@demo.samrad.example", Agency.LABORATORY, List.of(Role.LEADERSHIP)),
    SILJE("Silje Berg", "silje@demo.samrad.example", Agency.CITIZENS, List.of(Role.INITIATIVE_OWNER, Role.EMPLOYEE)),
    TORUNN("Torunn Vik", "torunn@demo.samrad.example", Agency.CITIZENS, List.of(Role.CHAIR, Role.LEADERSHIP)),
    EIVIND(
            "Eivind Nes",
            "eivind@demo.samrad.example",
            Agency.CITIZENS,
            List.of(Role.EMPLOYEE_REPRESENTATIVE, Role.VICE_CHAIR));

    private final String fullName;
    private final String email;
    private final Agency agency;
    private final List<Role> roles;

    Cast(String fullName, String email, Agency agency, List<Role> roles) {
        this.fullName = fullName;
        this.email = email;
        this.agency = agency;
        this.roles = roles;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }

    Agency agency() {
        return agency;
    }

    List<Role> roles() {
        return roles;
    }

    /// The text that tells who this is, in a line.
    String noteKey() {
        return "demo.cast." + name();
    }
}
