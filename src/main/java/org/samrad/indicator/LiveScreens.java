package org.samrad.indicator;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The screens that stand open and want to know when their indicator has new figures. Each is let go after some minutes
/// and calls again by itself, so that one that was switched off is not kept.
@Component
class LiveScreens {
    private static final int MOST = 200;

    private final Map<UUID, Set<SseEmitter>> screens = new ConcurrentHashMap<>();
    private final Duration patience;

    LiveScreens(@Value("${samrad.live.patience:PT10M}") Duration patience) {
        this.patience = patience;
    }

    SseEmitter listen(UUID indicator) {
        var screen = new SseEmitter(patience.toMillis());
        var all = screens.computeIfAbsent(indicator, key -> ConcurrentHashMap.newKeySet());
        if (all.size() < MOST) {
            all.add(screen);
            screen.onCompletion(() -> all.remove(screen));
            screen.onTimeout(screen::complete);
            send(screen, "here");
        } else {
            screen.complete();
        }
        return screen;
    }

    @TransactionalEventListener
    void changed(FiguresChanged news) {
        for (var indicator : news.indicators()) {
            screens.getOrDefault(indicator, Set.of()).forEach(screen -> send(screen, "changed"));
        }
    }

    private static void send(SseEmitter screen, String what) {
        try {
            screen.send(SseEmitter.event().name(what).data("").reconnectTime(3000));
        } catch (IOException | IllegalStateException e) {
            screen.complete();
        }
    }
}
