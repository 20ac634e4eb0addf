package org.samrad.upkeep;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Counts requests and how long they took, by route and by kind of answer. A route is its pattern, never an address
/// with an id in it, so that the counts tell of no thing and of nobody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Requests extends OncePerRequestFilter {
    private static final String NAME = "samrad_http_request_seconds";
    private static final double[] BOUNDS = {0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final Map<Kind, Times> counted = new ConcurrentHashMap<>();

    /// `answer` is the first digit of the status, as `2xx`.
    private record Kind(String method, String route, String answer) {}

    private static final class Times {
        private final LongAdder[] upTo =
                Stream.generate(LongAdder::new).limit(BOUNDS.length).toArray(LongAdder[]::new);
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        void add(long took) {
            for (int i = 0; i < BOUNDS.length; i++) {
                if (took <= BOUNDS[i] * 1e9) {
                    upTo[i].increment();
                }
            }
            nanos.add(took);
            count.increment();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            var kind = new Kind(
                    method(request.getMethod()),
                    route == null ? "none" : route.toString(),
                    response.getStatus() / 100 + "xx");
            counted.computeIfAbsent(kind, fresh -> new Times()).add(System.nanoTime() - start);
        }
    }

    /// What a client invents must not make a new line each time.
    private static String method(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    void tell(Metrics metrics) {
        metrics.family(NAME, "Requests by route, and how long they took", "histogram");
        counted.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> tell(metrics, entry.getKey(), entry.getValue()));
    }

    private static void tell(Metrics metrics, Kind kind, Times times) {
        var labels = Map.of("method", kind.method(), "route", kind.route(), "answer", kind.answer());
        for (int i = 0; i < BOUNDS.length; i++) {
            metrics.value(NAME + "_bucket", with(labels, Metrics.number(BOUNDS[i])), (double) times.upTo[i].sum());
        }
        metrics.value(NAME + "_bucket", with(labels, "+Inf"), (double) times.count.sum());
        metrics.value(NAME + "_sum", labels, times.nanos.sum() / 1e9);
        metrics.value(NAME + "_count", labels, (double) times.count.sum());
    }

    private static Map<String, String> with(Map<String, String> labels, String bound) {
        var all = new HashMap<>(labels);
        all.put("le", bound);
        return all;
    }
}
