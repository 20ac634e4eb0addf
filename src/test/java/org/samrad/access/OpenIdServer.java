package org.samrad.access;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A real OpenID Connect server, as small as one can be: discovery, authorization with PKCE, signed tokens, keys and
/// user information. Whoever comes is let in at once as the one whom a test has set. It can also be made to lie.
final class OpenIdServer {
    static final String CLIENT = "samrad";
    static final String SECRET = "a secret & more";

    /// How it lies.
    enum Lie {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OVER,
        OTHER_KEY,
        UNSIGNED,
        OTHER_SUBJECT_IN_USER_INFO,
        /// Sends the browser back as if another provider had been asked.
        OTHER_DOOR,
        /// Says that somebody else has answered.
        OTHER_NAME,
        /// Claims the level where nobody has signed it.
        LEVEL_IN_USER_INFO,
        ACCESS_DENIED
    }

    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey otherKey = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Map<String, String> asked = Map.of();
    private volatile String back = "";
    private volatile Lie lie = Lie.NONE;

    OpenIdServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toString(true)));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Who comes next, and how the server lies about it.
    void lets(Map<String, Object> claims, Lie how) {
        person = claims;
        lie = how;
    }

    /// The last request for authorization.
    Map<String, String> asked() {
        return asked;
    }

    /// Where the browser was last sent back to, without the server's name.
    String back() {
        return back.replaceFirst("^https?://[^/]+", "");
    }

    void stop() {
        server.stop(0);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        var all = new HashMap<String, Object>();
        all.put("issuer", issuer());
        all.put("authorization_endpoint", issuer() + "/authorize");
        all.put("token_endpoint", issuer() + "/token");
        all.put("userinfo_endpoint", issuer() + "/userinfo");
        all.put("jwks_uri", issuer() + "/keys");
        all.put("response_types_supported", List.of("code"));
        all.put("subject_types_supported", List.of("pairwise"));
        all.put("id_token_signing_alg_values_supported", List.of("RS256"));
        json(exchange, JSONObjectUtils.toJSONString(all));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = fields(exchange.getRequestURI().getRawQuery());
        if (!"code".equals(asked.get("response_type"))
                || !CLIENT.equals(asked.get("client_id"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            refuse(exchange, "invalid_request");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var answer = lie == Lie.ACCESS_DENIED ? Map.of("error", "access_denied") : Map.of("code", code);
        var door = asked.getOrDefault("redirect_uri", "");
        var goal = (lie == Lie.OTHER_DOOR ? door.replace("/from/work", "/from/plain") : door) + "?" + query(answer)
                + "&" + query(Map.of("state", asked.getOrDefault("state", "")))
                + (lie == Lie.OTHER_NAME ? "&iss=" + encoded("https://evil.example") : "");
        back = goal;
        exchange.getResponseHeaders().set("Location", goal);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var given = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var question = codes.remove(given.getOrDefault("code", ""));
        var client = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (question == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !question.getOrDefault("redirect_uri", "").equals(given.get("redirect_uri"))
                || !question.getOrDefault("code_challenge", "")
                        .equals(challenge(given.getOrDefault("code_verifier", "")))) {
            refuse(exchange, "invalid_grant");
            return;
        }
        json(
                exchange,
                JSONObjectUtils.toJSONString(Map.of(
                        "access_token",
                        "access-" + UUID.randomUUID(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid profile email",
                        "id_token",
                        idToken(question.getOrDefault("nonce", "")))));
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : issuer())
                .audience(lie == Lie.OTHER_AUDIENCE ? "somebody-else" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(lie == Lie.OVER ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(lie == Lie.OVER ? -3600 : 120)))
                .claim("nonce", lie == Lie.OTHER_NONCE ? "another" : nonce);
        person.forEach(claims::claim);
        if (lie == Lie.LEVEL_IN_USER_INFO) {
            claims.claim("acr", null);
        }
        if (lie == Lie.UNSIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? otherKey : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        var all = new HashMap<>(person);
        if (lie == Lie.OTHER_SUBJECT_IN_USER_INFO) {
            all.put("sub", "somebody-else");
        }
        json(exchange, JSONObjectUtils.toJSONString(all));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("signs").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        Stream.of(text.split("&", -1)).map(pair -> pair.split("=", 2)).forEach(pair -> fields.put(
                pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange exchange, String error) throws IOException {
        send(exchange, 400, "{\"error\":\"" + error + "\"}");
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        send(exchange, 200, text);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
