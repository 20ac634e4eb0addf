package org.samrad.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A machine that translates, where the operator has installed one: an Apertium service (`samrad.apertium.url`) or the
/// `apertium` command (`samrad.apertium.command`). Without either, nothing is offered. Its work is a help in reading
/// and never takes the place of the original.
@Component
class Translator {
    private static final Logger LOG = LoggerFactory.getLogger(Translator.class);
    private static final Map<String, String> CODES =
            Map.of("da", "dan", "sv", "swe", "nb", "nob", "nn", "nno", "en", "eng");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 5_000;
    /// Kilobytes of memory that one run of the command may take.
    private static final int MOST_MEMORY = 2_000_000;

    private final String service;
    private final String command;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Cache<String, Set<String>> pairs =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();
    private final Cache<String, String> done = Caffeine.newBuilder()
            .maximumWeight(20_000_000)
            .<String, String>weigher((text, translation) -> text.length() + translation.length())
            .build();

    Translator(
            @Value("${samrad.apertium.url:}") String service,
            @Value("${samrad.apertium.command:}") String command,
            JsonMapper json) {
        this.service = service.replaceFirst("/+$", "");
        this.command = command;
        this.json = json;
    }

    boolean isThere() {
        return !service.isEmpty() || !command.isEmpty();
    }

    /// Whether it knows the way from one language to the other, besides being there at all.
    boolean translates(String from, String to) {
        return isThere()
                && CODES.containsKey(from)
                && CODES.containsKey(to)
                && pairs.get("", nothing -> readPairs()).contains(pair(from, to));
    }

    private static String pair(String from, String to) {
        return CODES.get(from) + "-" + CODES.get(to);
    }

    /// The text in the other language; empty where the machine fails, is too slow or does not know the way.
    Optional<String> translate(String text, String from, String to) {
        if (text.isBlank() || text.length() > LONGEST || !translates(from, to)) {
            return Optional.empty();
        }
        var key = pair(from, to) + text;
        return Optional.ofNullable(done.getIfPresent(key)).or(() -> {
            var fresh = ask(text, pair(from, to));
            fresh.ifPresent(translation -> done.put(key, translation));
            return fresh;
        });
    }

    private Optional<String> ask(String text, String pair) {
        try {
            return Optional.of(service.isEmpty() ? run(text, List.of("-u", pair)) : post(text, pair))
                    .map(String::strip)
                    .filter(translation -> !translation.isEmpty());
        } catch (IOException | JacksonException e) {
            LOG.warn("The machine translation from {} failed: {}", pair, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Set<String> readPairs() {
        var known = new HashSet<String>();
        try {
            if (service.isEmpty()) {
                run("", List.of("-l")).lines().map(String::strip).forEach(known::add);
            } else {
                var answer = send(HttpRequest.newBuilder(URI.create(service + "/listPairs"))
                        .GET());
                answer.path("responseData")
                        .forEach(one -> known.add(one.path("sourceLanguage").asString() + "-"
                                + one.path("targetLanguage").asString()));
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The machine translation does not answer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    private String post(String text, String pair) throws IOException, InterruptedException {
        var body = "langpair=" + pair.replace("-", "%7C") + "&markUnknown=no&q="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(service + "/translate"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.path("responseData").path("translatedText").asString("");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    /// The command gets so much memory and time, and no more: some texts make it grow without end.
    private String run(String text, List<String> options) throws IOException, InterruptedException {
        var limited = "ulimit -v " + MOST_MEMORY + "; exec \"$0\" \"$@\"";
        var words = Stream.concat(Stream.of("/bin/sh", "-c", limited, command), options.stream())
                .toList();
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var answer = Thread.ofVirtual();
            var read = new StringBuilder();
            var reader = answer.start(() -> read.append(contents(process)));
            try (var typed = process.outputWriter(StandardCharsets.UTF_8)) {
                typed.write(text);
            }
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("no answer in time");
            }
            reader.join();
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue());
            }
            return read.toString();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String contents(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
