package org.samrad.organisation;

import java.util.Optional;
import org.samrad.access.Person;

/// A part of a forum's page that another house plugs in: its meetings, its guidelines.
public interface ForumSection {
    /// Where it stands among the others.
    int place();

    /// The template and what it shows; empty where there is nothing for this reader.
    Optional<Shown> of(Forum forum, Person by);

    record Shown(String template, Record page) {}
}
