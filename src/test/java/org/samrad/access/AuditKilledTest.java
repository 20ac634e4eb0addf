package org.samrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.base.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.TransactionException;

/// The writer's connection is cut off a hundred times, wherever it happens to be. Three people go on telling.
@TestPropertySource(properties = "samrad.test.house=audit")
class AuditKilledTest extends SamradTest {
    private static final int KILLS = 100;
    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();

    @Autowired
    private Database database;

    @Autowired
    private Audit audit;

    @Autowired
    private AuditWriter writer;

    @Test
    void noLineIsLostOrDoubledAndTheChainHasNoGap() throws Exception {
        var ada = administrator();
        var told = new ConcurrentLinkedQueue<UUID>();
        var over = new AtomicBoolean();
        var broken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                threads.execute(() -> {
                    while (!over.get()) {
                        tell(ada, told);
                    }
                });
            }
            threads.execute(() -> {
                while (!over.get()) {
                    write(broken);
                }
            });
            int kills = kill();
            over.set(true);
            assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        }
        writer.run();

        assertThat(broken.get()).as("batches that were cut off").isPositive();
        assertThat(writer.verify(List.of()).findings()).isEmpty();
        assertThat(count("select count(*) from access.audit_told")).isZero();
        assertThat(count("select count(*) - count(distinct thing) from access.audit_link where act = 'unit.added'"))
                .isZero();
        var chained = database.sql("select thing from access.audit_link where act = 'unit.added'")
                .query((row, n) -> row.getString("thing"))
                .list();
        assertThat(chained).containsAll(told.stream().map(id -> "unit/" + id).toList());
    }

    private void tell(Person by, ConcurrentLinkedQueue<UUID> told) {
        var id = UUID.randomUUID();
        try {
            audit.tell(by, "unit.added", "unit", id);
            told.add(id);
            Thread.sleep(1);
        } catch (DataAccessException e) {
            assertThat(e).as("nobody was promised this line").isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(AtomicInteger broken) {
        try {
            writer.run();
        } catch (DataAccessException | TransactionException e) {
            broken.incrementAndGet();
        }
    }

    private int kill() throws InterruptedException {
        int kills = 0;
        long start = System.nanoTime();
        while (kills < KILLS && System.nanoTime() - start < PATIENCE) {
            kills += count("""
                    select count(*) filter (where killed.done) from (
                        select pg_terminate_backend(pid) as done from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                          and query like '%access.audit_link%') killed
                    """);
            Thread.sleep(3);
        }
        return kills;
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
