package org.samrad.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.springframework.beans.factory.annotation.Autowired;

class DatabaseTest extends SamradTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Autowired
    private Database database;

    private int ask(String of) {
        return database.once("base.database_test", of, reads::incrementAndGet);
    }

    @Test
    void whileReadingAThingIsReadASingleTime() {
        Database.whileReading(() -> {
            assertThat(ask("a")).isEqualTo(1);
            assertThat(ask("b")).isEqualTo(2);
            assertThat(ask("a")).isEqualTo(1);
            return reads;
        });

        assertThat(ask("a")).as("another request").isEqualTo(3);
        assertThat(ask("a")).as("nothing is kept outside of one that reads").isEqualTo(4);
    }

    @Test
    void whatIsWrittenIsReadAnew() {
        Database.whileReading(() -> {
            assertThat(ask("a")).isEqualTo(1);
            database.write(() -> assertThat(ask("a")).isEqualTo(2));
            assertThat(ask("a")).isEqualTo(3);
            assertThat(database.<Integer>read(() -> ask("a"))).isEqualTo(3);
            return reads;
        });
    }
}
