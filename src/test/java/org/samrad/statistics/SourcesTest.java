package org.samrad.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.samrad.access.Audit;
import org.samrad.access.NotAllowed;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.base.Clock;
import org.samrad.base.Database;
import org.samrad.base.NotFound;
import org.samrad.organisation.Country;
import org.samrad.organisation.Name;
import org.samrad.organisation.Organisation;
import org.samrad.organisation.Organisations;
import org.springframework.beans.factory.annotation.Autowired;

/// Against a real HTTP server: what it answers is what comes in, and where it points is not always followed.
class SourcesTest extends SamradTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String ELSEWHERE = "http://192.0.2.1";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SourceStore store;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Database database;

    @Autowired
    private Audit audit;

    @Autowired
    private Clock clock;

    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private String origin;
    private Sources sources;
    private Person rut;

    @BeforeEach
    void scene() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        origin = "http://localhost:" + server.getAddress().getPort();
        sources = new Sources(
                database, store, new Fetcher(origin + ", " + ELSEWHERE, PATIENCE), deliveries, audit, clock);
        rut = analyst();
    }

    @AfterEach
    void close() {
        ended.countDown();
        server.stop(0);
    }

    private Person analyst() {
        var ada = administrator();
        var home = organisations.add(
                new Organisation.Naming(Name.of("sv", "Styrverket " + UUID.randomUUID()), null, ""),
                new Organisation.Facts(Country.SE, Organisation.Type.STATE_AGENCY, null, "påhittad", "", null),
                ada);
        return person("Rut", home, Role.ANALYST, ada);
    }

    private void answer(HttpExchange asked) throws IOException {
        var path = asked.getRequestURI().getPath();
        switch (path) {
            case "/figures.json" -> say(asked, 200, JsonStatFileTest.DENSE);
            case "/broken.json" -> say(asked, 200, JsonStatFileTest.DENSE.substring(0, 200));
            case "/moved" -> turn(asked, "/figures.json");
            case "/round" -> turn(asked, "/round");
            case "/away" -> turn(asked, "http://example.org/figures.json");
            case "/silent" -> await(asked);
            case "/endless" -> pour(asked);
            default -> say(asked, 404, "");
        }
    }

    private static void say(HttpExchange asked, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private static void turn(HttpExchange asked, String location) throws IOException {
        asked.getResponseHeaders().add("Location", location);
        say(asked, 302, "");
    }

    private void await(HttpExchange asked) throws IOException {
        asked.sendResponseHeaders(200, 0);
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pour(HttpExchange asked) throws IOException {
        asked.sendResponseHeaders(200, 0);
        try (var out = asked.getResponseBody()) {
            var piece = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                out.write(piece);
            }
        }
    }

    private UUID fetched(String path) {
        return sources.fetch(sources.add("E-handel", origin + path, rut), rut);
    }

    @Test
    void whatTheAddressGivesIsADeliveryToLookAt() {
        var delivery = deliveries.get(fetched("/figures.json"), rut);

        assertThat(delivery.state()).isEqualTo(Delivery.State.SENT);
        assertThat(delivery.sent().name()).isEqualTo("E-handel");
        assertThat(delivery.sent().kind()).isEqualTo(Delivery.Kind.JSON_STAT);
        assertThat(sources.list(rut))
                .singleElement()
                .satisfies(one -> assertThat(one.fetchedAt()).isNotNull());
    }

    @Test
    void onlyAddressesThatTheOperatorAllowsAreTaken() {
        assertThatThrownBy(() -> sources.add("x", "http://localhost:1/figures.json", rut))
                .hasMessageContaining("statistics.source.origin");
        assertThatThrownBy(() -> sources.add("x", "file:///etc/passwd", rut))
                .hasMessageContaining("statistics.source.address");
        assertThatThrownBy(() -> sources.add("x", origin.replace("//", "//name:word@"), rut))
                .hasMessageContaining("statistics.source.address");
        assertThatThrownBy(() -> sources.add("x", "not an address", rut))
                .hasMessageContaining("statistics.source.address");
        assertThat(sources.list(rut)).isEmpty();
    }

    @Test
    void noRedirectionLeadsIntoAPrivateNetworkNotEvenToAnAllowedOrigin() {
        assertThatThrownBy(() -> fetched("/moved")).hasMessageContaining("statistics.source.private");
    }

    @Test
    void noRedirectionLeadsToAnOriginThatIsNotAllowed() {
        assertThatThrownBy(() -> fetched("/away")).hasMessageContaining("statistics.source.origin");
    }

    @Test
    void whoeverDoesNotAnswerInTimeIsLeft() {
        assertThatThrownBy(() -> fetched("/silent")).hasMessageContaining("statistics.source.slow");
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        assertThatThrownBy(() -> fetched("/endless")).hasMessageContaining("statistics.rule.large");
    }

    @Test
    void anAnswerThatIsNoFileIsRefusedWithItsReason() {
        assertThatThrownBy(() -> fetched("/nothing")).hasMessageContaining("statistics.source.status [404]");
        assertThatThrownBy(() -> fetched("/broken.json")).isInstanceOf(Unreadable.class);
        assertThat(deliveries.list(0, 10, rut)).isEmpty();
    }

    @Test
    void networksThatAreNotEverybodysAreKnown() {
        for (var host : new String[] {
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "[::1]",
            "[fd00::1]",
            "[fe80::1]",
            "nowhere.invalid"
        }) {
            assertThat(Fetcher.isPrivate(host)).as(host).isTrue();
        }
        assertThat(Fetcher.isPrivate("192.0.2.1")).isFalse();
        assertThat(Fetcher.isPrivate("100.128.0.1")).isFalse();
    }

    @Test
    void theListIsTheOrganisationsOwn() {
        var id = sources.add("E-handel", origin + "/figures.json", rut);
        var other = analyst();

        assertThat(sources.list(other)).isEmpty();
        assertThatThrownBy(() -> sources.fetch(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.forget(id, other)).isInstanceOf(NotFound.class);
        var stranger = person("Nils", requireNonNull(rut.organisation()), Role.EMPLOYEE, administrator());
        assertThatThrownBy(() -> sources.list(stranger)).isInstanceOf(NotAllowed.class);

        sources.forget(id, rut);

        assertThat(sources.list(rut)).isEmpty();
    }

    @Test
    void anAddressStandsOnlyOnce() {
        sources.add("E-handel", origin + "/figures.json", rut);

        assertThatThrownBy(() -> sources.add("Igen", origin + "/figures.json", rut))
                .hasMessageContaining("statistics.source.twice");
    }
}
