package org.samrad;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// HTTP in, HTML out: keeps cookies, follows redirects, and sends the token of the form it last saw.
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "samrad-test-boundary";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String home;
    private String token = "";

    Browser(String home) {
        this.home = home;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// A browser on another machine: its requests come from this address.
    Browser(String home, InetAddress from) {
        this.home = home;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(from)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// What came back, after redirects: where from, with which status, the text, and the headers.
    public record Page(String path, int status, String html, HttpHeaders headers) {}

    /// Has a cookie as if the program had set it earlier.
    public void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /// Forgets all cookies, as a browser does in a private window.
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
        token = "";
    }

    public boolean hasToken() {
        return !token.isEmpty();
    }

    /// Forgets the token of the form it last saw.
    public void forgetToken() {
        token = "";
    }

    /// Sends JSON, with the token where a script would put it.
    public Page json(String path, String body) {
        return send(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends these bytes as they are. The token goes with them as a header.
    public Page send(String path, String kind, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept-Language", "en")
                .header("Content-Type", kind)
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    public Page visit(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept-Language", "en")
                .build());
    }

    /// A file as it comes, byte by byte.
    public byte[] take(String path) {
        var request = HttpRequest.newBuilder(URI.create(home + path)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form with these names and values, in pairs.
    public Page post(String path, String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", token);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var body = fields.entrySet().stream().map(Browser::encoded).collect(joining("&"));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(Map.Entry<String, String> field) {
        return Stream.of(field.getKey(), field.getValue())
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(joining("="));
    }

    /// Sends one file in a form.
    public Page upload(String path, String name, byte[] content) {
        var before = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var parts = Arrays.asList(
                before.getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(home + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                .build());
    }

    public void signIn(String email, String password) {
        visit("/sign-in");
        var page = post("/sign-in", "email", email, "password", password);
        if (page.path().startsWith("/sign-in")) {
            throw new IllegalStateException(email + " could not sign in: " + page.status());
        }
        visit("/me");
    }

    private Page send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var seen = TOKEN.matcher(response.body());
            token = seen.find() ? seen.group(1) : token;
            return new Page(response.uri().getPath(), response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
