package org.samrad.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Against a small server that speaks as Apertium's does, and a command that behaves as its does.
class TranslatorTest {
    private static final String PAIRS =
            "{\"responseData\":[{\"sourceLanguage\":\"swe\",\"targetLanguage\":\"dan\"}],\"responseStatus\":200}";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile int status = 200;

    @TempDir
    private Path folder;

    @BeforeEach
    void service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/listPairs", exchange -> answer(exchange, 200, PAIRS));
        server.createContext("/translate", this::translate);
        server.start();
    }

    @AfterEach
    void noService() {
        server.stop(0);
    }

    private void translate(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var body = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var translated =
                body.contains("langpair=swe|dan") && body.contains("q=frågor & svar") ? "spørgsmål & svar" : "";
        answer(exchange, status, "{\"responseData\":{\"translatedText\":\"" + translated + "\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private Translator ofService() {
        var address = "http://localhost:" + server.getAddress().getPort() + "/";
        return new Translator(address, "", JsonMapper.shared());
    }

    private Translator ofCommand(String script) throws IOException {
        var command = folder.resolve("apertium");
        Files.writeString(command, "#!/bin/sh\n" + script);
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return new Translator("", command.toString(), JsonMapper.shared());
    }

    @Test
    void withoutAMachineNothingIsOffered() {
        var none = new Translator("", "", JsonMapper.shared());

        assertThat(none.isThere()).isFalse();
        assertThat(none.translate("frågor", "sv", "da")).isEmpty();
    }

    @Test
    void serviceTranslatesAlongTheWaysItKnowsAndOnceOnly() {
        var translator = ofService();

        assertThat(translator.translate("frågor & svar", "sv", "da")).contains("spørgsmål & svar");
        assertThat(translator.translate("frågor & svar", "sv", "da")).contains("spørgsmål & svar");
        assertThat(translator.translate("spørsmål", "nb", "da")).isEmpty();

        assertThat(asked).hasValue(1);
    }

    @Test
    void failingServiceLeavesTheOriginalAlone() {
        status = 500;

        assertThat(ofService().translate("frågor & svar", "sv", "da")).isEmpty();
    }

    @Test
    void commandTranslatesWhatIsGivenToIt() throws IOException {
        var translator = ofCommand("if [ \"$1\" = -l ]; then echo swe-dan; else sed 's/frågor/spørgsmål/'; fi\n");

        assertThat(translator.translates("sv", "da")).isTrue();
        assertThat(translator.translates("da", "sv")).isFalse();
        assertThat(translator.translate("frågor", "sv", "da")).contains("spørgsmål");
    }

    @Test
    void failingCommandLeavesTheOriginalAlone() throws IOException {
        var translator = ofCommand("if [ \"$1\" = -l ]; then echo swe-dan; else exit 1; fi\n");

        assertThat(translator.translate("frågor", "sv", "da")).isEmpty();
    }
}
