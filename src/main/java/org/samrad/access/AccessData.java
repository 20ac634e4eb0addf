package org.samrad.access;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The account itself, as personal data.
@Component
class AccessData implements PersonalData {
    private final AccessStore store;
    private final AuditStore audit;

    AccessData(AccessStore store, AuditStore audit) {
        this.store = store;
        this.audit = audit;
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
                                .toList());
    }

    @Override
    public void erase(Person person) {
        store.erase(person.id());
        audit.forget(person.id());
    }
}
