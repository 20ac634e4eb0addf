package org.samrad.commitment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What initiatives are called today. The house of initiatives lies above and plugs in, so that a new title needs not
/// be carried to every commitment.
public interface InitiativeTitles {
    /// The title, and the language it is written in.
    record Title(String text, String language) {}

    /// The titles by id, in one look-up.
    Map<UUID, Title> of(Collection<UUID> initiatives);
}
