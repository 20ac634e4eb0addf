package org.samrad.rules.broken.base;

import org.samrad.rules.broken.access.Person;

/// Wrong: the ground floor knows a house, and so closes a cycle.
public final class Greeting {
    public String to(Person person) {
        return "Hei " + person.name();
    }
}
