package org.samrad.access;

import java.util.Optional;
import java.util.UUID;

/// Which organisation stands under a number in a country's register: asked when somebody comes from an outside provider
/// that names the employer. The house of organisations plugs it in.
public interface RegisteredOrganisations {
    /// Empty when there is none, or when it is no such number.
    Optional<UUID> find(String country, String number);
}
