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
    private final Database database;

    Present(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn.Token token
                ? find(token.getPrincipal().id())
                : Optional.empty();
    }

    private Optional<Person> find(UUID id) {
        return database.once("access.person.present", id, () -> access.find(id));
    }
}
