package org.samrad.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samrad.access.Person;
import org.samrad.initiative.Phase;
import org.samrad.organisation.Country;
import org.samrad.organisation.Forum;
import org.samrad.organisation.Forums;
import org.samrad.organisation.Mandate;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.samrad.organisation.Regime;

/// A municipality's main committee with its people, for the tests of this house.
record Committee(UUID organisation, UUID forum, LocalDate today) {
    static Committee in(Organisations organisations, Forums forums, LocalDate today, Person ada) {
        var home = organisations.add(
                new Organisation.Naming(Name.of("da", "Kommunen " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.DK, Organisation.Type.MUNICIPALITY, null, "Prøve", "", null),
                ada);
        var forum = forums.add(home, new Forums.NewForum("Hoved-MED", Forum.Level.MAIN, Regime.DK_MED, null), ada);
        return new Committee(home, forum, today);
    }

    void seat(Forums forums, Person person, Mandate.Side side, Mandate.Seat seat, Person ada) {
        var term = new Mandate.Term(today.minusDays(9), null);
        forums.giveMandate(forum, new Forums.NewMandate(person.id(), side, seat, "FOA", term), ada);
    }

    static Guideline.Subject subject(Guideline.Kind kind) {
        return new Guideline.Subject(kind, "Indførelse af ny teknologi", "da", null, null);
    }

    GuidelineVersion.Wording wording(String text) {
        return new GuidelineVersion.Wording(
                text,
                new Reach("Mere end ét team", "", "", "", 50, null, "DKK"),
                List.of(new Step(Phase.IDEA, Forum.Level.MAIN, "Beskrivelse af arbejdsgangen", 15)),
                "Kun enstemmigt.",
                today);
    }
}
