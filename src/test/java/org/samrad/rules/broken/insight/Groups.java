package org.samrad.rules.broken.insight;

import org.samrad.rules.broken.access.Person;
import org.springframework.util.StringUtils;

/// Wrong: an engine that knows a person and a framework.
public final class Groups {
    public String of(Person person) {
        return StringUtils.capitalize(person.name());
    }
}
