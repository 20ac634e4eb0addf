package org.samrad.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The last runs of a few rounds, with their prices: from them the engine answers what would be if in milliseconds, and
/// says what a new run would say. Nothing is lost with them.
@Component
class PairingRuns {
    private static final int ROUNDS = 4;

    private final Map<UUID, PairingRun> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, PairingRun> eldest) {
            return size() > ROUNDS;
        }
    };

    PairingRun run(UUID round, PairingRun.Task task) {
        PairingRun known;
        synchronized (last) {
            known = last.get(round);
        }
        var run = known == null ? PairingRun.of(task) : known.with(task);
        synchronized (last) {
            last.put(round, run);
        }
        return run;
    }
}
