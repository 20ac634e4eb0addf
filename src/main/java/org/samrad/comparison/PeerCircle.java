package org.samrad.comparison;

import java.util.Set;
import java.util.UUID;
import org.samrad.indicator.Circle;
import org.springframework.stereotype.Component;

/// An organisation's circle: those in a pair or group with it, all of whom have said yes.
@Component
class PeerCircle implements Circle {
    private final PeerStore store;

    PeerCircle(PeerStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> around(UUID organisation) {
        return store.peers(organisation);
    }
}
