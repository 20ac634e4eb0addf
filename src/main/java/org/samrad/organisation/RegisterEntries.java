package org.samrad.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.samrad.access.RegisteredOrganisations;
import org.samrad.base.RuleBroken;
import org.springframework.stereotype.Component;

/// Which organisation somebody means who names its number in a country's register. What is no such number, or may be a
/// person's, is nobody's.
@Component
class RegisterEntries implements RegisteredOrganisations {
    private static final UUID NONE = new UUID(0, 0);

    private final OrganisationStore store;

    RegisterEntries(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public Optional<UUID> find(String country, String number) {
        var register = Stream.of(Country.values())
                .filter(one -> one.name().equals(country.toUpperCase(Locale.ROOT)))
                .findFirst();
        try {
            return register.flatMap(one -> store.findByNumber(RegistrationNumber.of(one, number), NONE));
        } catch (RuleBroken rule) {
            return Optional.empty();
        }
    }
}
