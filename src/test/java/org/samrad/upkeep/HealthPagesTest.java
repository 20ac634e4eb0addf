package org.samrad.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samrad.SamradTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"samrad.metrics.token=vagt-3141", "samrad.test.house=upkeep"})
class HealthPagesTest extends SamradTest {
    private static final Pattern LINE = Pattern.compile(
            "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [-+0-9.eE]+");

    @LocalServerPort
    private int port;

    @Test
    void processIsWellAndReady() throws Exception {
        assertThat(get("/health", "").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", "").body()).isEqualTo("ready\n");
    }

    @Test
    void numbersAreForWhoeverKnowsTheToken() throws Exception {
        assertThat(get("/metrics", "").statusCode()).isEqualTo(404);
        assertThat(get("/metrics", "Bearer vagt-3142").statusCode()).isEqualTo(404);

        get("/consultations/2f1e7b1c-6a0f-4b5e-9a55-0d6b2a3c4d5e", "");
        var answer = get("/metrics", "Bearer vagt-3141");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                .contains("version=0.0.4"));
        assertThat(answer.body().lines()).allMatch(line -> LINE.matcher(line).matches());
        assertThat(answer.body())
                .contains("samrad_up 1\n", "samrad_access_audit_waiting ", "route=\"/consultations/{id}\"")
                .doesNotContain("2f1e7b1c");
    }

    @Test
    void valuesAreWrittenAsPrometheusReadsThem() {
        var text = new Metrics()
                .gauge("samrad_waiting", "What\nwaits", 2.5)
                .value("samrad_waiting", Map.of("b", "say \"no\"", "a", "\\"), 3e6)
                .text();

        assertThat(text).isEqualTo("""
                # HELP samrad_waiting What\\nwaits
                # TYPE samrad_waiting gauge
                samrad_waiting 2.5
                samrad_waiting{a="\\\\",b="say \\"no\\""} 3000000
                """);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
