package org.samrad.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Organisations;
import org.samrad.web.Language;
import org.springframework.stereotype.Component;

/// Whose working days count: those of the organisation that somebody works in.
@Component
class WorkingCalendar {
    private final Organisations organisations;

    WorkingCalendar(Organisations organisations) {
        this.organisations = organisations;
    }

    /// In which language somebody is written to who has chosen none: that of the organisation's country.
    Language language(@Nullable UUID organisation, Visitor by) {
        return organisation == null
                ? Language.DA
                : Language.find(organisations
                                .get(organisation, by)
                                .facts()
                                .country()
                                .language())
                        .orElse(Language.DA);
    }

    WorkingDays of(Person person) {
        return of(person.organisation(), person);
    }

    WorkingDays of(@Nullable UUID organisation, Visitor by) {
        if (organisation == null) {
            return WorkingDays.of(WorkingDays.Calendar.DK);
        }
        return organisations.workingDays(organisation, by);
    }
}
