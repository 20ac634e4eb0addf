package org.samrad.access;

import java.util.Optional;
import java.util.UUID;
import org.samrad.base.Database;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is here in the present request, for a socket that is not handed a person: whether a menu entry concerns them.
@Component
public class Present {
    private final Access access;
    private final SecondFactors factors;
    private final Database database;

    Present(Access access, SecondFactors factors, Database database) {
        this.access = access;
        this.factors = factors;
        this.database = database;
    }

    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn.Token token
                ? find(token.getPrincipal().id())
                        .map(person -> factors.asSignedIn(person, token.getPrincipal().strong()))
                : Optional.empty();
    }

    /// Whether roles sleep because only one factor was shown.
    boolean missesFactor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn.Token token
                && find(token.getPrincipal().id())
                        .filter(person -> factors.isMissed(person, token.getPrincipal().strong()))
                        .isPresent();
    }

    private Optional<Person> find(UUID id) {
        return database.once("access.person.present", id, () -> access.find(id));
    }
}
