package org.samrad.access;

import java.util.Map;
import org.samrad.base.Clock;
import org.springframework.stereotype.Component;

/// The account itself, as personal data.
@Component
class AccessData implements PersonalData {
    private final AccessStore store;
    private final SignInStore signIns;
    private final SessionStore sessions;
    private final IdentityStore identities;
    private final SecondFactorStore factors;
    private final Clock clock;

    AccessData(
            AccessStore store,
            SignInStore signIns,
            SessionStore sessions,
            IdentityStore identities,
            SecondFactorStore factors,
            Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.sessions = sessions;
        this.identities = identities;
        this.factors = factors;
        this.clock = clock;
    }

    @Override
    public String house() {
        return "access";
    }

    @Override
    public Map<String, Object> export(Person person) {
        return Map.of(
                "name", person.name(),
                "email", person.email(),
                "roles",
                        person.grants().stream()
                                .map(grant -> grant.role() + " " + grant.scope())
                                .toList(),
                "sessions",
                        sessions.of(person.id(), "", clock.now()).stream()
                                .map(session -> session.begun() + " " + session.lastSeen())
                                .toList(),
                "providers",
                        identities.of(person.id()).stream()
                                .map(identity -> identity.provider() + " " + identity.connected())
                                .toList(),
                "secondFactor", factors.find(person.id()).isPresent());
    }

    @Override
    public void erase(Person person) {
        sessions.endAll(person.id());
        signIns.forgetLinks(person.id());
        identities.forget(person.id());
        factors.remove(person.id());
        store.erase(person.id());
    }
}
