package org.samrad.demo;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Guest;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.consultation.Answering;
import org.springframework.stereotype.Component;

/// Invented participants who answer as the story says they lean: two ways of thinking, some of each in every agency.
@Component
class Crowd {
    private static final double PASSES = 0.12;
    private static final double SKIPS = 0.15;

    private final Database database;
    private final Answering answering;
    private final Clock clock;
    private final Random random = new Random(20190823);

    Crowd(Database database, Answering answering, Clock clock) {
        this.database = database;
        this.answering = answering;
        this.clock = clock;
    }

    void answer(UUID consultation, Story story, @Nullable String code, String from, int people) {
        var door = answering.door(String.valueOf(code), Guest.GUEST);
        for (int i = 0; i < people; i++) {
            database.write(() -> {
                var me = answering
                        .find(answering.join(door, Guest.GUEST), Guest.GUEST)
                        .orElseThrow();
                boolean first = random.nextDouble() < 0.55;
                for (var question : answering.everything(me, Guest.GUEST)) {
                    var line = story.lines().get(question.number() - 1);
                    double agrees =
                            line.local().equals(from) && !from.isEmpty() ? line.there() : first ? line.a() : line.b();
                    if (random.nextDouble() >= SKIPS) {
                        answering.vote(
                                me, question, value(agrees), random.nextDouble() < 0.1, clock.now(), Guest.GUEST);
                    }
                }
            });
        }
    }

    private int value(double agrees) {
        if (random.nextDouble() < PASSES) {
            return 0;
        }
        return random.nextDouble() < agrees ? 1 : -1;
    }
}
