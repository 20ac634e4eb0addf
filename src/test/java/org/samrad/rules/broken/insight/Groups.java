package org.samrad.rules.broken.insight;

import org.samrad.rules.broken.access.Person;
import org.springframework.util.StringUtils;

/// Wrong: an engine that knows a person and a framework.
public final class Groups {
    private final double[] sizes = {1, 2};

    public double[] sizes() {
        return sizes.clone();
    }

    public String of(Person person) {
        return StringUtils.capitalize(person.name());
    }
}
