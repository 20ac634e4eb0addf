package org.samrad.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is here in the present request, for a socket that is not handed a person: whether a menu entry concerns them.
@Component
public class Present {
    private final Access access;

    Present(Access access) {
        this.access = access;
    }

    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn.Token token
                ? access.find(token.getPrincipal().id())
                : Optional.empty();
    }
}
