package org.samrad.statistics;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.samrad.base.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fetches a file over HTTP from where the operator allows it (`samrad.statistics.origins`), within a time and a size.
/// An origin that the operator names may lie in their own network; a redirection never leads into it.
@Component
class Fetcher {
    private static final int MOST_STEPS = 4;
    private static final int OK = 200;

    private final List<String> origins;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Fetcher(
            @Value("${samrad.statistics.origins:}") String origins,
            @Value("${samrad.statistics.patience:PT1M}") Duration patience) {
        this.origins = Arrays.stream(origins.split("[,\\s]+"))
                .filter(one -> !one.isBlank())
                .map(one -> origin(URI.create(one)))
                .toList();
        this.patience = patience;
    }

    List<String> origins() {
        return origins;
    }

    private static String origin(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }

    void mustBeAllowed(URI address) {
        if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
            throw new RuleBroken("address", "statistics.source.address");
        }
        if (!origins.contains(origin(address))) {
            throw new RuleBroken("address", "statistics.source.origin", origin(address));
        }
    }

    /// Writes what the address gives into a file.
    void fetch(URI address, Path into) {
        mustBeAllowed(address);
        var at = address;
        for (int step = 0; step < MOST_STEPS; step++) {
            var answer = ask(at, into);
            var next = answer.headers().firstValue("location");
            if (answer.statusCode() == OK) {
                return;
            }
            if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                throw new RuleBroken("address", "statistics.source.status", answer.statusCode());
            }
            at = followed(at, next.get());
        }
        throw new RuleBroken("address", "statistics.source.round");
    }

    private URI followed(URI at, String location) {
        try {
            var next = at.resolve(location);
            mustBeAllowed(next);
            if (isPrivate(next.getHost())) {
                throw new RuleBroken("address", "statistics.source.private", origin(next));
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("address", "statistics.source.silent", origin(at));
        }
    }

    private HttpResponse<Path> ask(URI address, Path into) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, text/csv;q=0.9, */*;q=0.5")
                .build();
        var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofFile(into), Deliveries.LARGEST);
        var answer = http.sendAsync(request, body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new RuleBroken("address", "statistics.source.slow", (int) patience.toSeconds());
        } catch (ExecutionException e) {
            throw isTooLarge(e)
                    ? new RuleBroken("address", "statistics.rule.large", (int) (Deliveries.LARGEST / 1024 / 1024))
                    : new RuleBroken("address", "statistics.source.silent", origin(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleBroken("address", "statistics.source.silent", origin(address));
        } finally {
            answer.cancel(true);
        }
    }

    /// The limit of the body speaks by a plain exception of its own words.
    private static boolean isTooLarge(ExecutionException e) {
        return e.getCause() instanceof IOException cause
                && String.valueOf(cause.getMessage()).contains("capacity");
    }

    /// Whether it lies in a network that is not everybody's. What cannot be found is treated as if it did.
    static boolean isPrivate(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Fetcher::isPrivate);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean isPrivate(InetAddress one) {
        int first = one.getAddress()[0] & 0xFF;
        int second = one.getAddress()[1] & 0xFF;
        boolean shared = !(one instanceof Inet6Address) && first == 100 && second >= 64 && second < 128;
        boolean unique = one instanceof Inet6Address && (first & 0xFE) == 0xFC;
        return one.isAnyLocalAddress()
                || one.isLoopbackAddress()
                || one.isLinkLocalAddress()
                || one.isSiteLocalAddress()
                || one.isMulticastAddress()
                || shared
                || unique;
    }
}
