package org.samrad.commitment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.samrad.access.Person;

/// A house in which some things are known to few. What is owed there is named neither in a letter nor in a calendar:
/// its kind is told, and it goes only to a colleague who may know of it.
public interface Discretion {
    /// What all that is covered is called where it may not be named.
    Commitment.Kind kind();

    boolean covers(Commitment.Subject subject);

    /// Those of these commitments, all of them covered, that this person may know of.
    Set<UUID> known(Collection<Commitment> these, Person person);
}
