package org.samrad.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Person;
import org.samrad.access.Visitor;
import org.samrad.base.WorkingDays;
import org.samrad.organisation.Organisations;
import org.springframework.stereotype.Component;

/// Whose working days count: those of the organisation that somebody works in.
@Component
class WorkingCalendar {
    private final Organisations organisations;

    WorkingCalendar(Organisations organisations) {
        this.organisations = organisations;
    }

    WorkingDays of(Person person) {
        return of(person.organisation(), person);
    }

    WorkingDays of(@Nullable UUID organisation, Visitor by) {
        if (organisation == null) {
            return WorkingDays.of(WorkingDays.Calendar.DK);
        }
        var country = organisations.get(organisation, by).facts().country();
        return WorkingDays.of(WorkingDays.Calendar.valueOf(country.name()));
    }
}
