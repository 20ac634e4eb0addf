package samrad.templates.org.samrad.rules.broken.web;

import org.samrad.rules.broken.access.Person;

/// Wrong: what a template of the shell becomes when it knows a house above it.
public final class JtehelloGenerated {
    public String render(Person page) {
        return page.name();
    }
}
