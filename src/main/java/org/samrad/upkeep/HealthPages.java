package org.samrad.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samrad.base.NotFound;
import org.samrad.web.Gauge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// For what watches over the process: whether it lives, whether it may be sent people, and its numbers. The numbers are
/// only for whoever knows the token of the installation; without a token set, they are not there.
@Controller
public class HealthPages {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final UpkeepStore store;
    private final Requests requests;
    private final List<Gauge> gauges;
    private final HikariDataSource pool;
    private final String token;

    HealthPages(
            UpkeepStore store,
            Requests requests,
            List<Gauge> gauges,
            HikariDataSource pool,
            @Value("${samrad.metrics.token}") String token) {
        this.store = store;
        this.requests = requests;
        this.gauges = gauges;
        this.pool = pool;
        this.token = token;
    }

    /// The process answers. It asks nothing of the database: a process must not be started anew because that is away.
    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok().contentType(TEXT).body("well\n");
    }

    /// The database answers too: people may be sent here.
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        try {
            store.schema();
            return ResponseEntity.ok().contentType(TEXT).body("ready\n");
        } catch (DataAccessException e) {
            return ResponseEntity.status(503)
                    .header("Retry-After", "5")
                    .contentType(TEXT)
                    .body("the database does not answer\n");
        }
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        if (token.isEmpty() || authorization == null || !same(authorization, "Bearer " + token)) {
            throw new NotFound("metrics");
        }
        var metrics = new Metrics();
        process(metrics);
        requests.tell(metrics);
        for (var gauge : gauges) {
            metrics.gauge(gauge.name(), gauge.help(), value(gauge));
        }
        return ResponseEntity.ok().contentType(PROMETHEUS).body(metrics.text());
    }

    /// The numbers of the process are told also while the database is away.
    private static double value(Gauge gauge) {
        try {
            return gauge.value();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private void process(Metrics metrics) {
        var memory = ManagementFactory.getMemoryMXBean();
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        metrics.gauge("samrad_up", "1, since it answers", 1)
                .gauge(
                        "samrad_uptime_seconds",
                        "Seconds since the process began",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0)
                .gauge(
                        "samrad_memory_heap_bytes",
                        "Memory of objects in use",
                        (double) memory.getHeapMemoryUsage().getUsed())
                .gauge(
                        "samrad_memory_heap_most_bytes",
                        "Memory of objects at most",
                        (double) memory.getHeapMemoryUsage().getMax())
                .gauge(
                        "samrad_threads",
                        "Threads of the system",
                        ManagementFactory.getThreadMXBean().getThreadCount())
                .counter(
                        "samrad_collections_seconds_total",
                        "Time spent on clearing memory",
                        collectors.stream().mapToLong(one -> one.getCollectionTime()).sum() / 1000.0);
        var connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            metrics.gauge("samrad_database_connections_most", "Connections at most", pool.getMaximumPoolSize())
                    .gauge("samrad_database_connections_used", "Connections in use", connections.getActiveConnections())
                    .gauge(
                            "samrad_database_connections_waited_for",
                            "Requests that wait for a connection",
                            connections.getThreadsAwaitingConnection());
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
