package org.samrad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;

/// Every route of the table with input that nobody should send, by somebody who may: each answer is a refusal in words,
/// none a failure of the program.
@SuppressWarnings({"EnumOrdinal", "NullAway"})
class BadInputTest extends RouteTable {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*\\bmethod=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|textarea|select)\\b([^>]*)>(.*?)(?=<(?:input|textarea|select)\\b|$)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]+)\"");
    private static final Set<String> USUAL = Set.of(
            "page", "q", "state", "phase", "kind", "which", "side", "initiative", "house", "on", "lang", "group");
    private static final List<String> PATHS = List.of(
            "zzz", "-1", "0", UUID.randomUUID().toString(), "99999999999", "..%2f", "%25", "x".repeat(300), "%C3%28");
    private static final List<String> QUERIES = List.of(
            "-1",
            "abc",
            "",
            "2147483647",
            "99999999999",
            "XYZ",
            "%'\"\\_",
            "0000-00-00",
            "99999-01-01",
            "9999-12-31",
            "0000-01-01",
            "a\u0000b",
            "\uD83D\uDE00");

    /// Two for everybody, so that addresses can be tried side by side.
    private final List<Map<Who, Browser>> browsers = List.of(new EnumMap<>(Who.class), new EnumMap<>(Who.class));

    private final Set<String> broken = new ConcurrentSkipListSet<>();
    private RouteScene scene;

    /// What is typed into a form: words, a day, a number.
    private record Typed(String words, String day, String number, String choice) {}

    private static final List<Typed> TYPED = List.of(
            new Typed("å".repeat(5000), "0000-00-00", "-1", "XYZ"),
            new Typed("a\u0000b", "99999-01-01", "2147483648", "\u0000"),
            new Typed("", "", "", ""),
            new Typed("Godt", "0000-01-01", "0", "kept"),
            new Typed("<b>'\"%_\\\\", "9999-12-31", "2147483647", "kept"));

    @BeforeEach
    void people() {
        scene = new RouteScene(this);
        for (var hand : browsers) {
            for (var who : Who.values()) {
                hand.put(who, scene.browser(who));
            }
        }
    }

    /// Asks for each of these as somebody, two at a time.
    private void ask(Who who, List<Consumer<Browser>> all) {
        IntStream.range(0, browsers.size()).parallel().forEach(hand -> {
            for (int i = hand; i < all.size(); i += browsers.size()) {
                all.get(i).accept(browsers.get(hand).get(who));
            }
        });
    }

    /// Somebody who may: those who manage most things first.
    private static Who may(Line line) {
        return Stream.concat(
                        Stream.of(Who.INITIATIVE_OWNER, Who.CHAIR, Who.ORGANISATION_ADMINISTRATOR, Who.INSTITUTION),
                        Arrays.stream(Who.values()))
                .filter(who -> line.expected().charAt(who.ordinal()) == '+')
                .findFirst()
                .orElse(Who.INITIATIVE_OWNER);
    }

    private static List<Line> gets() throws IOException {
        return table().stream().filter(line -> line.method().equals("GET")).toList();
    }

    private void note(String what, Browser.Page page) {
        if (page.status() >= 500 || page.status() == 405) {
            broken.add(page.status() + " " + what.substring(0, Math.min(what.length(), 200)));
        }
    }

    @Test
    void noAddressIsWrongEnoughToFail() throws IOException {
        for (var line : table()) {
            var asked = line.path().split("/");
            for (int i = 0; i < asked.length; i++) {
                if (asked[i].contains("{")) {
                    replaced(line, asked[i], i);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    /// One part of the address is nonsense, the others are right.
    private void replaced(Line line, String part, int at) {
        var thing = scene.thing(line.state());
        var all = new ArrayList<Consumer<Browser>>();
        for (var wrong : PATHS) {
            var parts = thing.path(line.path()).split("/");
            parts[at] = part.replaceAll("\\{.*}", Matcher.quoteReplacement(wrong));
            var path = String.join("/", parts);
            all.add(browser -> note(
                    line.route() + " " + wrong,
                    line.method().equals("GET") ? browser.visit(path) : browser.post(path)));
        }
        ask(may(line), all);
    }

    @Test
    void noQuestionInAnAddressIsWrongEnoughToFail() throws IOException {
        for (var line : gets()) {
            var path = scene.thing(line.state()).path(line.path());
            var names = parameters(line);
            var all = new ArrayList<Consumer<Browser>>();
            for (var wrong : QUERIES) {
                var query =
                        names.stream().map(name -> name + "=" + encoded(wrong)).toList();
                all.add(browser ->
                        note(line.route() + " " + wrong, browser.visit(path + "?" + String.join("&", query))));
            }
            all.add(browser -> note(line.route() + " long", browser.visit(path + "?q=" + "x".repeat(5000))));
            ask(may(line), all);
        }

        assertThat(broken).isEmpty();
    }

    /// What the page says it reads, and what lists usually read.
    private Set<String> parameters(Line line) {
        var names = new TreeSet<>(USUAL);
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getPatternValues().contains(line.path())) {
                for (var parameter : method.getMethodParameters()) {
                    if (parameter.hasParameterAnnotation(RequestParam.class)) {
                        parameter.initParameterNameDiscovery(
                                new org.springframework.core.DefaultParameterNameDiscoverer());
                        names.add(String.valueOf(parameter.getParameterName()));
                    }
                }
            }
        });
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Each form as it stands on a page, filled with nonsense.
    @Test
    void noFormIsFilledBadlyEnoughToFail() throws IOException {
        var tried = new HashSet<String>();
        for (var line : gets()) {
            for (var who : List.of(may(line), Who.CHAIR, Who.INSTITUTION, Who.ORGANISATION_ADMINISTRATOR)) {
                if (line.expected().charAt(who.ordinal()) == '+') {
                    fill(browsers.getFirst().get(who), scene.thing(line.state()).path(line.path()), line, tried);
                }
            }
        }

        assertThat(tried).hasSizeGreaterThan(80);
        assertThat(broken).isEmpty();
    }

    private void fill(Browser browser, String path, Line line, Set<String> tried) {
        var page = browser.visit(path);
        var found = FORM.matcher(page.html());
        while (found.find()) {
            var action = attribute(found.group(1), "action").replace("&amp;", "&");
            var route = action.replaceAll("[0-9a-f-]{36}", "{}").replaceAll("\\?.*", "");
            if (!route.matches("/sign-.*|/demo/.*|/language.*") && tried.add(route)) {
                for (var typed : TYPED) {
                    var answer = browser.post(action, fields(found.group(2), typed));
                    note("POST " + route + " " + typed, answer);
                    if (answer.status() == 200) {
                        scene.forget(line.state());
                    }
                }
            }
        }
    }

    private static String[] fields(String form, Typed typed) {
        var values = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var attributes = found.group(2);
            var name = attribute(attributes, "name");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                values.put(name, value(found.group(1), attributes, found.group(3), typed));
            }
        }
        return values.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String value(String element, String attributes, String inside, Typed typed) {
        boolean kept = typed.choice().equals("kept");
        return switch (element.equals("input") ? attribute(attributes, "type") : element) {
            case "select" -> {
                var option = VALUE.matcher(inside);
                yield kept && option.find() ? option.group(1) : typed.choice();
            }
            case "radio", "checkbox", "hidden" -> kept ? attribute(attributes, "value") : typed.choice();
            case "date" -> typed.day();
            case "number" -> typed.number();
            default -> looksLikeADay(attributes) ? typed.day() : typed.words();
        };
    }

    /// Days are typed as text, so that everybody can.
    private static boolean looksLikeADay(String attributes) {
        return attributes.contains("inputmode=\"numeric\"")
                || Pattern.compile("name=\"(on|.*On|day|from|since|until|due|starts|ends|date)\"")
                        .matcher(attributes)
                        .find();
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }
}
