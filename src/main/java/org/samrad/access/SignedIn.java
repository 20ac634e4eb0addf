package org.samrad.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// What a session remembers: whose it is, the name to show, and whether two factors were shown. Roles are read anew at
/// each request.
record SignedIn(UUID id, String name, boolean strong) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }

    static Token token(Person person, boolean strong) {
        return new Token(new SignedIn(person.id(), person.name(), strong));
    }

    /// The same, in the framework's form.
    static final class Token extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final SignedIn who;

        Token(SignedIn who) {
            super(List.of());
            this.who = who;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public SignedIn getPrincipal() {
            return who;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Token token && token.who.equals(who);
        }

        @Override
        public int hashCode() {
            return who.hashCode();
        }
    }
}
